/** Reading pages in tests. */
import { parse, type HTMLElement } from 'node-html-parser';

export interface Read {
  status: number;
  headers: Headers;
  text: string;
  page: HTMLElement;
}

/** Fetch a page and parse it. Redirects are not followed. */
export async function read(address: string, headers: Record<string, string> = {}): Promise<Read> {
  const response = await fetch(address, { headers, redirect: 'manual' });
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, page: parse(text) };
}

/** One element; fails, naming what was looked for, when there is none. */
export function one(page: HTMLElement, selector: string): HTMLElement {
  const found = page.querySelector(selector);
  if (found === null) throw new Error(`Nothing on the page matches ${selector}`);
  return found;
}

/** The words of an element with single spaces. */
export function words(element: HTMLElement): string {
  return element.textContent.replace(/\s+/g, ' ').trim();
}

/** Every element's words. */
export function all(page: HTMLElement, selector: string): string[] {
  return page.querySelectorAll(selector).map(words);
}
