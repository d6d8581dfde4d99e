import assert from 'node:assert/strict';
import type { Tab } from './driver/driver.ts';
import { browserTest } from './driver/scenario.ts';
import { axeFindings } from './support/axe.ts';
import { demoSites, KETTLEWIRE, OSMARK, REGISTER } from './support/demo-sites.ts';
import { afterWelcome, openAndSave } from './support/popup.ts';

const sites = demoSites();

/** What the page under test keeps for the scenario. */
interface Kept {
  files: { name: string; blob: Blob }[];
}

/** Keeps what the page gives to be downloaded, and lets the browser write nothing. */
const catchDownloads = (tab: Tab): Promise<void> =>
  tab.evaluate(() => {
    const kept: Kept = { files: [] };
    (window as unknown as { kept: Kept }).kept = kept;
    let last: Blob | null = null;
    URL.createObjectURL = (blob) => {
      last = blob as Blob;
      return '#';
    };
    const follow = HTMLAnchorElement.prototype.click;
    HTMLAnchorElement.prototype.click = function () {
      if (!this.download) follow.call(this);
      else if (last) kept.files.push({ name: this.download, blob: last });
    };
  });

/** Downloaded files, packed ones unpacked. */
const downloads = (tab: Tab): Promise<{ name: string; text: string }[]> =>
  tab.evaluate(async () => {
    const { files } = (window as unknown as { kept: Kept }).kept;
    return Promise.all(
      files.map(async ({ name, blob }) => ({
        name,
        text: await (name.endsWith('.gz')
          ? new Response(blob.stream().pipeThrough(new DecompressionStream('gzip'))).text()
          : blob.text()),
      })),
    );
  });

/** Gives files to the page, as its chooser does. */
const choose = (tab: Tab, files: { name: string; text: string }[]): Promise<void> =>
  tab.evaluate((files) => {
    const transfer = new DataTransfer();
    for (const { name, text } of files) transfer.items.add(new File([text], name));
    const input = document.querySelector<HTMLInputElement>('input[type=file]');
    if (!input) throw new Error('no chooser');
    input.files = transfer.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }, files);

/** Drops files on the page. */
const drop = (tab: Tab, files: { name: string; text: string }[]): Promise<void> =>
  tab.evaluate((files) => {
    const dataTransfer = new DataTransfer();
    for (const { name, text } of files) dataTransfer.items.add(new File([text], name));
    document
      .querySelector('.drop-zone')
      ?.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  }, files);

const seen = (tab: Tab, words: string): Promise<unknown> =>
  tab.waitFor(words, (words) => document.body.textContent?.includes(words), words);

/** Clicks the button that says so. */
const press = (tab: Tab, words: string): Promise<unknown> =>
  tab.waitFor(
    `the button '${words}'`,
    (words) => {
      const button = [...document.querySelectorAll('button')].find(
        (one) => one.textContent?.trim() === words && !one.disabled,
      );
      button?.click();
      return button !== undefined;
    },
    words,
  );

const write = (tab: Tab, selector: string, words: string): Promise<unknown> =>
  tab.waitFor(
    `a field ${selector}`,
    (selector, words) => {
      const field = document.querySelector<HTMLInputElement>(selector);
      if (!field) return false;
      field.value = words;
      field.dispatchEvent(new Event('input', { bubbles: true }));
      return true;
    },
    selector,
    words,
  );

/** Lets no restore of this page take its first step, which alone writes into all tables. */
const failToRestore = (tab: Tab): Promise<void> =>
  tab.evaluate(() => {
    const begin = IDBDatabase.prototype.transaction;
    IDBDatabase.prototype.transaction = function (tables, mode, options) {
      if (mode === 'readwrite' && Array.isArray(tables) && tables.length > 5) {
        throw new DOMException('The scenario ends the page here.', 'InvalidStateError');
      }
      return begin.call(this, tables, mode, options);
    };
  });

const paragraphs = Array.from(
  { length: 9 },
  (_, i) =>
    `<p>The keeper of the lock at Wexcombe said in session ${i} that the gates had been painted by volunteers of the rowing club, and would be opened by the mayor on Sunday.</p>`,
).join('');
const savedPage = (head: string): string =>
  `<!doctype html><html lang="en"><head><title>Lock gates opened</title>${head}</head><body><article><h1>Lock gates opened</h1>${paragraphs}</article></body></html>`;

browserTest(
  'what goes out of the Library and comes in',
  { sites, timeout: 600_000 },
  async (stage) => {
    const { browser, picture } = stage;
    await afterWelcome(browser);
    const page = await browser.extensionPage('library.html#/backup');
    await seen(page, 'There is nothing to back up yet');
    await page.screenshot(picture('empty'));
    for (const url of [REGISTER, KETTLEWIRE, OSMARK]) await openAndSave(browser, url);
    await page.reload();
    await page.bringToFront();
    await seen(page, 'No backup has been made yet');
    await catchDownloads(page);

    // Out: the file names nothing but the library, and ends with its sum.
    await press(page, 'Back up the library');
    await seen(page, 'Last backup on');
    const [backup] = await downloads(page);
    assert.match(backup?.name ?? '', /^crossread-\d{4}-\d\d-\d\d\.ndjson\.gz$/);
    const lines = backup?.text.trimEnd().split('\n') ?? [];
    assert.match(lines[0] ?? '', /"format":"crossread-backup","version":1/);
    assert.match(lines.at(-1) ?? '', /"article":3.*"sha256":"[0-9a-f]{64}"/);

    // In: two pages that say what they are, one that does not, a text, and two that are nothing.
    const known = (i: number) => ({
      name: `lock-${i}.html`,
      text: savedPage(
        `<link rel="canonical" href="https://week.example/lock-${i}"><meta property="og:site_name" content="Wexcombe Week">`,
      ),
    });
    await drop(page, [
      known(1),
      known(2),
      { name: 'unknown.html', text: savedPage('') },
      { name: 'empty.txt', text: '' },
      { name: 'sums.bin', text: 'a,b' },
    ]);
    await seen(page, '2 articles were saved');
    await seen(page, '2 files gave no article');
    await seen(page, 'The file is empty');
    await page.screenshot(picture('imported'));
    assert.deepEqual(await axeFindings(page), []);
    await write(page, '.imported input[required]', 'The Lock Keeper');
    await write(page, '.imported input[type=url]', 'javascript:alert(1)');
    await page.evaluate(() => {
      // The browser's own check of an address would let this one pass.
      document.querySelector<HTMLFormElement>('.imported form')?.setAttribute('novalidate', '');
    });
    await press(page, 'Save');
    await seen(page, 'Name the outlet, and give an address');
    await write(page, '.imported input[type=url]', 'https://keeper.example/lock');
    await press(page, 'Save');
    await seen(page, '3 articles were saved');
    await press(page, 'Close');
    await choose(page, [known(1)]);
    await seen(page, 'One was in your library already');
    await press(page, 'Close');

    await page.click('.paste summary');
    await write(page, '.paste textarea', 'Lock opens\n\nThe lock at Wexcombe opens.');
    await write(page, '.paste input[required]', 'Parish letter');
    await page.screenshot(picture('paste'));
    await press(page, 'Save');
    await page.waitFor('the field to be empty', () => {
      return document.querySelector<HTMLTextAreaElement>('.paste textarea')?.value === '';
    });

    // A file that is none, one of the future, and one with a bad line: told, and nothing changed.
    await choose(page, [{ name: 'letter.ndjson', text: 'Dear reader,\n' }]);
    await seen(page, 'This is not a backup of Crossread');
    await press(page, 'Close');
    const newer = {
      name: 'newer.ndjson',
      text: (backup?.text ?? '').replace('"version":1', '"version":2'),
    };
    await choose(page, [newer]);
    await seen(page, 'made by a newer Crossread');
    await press(page, 'Close');
    const cut = { name: 'cut.ndjson', text: `${lines.slice(0, -2).join('\n')}\n` };
    await choose(page, [cut]);
    await seen(page, 'One line cannot be used');
    await seen(page, 'The file ends too early');
    await page.screenshot(picture('bad line'));
    await page.setColorScheme('dark');
    await page.screenshot(picture('bad line dark'));
    assert.deepEqual(await axeFindings(page), []);
    await page.setColorScheme('light');
    await press(page, 'Not now');

    // Merged: all of it is there already.
    const whole = { name: 'library.ndjson', text: backup?.text ?? '' };
    await choose(page, [whole]);
    await seen(page, 'The backup holds 3 articles');
    assert.deepEqual(await axeFindings(page), []);
    await press(page, 'Restore');
    await seen(page, 'All of it was in your library already');
    await press(page, 'Close');

    // Restored in full, by a page that ends when this is written down: another one goes on.
    await choose(page, [whole]);
    await seen(page, 'The backup holds 3 articles');
    await page.click('.choice:nth-of-type(2) input');
    await failToRestore(page);
    await press(page, 'Restore');
    await page.waitFor('word of the failure', () => document.querySelector('.notice-warning'));
    await page.reload();
    await seen(page, 'The backup is restored');
    const stories = await browser.extensionPage('library.html');
    await seen(stories, '3 articles');
    await stories.close();
    await page.bringToFront();
    await catchDownloads(page);
    await press(page, 'Back up the library');
    await page.waitFor(
      'the file',
      () => (window as unknown as { kept: Kept }).kept.files.length > 0,
    );
    assert.equal(
      (await downloads(page))[0]?.text,
      backup?.text,
      'the same library gives the same file',
    );

    // And a restore that was finished is taken back.
    await choose(page, [known(1)]);
    await seen(page, 'One article was saved');
    await press(page, 'Close');
    await choose(page, [whole]);
    await seen(page, 'The backup holds 3 articles');
    await page.click('.choice:nth-of-type(2) input');
    await press(page, 'Restore');
    await seen(page, 'One was taken out');
    await page.screenshot(picture('restored'));
    await press(page, 'Undo');
    await seen(page, 'Your library is as it was before');
    await press(page, 'Close');

    // A story as files, each opened by what it is for.
    await page.evaluate(() => {
      location.hash = '#/';
    });
    await page.waitFor('the story', () => {
      const link = [...document.querySelectorAll<HTMLAnchorElement>('.story-entry h2 a')].find(
        (one) => one.closest('.story-entry')?.textContent?.includes('Osmark'),
      );
      link?.click();
      return link !== undefined;
    });
    for (const form of ['Web page', 'Markdown', 'Spreadsheet (CSV)', 'JSON'])
      await press(page, form);
    const files = (await downloads(page)).slice(1);
    assert.deepEqual(
      files.map(({ name }) => name.split('.').at(-1)),
      ['html', 'md', 'csv', 'json'],
    );
    const html = files[0]?.text ?? '';
    assert.match(html, /<table>[\s\S]*Kettlewire[\s\S]*#:~:text=/);
    assert.doesNotMatch(html, /<script/);
    assert.match(files[3]?.text ?? '', /"format": "crossread-story"/);
  },
);
