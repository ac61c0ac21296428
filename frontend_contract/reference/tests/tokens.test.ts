/** The palette keeps its promises: every pair in use has the contrast that WCAG 2.2 AA asks for, in both schemes. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

import { ROOT } from './server/site.ts';

type Palette = Record<string, string>;

const css = readFileSync(`${ROOT}src/styles/tokens.css`, 'utf8');
const [light = '', dark = ''] = css.split('@media (prefers-color-scheme: dark)');
const colours = (part: string): Palette =>
  Object.fromEntries(Array.from(part.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6});/g), ([, name = '', colour = '']) => [name, colour]));
const SCHEMES: Record<string, Palette> = { light: colours(light), dark: { ...colours(light), ...colours(dark) } };

/** Relative luminance as WCAG 2.2 defines it. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

const GROUNDS = ['paper', 'surface', 'wash', 'wash-cool', 'wash-rose'];
/** 1.4.3: words on what they stand on. */
const WORDS: [string, string[]][] = [
  ['ink', GROUNDS],
  ['ink-soft', GROUNDS],
  ['accent', GROUNDS],
  ['link', GROUNDS],
  ['link-hover', GROUNDS],
  ['on-band', ['band']],
  ['on-band-soft', ['band']],
  ['on-band-link', ['band']],
  ['on-button', ['button', 'button-hover']],
  ['on-band-button', ['band-button', 'on-band']],
  ['state-open', ['state-open-wash']],
  ['state-soon', ['state-soon-wash']],
  ['state-closed', ['state-closed-wash']],
];
/** 1.4.11: what shows where a control is. */
const EDGES: [string, string[]][] = [
  ['line-strong', ['paper', 'surface']],
  ['button', ['paper', 'surface']],
  ['band-button', ['band']],
];

describe('the palette', () => {
  for (const [scheme, palette] of Object.entries(SCHEMES)) {
    const ratio = (one: string, other: string): number => contrast(palette[one] ?? '', palette[other] ?? '');

    for (const [word, grounds] of WORDS) {
      it(`${scheme}: ${word} can be read on ${grounds.join(', ')}`, () => {
        for (const ground of grounds) assert.ok(ratio(word, ground) >= 4.5, `${word} on ${ground}: ${ratio(word, ground)}`);
      });
    }

    for (const [edge, grounds] of EDGES) {
      it(`${scheme}: ${edge} can be seen on ${grounds.join(', ')}`, () => {
        for (const ground of grounds) assert.ok(ratio(edge, ground) >= 3, `${edge} on ${ground}: ${ratio(edge, ground)}`);
      });
    }

    it(`${scheme}: focus stands out on every ground, by its line or its halo`, () => {
      assert.ok(ratio('focus', 'focus-halo') >= 3);
      for (const ground of [...GROUNDS, 'band', 'button', 'band-button']) {
        const best = Math.max(ratio('focus', ground), ratio('focus-halo', ground));
        assert.ok(best >= 3, `${ground}: ${best}`);
      }
    });
  }

  it('is the only place that names a colour', () => {
    for (const file of readdirSync(`${ROOT}src/styles`, { recursive: true, encoding: 'utf8' })) {
      if (!file.endsWith('.css') || ['tokens.css', 'print.css'].includes(file)) continue;
      const found = readFileSync(`${ROOT}src/styles/${file}`, 'utf8').match(/#[0-9a-f]{3,8}\b|\brgb\(|\bhsl\(/gi) ?? [];
      assert.deepEqual(found, [], file);
    }
  });
});
