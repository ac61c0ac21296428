/** Pages, addresses, languages, sites and lists. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import { all, one, read, words } from './reading.ts';
import { startCms, type FixtureCms } from './server/cms.ts';
import { startSite, type Site } from './server/site.ts';

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

describe('every page', () => {
  for (const path of ['/', '/updates/', '/updates/update-1/', '/updates/bare/', '/about/', '/accessibility/', '/cy/', '/nothing/', '/gone/']) {
    it(`${path} has language, title, one main heading, landmarks and a skip link that leads somewhere`, async () => {
      const { page } = await at(path);
      assert.match(one(page, 'html').getAttribute('lang') ?? '', /^(en|cy)$/);
      assert.equal(one(page, 'html').getAttribute('dir'), 'ltr');
      assert.notEqual(words(one(page, 'title')), '');
      assert.equal(page.querySelectorAll('h1').length, 1);
      assert.equal(page.querySelectorAll('main').length, 1);
      assert.equal(one(page, 'a').getAttribute('href'), '#content');
      assert.equal(one(page, 'main').getAttribute('id'), 'content');
    });

    it(`${path} has headings without a gap, ids without a double, and no script`, async () => {
      const { page } = await at(path);
      const levels = page.querySelectorAll('h1, h2, h3, h4, h5, h6').map((heading) => Number(heading.tagName.slice(1)));
      levels.reduce((above, level) => {
        assert.ok(level <= above + 1, `h${level} after h${above}`);
        return level;
      }, 1);
      const ids = page.querySelectorAll('[id]').map((element) => element.id);
      assert.equal(new Set(ids).size, ids.length);
      assert.equal(page.querySelectorAll('script, [style], [onclick]').length, 0);
    });
  }

  it('is sent with headers that keep strangers out', async () => {
    const { headers } = await at('/');
    const policy = headers.get('content-security-policy') ?? '';
    for (const rule of ["default-src 'self'", "script-src 'none'", `img-src 'self' ${cms.address}`, `frame-ancestors 'self' ${cms.address}`]) {
      assert.ok(policy.includes(rule), rule);
    }
    assert.equal(headers.get('x-content-type-options'), 'nosniff');
    assert.equal(headers.get('referrer-policy'), 'strict-origin-when-cross-origin');
  });

  it('fetches nothing from any host but this one and the CMS', async () => {
    const { page } = await at('/updates/update-1/');
    const sources = page.querySelectorAll('img, source, link[rel=stylesheet], link[rel=icon]').flatMap((element) => [
      element.getAttribute('src'),
      element.getAttribute('href'),
      ...(element.getAttribute('srcset') ?? '').split(', ').map((each) => each.split(' ')[0]),
    ]);
    for (const source of sources.filter(Boolean)) assert.ok(source?.startsWith('/') || source?.startsWith(cms.address), source);
  });
});

describe('addresses', () => {
  it('lead to a page, elsewhere, nowhere any more, or nowhere', async () => {
    assert.equal((await at('/about/')).status, 200);
    assert.equal((await at('/nothing/')).status, 404);
    assert.equal((await at('/gone/')).status, 410);
    const moved = await at('/old/');
    assert.equal(moved.status, 301);
    assert.equal(moved.headers.get('location'), '/about/');
    const away = await at('/for-now/');
    assert.equal(away.status, 302);
    assert.equal(away.headers.get('location'), 'https://elsewhere.example/');
  });

  it('without a closing slash lead to the one with, and keep the query', async () => {
    const { status, headers } = await at('/updates?topic=kitchen');
    assert.equal(status, 301);
    assert.equal(headers.get('location'), '/updates/?topic=kitchen');
  });

  it('that are broken or sly are simply not found', async () => {
    for (const path of ['//elsewhere.example/', '/..%2f..%2fetc/passwd', '/%00/', '/_astro/nothing.js']) {
      assert.equal((await at(path)).status, 404, path);
    }
    assert.equal((await at('/%E0%A4%A')).status, 400);
  });

  it('can only be read', async () => {
    assert.equal((await fetch(`${site.address}/`, { method: 'POST' })).status, 405);
  });

  it('of the site itself are written as paths, the canonical one in full', async () => {
    const { page } = await at('/updates/update-1/');
    assert.equal(one(page, 'link[rel=canonical]').getAttribute('href'), 'https://tidewell.example/updates/update-1/');
    assert.deepEqual(
      page.querySelectorAll('.breadcrumbs a').map((link) => link.getAttribute('href')),
      ['/', '/updates/'],
    );
  });
});

describe('languages', () => {
  it('a Welsh page has Welsh words around it, and its times and dates in Welsh', async () => {
    const { page } = await at('/cy/newyddion/sanau/');
    assert.equal(one(page, 'html').getAttribute('lang'), 'cy');
    assert.equal(words(one(page, '.skip-link')), 'Neidio i’r cynnwys');
    assert.equal(words(one(page, '.opportunity time')), 'hanner dydd ddydd Gwener 4 Rhagfyr 2026, UK time');
    assert.equal(words(one(page, '.page-header__date time')), '30 Tachwedd 2026');
  });

  it('each page leads to its translation, named in its own language', async () => {
    const { page } = await at('/updates/update-1/');
    const other = one(page, '.site-header__languages a');
    assert.equal(words(other), 'Cymraeg');
    assert.equal(other.getAttribute('lang'), 'cy');
    assert.equal(other.getAttribute('href'), '/cy/newyddion/sanau/');
    assert.deepEqual(
      page.querySelectorAll('link[rel=alternate]').map((link) => link.getAttribute('hreflang')),
      ['en', 'cy'],
    );
  });

  it('a page without a translation leads to the other home page', async () => {
    const { page } = await at('/about/');
    assert.equal(one(page, '.site-header__languages a').getAttribute('href'), '/cy/');
  });

  it('a Welsh address without a page says so in Welsh', async () => {
    const { status, page } = await at('/cy/dim/');
    assert.equal(status, 404);
    assert.equal(one(page, 'html').getAttribute('lang'), 'cy');
  });
});

describe('sites', () => {
  it('are told apart by Host', async () => {
    const small = await startSite(cms.address, { SITE_HOST: 'lantern.example' });
    try {
      const { page } = await read(`${small.address}/`);
      assert.equal(words(one(page, 'h1')), 'Lantern Arts');
      assert.equal(words(one(page, 'title')), 'Lantern Arts – A community kitchen by the water.');
      assert.equal(words(one((await at('/')).page, 'h1')), 'A harbour full of people who turn up');
    } finally {
      await small.stop();
    }
  });
});

describe('the index of posts', () => {
  it('shows the newest first, in pages that lead to each other', async () => {
    const first = await at('/updates/');
    assert.equal(first.page.querySelectorAll('.card').length, 13);
    assert.equal(words(one(first.page, '.card__title')), 'The month of wet socks');
    assert.equal(one(first.page, '.pagination a[rel=next]').getAttribute('href'), '/updates/?page=2');
    const second = await at('/updates/?page=2');
    assert.equal(second.page.querySelectorAll('.card').length, 1);
    assert.equal(one(second.page, '.pagination a[rel=prev]').getAttribute('href'), '/updates/');
    assert.ok(words(one(second.page, 'title')).includes('Page 2'));
    assert.equal(one(second.page, 'link[rel=canonical]').getAttribute('href'), 'https://tidewell.example/updates/?page=2');
  });

  it('narrows to a topic and says which', async () => {
    const { page } = await at('/updates/?topic=harbour');
    assert.equal(words(one(page, 'h1')), 'Updates on Harbour');
    assert.deepEqual(all(page, '.topic-filter [aria-current]'), ['Harbour']);
    assert.equal(page.querySelectorAll('.card').length, 6);
  });

  it('keeps the topic from page to page', async () => {
    const { page } = await at('/updates/?topic=kitchen');
    assert.equal(one(page, '.pagination a[rel=next]').getAttribute('href'), '/updates/?topic=kitchen&page=2');
  });

  it('has no page beyond the last, and no topic that it does not know', async () => {
    for (const query of ['page=3', 'page=0', 'page=x', 'page=99999999999', 'topic=nothing']) {
      assert.equal((await at(`/updates/?${query}`)).status, 404, query);
    }
  });
});

describe('an accessibility statement', () => {
  it('says how far the site complies, what does not work and until when, and whom to tell', async () => {
    const { page } = await at('/accessibility/');
    const said = words(one(page, 'main'));
    for (const part of [
      'This website is partially compliant with WCAG 2.2 level AA.',
      'Harbour Lane Community Trust is committed to making this website accessible',
      'Public Sector Bodies',
      'Videos from before 2024 have no captions. Ask us for their words.',
      'To be put right by 31 March 2027',
      'It stands 2 times, on',
      'To be put right by 31 January 2027.',
      'Nobody can tell without looking',
      'Flood warning, until 4 December 2026',
      'Last checked by programs on23 November 2026',
      'Such checks find only a part of all barriers.',
      'We answer within 10 working days.',
      'turn to Equality Advisory and Support Service.',
    ]) {
      assert.ok(said.includes(part), `${part} is not in: ${said}`);
    }
    const headings = all(page, 'main h2');
    assert.deepEqual(headings, [
      'Our commitment',
      'Compliance status',
      'Content that is not accessible',
      'Preparation of this statement',
      'Feedback and contact',
      'Enforcement procedure',
    ]);
    assert.deepEqual(all(page, 'main h3').slice(0, 3), [
      'It does not meet the standard yet',
      'Putting it right would be a disproportionate burden',
      'The law does not ask for it',
    ]);
  });

  it('marks the language of what checks say in another one, and speaks Welsh itself', async () => {
    const { page } = await at('/cy/hygyrchedd/');
    assert.ok(words(one(page, 'main')).includes('Mae’r wefan hon yn cydymffurfio’n rhannol â WCAG 2.2 level AA.'));
    assert.equal(one(page, '.gaps [lang]').getAttribute('lang'), 'en');
    assert.equal((await at('/accessibility/')).page.querySelectorAll('.gaps [lang]').length, 0);
  });
});
