import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { ROOT } from '../../tools/checks/program.ts';

const onWindows = process.platform === 'win32';

let root: string;
let link: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'crossread-link-'));
  link = join(root, 'node_modules', '.bin', onWindows ? 'node.cmd' : 'node');
  mkdirSync(join(root, 'node_modules', '.bin'), { recursive: true });
  cpSync(join(ROOT, 'tools/link-node.mjs'), join(root, 'tools/link-node.mjs'));
  const optionalDependencies = { 'other-package': '1.0.0', 'node-that-fits': '22.0.0' };
  writeFileSync(join(root, 'package.json'), JSON.stringify({ optionalDependencies }));
});

afterEach(() => rmSync(root, { recursive: true }));

/** Installs the package that fits this system; its program says 'linked'. */
function installFitting(): void {
  const folder = join(root, 'node_modules', 'node-that-fits');
  const program = onWindows ? 'bin/node.cmd' : 'bin/node';
  mkdirSync(join(folder, 'bin'), { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ bin: { node: program } }));
  const text = onWindows ? '@echo linked\r\n' : '#!/bin/sh\necho linked\n';
  writeFileSync(join(folder, program), text, { mode: 0o755 });
}

const run = () => spawnSync(process.execPath, [join(root, 'tools/link-node.mjs')]).status;
const said = () =>
  spawnSync(link, { encoding: 'utf8', shell: onWindows, windowsHide: true }).stdout.trim();

it('the Node among the packages is linked where npm left that out', () => {
  installFitting();
  expect(run()).toBe(0);
  expect(said()).toBe('linked');
});

it('a link that is there stays as it is', () => {
  installFitting();
  writeFileSync(link, 'as npm made it');
  expect(run()).toBe(0);
  expect(readFileSync(link, 'utf8')).toBe('as npm made it');
});

it('a system for which there is none has no link', () => {
  expect(run()).toBe(0);
  expect(existsSync(link)).toBe(false);
});
