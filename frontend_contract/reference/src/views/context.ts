import type { Page } from '@altogether/contract';

import type { BlockContext } from '../blocks/context.ts';
import { strings } from '../i18n/strings.ts';

/** What the blocks of a page are told of it. */
export function contextOf(page: Page, preview: boolean): BlockContext {
  return { language: page.language, strings: strings(page.language), preview };
}
