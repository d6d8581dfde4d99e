import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The project's folder. */
export const ROOT = resolve(import.meta.dirname, '../..');

/**
 * Runs a program of an installed package with this very Node, without a shell: the same on every
 * system.
 *
 * @param name the package, and the program if it has another name: `typescript tsc`.
 * @param capture whether its standard output is returned rather than shown.
 */
export async function runProgram(
  name: string,
  args: readonly string[],
  capture = false,
): Promise<{ succeeded: boolean; output: string }> {
  const [pkg = '', bin = pkg.replace(/^.*\//, '')] = name.split(' ');
  const folder = join(ROOT, 'node_modules', pkg);
  const { bin: bins } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = join(folder, typeof bins === 'string' ? bins : bins[bin]);
  const child = spawn(process.execPath, [file, ...args], {
    cwd: ROOT,
    stdio: ['ignore', capture ? 'pipe' : 'inherit', 'inherit'],
  });
  let output = '';
  child.stdout?.setEncoding('utf8').on('data', (text) => {
    output += text;
  });
  return new Promise((done) => {
    child.once('error', (error) => done({ succeeded: false, output: String(error) }));
    child.once('close', (code) => done({ succeeded: code === 0, output }));
  });
}
