import { cy } from './cy.ts';
import { en, type Strings } from './en.ts';

const LANGUAGES: Record<string, Strings> = { en, cy };
const RIGHT_TO_LEFT = new Set(['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'ku', 'ps', 'sd', 'syr', 'ug', 'ur', 'yi']);
const RIGHT_TO_LEFT_SCRIPT = /-(Arab|Hebr|Syrc|Thaa|Nkoo|Adlm|Rohg)\b/i;

/** The primary language of a BCP 47 code: `en-GB` → `en`. */
export function primary(language: string): string {
  return language.toLowerCase().split('-')[0] ?? '';
}

/** Interface strings for a BCP 47 code; English where a translation has not been made. */
export function strings(language: string): Strings {
  return LANGUAGES[primary(language)] ?? en;
}

/** The language that the interface strings are really in: what `lang` has to say where the page's has none. */
export function interfaceLanguage(language: string): string {
  return primary(language) in LANGUAGES ? language : 'en';
}

/** The writing direction of a language, for `dir`. */
export function direction(language: string): 'ltr' | 'rtl' {
  if (/-[a-z]{4}\b/i.test(language)) return RIGHT_TO_LEFT_SCRIPT.test(language) ? 'rtl' : 'ltr';
  return RIGHT_TO_LEFT.has(primary(language)) ? 'rtl' : 'ltr';
}

/** The language of a path whose page is not known (not found, CMS away): its first part when that is a language. */
export function languageOfPath(path: string): string {
  const first = path.split('/').find((part) => part !== '') ?? '';
  return primary(first) in LANGUAGES ? primary(first) : 'en';
}
