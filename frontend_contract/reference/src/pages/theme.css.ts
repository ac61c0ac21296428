import type { APIRoute } from 'astro';

import { CmsUnavailable } from '../api/client.ts';
import { chrome } from '../api/site.ts';
import { themeOf, themeStylesheet } from '../api/theme.ts';
import { siteOf } from '../api/visit.ts';

/** The site's own colours as a stylesheet; empty when it has none or the CMS is away, and the built-in ones stand. */
export const GET: APIRoute = async ({ request, url }) => {
  const headers = { 'content-type': 'text/css; charset=utf-8' };
  try {
    const { settings } = await chrome(siteOf(request), url.searchParams.get('locale') ?? 'en');
    const theme = themeOf(settings);
    return new Response(theme === null ? '' : themeStylesheet(theme), { headers });
  } catch (error) {
    if (!(error instanceof CmsUnavailable)) throw error;
    return new Response('', { headers: { ...headers, 'cache-control': 'no-store' } });
  }
};
