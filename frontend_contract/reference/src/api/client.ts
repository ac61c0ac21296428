import { AnswerCache } from './cache.ts';
import { config } from './config.ts';

/** The CMS did not answer, or not in a way that can be shown: readers get the friendly 503. */
export class CmsUnavailable extends Error {
  override name = 'CmsUnavailable';
}

/** The CMS answered with an error of its own (RFC 9457): 404, 400, 422 … */
export class CmsRefusal extends Error {
  override name = 'CmsRefusal';
  readonly status: number;

  constructor(status: number, address: string) {
    super(`The CMS answered ${status} to ${address}`);
    this.status = status;
  }
}

export type Query = Record<string, string | number>;

interface Options {
  query?: Query;
  /** Sent with the request. An answer to a request with headers is one reader's: it is never kept. */
  headers?: Record<string, string>;
}

const CACHED_ANSWERS = 500;
const cache = new AnswerCache(CACHED_ANSWERS);

function addressOf(path: string, query: Query): string {
  const parameters = new URLSearchParams(Object.entries(query).map(([name, value]) => [name, String(value)]));
  const suffix = parameters.size > 0 ? `?${parameters.toString()}` : '';
  return `${config.apiUrl}${path}${suffix}`;
}

/** The server closed a connection that was kept open, just as it was used again: nothing was read of the request. */
function wasClosed(error: unknown): boolean {
  const cause = error instanceof Error ? error.cause : null;
  return cause instanceof Error && 'code' in cause && ['UND_ERR_SOCKET', 'ECONNRESET', 'EPIPE'].includes(String(cause.code));
}

async function request(address: string, headers: Record<string, string>): Promise<Response> {
  const ask = (): Promise<Response> =>
    fetch(address, {
      headers: { accept: 'application/json', ...headers },
      signal: AbortSignal.timeout(config.timeoutMilliseconds),
      redirect: 'error',
    });
  try {
    return await ask().catch((error: unknown) => (wasClosed(error) ? ask() : Promise.reject(error)));
  } catch (cause) {
    throw new CmsUnavailable(`The CMS at ${config.apiUrl} did not answer`, { cause });
  }
}

async function read<Shape>(response: Response): Promise<Shape> {
  try {
    return (await response.json()) as Shape;
  } catch (cause) {
    throw new CmsUnavailable('The CMS answered with something that is not JSON', { cause });
  }
}

/**
 * One answer of the API.
 *
 * @param path below the API's base, beginning and ending with a slash
 * @throws CmsUnavailable when there is no answer in time, or the CMS is in trouble (5xx, 429)
 * @throws CmsRefusal for any other status than 200
 */
export async function get<Shape>(path: string, { query = {}, headers }: Options = {}): Promise<Shape> {
  const address = addressOf(path, query);
  const known = cache.get(address);
  const response = await request(address, known ? { 'if-none-match': known.etag } : { ...headers });
  if (response.status === 304 && known) return known.body as Shape;
  if (response.status >= 500 || response.status === 429) {
    throw new CmsUnavailable(`The CMS answered ${response.status}`);
  }
  if (!response.ok) throw new CmsRefusal(response.status, path);
  const body = await read<Shape>(response);
  const etag = response.headers.get('etag');
  const mayKeep = !/no-store|private/.test(response.headers.get('cache-control') ?? '');
  if (etag !== null && mayKeep && !headers) cache.set(address, { etag, body });
  return body;
}
