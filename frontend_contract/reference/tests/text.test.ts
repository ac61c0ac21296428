/** Words, dates, links and languages, without a server. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { AnswerCache } from '../src/api/cache.ts';
import { readConfig } from '../src/api/config.ts';
import { withLocalLinks } from '../src/api/local_links.ts';
import { themeOf } from '../src/api/theme.ts';
import { direction, languageOfPath, strings } from '../src/i18n/strings.ts';
import { dateInWords, momentInWords, spanInWords, tile } from '../src/text/dates.ts';
import { languageName } from '../src/text/languages.ts';
import { initials, paragraphs, saysSomething } from '../src/text/lines.ts';
import { asHeader, safeUrl, telephone } from '../src/text/links.ts';

describe('dates in words', () => {
  const moment = (at: string, zone = 'Europe/London'): string => momentInWords(at, zone, 'UK time', 'en');

  it('say noon and midnight by name, and other times short', () => {
    assert.equal(moment('2026-12-04T12:00:00+00:00'), '12 noon on Friday 4 December 2026, UK time');
    assert.equal(moment('2026-12-04T00:00:00+00:00'), '12 midnight on Friday 4 December 2026, UK time');
    assert.equal(moment('2026-12-04T12:05:00+00:00'), '12:05pm on Friday 4 December 2026, UK time');
    assert.equal(moment('2026-12-04T09:00:00+00:00'), '9am on Friday 4 December 2026, UK time');
  });

  it('are in the zone that was meant, summer time included', () => {
    assert.equal(moment('2026-07-01T22:30:00+00:00'), '11:30pm on Wednesday 1 July 2026, UK time');
    assert.equal(moment('2026-07-01T22:30:00+00:00', 'Asia/Tokyo'), '7:30am on Thursday 2 July 2026, UK time');
  });

  it('name both days of a span over midnight', () => {
    assert.equal(
      spanInWords('2026-12-04T20:00:00Z', '2026-12-05T01:00:00Z', 'Europe/London', 'UK time', 'en'),
      'Friday 4 December 2026, 8pm to 1am on Saturday 5 December 2026, UK time',
    );
  });

  it('are empty where a draft has none, or a zone that does not exist', () => {
    assert.equal(dateInWords('', 'en'), '');
    assert.equal(moment(''), '');
    assert.equal(moment('2026-12-04T12:00:00Z', 'Mars/Olympus'), '');
    assert.equal(spanInWords('', null, 'Europe/London', '', 'en'), '');
    assert.equal(tile('soon', 'Europe/London', 'en'), null);
  });

  it('are in Welsh on Welsh pages', () => {
    assert.equal(dateInWords('2026-12-05', 'cy', { weekday: true }), 'dydd Sadwrn 5 Rhagfyr 2026');
    assert.equal(momentInWords('2026-12-05T17:30:00Z', 'Europe/London', 'amser y DU', 'cy'), '5:30yp ddydd Sadwrn 5 Rhagfyr 2026, amser y DU');
  });
});

describe('links', () => {
  it('lead only where a reader may be led', () => {
    for (const url of ['https://a.example/', 'mailto:a@b.example', 'tel:029', '/x/', '#y', '?z']) assert.equal(safeUrl(url), url);
    for (const url of ['javascript:alert(1)', 'data:text/html,x', '//elsewhere.example', '', ' https://a.example', null]) {
      assert.equal(safeUrl(url), null);
    }
  });

  it('to the site itself become paths, in text and in HTML, and no others do', () => {
    const given = { url: 'https://a.example/x/', html: '<a href="https://a.example/y/">https://a.example/z/</a>', other: 'https://a.example.org/x/' };
    assert.deepEqual(withLocalLinks(given, 'https://a.example'), {
      url: '/x/',
      html: '<a href="/y/">https://a.example/z/</a>',
      other: 'https://a.example.org/x/',
    });
  });

  it('to a telephone keep its digits', () => {
    assert.equal(telephone('+44 (0)29 2000 0000'), 'tel:+442920000000');
    assert.equal(telephone('ask at the desk'), null);
  });
});

describe('languages', () => {
  it('know their direction, by script where it is said', () => {
    assert.deepEqual(['ar', 'he-IL', 'en', 'az-Arab', 'ur-Latn'].map(direction), ['rtl', 'rtl', 'ltr', 'rtl', 'ltr']);
  });

  it('have names, and fall back to their code', () => {
    assert.equal(languageName('cy', 'en'), 'Welsh');
    assert.equal(languageName('not a code', 'en'), 'not a code');
  });

  it('without a translation of the interface have it in English', () => {
    assert.equal(strings('fr').home, 'Home');
    assert.equal(strings('cy-GB').home, 'Hafan');
    assert.deepEqual([languageOfPath('/cy/x/'), languageOfPath('/cymru/')], ['cy', 'en']);
  });

  it('all have every string', () => {
    for (const [name, words] of Object.entries(strings('cy'))) {
      const said = typeof words === 'function' ? (words as (...given: unknown[]) => string)('1', 2) : words;
      assert.notEqual(said.trim(), '', name);
    }
  });
});

describe('text', () => {
  it('is parted where it was, and knows when it is empty', () => {
    assert.deepEqual(paragraphs('a\nb\n\n c '), [['a', 'b'], ['c']]);
    assert.deepEqual([saysSomething('<p>&nbsp;</p>'), saysSomething('<p>x</p>')], [false, true]);
    assert.deepEqual([initials('Nia ap Rhys'), initials('Ines'), initials(' ')], ['NR', 'I', '']);
  });
});

describe('the cache', () => {
  it('forgets what was used longest ago', () => {
    const cache = new AnswerCache(2);
    cache.set('a', { etag: '1', body: 1 });
    cache.set('b', { etag: '2', body: 2 });
    cache.get('a');
    cache.set('c', { etag: '3', body: 3 });
    assert.deepEqual([cache.get('a')?.body, cache.get('b'), cache.get('c')?.body, cache.size], [1, undefined, 3, 2]);
  });
});

describe('settings', () => {
  it('say which variable makes no sense', () => {
    assert.throws(() => readConfig({ CMS_API_URL: 'localhost' }), /CMS_API_URL/);
    assert.throws(() => readConfig({ CMS_TIMEOUT: 'soon' }), /CMS_TIMEOUT/);
    assert.throws(() => readConfig({ MEDIA_ORIGINS: 'https://a.example nonsense' }), /MEDIA_ORIGINS/);
    assert.equal(readConfig({ CMS_API_URL: 'https://cms.example/api/v2/' }).cmsOrigin, 'https://cms.example');
  });

  it('take colours of a theme for each scheme, and nothing else', () => {
    const theme = themeOf({ theme: { tokens: { light: { ink: '#111111' }, dark: { ink: '#eeeeee', x: 'red' } } } } as never);
    assert.deepEqual(theme, { light: { ink: '#111111' }, dark: { ink: '#eeeeee' } });
    assert.equal(themeOf(null), null);
  });
});

describe('where a redirect leads', () => {
  it('can be sent as a header, whatever letters an address has', () => {
    for (const address of ['/newyddion/tŷ/', '/新闻/', '/a b/', '/half\ud800/', '/line\nbreak/']) {
      assert.doesNotThrow(() => new Headers({ location: asHeader(address) }), address);
    }
    assert.equal(asHeader('/newyddion/tŷ/?a=b#c'), '/newyddion/t%C5%B7/?a=b#c');
  });

  it('is not encoded twice', () => {
    assert.equal(asHeader('https://elsewhere.example/t%C5%B7/?q=%20'), 'https://elsewhere.example/t%C5%B7/?q=%20');
  });
});
