/** A language's name in another language: (`cy`, `en`) → `Welsh`. The code itself where the name is not known. */
export function languageName(code: string, inLanguage: string): string {
  try {
    return new Intl.DisplayNames([inLanguage, 'en'], { type: 'language' }).of(code) ?? code;
  } catch {
    // RangeError: not a language code; better shown as it is than not at all.
    return code;
  }
}
