import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { BrowserUnderTest, Tab } from '../browser/driver/driver.ts';
import { longestStretch, startHeartbeat } from './support/heartbeat.ts';
import { eventOf, headlineOf, reportOf } from './support/news-text.ts';
import { Random } from './support/random.ts';
import { type Bench, quantile, type Row } from './support/section.ts';

const WORDS = 1000;
const VERSIONS = [1, 5, 20] as const;
const RUNS = 9;
/** The first runs warm the browser's compiler up. */
const WARM_UP = 2;
const PARSES = 30;
/** Runs in which the background has to be started first. */
const STARTS = 5;
/** Runs in which the page's main thread is watched, which slows everything else down. */
const WATCHED = 5;
/** After so many milliseconds what was saved is at rest: the background does what nobody waits for. */
const AT_REST = 2500;
const LOADS = 15;

/** What a click may cost on top of three parses: a popup's worth of the browser's own work. */
const ALLOWANCE_MS = 100;

/** What a page's main thread may be busy with in one piece, so that it still scrolls and types. */
const PIECE_MS = 50;

const HOST = 'bench-outlet-0.test';
const URL_OF = (outlet: number): string => `http://bench-outlet-${outlet}.test/report`;

/**
 * An article page with what stands around an article.
 *
 * @param last a sentence at its end
 */
function pageOf(outlet: number, last = ''): { url: string; html: string } {
  const event = eventOf(new Random(7), 20_000);
  const random = new Random(100 + outlet);
  const title = headlineOf(event, random);
  const paragraphs = reportOf(event, WORDS, random)
    .split('\n\n')
    .map((text) => `<p>${text}</p>`);
  const links = Array.from({ length: 150 }, (_, i) => `<li><a href="/${i}">Section ${i}</a></li>`);
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>
    <meta property="og:type" content="article"><meta property="og:site_name" content="Outlet ${outlet}">
    <meta property="article:published_time" content="2026-03-14"></head><body>
    <nav><ul>${links.join('')}</ul></nav><main><article><h1>${title}</h1>${paragraphs.join('')}<p>${last}</p></article>
    <aside><ul>${links.join('')}</ul></aside></main><footer><ul>${links.join('')}</ul></footer></body></html>`;
  return { url: URL_OF(outlet), html };
}

export const section = {
  heading: 'From the click to the findings, on an article of 1,000 words',
  async run({ browser, server, folder, call }: Bench): Promise<Row[]> {
    watchPopup(folder);
    const reading = pageOf(0);
    server.add({ [HOST]: { '/report': reading.html } });
    for (let i = 1; i <= VERSIONS.at(-1)!; i++) {
      const { url, html } = pageOf(i);
      server.add({ [new URL(url).hostname]: { '/report': html } });
    }
    await browser.grantHostPermission('*://*/*');
    const parses = await call<number[]>('readabilityParse', { page: reading, runs: PARSES });
    const parse = quantile(parses.slice(WARM_UP), 0.5);
    const rows: Row[] = [{ measure: "Readability's parse, p50", value: parse, unit: 'ms' }];

    const tab = await browser.open(reading.url);
    let letters = 0;
    /** Another text each time: of one that was compared before, what came of it is remembered. */
    const loadAnew = async (): Promise<void> => {
      letters += 1;
      const text = pageOf(0, `Readers sent ${letters} letters about it.`);
      server.add({ [HOST]: { '/report': text.html } });
      await tab.reload();
    };
    await call('setPopup', EMPTY);
    const empty: number[] = [];
    for (let run = 0; run < RUNS; run++) empty.push(await clickToFindings(browser, tab));
    await call('setPopup', 'popup.html');
    rows.push({
      measure: 'a popup with one line of text in it, the same way, p50',
      value: quantile(empty.slice(WARM_UP), 0.5),
      unit: 'ms',
    });
    const pieces: number[] = [];
    let saved = 0;
    for (const count of VERSIONS) {
      for (; saved < count; saved++) {
        await tab.goto(URL_OF(saved + 1));
        await call('saveAsReader', { url: URL_OF(saved + 1), reading: reading.url });
      }
      await tab.goto(reading.url);
      await sleep(AT_REST);
      const started: number[] = [];
      for (let run = 0; run < STARTS; run++) {
        await loadAnew();
        await browser.endBackground();
        started.push(await clickToFindings(browser, tab));
      }
      const times: number[] = [];
      for (let run = 0; run < RUNS; run++) {
        await loadAnew();
        times.push(await clickToFindings(browser, tab));
      }
      for (let run = 0; run < WATCHED; run++) {
        await loadAnew();
        await tab.evaluate(startHeartbeat);
        await clickToFindings(browser, tab);
        pieces.push(await tab.evaluate(longestStretch));
      }
      const shown = quantile(times.slice(WARM_UP), 0.5);
      rows.push({
        measure: `click to findings, ${count} other version${count > 1 ? 's' : ''}, p50`,
        value: shown,
        unit: 'ms',
        ratio: {
          of: `Readability's parse, after ${ALLOWANCE_MS} ms`,
          value: Math.max(0, shown - ALLOWANCE_MS) / parse,
          atMost: 3,
        },
      });
      rows.push({
        measure: `the same with ${count}, the background started by it, p50`,
        value: quantile(started, 0.5),
        unit: 'ms',
      });
    }
    const piece = quantile(pieces, 0.5);
    rows.push({
      measure: "longest piece of work on the page's main thread, p50",
      value: piece,
      unit: 'ms',
      ratio: { of: `${PIECE_MS} ms`, value: piece / PIECE_MS, atMost: 1 },
    });
    return [...rows, ...(await costOfLoading({ call }, tab, parse))];
  },
};

/** Named so that the driver takes it for the popup. */
const EMPTY = 'popup.html-empty.html';

/**
 * Has the popup note when its first finding was in its document. Beside it one that has nothing to
 * do, for what the browser itself takes.
 */
function watchPopup(folder: string): void {
  const page = join(folder, 'popup.html');
  const watched = '<head><script src="/bench-popup.js"></script>';
  writeFileSync(join(folder, 'bench-popup.js'), `(${watch})();`);
  writeFileSync(page, readFileSync(page, 'utf8').replace('<head>', watched));
  writeFileSync(join(folder, 'bench-empty.js'), `document.body.innerHTML = '${ONE_LINE}';`);
  writeFileSync(
    join(folder, EMPTY),
    `<!doctype html><html>${watched}<meta charset="utf-8"><title>Empty</title>
    <script type="module" src="/bench-empty.js"></script></head><body></body></html>`,
  );
}

const ONE_LINE = '<p class="finding">Nothing to find.</p>';

function watch(): void {
  const found = new MutationObserver(() => {
    if (!document.querySelector('.finding')) return;
    document.documentElement.dataset.findings = String(performance.now());
    found.disconnect();
  });
  found.observe(document, { subtree: true, childList: true });
}

/**
 * Milliseconds from the beginning of the popup's document, which the click on the button opened, until
 * its findings are there: the reader put into the page, the page read, compared and painted, the lists
 * drawn. What comes before is the browser's own: it opens a window.
 */
async function clickToFindings(browser: BrowserUnderTest, tab: Tab): Promise<number> {
  const popup = await browser.clickToolbarButton(tab);
  const time = await popup.waitFor('the findings', () => document.documentElement.dataset.findings);
  await popup.close();
  return Number(time);
}

/** What a page's load costs more where articles are compared as they open, and where not. */
async function costOfLoading(
  { call }: Pick<Bench, 'call'>,
  tab: Tab,
  parse: number,
): Promise<Row[]> {
  const elsewhere = await call<number>('registeredScripts');
  const off = await loads(tab);
  await call('compareByItself', { site: HOST, on: true });
  const on = await loads(tab);
  await call('compareByItself', { site: HOST, on: false });
  const added = Math.max(0, quantile(on, 0.5) - quantile(off, 0.5));
  return [
    { measure: 'scripts injected where nothing is granted', value: elsewhere, unit: 'count' },
    {
      measure: 'load of a granted page, added, p50',
      value: added,
      unit: 'ms',
      ratio: { of: "Readability's parse", value: added / parse },
    },
  ];
}

/** Milliseconds from the beginning of each of some loads until the page's load event was over. */
async function loads(tab: Tab): Promise<number[]> {
  const times: number[] = [];
  await tab.bringToFront();
  for (let load = 0; load < LOADS; load++) {
    await tab.reload();
    times.push(
      await tab.waitFor('the load event to be over', () => {
        const [navigation] = performance.getEntriesByType('navigation');
        return (navigation as PerformanceNavigationTiming).loadEventEnd;
      }),
    );
  }
  return times;
}
