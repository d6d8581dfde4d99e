import type { EngineTimes } from './engine.page.ts';
import { type Bench, quantile, type Row } from './support/section.ts';

const WORDS = 1000;
const VERSIONS = 10;
const RUNS = 40;
/** The first runs warm the browser's compiler up. */
const WARM_UP = 8;

/** A text ten times as long; what is linear costs ten times as much, and twelve is allowed. */
const LONG = 10_000;
const LONG_RUNS = 7;
const LONG_WARM_UP = 2;
const MOST_GROWTH = 12;

const READABILITY = "Readability's parse";

const median = (values: readonly number[], warmUp = WARM_UP): number =>
  quantile(values.slice(warmUp), 0.5);

export const section = {
  heading: 'The engine on articles of 1,000 words',
  async run({ call }: Bench): Promise<Row[]> {
    const engine = (words: number, versions: number, runs: number) =>
      call<EngineTimes>('engineBesideReadability', { words, versions, runs });
    const times = await engine(WORDS, VERSIONS, RUNS);
    const parse = median(times.readability);
    const besideParse = (measure: string, value: number, atMost?: number): Row => ({
      measure,
      value,
      unit: 'ms',
      ratio: { of: READABILITY, value: value / parse, ...(atMost && { atMost }) },
    });
    const short = await engine(WORDS, 1, RUNS);
    const long = await engine(LONG, 1, LONG_RUNS);
    const others = await call<Record<'comparison' | 'jsdiff' | 'wink', number[]>>(
      'othersOnOnePair',
      { words: WORDS, runs: RUNS },
    );
    return [
      { measure: `${READABILITY}, p50`, value: parse, unit: 'ms' },
      besideParse('analysis, p50', median(times.analysis), 1),
      besideParse('analysis, p95', quantile(times.analysis.slice(WARM_UP), 0.95)),
      besideParse(`compared with ${VERSIONS} analysed versions, p50`, median(times.comparison), 1),
      besideParse('the same, the first time', times.comparison[0] ?? Number.NaN),
      grown('analysis of 10,000 words, p50', short.analysis, long.analysis),
      grown('10,000 words compared with as many, p50', short.comparison, long.comparison),
      besideParse('one pair compared, p50', median(others.comparison)),
      besideParse('its sentences aligned by jsdiff, p50', median(others.jsdiff)),
      besideParse('read and aligned by wink-nlp, p50', median(others.wink)),
    ];
  },
};

function grown(measure: string, short: readonly number[], long: readonly number[]): Row {
  const value = median(long, LONG_WARM_UP);
  const ratio = value / median(short);
  return {
    measure,
    value,
    unit: 'ms',
    ratio: { of: '1,000 words', value: ratio, atMost: MOST_GROWTH },
  };
}
