import assert from 'node:assert/strict';
import { marketAtTheHerald, paradeAtThePost } from '../lib/corpus/support/articles.ts';
import type { View } from './driver/driver.ts';
import { browserTest } from './driver/scenario.ts';
import { axeInBothThemes } from './support/axe.ts';
import { demoSites, KETTLEWIRE, OSMARK, REGISTER } from './support/demo-sites.ts';
import { afterWelcome, findingsOf, openAndSave, openPopup } from './support/popup.ts';
import type { Sites } from './support/server.ts';
import { viewSays } from './view-says.ts';

const page = (outlet: string, title: string, date: string, text: string): string => `<!doctype html>
<html lang="en"><head><title>${title}</title>
<meta property="og:type" content="article"><meta property="og:site_name" content="${outlet}">
<meta property="article:published_time" content="${date}T08:00:00Z"></head>
<body><main><article><h1>${title}</h1>
${text
  .split('\n\n')
  .map((paragraph) => `<p>${paragraph}</p>`)
  .join('\n')}
</article></main></body></html>`;

/** One town and one mayor, long apart: more than strangers, less than one story. */
const PARADE = 'http://harbour-post.test/parade';
const MARKET = 'http://selmouth-herald.test/market';
const SECOND = 'http://tarn-mercury.test/parade';
const townSites: Sites = {
  'harbour-post.test': {
    '/parade': page('The Harbour Post', 'Parade on Saturday', '2026-04-02', paradeAtThePost),
  },
  'tarn-mercury.test': {
    '/parade': page('Tarn Mercury', 'A parade for spring', '2026-04-02', paradeAtThePost),
  },
  'selmouth-herald.test': {
    '/market': page('Selmouth Herald', 'A roof for stalls', '2025-08-02', marketAtTheHerald),
  },
};

/** The Register's report as another outlet prints it. */
const REPRINT = 'http://tarn-mercury.test/cable-car';
function reprint(): Sites {
  const { host, pathname } = new URL(REGISTER);
  const original = demoSites()[host]?.[pathname];
  if (typeof original !== 'object') throw new Error('the demonstration is missing');
  const body = Buffer.from(original.body)
    .toString()
    .replaceAll('The Calderhaven Register', 'Tarn Mercury')
    .replaceAll('calderhaven-register.example', 'tarn-mercury.example')
    .replace(/<link rel="canonical"[^>]*>/, '');
  return { 'tarn-mercury.test': { '/cable-car': body } };
}

const possibleOutlets = (view: View): Promise<string[]> =>
  view.evaluate(() =>
    [...document.querySelectorAll('.possible .outlet')].map((outlet) => outlet.textContent ?? ''),
  );

browserTest(
  'what may be one story is for the reader to say',
  { sites: townSites },
  async (stage) => {
    const { browser, picture } = stage;
    await afterWelcome(browser);
    await openAndSave(browser, MARKET);
    const tab = await browser.open(PARADE);
    let popup = await openPopup(browser, tab);
    assert.deepEqual(await possibleOutlets(popup), ['Selmouth Herald']);
    await viewSays(popup, 'main', /No other report of this story is saved/);
    await popup.screenshot(picture('possible'));
    assert.deepEqual(await axeInBothThemes(popup), []);
    await popup.click('.possible .actions button.quiet');
    await popup.waitFor('the question to go', () => !document.querySelector('.possible'));
    await popup.close();

    // It is remembered, also by a background that was ended.
    await browser.endBackground();
    popup = await openPopup(browser, tab);
    assert.deepEqual(await possibleOutlets(popup), []);
    await popup.close();

    // The same question at another address, answered with yes: the two are compared from then on.
    const second = await browser.open(SECOND);
    popup = await openPopup(browser, second);
    assert.deepEqual(await possibleOutlets(popup), ['Selmouth Herald']);
    await popup.click('.possible .actions button:not(.quiet)');
    await popup.waitFor('a version', () => document.querySelector('.versions'));
    await popup.close();
    await browser.endBackground();
    popup = await openPopup(browser, second);
    await viewSays(popup, '.versions', /Selmouth Herald/);
    await popup.close();
  },
);

browserTest(
  'outlets that print one text are one report, and what became of a story is shown',
  { sites: demoSites() },
  async ({ browser, server, picture }) => {
    server.add(reprint());
    await afterWelcome(browser);
    await openAndSave(browser, REGISTER);
    await openAndSave(browser, REPRINT);
    await openAndSave(browser, KETTLEWIRE);
    const tab = await openAndSave(browser, OSMARK);
    const popup = await openPopup(browser, tab);
    assert.ok((await findingsOf(popup, 'added')).length > 0);
    const said = await popup.evaluate(() =>
      [...document.querySelectorAll('.voices')].map((line) => line.textContent ?? ''),
    );
    assert.ok(
      said.some((line) => /one independent report \(2 outlets\)/.test(line)),
      `one report at two outlets: ${said.join(' | ')}`,
    );
    await popup.screenshot(picture('voices'));
    await popup.close();

    // As the corpus writes it when two stories turn out to be one.
    const own = await browser.extensionPage('welcome.html');
    await own.evaluate(
      () =>
        new Promise<void>((resolve, reject) => {
          const opening = indexedDB.open('crossread');
          opening.onerror = () => reject(opening.error);
          opening.onsuccess = () => {
            const corpus = opening.result;
            const writing = corpus.transaction(['articles', 'storyChanges'], 'readwrite');
            const all = writing.objectStore('articles').getAll();
            all.onsuccess = () => {
              const story = all.result[0].story;
              const change = { kind: 'joined', story, gone: ['another'] };
              const at = Date.UTC(2026, 3, 3, 12);
              writing
                .objectStore('storyChanges')
                .put({ schema: 3, id: 'noted', stories: [story, 'another'], at, change });
            };
            writing.oncomplete = () => {
              corpus.close();
              resolve();
            };
            writing.onabort = () => reject(writing.error);
          };
        }),
    );
    await own.close();
    const again = await openPopup(browser, tab);
    await viewSays(again, '.story-history', /2026.*joined/);
    await again.screenshot(picture('history'));
    await again.close();
  },
);
