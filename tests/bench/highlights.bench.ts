import type { Painted } from './highlights.page.ts';
import { type Bench, quantile, type Row } from './support/section.ts';

const WORDS = 5000;
const RUNS = 30;
/** The first runs warm the browser's compiler up. */
const WARM_UP = 5;

export const section = {
  heading: 'Highlights on a page of 5,000 words',
  async run({ call }: Bench): Promise<Row[]> {
    const all = await call<Painted>('highlightsBesideReadability', { words: WORDS, runs: RUNS });
    const median = (values: readonly number[]) => quantile(values.slice(WARM_UP), 0.5);
    const parse = median(all.readability);
    const of = (measure: string, value: number): Row => ({
      measure,
      value,
      unit: 'ms',
      // Painting is part of what a reader waits for after a click, which has three parses for all.
      ratio: { of: "Readability's parse", value: value / parse, atMost: 1 },
    });
    return [
      { measure: "Readability's parse, p50", value: parse, unit: 'ms' },
      of('every second sentence anchored and painted, p50', median(all.painted)),
      of('the same again after an edit, p50', median(all.repainted)),
      { measure: 'sentences painted', value: all.sentences / RUNS, unit: 'count' },
      { measure: 'sentences not found', value: all.sentences - all.found, unit: 'count' },
    ];
  },
};
