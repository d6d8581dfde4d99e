import { readdirSync, readFileSync } from 'node:fs';
import { browserProcesses } from '../../browser/driver/processes.ts';

/** Milliseconds between two looks. */
const EVERY = 200;

/**
 * The most memory that the browser held while some work was done, all of its processes together: what
 * IndexedDB holds is not in the process of the page. What they share, such as the program itself, is
 * left out. `NaN` where the system has no `/proc`.
 */
export async function withPeak<T>(work: () => Promise<T>): Promise<{ answer: T; bytes: number }> {
  let most = ownBytes();
  const watch = setInterval(() => {
    most = Math.max(most, ownBytes());
  }, EVERY);
  try {
    return { answer: await work(), bytes: most };
  } finally {
    clearInterval(watch);
  }
}

/** Memory of the processes that belong to a browser of this run: each leads a group of its own. */
function ownBytes(): number {
  if (process.platform !== 'linux') return Number.NaN;
  const groups = new Set(browserProcesses());
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .reduce((sum, pid) => sum + ownIn(pid, groups), 0);
}

function ownIn(pid: string, groups: ReadonlySet<number>): number {
  try {
    // The name of the program may have blanks and brackets in it; behind it stand state, parent, group.
    const group = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[2];
    if (!groups.has(Number(group))) return 0;
    const kilobytes = /^RssAnon:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return Number(kilobytes ?? 0) * 1024;
  } catch {
    // It ended between the two looks.
    return 0;
  }
}
