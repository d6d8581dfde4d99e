import { anchor } from '@/lib/anchoring/anchor.ts';
import { compare } from '@/lib/comparison/compare.ts';
import { analyse } from '@/lib/language/analyse.ts';
import { alike } from '../lib/anchoring/support/alike.ts';
import { REPEATED } from '../lib/comparison/support/repeated.ts';
import { LONG_RUNS } from '../lib/language/support/long-runs.ts';

/** How many times as long the long one of two texts is. */
const LONGER = 4;
/** The quickest of so many runs counts: whatever else the machine does can only make one slower. */
const RUNS = 5;

/** Milliseconds that a text takes, and one of four times its length. */
export interface Grown {
  what: string;
  short: number;
  long: number;
}

export const growthOfAnalysis = (): Promise<Grown[]> =>
  inTurn(LONG_RUNS, ([what, of, times]) =>
    grown(what, times, (n) => {
      const text = of(n);
      return () => analyse(text);
    }),
  );

export const growthOfComparison = (): Promise<Grown[]> =>
  inTurn(REPEATED, ([what, piece, times]) =>
    grown(what, times, (n) => {
      const text = piece.repeat(n);
      const [reading, other] = [versionOf(text), versionOf(text.replaceAll('fire', 'blaze'))];
      return () => compare(reading, [other]);
    }),
  );

export const growthOfAnchoring = async (): Promise<Grown[]> => [
  await grown('sentences that begin alike', 20_000, (n) => {
    const { html, text, spans } = alike(n);
    const { body } = new DOMParser().parseFromString(html, 'text/html');
    return () => anchor(body, text, spans);
  }),
];

const versionOf = (text: string) => ({ analysis: analyse(text, { date: null }), whole: true });

async function inTurn<T>(all: readonly T[], each: (one: T) => Promise<Grown>): Promise<Grown[]> {
  const grown: Grown[] = [];
  for (const one of all) grown.push(await each(one));
  return grown;
}

/**
 * @param prepared the work on a text of so many pieces; all that it works on is made anew for each
 *   run, or it would be found in caches
 */
async function grown(
  what: string,
  times: number,
  prepared: (times: number) => () => unknown,
): Promise<Grown> {
  const timed = async (n: number): Promise<number> => {
    const work = prepared(n);
    // The page has its turn: a bench that does not answer for long is taken for dead.
    await new Promise((resolve) => setTimeout(resolve));
    const start = performance.now();
    work();
    return performance.now() - start;
  };
  let [short, long] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  // By turns, so that a busy moment of the machine slows both.
  for (let run = 0; run < RUNS; run += 1) {
    short = Math.min(short, await timed(times / LONGER));
    long = Math.min(long, await timed(times));
  }
  return { what, short, long };
}
