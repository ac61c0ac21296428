import type { SiteSettings, Translation } from '@altogether/contract';

import { languageName } from '../text/languages.ts';

/** The same page in another language, or that language's home page where there is no translation. */
export interface LanguageLink {
  code: string;
  name: string;
  url: string;
}

function capitalised(text: string, language: string): string {
  return text.charAt(0).toLocaleUpperCase(language) + text.slice(1);
}

/** Where the language switcher leads from a page. */
export function languageLinks(settings: SiteSettings | null, translations: Translation[], locale: string): LanguageLink[] {
  const here = new Map(translations.map((each) => [each.locale, each.url]));
  const named = new Map((settings?.locales ?? []).map((each) => [each.code, each.name]));
  const homes = (settings?.locales ?? []).flatMap((each) => (each.url === null ? [] : [[each.code, each.url] as const]));
  return [...new Map([...homes, ...here])]
    .filter(([code]) => code !== locale)
    .map(([code, url]) => ({ code, url, name: named.get(code) || capitalised(languageName(code, code), code) }));
}
