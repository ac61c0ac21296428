/** Caching, trouble of the CMS, previews and themes. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, beforeEach, describe, it } from 'node:test';

import type { SiteSettings } from '../../types/src/index.ts';
import { one, read, words } from './reading.ts';
import { startCms, TOKEN, type FixtureCms } from './server/cms.ts';
import { ROOT, startSite, type Site } from './server/site.ts';

let cms: FixtureCms;
let site: Site;
const at = (path: string, headers: Record<string, string> = {}) => read(`${site.address}${path}`, headers);

before(async () => {
  cms = await startCms();
  site = await startSite(cms.address);
});

after(async () => {
  // Also when one of them did not start: what did must not outlive the tests.
  await site?.stop();
  await cms?.close();
});

beforeEach(() => {
  cms.mood = 'well';
  cms.theme = null;
});

describe('caching', () => {
  it('answers a repeat visit with 304', async () => {
    const first = await at('/about/');
    assert.match(first.headers.get('cache-control') ?? '', /^public, max-age=\d+/);
    const again = await at('/about/', { 'if-none-match': first.headers.get('etag') ?? 'none' });
    assert.equal(again.status, 304);
    assert.equal(again.text, '');
  });

  it('asks the CMS again each time, and has it send only what changed', async () => {
    await at('/about/');
    cms.requests.length = 0;
    await at('/about/');
    assert.equal(cms.requests.length, 3);
    assert.deepEqual([...new Set(cms.requests.map((request) => request.status))], [304]);
  });
});

describe('trouble', () => {
  for (const mood of ['error', 'silent', 'nonsense'] as const) {
    it(`of the CMS (${mood}) gives a friendly page with 503 that nobody keeps`, async () => {
      cms.mood = mood;
      const { status, headers, page } = await at('/cy/');
      assert.equal(status, 503);
      assert.equal(headers.get('cache-control'), 'no-store');
      assert.equal(headers.get('retry-after'), '60');
      assert.equal(words(one(page, 'h1')), 'Byddwn yn ôl mewn munud');
    });
  }

  it('of a connection that the CMS closed is not worth a word', async () => {
    cms.mood = 'hangs up once';
    assert.equal((await at('/about/')).status, 200);
  });

  it('of the CMS while posts are listed gives the same page', async () => {
    cms.mood = 'error';
    assert.equal((await at('/updates/?page=2')).status, 503);
  });

  it('of the CMS says nothing of this server', async () => {
    assert.equal((await at('/healthz')).status, 200);
  });
});

describe('a preview', () => {
  it('shows the draft, marked as one, with the id of every block', async () => {
    const { status, page } = await at(`/preview?token=${TOKEN}`);
    assert.equal(status, 200);
    assert.equal(words(one(page, 'h1')), 'Not published yet');
    assert.ok(words(one(page, '.preview-banner')).startsWith('Draft preview'));
    assert.equal(page.querySelectorAll('[data-block-id]').length, 20);
    assert.equal(page.querySelectorAll('.activity').length, page.querySelectorAll('li[data-block-id] > .activity').length);
  });

  it('is kept, indexed and passed on by nobody', async () => {
    const { headers, page, text } = await at(`/preview?token=${TOKEN}`);
    assert.equal(headers.get('cache-control'), 'private, no-store');
    assert.equal(headers.get('referrer-policy'), 'no-referrer');
    assert.match(headers.get('x-robots-tag') ?? '', /noindex/);
    assert.equal(headers.get('etag'), null);
    assert.equal(page.querySelector('link[rel=canonical]'), null);
    assert.ok(!text.includes(TOKEN));
  });

  it('is fetched anew each time', async () => {
    cms.requests.length = 0;
    await at(`/preview?token=${TOKEN}`);
    await at(`/preview?token=${TOKEN}`);
    const drafts = cms.requests.filter((request) => request.url.includes('/page_preview/'));
    assert.deepEqual(drafts.map(({ conditional, status }) => ({ conditional, status })), [
      { conditional: false, status: 200 },
      { conditional: false, status: 200 },
    ]);
  });

  it('that has run out says so, privately too', async () => {
    for (const query of ['?token=wrong', '']) {
      const { status, headers, page } = await at(`/preview${query}`);
      assert.equal(status, 410);
      assert.equal(headers.get('cache-control'), 'private, no-store');
      assert.equal(words(one(page, 'h1')), 'This preview has ended');
    }
  });

  it('leaves no marks on public pages', async () => {
    const { page } = await at('/updates/update-1/');
    assert.equal(page.querySelectorAll('[data-block-id], .preview-banner').length, 0);
  });
});

describe('the theme', () => {
  it('is a stylesheet of its own when the settings bring colours, and only of colours', async () => {
    assert.equal((await at('/')).page.querySelector('link[href^="/theme.css"]'), null);
    cms.theme = { tokens: { light: { link: '#123456', 'paper; } body { x': '#000000', accent: 'url(https://x.example)' } } };
    const { page } = await at('/');
    const { text, headers } = await at(one(page, 'link[href^="/theme.css"]').getAttribute('href') ?? '');
    assert.match(headers.get('content-type') ?? '', /^text\/css/);
    assert.ok(text.includes('--link: #123456;'));
    assert.equal(text.match(/--/g)?.length, 1);
  });

  it('has a place for every colour that the contract names, in both schemes', async () => {
    const { theme } = JSON.parse(readFileSync(`${ROOT}../examples/site/SiteSettings.json`, 'utf8')) as SiteSettings;
    cms.theme = theme;
    const { text } = await at('/theme.css?locale=en');
    const [light = '', dark = ''] = text.split('@media (prefers-color-scheme: dark)');
    const tokens = readFileSync(`${ROOT}src/styles/tokens.css`, 'utf8');
    for (const [name, colour] of Object.entries(theme?.tokens.light ?? {})) {
      assert.ok(light.includes(`--${name}: ${colour};`), name);
      assert.match(tokens, new RegExp(`--${name}: #`), `${name} changes nothing`);
    }
    for (const [name, colour] of Object.entries(theme?.tokens.dark ?? {})) assert.ok(dark.includes(`--${name}: ${colour};`), name);
  });
});
