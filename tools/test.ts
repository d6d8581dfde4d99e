import { globSync, mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { runBrowserTests } from '../tests/browser/run.ts';
import { provideBrowsers } from './browsers/find-browsers.ts';
import { NOTICES_PAGE } from './build/third-party-notices.ts';
import { type AddonLintReport, addonLintFaults } from './checks/addon-lint.ts';
import { type Counts, checked, countsLine, sum } from './checks/counts.ts';
import { lockFileFaults } from './checks/lock-file.ts';
import { type Build, manifestFaults } from './checks/manifest.ts';
import { noticesFaults } from './checks/notices.ts';
import { ROOT, runProgram } from './checks/program.ts';
import { readUnitReport } from './checks/unit-report.ts';

/*
 * Everything that is checked before a change is kept, in one command. A failed step does not keep
 * the next ones from running: one run tells all. The last line of the output is the sum.
 *
 *   npm test                      all of it
 *   npm test -- --unit --lint     only these steps
 *   npm run test:all              all of it, and the unit tests try all that they else try in part
 */

const OUTPUT = join(ROOT, '.output');
const BUILDS: Record<Build, { args: string[]; folder: string }> = {
  chrome: { args: ['-b', 'chrome'], folder: 'chrome-mv3' },
  firefox: { args: ['-b', 'firefox', '--mv3'], folder: 'firefox-mv3' },
};

/** Bytes of a zipped build: what a reader downloads. */
const LARGEST_ZIP = 400_000;

interface Step {
  /** The option that selects it. */
  option: string;
  heading: string;
  run(): Promise<Counts>;
}

const STEPS: Step[] = [
  { option: '--lint', heading: 'Lock file', run: async () => report(await lockFileFaults()) },
  {
    option: '--types',
    heading: 'Type check',
    run: () => succeeds('typescript tsc', ['--noEmit']),
  },
  {
    option: '--lint',
    heading: 'Format and lint',
    run: () => succeeds('@biomejs/biome', ['check']),
  },
  {
    option: '--lint',
    heading: 'What nothing uses',
    run: () => succeeds('knip', ['--no-progress']),
  },
  { option: '--unit', heading: 'Unit tests', run: unitTests },
  { option: '--build', heading: 'Build for Chrome', run: () => build('chrome') },
  { option: '--build', heading: 'Build for Firefox', run: () => build('firefox') },
  { option: '--build', heading: 'Lint of the Firefox add-on', run: addonLint },
  { option: '--build', heading: 'Size', run: size },
  { option: '--build', heading: 'Permissions', run: permissions },
  { option: '--build', heading: 'Licences of bundled packages', run: notices },
  { option: '--browser', heading: 'Browser tests', run: browserTests },
];

async function succeeds(program: string, args: string[]): Promise<Counts> {
  const { succeeded } = await runProgram(program, args);
  return checked(succeeded ? [] : [program]);
}

async function unitTests(): Promise<Counts> {
  const report = join(ROOT, '.cache', 'unit-tests.json');
  mkdirSync(join(ROOT, '.cache'), { recursive: true });
  rmSync(report, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  await runProgram('vitest', ['run', ...reporters]);
  const { counts, skipped } = readUnitReport(textOf(report));
  for (const name of skipped) console.log(`skipped: ${name}`);
  return counts;
}

/** Builds and zips in one go: the zip is what the stores get and what is weighed. */
async function build(name: Build): Promise<Counts> {
  for (const old of zipsOf(name)) rmSync(old);
  return succeeds('wxt', ['zip', ...BUILDS[name].args]);
}

async function addonLint(): Promise<Counts> {
  const folder = join(OUTPUT, BUILDS.firefox.folder);
  const args = ['lint', '--source-dir', folder, '--output', 'json'];
  const { output } = await runProgram('web-ext', args, true);
  try {
    const sourceOf = (file: string): string => readFileSync(join(folder, file), 'utf8');
    return report(addonLintFaults(JSON.parse(output) as AddonLintReport, sourceOf));
  } catch {
    return report([`web-ext gave no report: ${output}`]);
  }
}

async function size(): Promise<Counts> {
  return sum((Object.keys(BUILDS) as Build[]).map(sizeOf));
}

function sizeOf(name: Build): Counts {
  const [zip] = zipsOf(name);
  if (!zip) return report([`no zip for ${name}`]);
  const bytes = statSync(zip).size;
  const kilobytes = `${name}: ${(bytes / 1000).toFixed(1)} kB zipped`;
  if (bytes >= LARGEST_ZIP) return report([`${kilobytes}, the limit is ${LARGEST_ZIP / 1000} kB`]);
  console.log(kilobytes);
  return report([]);
}

async function permissions(): Promise<Counts> {
  return sum(
    (Object.keys(BUILDS) as Build[]).map((name) => {
      const manifest = textOf(join(OUTPUT, BUILDS[name].folder, 'manifest.json'));
      if (!manifest) return report([`no manifest for ${name}`]);
      const faults = manifestFaults(JSON.parse(manifest), name);
      return report(faults.map((fault) => `the ${name} build ${fault}`));
    }),
  );
}

async function notices(): Promise<Counts> {
  const { dependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  return sum(
    (Object.keys(BUILDS) as Build[]).map((name) => {
      const [zip] = zipsOf(name);
      if (!zip) return report([`no zip for ${name}`]);
      const files = unzipSync(readFileSync(zip));
      const page = files[NOTICES_PAGE] && new TextDecoder().decode(files[NOTICES_PAGE]);
      const scripts = Object.keys(files).filter((file) => file.endsWith('.js'));
      const faults = noticesFaults({
        page,
        scripts: new Map(scripts.map((script) => [script, sourcesOf(name, script)])),
        dependencies: Object.keys(dependencies),
      });
      return report(faults.map((fault) => `the ${name} build ${fault}`));
    }),
  );
}

/** The sources of a built script, by the map that the build leaves beside it; null without one. */
function sourcesOf(name: Build, script: string): string[] | null {
  const map = textOf(join(OUTPUT, BUILDS[name].folder, `${script}.map`));
  return map && JSON.parse(map).sources;
}

async function browserTests(): Promise<Counts> {
  for (const [name, { path, reason }] of Object.entries(provideBrowsers())) {
    console.log(`${name}: ${path ?? reason}`);
  }
  return runBrowserTests();
}

function report(faults: readonly string[]): Counts {
  for (const fault of faults) console.log(`✖ ${fault}`);
  return checked(faults);
}

/** The zips of one build; its sources are zipped under another name. */
const zipsOf = (name: Build): string[] =>
  globSync(`*-${name}.zip`, { cwd: OUTPUT }).map((file) => join(OUTPUT, file));

function textOf(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

/** The steps that the options ask for: all without options, null if one is unknown. */
function selected(options: readonly string[]): Step[] | null {
  const known = new Set(STEPS.map(({ option }) => option));
  if (options.some((option) => !known.has(option))) return null;
  if (options.length === 0) return STEPS;
  // What the browsers are to run has to be built first.
  const wanted = new Set(options.includes('--browser') ? [...options, '--build'] : options);
  return STEPS.filter(({ option }) => wanted.has(option));
}

const options = process.argv.slice(2);
if (options.includes('--all')) process.env.CROSSREAD_TEST_ALL = '1';
const steps = selected(options.filter((option) => option !== '--all'));
if (!steps) {
  console.error('Usage: npm test -- [--types] [--lint] [--unit] [--build] [--browser] [--all]');
  process.exit(2);
}
const results: Counts[] = [];
for (const { heading, run } of steps) {
  console.log(`\n━━ ${heading} ${'━'.repeat(Math.max(0, 76 - heading.length))}`);
  const start = performance.now();
  const counts = await run().catch((error) => {
    console.error(error);
    return checked(['crashed']);
  });
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${counts.failed > 0 ? '✖' : '✔'} ${heading}: ${countsLine(counts)} (${seconds} s)`);
  results.push(counts);
}
const total = sum(results);
console.log(`\n${countsLine(total)}`);
process.exitCode = total.failed > 0 ? 1 : 0;
