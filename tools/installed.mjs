// Runs a script of package.json after making sure that the packages are there: the first command
// after a clone needs no other before it. This file alone runs on whatever Node the machine has,
// from 20 on, and so is plain JavaScript without dependencies; npm puts the project's own Node
// before the script that follows.
//
//   node tools/installed.mjs <script> [arguments]

import { spawn } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const LOCKFILE = join(ROOT, 'package-lock.json');

/**
 * Whether `node_modules` is missing, half made, or older than the lockfile. npm writes its own
 * copy of the lockfile last, so that file's age is the age of a whole installation. The same goes
 * for the types that WXT generates after an installation: nothing can be checked without them.
 */
function isOutdated() {
  const installed = join(ROOT, 'node_modules', '.package-lock.json');
  const generated = join(ROOT, '.wxt', 'tsconfig.json');
  if (!existsSync(installed) || !existsSync(generated)) return true;
  return existsSync(LOCKFILE) && statSync(LOCKFILE).mtimeMs > statSync(installed).mtimeMs;
}

/**
 * Runs npm and gives its exit code; ends this process the same way where a signal ended npm.
 *
 * @param {string[]} args
 * @param {import('node:child_process').StdioOptions} stdio
 * @returns {Promise<number>}
 */
function npm(args, stdio) {
  // Inside an npm script npm says where it is. Elsewhere it is on the PATH, on Windows as a
  // command file, which only a shell can run.
  const self = process.env.npm_execpath;
  const inShell = !self && process.platform === 'win32';
  // It runs on the Node that it was started with: the one that runs this may be among the packages
  // that it deletes.
  const node = process.env.npm_node_execpath ?? process.execPath;
  const [program, first] = self ? [node, [self]] : ['npm', []];
  const words = [...first, ...args].map((word) => (inShell ? JSON.stringify(word) : word));
  const child = spawn(program, words, { cwd: ROOT, stdio, shell: inShell });

  // A terminal sends Ctrl+C to npm as well; it is npm's end that ends this process.
  const forward = (signal) => child.kill(signal);
  const signals = ['SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, forward);
  process.on('SIGINT', () => {});

  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      for (const name of signals) process.off(name, forward);
      process.removeAllListeners('SIGINT');
      if (signal) process.kill(process.pid, signal);
      else resolve(code ?? 1);
    });
  });
}

const [script, ...rest] = process.argv.slice(2);
if (!script) {
  console.error('Usage: node tools/installed.mjs <script> [arguments]');
  process.exit(2);
}
if (isOutdated()) {
  // An installation begins by deleting the last one. Windows deletes no program that runs, and
  // inside an npm script that is the Node among the packages.
  if (process.platform === 'win32' && process.execPath.startsWith(join(ROOT, 'node_modules'))) {
    console.error(
      'The packages are not those of package-lock.json. Run `npm ci`, then this again.',
    );
    process.exit(1);
  }
  console.error('Installing packages …');
  // npm's words go to standard error: standard output belongs to the script.
  const code = await npm(['ci', '--loglevel=error'], ['inherit', 2, 2]);
  if (code !== 0) process.exit(code);
}
process.exitCode = await npm(['run', '--silent', script, '--', ...rest], 'inherit');
