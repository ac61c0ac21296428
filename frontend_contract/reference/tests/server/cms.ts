/** A stand-in for the CMS: answers the frontend's requests from the fixtures, with ETags, and can be told to fail. */
import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

import { isPage, type Page, type PostPage } from '../../../types/src/index.ts';
import { MAIN, navigation, pages, settings, SMALL } from '../fixtures/sites.ts';
import { draw } from './scene.ts';

export const TOKEN = 'a-token-that-must-not-appear-anywhere';

export interface FixtureCms {
  address: string;
  /** Every request so far: path, query, whether it was conditional, and the answer's status. */
  requests: { url: string; conditional: boolean; status: number }[];
  /** What to do instead of answering. */
  mood: 'well' | 'error' | 'silent' | 'nonsense' | 'hangs up once';
  /** The theme of the main site's settings. */
  theme: unknown;
  close: () => Promise<void>;
}

interface Answer {
  status: number;
  body: unknown;
}

const problem = (status: number): Answer => ({ status, body: { type: 'about:blank', title: 'Problem', status } });

/** Any host that is not the small site's is the main one's, so that tests may listen wherever they can. */
const siteOf = (query: URLSearchParams): string => (query.get('site')?.startsWith(SMALL) ? SMALL : MAIN);

function resolution(query: URLSearchParams): Answer {
  const path = query.get('path') ?? '';
  if (path === '/old/') return { status: 200, body: { kind: 'redirect', status: 301, location: `https://${MAIN}/about/` } };
  if (path === '/for-now/') return { status: 200, body: { kind: 'redirect', status: 302, location: 'https://elsewhere.example/' } };
  if (path === '/gone/') return { status: 200, body: { kind: 'gone', status: 410 } };
  const found = pages.find((page) => page.meta.site === siteOf(query) && [path, `${path}/`].includes(page.meta.path));
  if (found === undefined) return { status: 200, body: { kind: 'not_found', status: 404 } };
  if (found.meta.path !== path) return { status: 200, body: { kind: 'redirect', status: 301, location: found.meta.path } };
  return { status: 200, body: { kind: 'page', status: 200, document: found } };
}

function list(query: URLSearchParams): Answer {
  const topic = query.get('topic');
  const posts = pages.filter(
    (page): page is PostPage => isPage(page, 'posts.PostPage') && page.meta.slug.startsWith('update-'),
  );
  const kept = posts.filter((post) => topic === null || post.topics.some((each) => each.slug === topic));
  const from = Number(query.get('offset'));
  const items = kept.slice(from, from + Number(query.get('limit')));
  return { status: 200, body: { meta: { total_count: kept.length }, items } };
}

function draft(token: string | undefined): Answer {
  if (token !== TOKEN) return problem(404);
  const page = pages.find((each) => each.meta.slug === 'update-1') as Page;
  return { status: 200, body: { ...page, title: 'Not published yet', meta: { ...page.meta, status: 'draft' } } };
}

function answer(url: URL, theme: unknown, token: string | undefined): Answer {
  const locale = url.searchParams.get('locale') ?? 'en';
  switch (url.pathname) {
    case '/api/v2/resolve/':
      return resolution(url.searchParams);
    case '/api/v2/settings/':
      return { status: 200, body: { ...settings(siteOf(url.searchParams), locale), ...(theme ? { theme } : {}) } };
    case '/api/v2/navigation/':
      return { status: 200, body: navigation(siteOf(url.searchParams), locale) };
    case '/api/v2/pages/':
      return list(url.searchParams);
    case '/api/v2/page_preview/':
      return draft(token);
    default:
      return problem(404);
  }
}

/** Images in fixtures are paths; the CMS sends addresses. */
function written(body: unknown, address: string): string {
  return JSON.stringify(body).replaceAll(/(["\s])\/media\//g, `$1${address}/media/`);
}

const drawings = new Map<string, Buffer>();

function picture(pathname: string): Buffer {
  const [, scene, width, height] = /^\/media\/(\d+)\/(\d+)x(\d+)\.png$/.exec(pathname) ?? [];
  // Big ones are drawn at half size: a browser scales them, and tests do not wait.
  const half = Number(width) > 1000 ? 2 : 1;
  const drawing = drawings.get(pathname) ?? draw(Number(scene), Number(width) / half, Math.round(Number(height) / half));
  drawings.set(pathname, drawing);
  return drawing;
}

function serve(cms: FixtureCms, request: IncomingMessage, response: ServerResponse): void {
  const url = new URL(request.url ?? '/', cms.address);
  if (url.pathname.startsWith('/media/')) {
    response.writeHead(200, { 'content-type': 'image/png', 'cache-control': 'max-age=600' }).end(picture(url.pathname));
    return;
  }
  if (cms.mood === 'silent') return;
  if (cms.mood === 'hangs up once') {
    cms.mood = 'well';
    response.destroy();
    return;
  }
  const { status, body } = cms.mood === 'error' ? problem(502) : answer(url, cms.theme, request.headers['x-preview-token']?.toString());
  const text = cms.mood === 'nonsense' ? '<html>' : written(body, cms.address);
  const etag = `"${createHash('sha256').update(text).digest('hex').slice(0, 16)}"`;
  const conditional = request.headers['if-none-match'] !== undefined;
  const unchanged = request.headers['if-none-match'] === etag;
  cms.requests.push({ url: request.url ?? '', conditional, status: unchanged ? 304 : status });
  // Careless about drafts on purpose: that they are never kept is for the site to see to.
  const headers = { etag, 'content-type': 'application/json', 'cache-control': 'no-cache' };
  response.writeHead(unchanged ? 304 : status, headers).end(unchanged ? undefined : text);
}

/** Start the stand-in on a free port of this machine. */
export async function startCms(): Promise<FixtureCms> {
  let server: Server;
  const cms: FixtureCms = {
    address: '',
    requests: [],
    mood: 'well',
    theme: null,
    close: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
  server = createServer((request, response) => serve(cms, request, response));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  cms.address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return cms;
}
