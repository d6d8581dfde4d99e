import { setTimeout as sleep } from 'node:timers/promises';

/**
 * How long a condition may take to come true, or one evaluation to answer, in milliseconds. It ends
 * failures only, so it is what a machine needs whose cores are all kept busy by others.
 */
export const PATIENCE = 30_000;

const BETWEEN_LOOKS = 40;

/** What is left of a type when a value of it counts as true. */
export type Truthy<T> = Exclude<T, false | 0 | '' | null | undefined>;

/**
 * The first truthy value that `look` gives. A `look` that throws is asked again: a page in the
 * middle of a navigation answers with errors for a while.
 *
 * @throws Error that says what was waited for, with the last error as its cause.
 */
export async function until<T>(
  what: string,
  look: () => Promise<T>,
  patience = PATIENCE,
): Promise<Truthy<T>> {
  const end = Date.now() + patience;
  for (;;) {
    let trouble: unknown;
    try {
      const value = await look();
      if (value) return value as Truthy<T>;
    } catch (error) {
      trouble = error;
    }
    if (Date.now() > end) {
      const last = trouble instanceof Error ? ` Last error: ${trouble.message}` : '';
      throw new Error(`Waited ${patience} ms in vain: ${what}.${last}`, { cause: trouble });
    }
    await sleep(BETWEEN_LOOKS);
  }
}

/**
 * The value of `work` if it comes in time.
 *
 * @throws Error that says what was waited for.
 */
export async function within<T>(
  what: string,
  work: Promise<T>,
  patience = 2 * PATIENCE,
): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(
      () => reject(new Error(`No answer within ${patience} ms: ${what}.`)),
      patience,
    );
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** A function's source on one line, cut to a length that fits into an error message. */
export const nameOf = (fn: ((...args: never[]) => unknown) | string): string =>
  String(fn).replace(/\s+/g, ' ').slice(0, 160);
