import { cpSync, existsSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { launchChromium } from '../../browser/driver/chromium.ts';
import type { BrowserName, LaunchOptions, Tab } from '../../browser/driver/driver.ts';
import { launchFirefox } from '../../browser/driver/firefox.ts';
import { temporaryDirectory } from '../../browser/driver/processes.ts';
import { until } from '../../browser/driver/waiting.ts';
import { serve } from '../../browser/support/server.ts';
import type { Bench, Measured, Section } from './section.ts';

const ROOT = resolve(import.meta.dirname, '../../..');

export interface Family {
  name: BrowserName;
  built: string;
  launch: (options: LaunchOptions) => Promise<Bench['browser']>;
}

export const FAMILIES: readonly Family[] = [
  { name: 'Chromium', built: 'chrome-mv3', launch: launchChromium },
  { name: 'Firefox', built: 'firefox-mv3', launch: launchFirefox },
];

/** Longer than any section takes: what has not answered by then hangs. Milliseconds. */
const PATIENCE = 600_000;
/** Questions that a page leaves unanswered, each for as long as the driver waits for an answer. */
const DEAD_AFTER = 4;

/**
 * Runs one section in one browser. What is measured runs in a page of the extension itself, with its
 * origin, its storage and its content security policy, bundled by the builder that bundles the
 * extension.
 *
 * @throws UnsuitableBrowser where the browser is not there
 */
export async function measure(name: string, section: Section, family: Family): Promise<Measured> {
  const extension = await extensionWith(name, family);
  const server = await serve();
  try {
    const browser = await family.launch({ extension, port: server.port });
    try {
      await browser.waitForTab('welcome.html');
      const page = await browser.extensionPage('bench.html');
      const call = async <T>(fn: string, argument: unknown = null): Promise<T> => {
        await page.waitFor('the bench to be loaded', () => 'bench' in globalThis);
        await page.evaluate(startInPage, fn, argument);
        const { answer, error } = await until(`${fn} to end`, answerOf(page), PATIENCE);
        if (error) throw new Error(`${fn}: ${error}`);
        return answer as T;
      };
      const rows = await section.run({ browser, server, folder: extension, call });
      return { browser: family.name, version: browser.version, rows };
    } finally {
      await browser.close();
    }
  } finally {
    await server.close();
  }
}

interface BenchPage {
  bench: Record<string, (argument: unknown) => unknown>;
}

/**
 * Starts and returns: a browser's protocol gives up on an evaluation long before a bench is done.
 * The answer is left in the document, as Firefox runs each evaluation with globals of its own.
 */
function startInPage(name: string, argument: unknown): void {
  const { dataset } = document.documentElement;
  delete dataset.answer;
  Promise.resolve()
    .then(() => {
      const fn = (globalThis as unknown as BenchPage).bench[name];
      if (!fn) throw new Error('the page module exports no such function');
      return fn(argument);
    })
    .then((answer) => JSON.stringify({ answer: answer ?? null }))
    .catch((error) => JSON.stringify({ error: `${error?.message ?? error} ${error?.stack ?? ''}` }))
    .then((said) => {
      dataset.answer = said;
    });
}

/**
 * Asks for the answer. A page that is busy may let one question go by; one that lets several go by has
 * died, as a browser that runs out of memory ends its pages first, and would be waited for in vain.
 */
function answerOf(page: Tab): () => Promise<{ answer?: unknown; error?: string } | null> {
  let unanswered = 0;
  return async () => {
    try {
      const said = await page.evaluate(answerInPage);
      unanswered = 0;
      return said;
    } catch (error) {
      unanswered += 1;
      if (unanswered < DEAD_AFTER) throw error;
      return { error: `the page has died: ${(error as Error).message}` };
    }
  };
}

const answerInPage = (): { answer?: unknown; error?: string } | null =>
  JSON.parse(document.documentElement.dataset.answer ?? 'null');

/** A copy of the built extension with one page more. */
async function extensionWith(name: string, { built }: Family): Promise<string> {
  const source = join(ROOT, '.output', built);
  if (!existsSync(join(source, 'manifest.json'))) {
    throw new Error(`No extension in ${source}: build it first (npm run build).`);
  }
  const folder = temporaryDirectory('extension');
  cpSync(source, folder, { recursive: true });
  const module = join(import.meta.dirname, '..', `${name}.page.ts`);
  const scripts = existsSync(module) ? await bundled(module) : 'globalThis.bench = {};';
  writeFileSync(join(folder, 'bench.js'), scripts);
  writeFileSync(
    join(folder, 'bench.html'),
    '<!doctype html><meta charset="utf-8"><title>Bench</title><script src="bench.js"></script>',
  );
  return folder;
}

async function bundled(module: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    root: ROOT,
    resolve: { alias: { '@': ROOT, '#i18n': join(ROOT, '.wxt/i18n/index.ts') } },
    build: {
      write: false,
      lib: { entry: module, formats: ['iife'], name: 'bench' },
      rolldownOptions: { output: { extend: true } },
    },
  });
  const [{ output }] = (Array.isArray(result) ? result : [result]) as [
    { output: { type: string; code?: string }[] },
  ];
  return output.find(({ type }) => type === 'chunk')?.code ?? '';
}
