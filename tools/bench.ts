import { globSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { FAMILIES, measure } from '../tests/bench/support/bench-page.ts';
import type { Measured, Section } from '../tests/bench/support/section.ts';
import { missed, table } from '../tests/bench/support/table.ts';
import { UnsuitableBrowser } from '../tests/browser/driver/driver.ts';
import { runDirectory, sweep } from '../tests/browser/driver/processes.ts';
import { ROOT } from './checks/program.ts';

const USAGE = `Measures speed, memory and disk in the browsers on this machine.

usage: npm run bench [-- SECTION...]

Needs the built extension (npm run build). Every figure that matters is a ratio of two measurements
of one run; the others depend on the machine. Exits with 1 where a ratio is above its aim.`;

const FOLDER = join(ROOT, 'tests/bench');

/** Prints a section as soon as it is done. @returns what misses its aim */
async function run(name: string): Promise<string[]> {
  // Windows has paths that are no addresses.
  const file = pathToFileURL(join(FOLDER, `${name}.bench.ts`)).href;
  const { section } = (await import(file)) as { section: Section };
  const measured: Measured[] = [];
  const start = performance.now();
  for (const family of FAMILIES) {
    try {
      measured.push(await measure(name, section, family));
    } catch (error) {
      if (!(error instanceof UnsuitableBrowser)) throw error;
      console.log(`${family.name} left out: ${error.message}`);
    }
  }
  const seconds = ((performance.now() - start) / 1000).toFixed(0);
  const browsers = measured.map(({ browser, version }) => `${browser} ${version}`).join(', ');
  console.log(`\n${table(section.heading, measured)}\n(${browsers}; ${seconds} s)`);
  return missed(measured);
}

async function main(): Promise<void> {
  const known = globSync('*.bench.ts', { cwd: FOLDER })
    .map((file) => file.replace('.bench.ts', ''))
    .sort();
  const asked = process.argv.slice(2);
  if (asked.some((name) => !known.includes(name))) {
    console.error(`${USAGE}\n\nsections: ${known.join(', ')}`);
    process.exitCode = 2;
    return;
  }
  runDirectory();
  const wrong: string[] = [];
  try {
    for (const name of asked.length > 0 ? asked : known) wrong.push(...(await run(name)));
  } finally {
    sweep();
  }
  for (const one of wrong) console.log(`✖ above its aim: ${one}`);
  process.exitCode = wrong.length > 0 ? 1 : 0;
}

await main();
