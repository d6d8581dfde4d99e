import { globSync } from 'node:fs';
import { join } from 'node:path';
import { run } from 'node:test';
import { inspect } from 'node:util';
import { type Counts, countsLine, none, sum } from '../../tools/checks/counts.ts';
import type { BrowserName } from './driver/driver.ts';
import { PLAYED_ELSEWHERE, runDirectory, sweep } from './driver/processes.ts';
import { secondTries, titleInNote } from './driver/tried-twice.ts';

type Ended = Parameters<Parameters<ReturnType<typeof run>['on']>[1]>[0];

const BROWSERS: BrowserName[] = ['Chromium', 'Firefox'];

/**
 * How many browsers of each kind play scenarios at once, each in a process of its own. Either waits
 * for most of its time, for frames, for other processes of its own and for what is to happen.
 */
const AT_ONCE: Record<BrowserName, number> = { Chromium: 2, Firefox: 2 };

/** Milliseconds for all scenarios of one process; each scenario has a shorter limit of its own. */
const TIMEOUT = 3_600_000;

/** The module that such a process runs. */
const SCENARIOS = join(import.meta.dirname, 'driver/scenarios.ts');

/**
 * Runs every scenario in `tests/browser/*.browser.ts` in each browser. The browsers run beside each
 * other, since either waits more than it works, and without a display, so that none takes the focus
 * from another. Each plays whatever scenario comes next and is not yet played. Prints each scenario,
 * the counts of each browser, and which were tried twice: more than one is a failure of its own.
 *
 * However a process ends, no browser and no temporary profile is left behind.
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
    if (files.length === 0) return none();
    const ended = await Promise.all(BROWSERS.map((browser) => runIn(browser, files)));
    for (const { browser, counts } of ended) console.log(`${browser}: ${countsLine(counts)}`);
    const { line, failures } = secondTries(ended.flatMap(({ twice }) => twice));
    console.log(line);
    return sum([...ended.map(({ counts }) => counts), { ...none(), failed: failures }]);
  } finally {
    const left = sweep();
    if (left.length > 0) console.log(`Ended browsers that were left over: ${left.join(', ')}`);
  }
}

/** How the scenarios of one browser ended, and which of them were tried twice. */
interface Played {
  browser: BrowserName;
  counts: Counts;
  twice: string[];
}

/** Runs the scenarios of one browser, in as many processes as pay for themselves. */
async function runIn(browser: BrowserName, files: string[]): Promise<Played> {
  const processes = Math.min(AT_ONCE[browser], files.length);
  const played = await Promise.all(Array.from({ length: processes }, () => playIn(browser, files)));
  return {
    browser,
    counts: sum(played.map(({ counts }) => counts)),
    twice: played.flatMap(({ twice }) => twice),
  };
}

/** Plays what no other process has played yet, one scenario after another. */
async function playIn(browser: BrowserName, files: string[]): Promise<Played> {
  let counts = none();
  const twice: string[] = [];
  for await (const { type, data } of run({
    files: [SCENARIOS],
    argv: files,
    testNamePatterns: [new RegExp(`\\[${browser}\\]$`)],
    timeout: TIMEOUT,
    // A scenario that ran out of time may leave something that would keep its process alive.
    execArgv: ['--test-force-exit'],
  })) {
    if (type === 'test:stderr' || type === 'test:stdout') process.stdout.write(data.message);
    if (type === 'test:diagnostic') {
      const title = titleInNote(data.message);
      if (title !== null) twice.push(title);
    }
    if (type === 'test:pass' || type === 'test:fail') {
      if (data.skip === PLAYED_ELSEWHERE) continue;
      const outcome = told(data, type === 'test:pass');
      counts = { ...counts, [outcome]: counts[outcome] + 1 };
    }
  }
  return { browser, counts, twice };
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
