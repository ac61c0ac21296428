/**
 * The site's own colours, when its settings bring some: `theme.tokens`, each `name: colour`, or `{light, dark}` of
 * those. The names are those of `styles/tokens.css`; the CMS has checked the contrast of the pairs in use.
 */
import type { SiteSettings } from '@altogether/contract';

type Tokens = Record<string, string>;

export interface Theme {
  light: Tokens;
  dark: Tokens;
}

const NAME = /^[a-z][a-z0-9-]{0,40}$/;
const COLOUR = /^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/i;

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function colours(value: unknown): Tokens {
  if (!isRecord(value)) return {};
  const kept = Object.entries(value).filter(
    (entry): entry is [string, string] => NAME.test(entry[0]) && typeof entry[1] === 'string' && COLOUR.test(entry[1]),
  );
  return Object.fromEntries(kept);
}

/** The theme of a site; null when its settings have none that can be used. */
export function themeOf(settings: SiteSettings | null): Theme | null {
  const theme: unknown = settings !== null && 'theme' in settings ? settings.theme : null;
  const tokens: unknown = isRecord(theme) ? theme['tokens'] : null;
  if (!isRecord(tokens)) return null;
  const parted = isRecord(tokens['light']) || isRecord(tokens['dark']);
  const found = parted
    ? { light: colours(tokens['light']), dark: colours(tokens['dark']) }
    : { light: colours(tokens), dark: {} };
  return Object.keys(found.light).length + Object.keys(found.dark).length > 0 ? found : null;
}

function rule(scheme: 'light' | 'dark', tokens: Tokens): string {
  const properties = Object.entries(tokens).map(([name, colour]) => `  --${name}: ${colour};`);
  return properties.length === 0 ? '' : `@media (prefers-color-scheme: ${scheme}) {\n:root:root {\n${properties.join('\n')}\n}\n}\n`;
}

/** The theme as a stylesheet, heavier than `tokens.css` wherever the two stand. */
export function themeStylesheet(theme: Theme): string {
  return rule('light', theme.light) + rule('dark', theme.dark);
}
