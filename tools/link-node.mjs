// Runs after an installation, on whatever Node the machine has: makes `node` in `node_modules/.bin`
// the Node among the packages, which npm's scripts then run on. Five packages, one for each system,
// bring a `node`; npm before 11 installs the one that fits, and while it clears away the others it
// takes the link away with them.

import { existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const PACKAGES = join(ROOT, 'node_modules');

const { optionalDependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
const fitting = Object.keys(optionalDependencies).find(
  (name) => name.startsWith('node-') && existsSync(join(PACKAGES, name)),
);
const link = join(PACKAGES, '.bin', 'node');
const isLinked = existsSync(link) || existsSync(`${link}.cmd`);
if (fitting && !isLinked) {
  const { bin } = JSON.parse(readFileSync(join(PACKAGES, fitting, 'package.json'), 'utf8'));
  const program = `../${fitting}/${bin.node}`;
  if (process.platform === 'win32') {
    // What npm writes there itself: a command file, and a script for shells that know none.
    writeFileSync(`${link}.cmd`, `@"%~dp0\\${program.replaceAll('/', '\\')}" %*\r\n`);
    writeFileSync(link, `#!/bin/sh\nexec "$(dirname "$0")/${program}" "$@"\n`);
  } else {
    symlinkSync(program, link);
  }
}
