import assert from 'node:assert/strict';
import type { BrowserUnderTest, ExtensionApi, ShadowView, Tab } from './driver/driver.ts';
import { browserTest } from './driver/scenario.ts';
import { until } from './driver/waiting.ts';
import { axeFindings } from './support/axe-in-shadow.ts';
import { demoSites, KETTLEWIRE, OSMARK, REGISTER } from './support/demo-sites.ts';
import { CARD, cardIs, cardSays, drawn, MARKS, ownHtml, painted } from './support/page.ts';
import { afterWelcome, openAndSave, openPopup } from './support/popup.ts';

declare const chrome: ExtensionApi;

/*
 * What Crossread shows in a page: the highlights, the marks in the margin, the card. The first
 * scenario is a reader's; the others are pages that make it hard.
 */

const demo = demoSites();

/** The demonstration's page as an outlet of another kind would serve it. */
function osmarkWith(change: (html: string) => string): string {
  const { host, pathname } = new URL(OSMARK);
  const page = demo[host]?.[pathname];
  if (typeof page !== 'object') throw new Error('the demonstration is missing');
  return change(Buffer.from(page.body).toString());
}

const style = (rules: string) => (html: string) =>
  html.replace('</head>', `<style>${rules}</style></head>`);

const HOSTILE = 'http://hostile.test/';
const RIGHT_TO_LEFT = 'http://right-to-left.test/';
const NARROW_STRICT = 'http://strict.test/';

const sites = {
  ...demo,
  'hostile.test': {
    // The whole article in a box of its own that scrolls, drawn through the slot of a shadow root; words
    // that cannot be selected; a lid.
    '/': osmarkWith((html) =>
      style(
        'body{height:100vh;margin:0;overflow:hidden;user-select:none;-webkit-user-select:none}' +
          '#box{height:70vh;margin:40px;overflow:auto}' +
          '#lid{position:fixed;inset:auto 0 0 0;height:40px;z-index:2147483647;background:#eee}',
      )(html)
        .replace(
          /<body([^>]*)>/,
          '<body$1><div id="lid">Sign up</div><div id="box"><news-page><template ' +
            'shadowrootmode="open"><p>A banner of its own.</p><slot></slot></template>',
        )
        .replace('</body>', '<iframe srcdoc="Advertisement"></iframe></news-page></div></body>'),
    ),
  },
  'right-to-left.test': {
    '/': osmarkWith((html) => html.replace('<html', '<html dir="rtl"')),
  },
  'strict.test': {
    '/': {
      body: osmarkWith((html) => html),
      headers: { 'content-security-policy': "default-src 'none'" },
    },
  },
};

/** Saves the two other reports and opens one that is compared with them, as a reader would. */
async function compared(browser: BrowserUnderTest, url: string): Promise<Tab> {
  for (const other of [REGISTER, KETTLEWIRE]) await openAndSave(browser, other);
  const tab = await browser.open(url);
  await (await openPopup(browser, tab)).close();
  await tab.bringToFront();
  return tab;
}

const cardOf = (tab: Tab): Promise<ShadowView> => tab.inClosedShadow(CARD);

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Where the card is, once it stays there. */
async function boxOfCard(tab: Tab): Promise<Box> {
  let before = '';
  return until('the card stays where it is', async () => {
    await drawn(tab);
    const box = await (await cardOf(tab)).evaluate((root) => {
      const { left, top, right, bottom } = root.querySelector('.card')!.getBoundingClientRect();
      return { left, top, right, bottom };
    });
    const same = JSON.stringify(box) === before;
    before = JSON.stringify(box);
    return same && box;
  });
}

async function isInside(tab: Tab, box: Box): Promise<boolean> {
  const [width, height] = await tab.evaluate(() => [innerWidth, innerHeight] as const);
  return box.left >= 0 && box.top >= 0 && box.right <= width && box.bottom <= height;
}

/** Zooms a tab as the browser's own menu does. */
async function zoom(browser: BrowserUnderTest, tab: Tab, factor: number): Promise<void> {
  const own = await browser.extensionPage('manifest.json');
  await tab.bringToFront();
  const width = await tab.evaluate(() => innerWidth);
  const before = await own.evaluate(async (factor) => {
    const [front] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    const before = await chrome.tabs.getZoom(front!.id!);
    await chrome.tabs.setZoom(front!.id!, factor);
    return before;
  }, factor);
  await own.close();
  await tab.bringToFront();
  await tab.waitFor(
    `a window that is zoomed by ${factor}`,
    (wanted: number) => Math.abs(innerWidth / wanted - 1) < 0.02,
    (width * before) / factor,
  );
}

/** The marks that are seen now, in the viewport. */
async function marksOf(tab: Tab): Promise<{ label: string; x: number; y: number }[]> {
  if (!(await tab.hasShadow(MARKS))) return [];
  return (await tab.inClosedShadow(MARKS)).evaluate((root) =>
    [...root.querySelectorAll<HTMLElement>('.margin-mark[data-shape]')].map((mark) => {
      const box = mark.getBoundingClientRect();
      const label = mark.getAttribute('aria-label') ?? '';
      return { label, x: box.x + box.width / 2, y: box.y + box.height / 2 };
    }),
  );
}

/** Words of the page that stand under one of our marks. */
const wordsUnder = (tab: Tab, x: number, y: number): Promise<string> =>
  tab.evaluate(
    (x, y) => {
      const under = document.elementsFromPoint(x, y).find((e) => !e.matches('crossread-marks'));
      return [...(under?.childNodes ?? [])]
        .filter((node) => node.nodeType === 3)
        .map((node) => node.nodeValue?.trim())
        .join('');
    },
    x,
    y,
  );

/** Scrolls until at least one mark is in sight. */
const toMarks = (tab: Tab) =>
  until('a mark in sight', async () => {
    const marks = await marksOf(tab);
    if (marks.length > 0) return marks;
    await tab.evaluate(() => {
      const { scrollHeight } = document.documentElement;
      const isAtEnd = scrollY + innerHeight >= scrollHeight - 1;
      scrollTo({ top: isAtEnd ? 0 : scrollY + 300, behavior: 'instant' });
    });
    await drawn(tab);
    return null;
  });

browserTest('reading with the card', { sites, timeout: 600_000 }, async (stage) => {
  const { browser, picture } = stage;
  await afterWelcome(browser);
  const tab = await compared(browser, OSMARK);

  // By the keyboard alone, from a link and back to it.
  await tab.evaluate(() => document.querySelector<HTMLElement>('a[href]')?.focus());
  const focused = () => tab.evaluate(() => document.activeElement?.localName ?? '');
  const before = await focused();
  await tab.press('Alt+ArrowDown');
  const first = await cardSays(tab, /1 of \d+/);
  assert.equal(await focused(), CARD);
  await tab.press('Alt+ArrowDown');
  await cardSays(tab, /2 of \d+/);
  await tab.press('Alt+ArrowUp');
  assert.equal(await cardSays(tab, /1 of \d+/), first);
  const card = await cardOf(tab);
  await card.click('.card-previous');
  await cardSays(tab, /(\d+) of \1/);
  await (await cardOf(tab)).click('.card-next');
  await cardSays(tab, /1 of \d+/);

  // A dialog with a name, its buttons too.
  const said = await (await cardOf(tab)).evaluate((root) => {
    const dialog = root.querySelector('[role=dialog]');
    const name = root.getElementById(dialog?.getAttribute('aria-labelledby') ?? '')?.textContent;
    const nameless = [...root.querySelectorAll('button')].filter(
      (button) => !button.textContent?.trim() && !button.getAttribute('aria-label'),
    );
    return { name, nameless: nameless.length };
  });
  assert.match(said.name ?? '', /Stated differently\s*1 of/);
  assert.equal(said.nameless, 0);
  await tab.screenshot(picture('card'));

  // It goes with its sentence, as far as the window lets it.
  const at = await boxOfCard(tab);
  await tab.evaluate(() => scrollBy({ top: 60, behavior: 'instant' }));
  const moved = await boxOfCard(tab);
  assert.ok(Math.abs(at.top - moved.top - 60) < 2 || moved.top <= 10, `${at.top} → ${moved.top}`);
  await tab.evaluate(() => scrollTo({ top: 100_000, behavior: 'instant' }));
  assert.ok(await isInside(tab, await boxOfCard(tab)), 'the card stays in the window');
  const marked = await painted(tab, 'current');
  const staysWhole = async (where: string) => {
    await tab.evaluate(() => scrollTo({ top: 900, behavior: 'instant' }));
    assert.ok(await isInside(tab, await boxOfCard(tab)), `the card is in a window ${where}`);
    assert.deepEqual(await painted(tab, 'current'), marked);
    await (await cardOf(tab)).waitFor(`its end to be reached ${where}`, (root) => {
      const body = root.querySelector('.card-body')!;
      body.scrollTop = body.scrollHeight;
      const end = body.lastElementChild!.getBoundingClientRect().bottom;
      return end <= body.getBoundingClientRect().bottom + 1;
    });
  };
  await tab.setViewport({ width: 520, height: 420 });
  await staysWhole('of 520 × 420');
  await tab.screenshot(picture('narrow'));
  await tab.setViewport({ width: 1100, height: 800 });
  for (const factor of [3, 0.3, 1]) {
    await zoom(browser, tab, factor);
    await staysWhole(`at ${factor * 100} %`);
    await tab.press('Alt+ArrowDown');
    await cardSays(tab, /2 of \d+/);
    await tab.press('Alt+ArrowUp');
    await cardSays(tab, /1 of \d+/);
    const seen = await tab.evaluate(() => {
      const [range] = CSS.highlights.get('crossread-current') ?? [];
      const { top, bottom } = (range as Range).getBoundingClientRect();
      return bottom > 0 && top < innerHeight;
    });
    assert.ok(seen, `its sentence is in view at ${factor * 100} %`);
    await tab.screenshot(picture(`zoom ${factor * 100}`));
  }

  // Paper gets the article alone; forced colours keep the card's edge and the lines.
  const display = () =>
    tab.evaluate(() => getComputedStyle(document.querySelector('crossread-card')!).display);
  await tab.setMedium('paper');
  await until('no card on paper', async () => (await display()) === 'none');
  await tab.setMedium('forced colours');
  await until('the card again', async () => (await display()) === 'block');
  await tab.waitFor('its colours', () => matchMedia('(forced-colors: active)').matches);
  await tab.screenshot(picture('forced colours'));
  await tab.setMedium('screen');

  await (await cardOf(tab)).click('.card-copy');
  await cardSays(tab, /Copied/);
  await tab.press('Escape');
  await cardIs(tab, false);
  await until('the focus to be where it was', async () => (await focused()) === before);

  // The margin says where something is missing, and a click says what.
  const [mark] = await toMarks(tab);
  assert.match(mark!.label, /^\+\d+, only elsewhere$/);
  for (const { x, y } of await marksOf(tab)) assert.equal(await wordsUnder(tab, x, y), '');
  await tab.screenshot(picture('marks'));
  await tab.evaluate(() => scrollBy({ top: 40, behavior: 'instant' }));
  await drawn(tab);
  const after = (await marksOf(tab)).find(({ y }) => Math.abs(y - (mark!.y - 40)) < 1);
  assert.ok(after ?? mark!.y < 60, 'marks scroll with the page');
  const [one] = await toMarks(tab);
  await tab.clickAt(one!.x, one!.y);
  await cardSays(tab, /^Only elsewhere/);
  await tab.press('Escape');
  await cardIs(tab, false);

  // A switch in the legend takes a kind out of every page.
  const omitted = (await painted(tab, 'omitted')).length;
  assert.ok(omitted > 0);
  await tab.press('Alt+ArrowDown');
  await cardIs(tab, true);
  await (await cardOf(tab)).click('.card-marks');
  await (await cardOf(tab)).click('.legend li:nth-child(2) input');
  await until('the kind is gone', async () => (await painted(tab, 'omitted')).length === 0);
  await (await cardOf(tab)).click('.legend li:nth-child(3) input');
  await until('the marks are gone', async () => !(await tab.hasShadow(MARKS)));
  await (await cardOf(tab)).click('.legend li:nth-child(2) input');
  await until('the kind is back', async () => (await painted(tab, 'omitted')).length === omitted);
  await (await cardOf(tab)).click('.legend li:nth-child(3) input');
  await tab.screenshot(picture('legend'));

  // Nothing to find fault with, on a light page and on a dark one.
  for (const scheme of ['light', 'dark'] as const) {
    await tab.setColorScheme(scheme);
    await tab.evaluate(
      (colour) => {
        for (const p of document.querySelectorAll('p')) p.style.color = colour;
        document.documentElement.className = colour === '#eee' ? 'night' : 'day';
      },
      scheme === 'dark' ? '#eee' : '#111',
    );
    const name = `omitted${scheme === 'dark' ? '-on-dark' : ''}`;
    await until(`paint for a ${scheme} page`, async () => (await painted(tab, name)).length > 0);
    await tab.press('Alt+ArrowDown');
    await until(`a ${scheme} card`, async () =>
      (await cardOf(tab)).evaluate(
        (root, wanted) => root.querySelector<HTMLElement>('.layer')?.dataset.ground === wanted,
        scheme,
      ),
    );
    assert.deepEqual(await axeFindings(tab, CARD), []);
    assert.deepEqual(await axeFindings(tab, MARKS), []);
  }

  // Updated while the card is open. Firefox ends what is left of the old one where it stands, so
  // its card has to close without it; in Chromium it lives on, and takes away what it has drawn.
  await tab.evaluate(() => {
    const errors: string[] = [];
    Object.assign(window, { errors });
    addEventListener('error', ({ message }) => errors.push(message));
    addEventListener('unhandledrejection', ({ reason }) => errors.push(String(reason)));
  });
  assert.ok((await painted(tab, 'differs-on-dark')).length > 0);
  await browser.update();
  await until('its pages to be closed', async () => {
    const addresses = await Promise.all((await browser.listTabs()).map((one) => one.url()));
    return addresses.every((address) => !address.startsWith(browser.extensionOrigin));
  });
  await tab.bringToFront();
  await (await cardOf(tab)).click('.card-close');
  await tab.waitFor(
    'no card to be seen',
    (card) => document.querySelector(card)?.checkVisibility() !== true,
    CARD,
  );
  await tab.press('Alt+ArrowDown');
  if (browser.name === 'Chromium') {
    await until(
      'the paint is gone',
      async () => (await painted(tab, 'differs-on-dark')).length === 0,
    );
  }
  assert.deepEqual(await tab.evaluate(() => (window as { errors?: string[] }).errors), []);
  // The new one begins in the same page with the next click on the button.
  await (await openPopup(browser, tab)).close();
  await tab.bringToFront();
  await tab.press('Alt+ArrowDown');
  await cardSays(tab, /\d+ of \d+/);
  assert.ok((await painted(tab, 'differs-on-dark')).length > 0);
  await tab.press('Escape');
  await cardIs(tab, false);
});

browserTest('pages that make it hard', { sites, timeout: 600_000 }, async (stage) => {
  const { browser, picture } = stage;
  await afterWelcome(browser);
  const tab = await compared(browser, HOSTILE);
  const whole = await painted(tab, 'differs');
  assert.ok(whole.length > 3);

  // A box that scrolls by itself, words that cannot be selected, a frame, a lid over everything.
  await tab.press('Alt+ArrowDown');
  await cardSays(tab, /1 of \d+/);
  assert.ok(await isInside(tab, await boxOfCard(tab)));
  const inBox = await tab.evaluate(() => document.querySelector('#box')?.scrollTop ?? 0);
  assert.ok(inBox > 0, 'the box was scrolled to the sentence');
  const held = await boxOfCard(tab);
  await tab.evaluate(() =>
    document.querySelector('#box')?.scrollBy({ top: 50, behavior: 'instant' }),
  );
  const gone = await boxOfCard(tab);
  assert.ok(Math.abs(held.top - gone.top - 50) < 2, `${held.top} → ${gone.top}`);
  await tab.press('Escape');
  await cardIs(tab, false);
  await tab.clickText('The oldest passenger was');
  await cardSays(tab, /Osmund Pell/);
  await tab.screenshot(picture('hostile'));

  // A page that wants to see, restyle, move, shut, click or take away what is not its own.
  const seen = await tab.evaluate(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    document.addEventListener('keydown', ({ key }) => heard.push(key));
    document.addEventListener('click', () => heard.push('click'));
    const sheet = new CSSStyleSheet();
    sheet.insertRule(
      'html > * { opacity: 0 !important; transform: translate(-9999px) !important; ' +
        'pointer-events: none !important; --ground: red !important; --room: 9px !important }',
    );
    sheet.insertRule('body { opacity: 1 !important; transform: none !important }');
    document.adoptedStyleSheets = [sheet];
    const host = document.querySelector<HTMLElement>('crossread-card')!;
    host.setAttribute('inert', '');
    host.setAttribute('style', 'display: none !important');
    host.click();
    return { root: host.shadowRoot, text: host.textContent };
  });
  assert.deepEqual(seen, { root: null, text: '' });
  await tab.evaluate(() => dispatchEvent(new Event('resize')));
  await until('the card is itself again', async () =>
    tab.evaluate(() => document.querySelector('crossread-card')?.attributes.length === 1),
  );
  assert.ok(await isInside(tab, await boxOfCard(tab)));
  const look = await (await cardOf(tab)).evaluate((root) => {
    const card = root.querySelector('.card')!;
    const { backgroundColor, position } = getComputedStyle(card);
    const { opacity, transform } = getComputedStyle(root.host);
    return { backgroundColor, position, opacity, transform, high: card.clientHeight > 100 };
  });
  assert.deepEqual(look, {
    backgroundColor: 'rgb(253, 252, 249)',
    position: 'fixed',
    opacity: '1',
    transform: 'none',
    high: true,
  });
  await (await cardOf(tab)).click('.card-next');
  await tab.press('Tab');
  const heard = await tab.evaluate(() => (window as { heard?: string[] }).heard);
  assert.deepEqual(heard, ['click'], "only the page's own click was heard");
  await tab.evaluate(() => document.querySelector('crossread-card')?.remove());
  await tab.press('Alt+ArrowDown');
  await cardSays(tab, / of \d+/);
  await tab.press('Escape');
  await cardIs(tab, false);
  await tab.evaluate(() => {
    const p = [...document.querySelectorAll('p')].find((p) => p.textContent?.includes('Pell, 84'));
    const { x, y } = p!.getBoundingClientRect();
    p!.dispatchEvent(new MouseEvent('click', { bubbles: true, clientX: x + 9, clientY: y + 9 }));
    document.addEventListener('keyup', ({ key }) => Object.assign(window, { released: key }));
    document.addEventListener('keydown', (event) => event.preventDefault());
  });
  await tab.press('Alt+ArrowDown');
  // The last of the chord to be let go, after all that the others have led to.
  await tab.waitFor('the keys', () => (window as { released?: string }).released === 'Alt');
  await drawn(tab);
  assert.equal(await tab.hasShadow(CARD), false, "the page's keys are the page's");
  await tab.evaluate(() => {
    document.adoptedStyleSheets = [];
  });

  // Its body made anew, then one figure in it, then all of it gone.
  const own = await browser.extensionPage('welcome.html');
  await own.evaluate(() => {
    const told: unknown[] = [];
    Object.assign(window, { told });
    chrome.runtime.onMessage.addListener((message: { notice?: unknown }) => {
      if (message.notice) told.push(message.notice);
    });
  });
  const told = (what: string) =>
    own.evaluate(
      (what) =>
        ((window as { told?: { told: string; orphans?: number[] }[] }).told ?? []).filter(
          (notice) => notice.told === what,
        ),
      what,
    );
  await tab.bringToFront();
  const inPage = () =>
    tab.evaluate(() =>
      [...(CSS.highlights.get('crossread-differs') ?? [])].map((range) =>
        range.startContainer.isConnected ? range.toString() : '',
      ),
    );
  await tab.evaluate(() => {
    document.body.replaceWith(document.body.cloneNode(true));
  });
  await until('the new body is painted', async () => {
    return JSON.stringify(await inPage()) === JSON.stringify(whole);
  });
  await tab.evaluate(() => {
    const p = [...document.querySelectorAll('p')].find((p) => p.textContent?.includes('Pell, 84'));
    for (const node of p?.childNodes ?? []) {
      if (node.nodeValue) node.nodeValue = node.nodeValue.replace('Pell, 84', 'Pell, 85');
    }
  });
  await until('the changed sentence is let go', async () => {
    const now = await inPage();
    return now.length === whole.length - 1 && now.every((words) => whole.includes(words));
  });
  await until('one orphan to be told', async () => {
    return (await told('orphans')).at(-1)?.orphans?.length === 1;
  });
  await tab.evaluate(() => {
    history.pushState(null, '', '/another-story');
    document.body.innerHTML = '<h1>Another story</h1><p>Nothing of it is left.</p>';
  });
  await until('the paint is gone', async () => (await painted(tab, 'differs')).length === 0);
  await until('the views are told', async () => (await told('left')).length === 1);
  await until('all orphans to be told', async () => {
    return ((await told('orphans')).at(-1)?.orphans?.length ?? 0) > whole.length;
  });

  // No style of its own is allowed on this page, and ours is ours.
  const strict = await browser.open(NARROW_STRICT);
  const html = await ownHtml(strict);
  await (await openPopup(browser, strict)).close();
  await strict.bringToFront();
  await strict.press('Alt+ArrowDown');
  await cardSays(strict, /1 of \d+/);
  const { position } = await (await cardOf(strict)).evaluate((root) => {
    const { position } = getComputedStyle(root.querySelector('.card')!);
    return { position };
  });
  assert.equal(position, 'fixed', 'the card has its looks');
  assert.equal(await ownHtml(strict), html);

  // The card begins where lines begin, and its own words run as the interface's do.
  const turned = await browser.open(RIGHT_TO_LEFT);
  await (await openPopup(browser, turned)).close();
  await turned.bringToFront();
  await turned.press('Alt+ArrowDown');
  await cardSays(turned, /1 of \d+/);
  const box = await boxOfCard(turned);
  assert.ok(await isInside(turned, box));
  const sentence = await turned.evaluate(() => {
    const [range] = CSS.highlights.get('crossread-current') ?? [];
    return (range as Range).getBoundingClientRect().right;
  });
  assert.ok(Math.abs(box.right - sentence) < 12, `${box.right} at ${sentence}`);
  await turned.screenshot(picture('right to left'));
});
