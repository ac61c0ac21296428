import type { Strings } from '../i18n/en.ts';

/** What every block is told of the page that it stands on. */
export interface BlockContext {
  /** BCP 47 code of the page. */
  language: string;
  strings: Strings;
  /** Whether the page is a draft being previewed. */
  preview: boolean;
}
