import type { List, Navigation, Page, PageItem, PostPage, Resolution, SiteSettings } from '@altogether/contract';

import { CmsRefusal, get, type Query } from './client.ts';

/** What a list of posts shows of each one. */
export type PostItem = PageItem<PostPage, 'date' | 'summary' | 'headline_image' | 'topics'>;

/** What stands around every page: null where the CMS has not been told yet. */
export interface Chrome {
  settings: SiteSettings | null;
  navigation: Navigation | null;
}

/**
 * One answer about a site. A host that the CMS does not know is shown the default site, as Wagtail itself does: the
 * site then works at any address that leads to it (a preview deployment, a test).
 */
async function ofSite<Shape>(path: string, site: string, query: Query): Promise<Shape> {
  try {
    return await get<Shape>(path, { query: site === '' ? query : { ...query, site } });
  } catch (error) {
    if (!(error instanceof CmsRefusal) || error.status !== 400 || site === '') throw error;
    return await get<Shape>(path, { query });
  }
}

/** Where a path of a site leads: the page itself, an address to go to, gone, or nothing. */
export async function resolve(site: string, path: string): Promise<Resolution> {
  try {
    return await ofSite<Resolution>('/resolve/', site, { path });
  } catch (error) {
    if (!(error instanceof CmsRefusal)) throw error;
    return error.status === 410 ? { kind: 'gone', status: 410 } : { kind: 'not_found', status: 404 };
  }
}

async function orNull<Shape>(answer: Promise<Shape>): Promise<Shape | null> {
  try {
    return await answer;
  } catch (error) {
    // A site whose settings or menus were never saved still has pages worth reading.
    if (error instanceof CmsRefusal) return null;
    throw error;
  }
}

/** Settings and menus of a site in one language. */
export async function chrome(site: string, locale: string): Promise<Chrome> {
  const [settings, navigation] = await Promise.all([
    orNull(ofSite<SiteSettings>('/settings/', site, { locale })),
    orNull(ofSite<Navigation>('/navigation/', site, { locale })),
  ]);
  return { settings, navigation };
}

/** One across the list and whole rows of two or three below it. */
export const POSTS_PER_PAGE = 13;

/** One page of the posts below an index, newest first, optionally of one topic only. */
export async function posts(index: Page, page: number, topic: string | null): Promise<List<PostItem>> {
  return await get<List<PostItem>>('/pages/', {
    query: {
      type: 'posts.PostPage',
      child_of: index.id,
      locale: index.meta.locale,
      fields: 'date,summary,headline_image,topics',
      order: '-date',
      limit: POSTS_PER_PAGE,
      offset: (page - 1) * POSTS_PER_PAGE,
      ...(topic === null ? {} : { topic }),
    },
  });
}

/** The draft that a preview token opens; the token travels in a header, which no log keeps. Never cached; throws CmsRefusal when the token is wrong or has run out. */
export async function preview(token: string): Promise<Page> {
  return await get<Page>('/page_preview/', { headers: { 'x-preview-token': token } });
}
