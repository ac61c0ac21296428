import type { APIRoute } from 'astro';

/** Whether this server answers; it says nothing of the CMS. */
export const GET: APIRoute = () => new Response('ok\n', { headers: { 'cache-control': 'no-store' } });
