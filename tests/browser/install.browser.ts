import assert from 'node:assert/strict';
import type { ExtensionApi } from './driver/driver.ts';
import { browserTest } from './driver/scenario.ts';

declare const chrome: ExtensionApi;

const sites = {
  'harbour-post.test': { '/': '<!doctype html><title>Harbour Post</title><p>News of the day.</p>' },
};

browserTest('installing asks for nothing and gives no access', { sites }, async ({ browser }) => {
  assert.deepEqual(await browser.installWarnings(), []);

  const page = await browser.open('http://harbour-post.test/');
  const own = await browser.extensionPage('manifest.json');
  const { origins } = await own.evaluate(() => chrome.permissions.getAll());
  assert.deepEqual(origins, [], 'no host permission is held');
  const readable = await own.evaluate(async () => {
    const func = () => location.href;
    const tabs = (await chrome.tabs.query({})).map(({ id }) => id as number);
    const reads = tabs.map((tabId) => chrome.scripting.executeScript({ target: { tabId }, func }));
    const answers = await Promise.allSettled(reads);
    return answers.flatMap((a) => (a.status === 'fulfilled' ? a.value[0]?.result : []));
  });
  assert.ok(!readable.includes(await page.url()), 'no page can be read');
});
