/*
 * Makes a release of what is committed: version, changelog, zips, commit and tag. Nothing leaves the
 * machine; what is to be pushed and uploaded is printed at the end.
 *
 *   npm run release -- minor     or patch, major, 1.2.3
 *
 * The zips are made by the checks, so none is released that they fail. A release that fails leaves
 * the files as they were.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './checks/program.ts';
import { hasVersion, releasedChangelog } from './release/changelog.ts';
import { git, obstacle, readState, tagOf } from './release/repository.ts';
import { nextVersion, withVersion } from './release/version.ts';

const CHANGED = ['package.json', 'package-lock.json', 'CHANGELOG.md'];
const ZIPS = ['chrome', 'firefox', 'sources'];

const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');

/** @throws Error with what is in the way of the release. */
function release(wanted: string): void {
  const { name, version: now } = JSON.parse(read('package.json'));
  const version = nextVersion(now, wanted, hasVersion(read('CHANGELOG.md'), now));
  const inTheWay = obstacle(readState(), version);
  if (inTheWay) throw new Error(inTheWay);
  // Local time: the day that whoever releases it writes.
  const date = new Date().toLocaleDateString('sv');
  const changelog = releasedChangelog(read('CHANGELOG.md'), version, date);

  writeFileSync(join(ROOT, 'CHANGELOG.md'), changelog);
  for (const file of ['package.json', 'package-lock.json']) {
    writeFileSync(join(ROOT, file), withVersion(read(file), version));
  }
  try {
    check();
    git('commit', '--quiet', `--message=Release ${version}`, '--', ...CHANGED);
  } catch (error) {
    git('checkout', '--quiet', 'HEAD', '--', ...CHANGED);
    throw error;
  }
  git('tag', '--annotate', `--message=Crossread ${version}`, tagOf(version));
  console.log(
    whatIsNext(
      version,
      ZIPS.map((zip) => `.output/${name}-${version}-${zip}.zip`),
    ),
  );
}

function check(): void {
  const words = ['tools/test.ts', '--types', '--lint', '--build'];
  const { status } = spawnSync(process.execPath, words, { cwd: ROOT, stdio: 'inherit' });
  if (status !== 0) throw new Error('The checks failed, so nothing was released.');
}

function whatIsNext(version: string, zips: string[]): string {
  const [chrome, firefox, sources] = zips.map((zip) => {
    const kilobytes = (statSync(join(ROOT, zip)).size / 1000).toFixed(1);
    return `${zip} (${kilobytes} kB)`;
  });
  return `
Crossread ${version} is committed and tagged ${tagOf(version)}, here only. Next:

  1. npm test, if the browser tests have not passed on this commit yet
  2. git push origin main ${tagOf(version)}
  3. Chrome Web Store: upload ${chrome}
  4. addons.mozilla.org: upload ${firefox}
     and, where it asks for the source code, ${sources}

To take it back before anything is pushed: git tag -d ${tagOf(version)} && git reset --hard HEAD~1`;
}

const [wanted, ...rest] = process.argv.slice(2);
if (wanted === undefined || rest.length > 0) {
  console.error('Usage: npm run release -- <version | patch | minor | major>');
  process.exitCode = 2;
} else {
  try {
    release(wanted);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
