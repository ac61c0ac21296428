/** The other blocks as a reader gets them, and the hard cases of all: empty, endless, unknown. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import type { HTMLElement } from 'node-html-parser';

import { LONG_WORD } from './fixtures/blocks.ts';
import { examples } from './fixtures/examples.ts';
import { all, one, read, words } from './reading.ts';
import { startCms, type FixtureCms } from './server/cms.ts';
import { startSite, type Site } from './server/site.ts';

let cms: FixtureCms;
let site: Site;
let post: HTMLElement;
let bare: HTMLElement;

before(async () => {
  cms = await startCms();
  site = await startSite(cms.address);
  post = (await read(`${site.address}/updates/update-1/`)).page;
  bare = (await read(`${site.address}/updates/bare/`)).page;
});

after(async () => {
  // Also when one of them did not start: what did must not outlive the tests.
  await site?.stop();
  await cms?.close();
});

describe('a table', () => {
  it('has a caption and headers with their scope', () => {
    const table = one(post, 'table');
    assert.equal(words(one(table, 'caption')), 'When the kitchen is open in December 2026');
    assert.deepEqual(all(table, 'thead th[scope=col]'), ['Opens', 'Closes', 'Quiet hour']);
    assert.deepEqual(all(table, 'tbody th[scope=row]'), ['Tuesday', 'Thursday', 'Saturday']);
  });

  it('that may have to scroll can be focused and has a name', () => {
    const region = one(post, '.table-scroll');
    assert.equal(region.getAttribute('tabindex'), '0');
    assert.equal(region.getAttribute('aria-labelledby'), one(post, 'caption').getAttribute('id'));
    assert.equal(one(bare, '.table-scroll').getAttribute('tabindex'), undefined);
  });
});

describe('a video', () => {
  it('is a link that says where it leads, with captions and transcript', () => {
    const video = one(post, '.video');
    assert.equal(words(one(video, 'a')), 'Watch “The harbour walk in four minutes” on PeerTube');
    assert.equal(words(one(video, '.video__captions')), 'With captions');
    assert.equal(words(one(video, 'summary')), 'Transcript of “The harbour walk in four minutes”');
    assert.equal(post.querySelectorAll('iframe, video, script').length, 0);
  });
});

describe('documents', () => {
  it('say type, size, pages and language', () => {
    assert.deepEqual(all(post, '.documents a'), [
      'Notes of the November meeting (PDF, 3.2 MB, 4 pages)',
      'Cofnodion mis Tachwedd (Word document, 410 KB, Welsh)',
    ]);
    assert.deepEqual(
      post.querySelectorAll('.documents a').map((link) => link.getAttribute('hreflang')),
      ['en', 'cy'],
    );
  });
});

describe('contact and call to action', () => {
  it('link to the address, the number and the page', () => {
    assert.deepEqual(
      post.querySelectorAll('.contact a').map((link) => link.getAttribute('href')),
      ['mailto:hello@tidewell.example', 'tel:02920000000'],
    );
    assert.equal(one(post, '.call-to-action a').getAttribute('href'), '/about/');
  });
});

describe('a card', () => {
  it('in another language than the page says so, and has its date in that language', () => {
    const foreign = one(post, '.card[lang=cy]');
    assert.equal(words(one(foreign, 'h3')), 'Cawl, cawl, cawl');
    assert.equal(words(one(foreign, 'time')), '25 Awst 2026');
    assert.equal(post.querySelectorAll('.card[lang]').length, 1);
  });

  it('has one link beside its credit, and its title before its picture', () => {
    const [card] = post.querySelectorAll('.card');
    assert.equal(card?.querySelectorAll('h3 a').length, 1);
    assert.match(card?.innerHTML.replace(/\s+/g, ' ') ?? '', /<h3.*<img/);
  });
});

describe('the examples of the contract', () => {
  const LEAVE_NO_TRACE = ['documents.empty', 'events.empty', 'image.hidden', 'paragraph.empty', 'unknown'];

  for (const name of Object.keys(examples)) {
    it(`${name} ${LEAVE_NO_TRACE.includes(name) ? 'leaves no trace' : 'is shown'}`, async () => {
      const { status, page } = await read(`${site.address}/updates/example-${name}/`);
      assert.equal(status, 200);
      assert.equal(page.querySelectorAll('.body > .block').length, LEAVE_NO_TRACE.includes(name) ? 0 : 1);
      for (const element of page.querySelectorAll('.body :is(h2, h3, h4, a, li, p, dd, figcaption)')) {
        assert.notEqual(words(element), '', element.outerHTML);
      }
    });
  }
});

describe('plain text', () => {
  it('is text, whatever it looks like', () => {
    assert.equal(words(one(bare, 'blockquote')), 'Nobody said <img src=x onerror=alert(1)>.');
    assert.equal(bare.querySelector('[onerror]'), null);
  });
});

describe('what has nothing to say', () => {
  it('leaves no trace: empty blocks of every type, and types that are not known', () => {
    assert.deepEqual(
      bare.querySelectorAll('.body > .block').map((block) => block.classNames.split(' ')[1]),
      ['block--activities', 'block--opportunity', 'block--opportunity', 'block--quote', 'block--table', 'block--video', 'block--call_to_action', 'block--paragraph'],
    );
    assert.ok(!words(bare).includes('Meeting notes') && !words(bare).includes('newer CMS'));
  });

  it('has no empty headings, links, lists or paragraphs', () => {
    for (const element of bare.querySelectorAll('h1, h2, h3, h4, a, li, p, dd, figcaption')) {
      assert.notEqual(words(element), '', element.outerHTML);
    }
  });
});

describe('a word of 2,000 letters', () => {
  it('is printed whole in every block', async () => {
    const { status, page } = await read(`${site.address}/updates/long-words/`);
    assert.equal(status, 200);
    const without = page.querySelectorAll('.body > .block').filter((block) => !block.textContent.includes(LONG_WORD));
    assert.deepEqual(without.map((block) => block.classNames), []);
    assert.equal(page.querySelectorAll('.body > .block').length, 14);
  });
});
