import { globSync } from 'node:fs';
import { join } from 'node:path';
import { run } from 'node:test';
import { inspect } from 'node:util';
import { type Counts, countsLine, none, sum } from '../../tools/checks/counts.ts';
import { runDirectory, sweep } from './driver/processes.ts';
import { FLAKY } from './driver/waiting.ts';

type Ended = Parameters<Parameters<ReturnType<typeof run>['on']>[1]>[0];

/** Milliseconds for all scenarios of one file; each scenario has a shorter limit of its own. */
const FILE_TIMEOUT = 600_000;

/**
 * Runs every scenario in `tests/browser/*.browser.ts` in each browser, one after another: two
 * browsers at once would take the focus, and the machine's time, from each other. Prints each
 * scenario and the counts of each browser.
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
  const counts = new Map<string, Counts>();
  let flaky = 0;
  // Named before the first child starts, so that all children share it.
  runDirectory();
  try {
    for await (const { type, data } of run({
      files,
      concurrency: 1,
      timeout: FILE_TIMEOUT,
      // A scenario that ran out of time may leave something that would keep its process alive.
      execArgv: ['--test-force-exit'],
    })) {
      if (type === 'test:stderr' || type === 'test:stdout') {
        process.stdout.write(data.message);
        if (data.message.includes(FLAKY)) flaky += 1;
      }
      if (type === 'test:pass' || type === 'test:fail') {
        const { browser, outcome } = told(data, type === 'test:pass');
        const known = counts.get(browser) ?? none();
        counts.set(browser, { ...known, [outcome]: known[outcome] + 1 });
      }
    }
  } finally {
    const left = sweep();
    if (left.length > 0) console.log(`Ended browsers that were left over: ${left.join(', ')}`);
  }
  if (flaky > 0) console.log(`${FLAKY}: ${flaky}`);
  for (const [browser, result] of counts) console.log(`${browser}: ${countsLine(result)}`);
  return sum([...counts.values()]);
}

/** Prints how one scenario ended, and gives its browser and its kind of end. */
function told(ended: Ended, passed: boolean): { browser: string; outcome: keyof Counts } {
  const browser = /\[(\w+)\]$/.exec(ended.name)?.[1] ?? 'no browser';
  const seconds = `(${(ended.details.duration_ms / 1000).toFixed(1)} s)`;
  if (ended.skip !== undefined && ended.skip !== false) {
    console.log(`- ${ended.name} skipped: ${ended.skip}`);
    return { browser, outcome: 'skipped' };
  }
  if (passed) {
    console.log(`✔ ${ended.name} ${seconds}`);
    return { browser, outcome: 'passed' };
  }
  const { error } = ended.details as { error?: Error };
  console.log(`✖ ${ended.name} ${seconds}\n${inspect(error?.cause ?? error)}`);
  return { browser, outcome: 'failed' };
}

if (import.meta.main) {
  const counts = await runBrowserTests(process.argv[2]);
  console.log(`\n${countsLine(counts)}`);
  process.exitCode = counts.failed > 0 ? 1 : 0;
}
