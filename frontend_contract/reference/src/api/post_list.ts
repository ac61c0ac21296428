/** Which page of an index a reader asked for, and of which topic. */
import type { List, PostIndexPage, TopicCard } from '@altogether/contract';

import { CmsRefusal } from './client.ts';
import { withLocalLinks } from './local_links.ts';
import { POSTS_PER_PAGE, posts, type PostItem } from './site.ts';

export interface PostList {
  items: PostItem[];
  total: number;
  page: number;
  pages: number;
  topic: TopicCard | null;
}

/** A page's number as it was asked for; null when it is not one. */
function pageNumber(text: string | null): number | null {
  if (text === null) return 1;
  return /^[1-9]\d{0,5}$/.test(text) ? Number(text) : null;
}

/**
 * The posts that an index shows for `?page=` and `?topic=`.
 *
 * @returns null when there is no such page or topic: the answer is then "not found"
 */
export async function postList(index: PostIndexPage, asked: URLSearchParams, root: string): Promise<PostList | null> {
  const page = pageNumber(asked.get('page'));
  const slug = asked.get('topic');
  const topic = index.topics.find((each) => each.slug === slug) ?? null;
  if (page === null || (slug !== null && topic === null)) return null;
  const found = await listed(index, page, slug, root);
  if (found === null) return null;
  const total = found.meta.total_count;
  const pages = Math.max(1, Math.ceil(total / POSTS_PER_PAGE));
  return page > pages ? null : { items: found.items, total, page, pages, topic };
}

async function listed(index: PostIndexPage, page: number, slug: string | null, root: string): Promise<List<PostItem> | null> {
  try {
    return withLocalLinks(await posts(index, page, slug), root);
  } catch (error) {
    // A page number beyond what the CMS is willing to count to.
    if (error instanceof CmsRefusal) return null;
    throw error;
  }
}

/** The address of one page of a list. */
export function listAddress(path: string, page: number, topic: string | null): string {
  const query = new URLSearchParams();
  if (topic !== null) query.set('topic', topic);
  if (page > 1) query.set('page', String(page));
  return query.size > 0 ? `${path}?${query.toString()}` : path;
}
