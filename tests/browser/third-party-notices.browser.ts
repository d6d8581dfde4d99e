import assert from 'node:assert/strict';
import { browserTest } from './driver/scenario.ts';
import { axeInBothThemes } from './support/axe.ts';
import { sticksOut } from './support/layout.ts';
import { afterWelcome } from './support/popup.ts';

browserTest('the licences of bundled packages', {}, async ({ browser, picture }) => {
  await afterWelcome(browser);
  const settings = await browser.extensionPage('library.html#/settings');
  await settings.click('a[href$="third-party-notices.html"]');
  const notices = await browser.waitForTab('third-party-notices.html');
  await notices.waitFor('the list of packages', () => document.querySelector('.notices li'));

  const shown = await notices.text('.notices');
  assert.match(shown, /^Licences of third-party software\n/);
  assert.match(shown, /preact \d/);
  assert.match(shown, /Permission is hereby granted/);
  assert.match(shown, /TERMS AND CONDITIONS FOR USE, REPRODUCTION, AND DISTRIBUTION/);
  assert.deepEqual(await axeInBothThemes(notices), []);
  await notices.screenshot(picture('notices'));

  await notices.setViewport({ width: 500, height: 800 });
  assert.deepEqual(await sticksOut(notices), []);
  await settings.bringToFront();
  await settings.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  await settings.screenshot(picture('settings'));
});
