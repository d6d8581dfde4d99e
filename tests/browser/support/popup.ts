import assert from 'node:assert/strict';
import type { BrowserUnderTest, Popup, Tab, View } from '../driver/driver.ts';

/** One entry of a list, as a reader sees it. */
export interface ShownFinding {
  aspect: string | null;
  /** The quotation from the reading; null where there is none. */
  here: string | null;
  hereMarks: string[];
  there: { outlet: string; date: string; href: string; quote: string; marks: string[] }[];
  absent: string | null;
}

export type ShownKind = 'differs' | 'added' | 'omitted' | 'unclear';

/**
 * Waits for the welcome page, which opens after installation and takes the focus: a page opened
 * before would be behind it when the button is clicked.
 */
export const afterWelcome = (browser: BrowserUnderTest): Promise<Tab> =>
  browser.waitForTab('welcome.html');

/** Clicks the toolbar button and waits until the popup has said something about the tab. */
export async function openPopup(browser: BrowserUnderTest, tab: Tab): Promise<Popup> {
  const popup = await browser.clickToolbarButton(tab);
  await settled(popup);
  return popup;
}

/**
 * Waits until a view has said the last word about a page that has loaded; gives the state that it
 * shows. On a busy machine it may say before that the page is still loading.
 */
export const settled = (view: View): Promise<string> =>
  view.waitFor('the view to say something about the tab', () => {
    const state = document.querySelector('[data-state]')?.getAttribute('data-state');
    return state === 'reading' || state === 'loading' ? null : state;
  });

/** Opens the popup on a page that holds an article. */
async function openOnArticle(browser: BrowserUnderTest, tab: Tab): Promise<Popup> {
  const popup = await openPopup(browser, tab);
  const said = await popup.text('body');
  assert.equal(await settled(popup), 'read', `the popup says: ${said}`);
  return popup;
}

/** Clicks Save and waits for what is said about it. */
export async function savePage(popup: Popup): Promise<string> {
  await popup.click('button.save');
  return popup.waitFor('word of the save', () => document.querySelector('.said')?.textContent);
}

/** Opens a page, saves it by the popup and closes the popup. */
export async function openAndSave(browser: BrowserUnderTest, url: string): Promise<Tab> {
  const tab = await browser.open(url);
  const popup = await openOnArticle(browser, tab);
  await savePage(popup);
  await popup.close();
  return tab;
}

/** All entries of a kind, the ones behind 'Show more' included. */
export async function findingsOf(view: View, kind: ShownKind): Promise<ShownFinding[]> {
  await view.waitFor(
    `the whole list of what is ${kind}`,
    (kind: ShownKind) => {
      const list = document.querySelector(`.list-${kind}`);
      const more = list?.querySelector<HTMLButtonElement>('button.more');
      more?.click();
      return list && !more;
    },
    kind,
  );
  return view.evaluate((kind: ShownKind) => {
    const list = document.querySelector(`.list-${kind}`);
    return [...(list?.querySelectorAll('.finding') ?? [])].map((entry) => {
      const words = (within: Element | null, selector: string) =>
        within?.querySelector(selector)?.textContent ?? '';
      const marks = (within: Element | null) =>
        [...(within?.querySelectorAll('mark') ?? [])].map((mark) => mark.textContent ?? '');
      const here = entry.querySelector('.side-here');
      return {
        aspect: entry.querySelector('.aspect')?.textContent ?? null,
        here: here && words(here, '.quote'),
        hereMarks: marks(here),
        there: [...entry.querySelectorAll('.side-there')].map((side) => ({
          outlet: words(side, '.source a'),
          date: words(side, '.source time'),
          href: side.querySelector('a')?.href ?? '',
          quote: words(side, '.quote'),
          marks: marks(side),
        })),
        absent: entry.querySelector('.absent')?.textContent ?? null,
      };
    });
  }, kind);
}

/** The count that stands beside a list's title. */
export const countOf = async (view: View, kind: ShownKind): Promise<number> =>
  Number(await view.text(`.list-${kind} .count`));
