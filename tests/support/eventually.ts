import { vi } from 'vitest';

/** Milliseconds. Vitest's own patience, one second, ends on a busy machine before the page's timers. */
const PATIENCE = 30_000;

/** Repeats a check until it holds; what it threw last is the failure. */
export const eventually = <T>(check: () => T | Promise<T>): Promise<T> =>
  vi.waitFor(check, { timeout: PATIENCE });
