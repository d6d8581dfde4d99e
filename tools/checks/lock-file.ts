import { spawn } from 'node:child_process';
import { ROOT } from './program.ts';

/**
 * Why `npm ci` would refuse the lock file: it has to have every package that package.json asks for,
 * in that version, for every system. Changes nothing and needs no network.
 */
export function lockFileFaults(): Promise<string[]> {
  const words = ['ci', '--dry-run', '--ignore-scripts', '--offline', '--loglevel=error'];
  // npm says to its scripts where it is. On Windows it is a command file, which only a shell runs.
  const self = process.env.npm_execpath;
  const child = self
    ? spawn(process.execPath, [self, ...words], { cwd: ROOT })
    : spawn('npm', words, { cwd: ROOT, shell: process.platform === 'win32' });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text) => {
    said += text;
  });
  child.stdout.resume();
  return new Promise((done) => {
    child.once('error', (error) => done([String(error)]));
    child.once('close', (code) => done(code === 0 ? [] : refusals(said)));
  });
}

/** What npm said against a lock file, without the description of the command that follows it. */
export function refusals(said: string): string[] {
  const lines = said.split(/\r?\n/).map((line) => line.replace(/^npm (?:error|ERR!) ?/, ''));
  const named = lines.filter((line) => /^(?:Missing|Invalid): /.test(line));
  return named.length > 0 ? named : [lines.filter(Boolean).join('\n')];
}
