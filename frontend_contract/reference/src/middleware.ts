import { createHash } from 'node:crypto';

import { defineMiddleware } from 'astro:middleware';

import { config } from './api/config.ts';

const media = [config.cmsOrigin, ...config.mediaOrigins].join(' ');

const SECURITY: Record<string, string> = {
  'content-security-policy': [
    "default-src 'self'",
    "script-src 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    `img-src 'self' ${media}`,
    // The editor's preview panel shows this site in a frame.
    `frame-ancestors 'self' ${config.cmsOrigin}`,
  ].join('; '),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
};

const PRIVATE: Record<string, string> = {
  'cache-control': 'private, no-store',
  'referrer-policy': 'no-referrer',
  'x-robots-tag': 'noindex, nofollow, noarchive',
};

/** Short: whether something is still open is told by the minute. Shared caches may keep it while they ask again. */
const CACHEABLE = 'public, max-age=30, stale-while-revalidate=60';

function cacheControl(status: number): string {
  if (status === 200 || status === 301) return CACHEABLE;
  return status === 404 || status === 410 ? 'public, max-age=10' : 'no-store';
}

/** Whether the reader has this very answer already (`If-None-Match`). */
function has(request: Request, etag: string): boolean {
  const known = request.headers.get('if-none-match') ?? '';
  return known.split(',').some((each) => each.trim() === etag || each.trim() === '*');
}

/** Give every answer its security headers, and every public page an ETag that answers repeat visits with `304`. */
export const onRequest = defineMiddleware(async (context, next) => {
  if (!['GET', 'HEAD'].includes(context.request.method)) {
    return new Response('Only reading is possible here.\n', { status: 405, headers: { allow: 'GET, HEAD', ...SECURITY } });
  }
  context.locals.private = false;
  const rendered = await next();
  const body = Buffer.from(await rendered.arrayBuffer());
  const headers = new Headers(rendered.headers);
  for (const [name, value] of Object.entries(SECURITY)) headers.set(name, value);
  if (!headers.has('cache-control')) headers.set('cache-control', cacheControl(rendered.status));
  if (context.locals.private) for (const [name, value] of Object.entries(PRIVATE)) headers.set(name, value);
  else if (rendered.status === 200 && body.length > 0) {
    const etag = `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
    headers.set('etag', etag);
    if (has(context.request, etag)) return new Response(null, { status: 304, headers });
  }
  return new Response(body.length > 0 ? body : null, { status: rendered.status, headers });
});
