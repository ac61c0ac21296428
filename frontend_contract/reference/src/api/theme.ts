/**
 * The site's own colours, when its settings bring some. Their names are those of `styles/tokens.css`; the CMS has
 * checked the contrast of every pair that docs/theme.md lists.
 */
import type { SiteSettings } from '@altogether/contract';

type Tokens = Record<string, string>;

export interface Theme {
  light: Tokens;
  dark: Tokens;
}

const NAME = /^[a-z][a-z0-9-]{0,40}$/;
const COLOUR = /^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/i;

/** Nothing but colours gets into the stylesheet, whatever a CMS sends. */
function colours(tokens: object | undefined): Tokens {
  const kept = Object.entries(tokens ?? {}).filter(
    (entry): entry is [string, string] => NAME.test(entry[0]) && typeof entry[1] === 'string' && COLOUR.test(entry[1]),
  );
  return Object.fromEntries(kept);
}

/** The theme of a site; null when its settings have none that can be used. */
export function themeOf(settings: Pick<SiteSettings, 'theme'> | null): Theme | null {
  const tokens: Partial<Record<'light' | 'dark', object>> | undefined = settings?.theme?.tokens;
  const found = { light: colours(tokens?.light), dark: colours(tokens?.dark) };
  return Object.keys(found.light).length + Object.keys(found.dark).length > 0 ? found : null;
}

function rule(scheme: 'light' | 'dark', tokens: Tokens): string {
  const properties = Object.entries(tokens).map(([name, colour]) => `  --${name}: ${colour};`);
  return properties.length === 0 ? '' : `@media (prefers-color-scheme: ${scheme}) {\n:root {\n${properties.join('\n')}\n}\n}\n`;
}

/** The theme as a stylesheet, heavier than `tokens.css` and lighter than `preferences.css` wherever they stand. */
export function themeStylesheet(theme: Theme): string {
  return rule('light', theme.light) + rule('dark', theme.dark);
}
