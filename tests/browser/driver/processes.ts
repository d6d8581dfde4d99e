import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Where the browsers of one run keep their temporary profiles and note their process ids. The
 * process that asks first makes it, names it for its children and sweeps it at its own end; so the
 * runner also sweeps after a child that crashed.
 */
export function runDirectory(): string {
  const given = process.env.CROSSREAD_RUN_DIRECTORY;
  if (given) return given;
  const made = mkdtempSync(join(tmpdir(), 'crossread-run-'));
  process.env.CROSSREAD_RUN_DIRECTORY = made;
  process.once('exit', sweep);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
  return made;
}

/** A new, empty directory that is swept with the run. */
export const temporaryDirectory = (name: string): string =>
  mkdtempSync(join(runDirectory(), `${name}-`));

/** Why a process skips a scenario that another one of the same run has begun to play. */
export const PLAYED_ELSEWHERE = 'played by another process of the run';

/** Whether nobody else in the run has taken what is called so; it is the caller's from then on. */
export function claim(name: string): boolean {
  const digest = createHash('sha256').update(name).digest('hex');
  try {
    mkdirSync(join(runDirectory(), `claimed-${digest}`));
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Notes a browser that must not outlive the run. On POSIX systems it leads its own group. */
export const noteProcess = (pid: number): void =>
  writeFileSync(join(runDirectory(), `${pid}.pid`), '');

/** Ends a noted browser with all its children, and forgets it. */
export function endProcess(pid: number): void {
  try {
    // Chromium's and Firefox's children share the group that their first process leads. Windows
    // has no groups; there both browsers end their own children when the first process goes.
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
  } catch {
    // Already gone, which is what is wanted.
  }
  rmSync(join(runDirectory(), `${pid}.pid`), { force: true });
}

/** Removes a directory that a dying browser may still be writing into. */
export function removeDirectory(directory: string): void {
  rmSync(directory, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}

/**
 * Ends every browser that the run has left behind and removes its temporary profiles.
 *
 * @returns the process ids of those that were left.
 */
export function sweep(): number[] {
  if (!existsSync(runDirectory())) return [];
  const left = browserProcesses();
  left.forEach(endProcess);
  removeDirectory(runDirectory());
  return left;
}

/** The process ids of the run's browsers that were not ended yet. */
export const browserProcesses = (): number[] =>
  readdirSync(runDirectory())
    .filter((file) => /^\d+\.pid$/.test(file))
    .map((file) => Number.parseInt(file, 10));

/** The text of a file that a starting browser writes; null before it has any. */
export function contentOf(file: string): string | null {
  try {
    return readFileSync(file, 'utf8').trim() || null;
  } catch {
    return null;
  }
}
