import { spawnSync } from 'node:child_process';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import type { Streams } from '../../../tools/streams.ts';

/** What a command said, and how it ended. */
export interface Ended {
  status: number | null;
  stdout: string;
  stderr: string;
}

/** Runs a command's `run` in this process: a Node for each case costs more than the case. */
export async function runHere(
  run: (args: readonly string[], streams: Streams) => number | Promise<number>,
  args: readonly string[],
  input = '',
): Promise<Ended> {
  const said = { stdout: '', stderr: '' };
  const into = (name: keyof typeof said) => ({
    write(text: string) {
      said[name] += text;
    },
  });
  const stdin = Readable.from(input === '' ? [] : [Buffer.from(input)]);
  const status = await run(args, { stdin, stdout: into('stdout'), stderr: into('stderr') });
  return { status, ...said };
}

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** Runs a file of `tools/` as a person's shell does: for the one case that shows that it is a program. */
export function runProgram(file: string, args: readonly string[], input = ''): Ended {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`tools/${file}`, ...args], {
    cwd: root,
    input,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}
