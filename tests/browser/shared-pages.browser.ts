import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { browserTest } from './driver/scenario.ts';
import { ownHtml } from './support/page.ts';
import { afterWelcome, countOf, findingsOf, openAndSave, openPopup } from './support/popup.ts';

/*
 * Real pages of real outlets, which are not part of the project: they lie in a folder beside it, or
 * the scenario is skipped.
 */
const FOLDER = join(import.meta.dirname, '../../../shared/pages/assange-sweden-2019');
const here = existsSync(FOLDER);
const reason = `no pages in ${join('..', 'shared', 'pages')}`;

const pageOf = (file: string): string => (here ? readFileSync(join(FOLDER, file), 'utf8') : '');

const sites = {
  'albawaba.test': { '/': '', '/story': pageOf('albawaba.com.html') },
  'bbc.test': { '/': '', '/story': pageOf('bbc.com.html') },
};

browserTest(
  'two real outlets on one event',
  { sites, ...(!here && { except: { Chromium: reason, Firefox: reason } }) },
  async ({ browser, picture }) => {
    await afterWelcome(browser);
    await openAndSave(browser, 'http://albawaba.test/story');
    const tab = await browser.open('http://bbc.test/story');
    const html = await ownHtml(tab);
    const popup = await openPopup(browser, tab);
    const differs = await findingsOf(popup, 'differs');
    assert.equal(await countOf(popup, 'differs'), differs.length);
    assert.ok(differs.some(({ hereMarks }) => hereMarks.includes('48-year-old')));
    assert.deepEqual(differs[0]?.there[0]?.marks, ['47']);

    const [added, omitted] = [await findingsOf(popup, 'added'), await findingsOf(popup, 'omitted')];
    assert.ok(omitted.length > 0);
    for (const { there } of added) assert.match(there[0]?.outlet ?? '', /Al.Bawaba/);
    for (const { absent } of omitted) assert.match(absent ?? '', /Al.Bawaba/);
    // Only this one reports it.
    assert.ok(omitted.some(({ here }) => here?.includes('Sajid Javid')));
    // Both report this.
    const told = added.flatMap(({ there }) => there.map(({ quote }) => quote));
    assert.ok(!told.some((quote) => quote.includes('Assange has denied both')));
    await popup.screenshot(picture('popup'));
    await popup.close();
    const painted = await tab.evaluate(() => CSS.highlights.get('crossread-omitted')?.size ?? 0);
    assert.ok(painted > 0);
    assert.equal(await ownHtml(tab), html);
    await tab.screenshot(picture('page'));
  },
);
