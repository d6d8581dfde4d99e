/**
 * Draws the extension's icons from `icon.svg`: `node tools/build/draw-icons.ts`, when the drawing changed.
 * After that, `zopflipng --iterations=200 --filters=01234mepb -y` with each as input and output makes
 * them a third smaller, pixel for pixel the same.
 * The picture is two lines of text, crossed: a report that does not equal another.
 */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { findChromium } from '../browsers/find-browsers.ts';

const SIZES = [16, 32, 48, 128];

const svg = await readFile(new URL('icon.svg', import.meta.url), 'utf8');
const chromium = findChromium();
if (!chromium.path) throw new Error(chromium.reason);
const browser = await puppeteer.launch({
  executablePath: chromium.path,
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
const page = await browser.newPage();
for (const size of SIZES) {
  await page.setViewport({ width: size, height: size });
  await page.setContent(`<style>body{margin:0}svg{display:block}</style>${svg}`);
  const file = new URL(`../../public/icon/${size}.png`, import.meta.url);
  await page.screenshot({ path: fileURLToPath(file) as `${string}.png`, omitBackground: true });
}
await browser.close();
