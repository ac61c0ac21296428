/** What a post tells, as a reader gets it: text, pictures, people, opportunities, events. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import type { HTMLElement } from 'node-html-parser';

import { ARABIC } from './fixtures/blocks.ts';
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

describe('a heading', () => {
  it('stands at its level and can be linked to', () => {
    assert.equal(words(one(post, 'h2#what-we-have-been-up-to')), 'What we have been up to');
  });
});

describe('a paragraph', () => {
  it('keeps links, lists, abbreviations and passages in other languages', () => {
    const prose = one(post, '.block--paragraph');
    assert.equal(words(one(prose, 'span[lang=cy]')), 'dyfal donc a dyr y garreg');
    assert.equal(one(prose, 'abbr').getAttribute('title'), 'Tidewell Community Kitchen');
    assert.equal(one(prose, 'a').getAttribute('href'), '/updates/');
    assert.equal(prose.querySelectorAll('li').length, 2);
  });

  it('says language and direction of a whole passage', async () => {
    const { page } = await read(`${site.address}/updates/right-to-left/`);
    const passage = one(page, '.prose[lang=ar]');
    assert.equal(passage.getAttribute('dir'), 'rtl');
    assert.ok(words(passage).includes(ARABIC));
  });
});

describe('activities', () => {
  it('that follow each other are one list', () => {
    const lists = post.querySelectorAll('.block--activities');
    assert.equal(lists.length, 1);
    assert.equal(lists[0]?.querySelectorAll(':scope > li').length, 3);
  });

  it('name people with pronouns and role, partners, funder, place and dates', () => {
    const [first] = post.querySelectorAll('.activity');
    assert.deepEqual(all(first as HTMLElement, '.person__name'), ['Efa Marlow (she/her)', 'Sol Idris (they/them)']);
    assert.deepEqual(all(first as HTMLElement, 'dt'), ['With', 'Where', 'When', 'Funded by']);
    assert.deepEqual(
      first?.querySelectorAll('time').map((time) => time.getAttribute('datetime')),
      ['2026-11-03', '2026-11-14'],
    );
  });

  it('show a hidden link as words', () => {
    const [first] = post.querySelectorAll('.activity');
    assert.deepEqual(all(first as HTMLElement, '.link-list a'), ['Read the list of nineteen places']);
    assert.deepEqual(all(first as HTMLElement, '.link-list li'), ['Read the list of nineteen places', 'Notes kept by the tenants']);
  });

  it('credit the photos of people, with a label where the credit has none', () => {
    assert.deepEqual(all(post, '.activity .credits'), ['Image: Sol Idris', 'Photo: Efa Marlow']);
  });
});

describe('an image', () => {
  it('offers AVIF before WebP, its size, and loads when it is near', () => {
    const picture = one(post, '.block--image picture');
    assert.deepEqual(
      picture.querySelectorAll('source').map((source) => source.getAttribute('type')),
      ['image/avif', 'image/webp'],
    );
    const shown = one(picture, 'img');
    assert.equal(shown.getAttribute('width'), '1920');
    assert.equal(shown.getAttribute('height'), '1280');
    assert.equal(shown.getAttribute('loading'), 'lazy');
    assert.equal(shown.getAttribute('alt'), 'Bar chart: visitors a month rose from 40 in January to 210 in November');
  });

  it('has caption, credit with licence, and a full description beside it', () => {
    const caption = one(post, '.block--image figcaption');
    assert.equal(words(one(caption, '.figure__caption')), 'Who came, month by month.');
    assert.equal(words(one(caption, '.credit')), 'Image: Drawn by Tidewell Together · Licence: CC0');
    assert.equal(words(one(caption, 'summary')), 'Full description of this image');
    assert.equal(caption.querySelectorAll('details p').length, 2);
  });

  it('links its credit where there is an address', () => {
    const credit = one(post, '.activity .figure .credit');
    assert.equal(words(credit), 'Image: Efa Marlow · Licence: CC BY 4.0');
    assert.equal(one(credit, 'a').getAttribute('href'), 'https://efa.example/');
  });

  it('at the head of a post is loaded at once, every other one later', () => {
    assert.equal(one(post, '.headline-image img').getAttribute('loading'), 'eager');
    assert.equal(post.querySelectorAll('img[loading=eager]').length, 1);
  });

  it('that stands beside the name that it shows has no words of its own', () => {
    assert.equal(one(post, '.organisations img').getAttribute('alt'), '');
  });

  it('never shows what is meant for editors', async () => {
    const { text } = await read(`${site.address}/updates/update-1/`);
    assert.ok(!text.includes('Library title') && !text.includes('never-shown'));
  });
});

describe('a team spotlight', () => {
  it('shows portrait, name as a heading, role, words and facts', () => {
    const spotlight = one(post, '.spotlight');
    assert.equal(words(one(spotlight, 'h3')), 'Mair Penhallow');
    assert.ok(one(spotlight, 'img').getAttribute('alt')?.startsWith('Mair'));
    assert.equal(spotlight.querySelectorAll('.fun-facts li').length, 3);
  });
});

describe('an opportunity', () => {
  it('says its deadline in words, with the zone', () => {
    const time = one(post, '.opportunity time');
    assert.equal(words(time), '12 noon on Friday 4 December 2026, UK time');
    assert.equal(time.getAttribute('datetime'), '2026-12-04T12:00:00+00:00');
  });

  it('says its state in words', () => {
    assert.deepEqual(all(post, '.opportunity .state'), ['Open', 'Closing soon']);
    assert.deepEqual(all(bare, '.opportunity .state'), ['Closed', 'Open, no deadline']);
  });

  it('offers no way to apply once it is closed', () => {
    const closed = one(bare, '.opportunity--closed');
    assert.equal(closed.querySelectorAll('a').length, 0);
    assert.ok(words(closed).includes('Closed on:') && words(closed).includes('Applications are closed.'));
  });

  it('whose form is hidden keeps the words', () => {
    const hidden = one(bare, '.opportunity--no_deadline .opportunity__apply');
    assert.equal(words(hidden), 'Apply with a form that is hidden');
    assert.equal(hidden.querySelector('a'), null);
  });
});

describe('events', () => {
  it('say day, times and zone, and whether they are over', () => {
    assert.deepEqual(all(post, '.event time'), [
      'Saturday 7 November 2026, 2pm, UK time',
      'Saturday 5 December 2026, 2pm to 4:30pm, UK time',
      'Wednesday 9 December 2026, 6:30pm to 8pm, UK time',
    ]);
    assert.equal(words(one(post, '.event--past .event__past')), 'This event has finished');
  });

  it('stand one level below the title of their series', () => {
    assert.equal(words(one(post, '.events > h3')), 'The warm room');
    assert.equal(post.querySelectorAll('.event h4').length, 3);
  });

  it('name the event in the links to it', () => {
    assert.deepEqual(all(post, '.event__link a'), ['Watch the recording: Songs we half remember', 'Join online: Planning the spring']);
  });
});

describe('key points and quotes', () => {
  it('are a list, and a figure with who said it', () => {
    assert.equal(post.querySelectorAll('.key-points li').length, 3);
    assert.equal(words(one(post, '.key-points li strong')), 'somewhere warm');
    assert.equal(words(one(post, '.quote figcaption')), 'Ines, came to the kitchen in October');
  });

  it('have no empty caption when nobody is named', () => {
    assert.equal(bare.querySelector('.quote figcaption'), null);
  });
});
