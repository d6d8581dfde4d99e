import { globSync } from 'node:fs';
import { join } from 'node:path';
import { run } from 'node:test';
import { inspect } from 'node:util';
import { type Counts, countsLine, none, sum } from '../../tools/checks/counts.ts';
import type { BrowserName } from './driver/driver.ts';
import { prepareFirefox } from './driver/firefox.ts';
import { runDirectory, sweep } from './driver/processes.ts';
import { FLAKY } from './driver/waiting.ts';

type Ended = Parameters<Parameters<ReturnType<typeof run>['on']>[1]>[0];

const BROWSERS: BrowserName[] = ['Chromium', 'Firefox'];

/**
 * How many files of scenarios are played at once in each browser. Firefox takes half as long again
 * as Chromium and waits for most of it: two of them end when the one Chromium does.
 */
const AT_ONCE: Record<BrowserName, number> = { Chromium: 1, Firefox: 2 };

/** Milliseconds for all scenarios of one file; each scenario has a shorter limit of its own. */
const FILE_TIMEOUT = 600_000;

/**
 * Runs every scenario in `tests/browser/*.browser.ts` in each browser. The browsers run beside each
 * other, since either waits more than it works. Every scenario has a browser of its own without a
 * display, so none takes the focus from another. Prints each scenario and the counts of each browser.
 *
 * However a file of scenarios ends, no browser and no temporary profile is left behind.
 *
 * @param filter run only the files whose name contains this.
 */
export async function runBrowserTests(filter = ''): Promise<Counts> {
  const files = globSync('*.browser.ts', { cwd: import.meta.dirname })
    .filter((file) => file.includes(filter))
    .sort()
    .map((file) => join(import.meta.dirname, file));
  // Named before the first child starts, so that all children share it.
  runDirectory();
  try {
    const lanes = BROWSERS.map(async (browser) => ({ browser, ...(await runIn(browser, files)) }));
    const ended = await Promise.all(lanes);
    for (const { browser, counts, flaky } of ended) {
      const note = flaky > 0 ? `; ${flaky} ${FLAKY}` : '';
      console.log(`${browser}: ${countsLine(counts)}${note}`);
    }
    return sum(ended.map(({ counts }) => counts));
  } finally {
    const left = sweep();
    if (left.length > 0) console.log(`Ended browsers that were left over: ${left.join(', ')}`);
  }
}

/** Runs the scenarios of one browser; those of one file one after another. */
async function runIn(
  browser: BrowserName,
  files: string[],
): Promise<{ counts: Counts; flaky: number }> {
  let counts = none();
  let flaky = 0;
  // One file alone has ended before that would have paid.
  if (browser === 'Firefox' && files.length > 1) await prepareFirefox();
  for await (const { type, data } of run({
    files,
    testNamePatterns: [new RegExp(`\\[${browser}\\]$`)],
    concurrency: AT_ONCE[browser],
    timeout: FILE_TIMEOUT,
    // A scenario that ran out of time may leave something that would keep its process alive.
    execArgv: ['--test-force-exit'],
  })) {
    if (type === 'test:stderr' || type === 'test:stdout') {
      process.stdout.write(data.message);
      if (data.message.includes(FLAKY)) flaky += 1;
    }
    if (type === 'test:pass' || type === 'test:fail') {
      const outcome = told(data, type === 'test:pass');
      counts = { ...counts, [outcome]: counts[outcome] + 1 };
    }
  }
  return { counts, flaky };
}

/** Prints how one scenario ended, and gives its kind of end. */
function told(ended: Ended, passed: boolean): keyof Counts {
  const seconds = `(${(ended.details.duration_ms / 1000).toFixed(1)} s)`;
  if (ended.skip !== undefined && ended.skip !== false) {
    console.log(`- ${ended.name} skipped: ${ended.skip}`);
    return 'skipped';
  }
  if (passed) {
    console.log(`✔ ${ended.name} ${seconds}`);
    return 'passed';
  }
  const { error } = ended.details as { error?: Error };
  console.log(`✖ ${ended.name} ${seconds}\n${inspect(error?.cause ?? error)}`);
  return 'failed';
}

if (import.meta.main) {
  const counts = await runBrowserTests(process.argv[2]);
  console.log(`\n${countsLine(counts)}`);
  process.exitCode = counts.failed > 0 ? 1 : 0;
}
