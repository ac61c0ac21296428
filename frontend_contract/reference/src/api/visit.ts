/** Everything that one request needs from the CMS, whichever way it ends. */
import { isPage, type Page } from '@altogether/contract';

import { languageOfPath } from '../i18n/strings.ts';
import { CmsRefusal, CmsUnavailable } from './client.ts';
import { config } from './config.ts';
import { withLocalLinks } from './local_links.ts';
import { listAddress, postList, type PostList } from './post_list.ts';
import { chrome, preview, resolve, type Chrome } from './site.ts';

/** Full addresses for `<link rel="canonical">` and `rel="alternate"`: everything else is relative to the site. */
export interface Addresses {
  canonical: string | null;
  alternates: { language: string; url: string }[];
}

export interface PageVisit {
  kind: 'page';
  status: 200;
  page: Page;
  /** The posts of an index; null for every other type. */
  list: PostList | null;
  chrome: Chrome;
  addresses: Addresses;
}

export type Visit =
  | PageVisit
  | { kind: 'redirect'; status: 301 | 302; location: string }
  | { kind: 'gone'; status: 410; chrome: Chrome }
  | { kind: 'not_found'; status: 404; chrome: Chrome }
  | { kind: 'unavailable'; status: 503; chrome: Chrome };

const NO_CHROME: Chrome = { settings: null, navigation: null };

/** Which site of the CMS a request is for. */
export function siteOf(request: Request): string {
  return config.siteHost ?? request.headers.get('host') ?? '';
}

function readablePath(url: URL): string | null {
  try {
    return decodeURIComponent(url.pathname).replace(/\/{2,}/g, '/');
  } catch {
    // URIError: a broken percent sign; no page has such an address.
    return null;
  }
}

function addressesOf(page: Page, list: PostList | null): Addresses {
  const { html_url: canonical, locale, translations } = page.meta;
  if (canonical !== null && list !== null && (list.page > 1 || list.topic !== null)) {
    return { canonical: listAddress(canonical, list.page, list.topic?.slug ?? null), alternates: [] };
  }
  const here = canonical === null ? [] : [{ language: locale, url: canonical }];
  const elsewhere = translations.map((each) => ({ language: each.locale, url: each.url }));
  return { canonical, alternates: elsewhere.length > 0 ? [...here, ...elsewhere] : [] };
}

async function localChrome(site: string, locale: string): Promise<Chrome> {
  const found = await chrome(site, locale);
  return withLocalLinks(found, found.settings?.root_url ?? '');
}

async function pageVisit(site: string, document: Page, asked: URLSearchParams): Promise<Visit> {
  const found = await chrome(site, document.meta.locale);
  const root = found.settings?.root_url ?? '';
  const isIndex = isPage(document, 'posts.PostIndexPage');
  const list = isIndex ? await postList(document, asked, root) : null;
  if (isIndex && list === null) return { kind: 'not_found', status: 404, chrome: withLocalLinks(found, root) };
  return {
    kind: 'page',
    status: 200,
    page: withLocalLinks(document, root),
    list,
    chrome: withLocalLinks(found, root),
    addresses: addressesOf(document, list),
  };
}

async function visited(site: string, url: URL): Promise<Visit> {
  const path = readablePath(url);
  const found = path === null ? ({ kind: 'not_found', status: 404 } as const) : await resolve(site, path);
  switch (found.kind) {
    case 'page':
      return await pageVisit(site, found.document, url.searchParams);
    case 'redirect': {
      const { settings } = await chrome(site, languageOfPath(url.pathname));
      const location = withLocalLinks(found.location, settings?.root_url ?? '');
      // The same page with its closing slash: what was asked of it stays asked.
      return { ...found, location: location === `${path}/` ? `${encodeURI(location)}${url.search}` : location };
    }
    case 'gone':
      return { kind: 'gone', status: 410, chrome: await localChrome(site, languageOfPath(url.pathname)) };
    case 'not_found':
      return { kind: 'not_found', status: 404, chrome: await localChrome(site, languageOfPath(url.pathname)) };
  }
}

/** Follow an address. Never throws for trouble of the CMS: that is the answer `unavailable`. */
export async function visit(request: Request, url: URL): Promise<Visit> {
  try {
    return await visited(siteOf(request), url);
  } catch (error) {
    return trouble(error);
  }
}

/** Open a draft with a preview token; a wrong token or one that has run out is `gone`. */
export async function visitDraft(request: Request, token: string): Promise<Visit> {
  const site = siteOf(request);
  try {
    const draft = await preview(token);
    return await pageVisit(draft.meta.site || site, draft, new URLSearchParams());
  } catch (error) {
    if (!(error instanceof CmsRefusal)) return trouble(error);
    return { kind: 'gone', status: 410, chrome: await localChrome(site, 'en').catch(() => NO_CHROME) };
  }
}

function trouble(error: unknown): Visit {
  if (!(error instanceof CmsUnavailable)) throw error;
  console.error(error.message, error.cause ?? '');
  return { kind: 'unavailable', status: 503, chrome: NO_CHROME };
}
