import { type Bench, quantile, type Row } from './section.ts';

const WORDS = 1000;
const RUNS = 60;
/** The first runs warm the browser's compiler up. */
const WARM_UP = 10;

export const section = {
  heading: 'Analysis of an article of 1,000 words',
  async run({ call }: Bench): Promise<Row[]> {
    const { analysis, readability } = await call<Record<'analysis' | 'readability', number[]>>(
      'analysisBesideReadability',
      { words: WORDS, runs: RUNS },
    );
    const parse = quantile(readability.slice(WARM_UP), 0.5);
    const own = quantile(analysis.slice(WARM_UP), 0.5);
    return [
      { measure: "Readability's parse, p50", value: parse, unit: 'ms' },
      {
        measure: 'analysis, p50',
        value: own,
        unit: 'ms',
        ratio: { of: "Readability's parse", value: own / parse, atMost: 1 },
      },
      { measure: 'analysis, p95', value: quantile(analysis.slice(WARM_UP), 0.95), unit: 'ms' },
    ];
  },
};
