import { withPeak } from './support/memory.ts';
import { type Bench, quantile, type Row, type Unit } from './support/section.ts';

const SIZES = [1_000, 10_000, 50_000] as const;
/** Pages opened at each size; the first warms caches up. */
const TIMES = 6;
const REPORTS = 4;
/** Articles of a backup that is merged into the corpus, none of which it has. */
const BROUGHT = 300;

/** What may come of a corpus fifty times as large where nothing is to come of it. */
const FLAT = 2;
/** Held in memory, the larger corpus would add some hundred megabytes to the browser's own. */
const FLAT_MEMORY = 1.3;

interface Measure {
  measure: string;
  value: number;
  unit: Unit;
  /** How many times as large, or slow, as at the smallest size it may be. */
  atMost?: number;
  /** More is better: the ratio says how many times as slow it is. */
  isRate?: boolean;
}

export const section = {
  heading: 'The Library at 1,000 to 50,000 articles',
  async run({ call }: Bench): Promise<Row[]> {
    const rows: Row[] = [];
    let smallest: Measure[] | null = null;
    let from = 0;
    for (const size of SIZES) {
      await call('fill', { from, to: size });
      const all = [
        ...(await search(call, size, size - from)),
        ...(await opening(call)),
        ...(await backup(call, size)),
      ];
      smallest ??= all;
      rows.push(...all.map((one, i) => rowOf(one, size, smallest?.[i])));
      from = size;
    }
    // By what is measured, so that the sizes stand below one another.
    return rows.sort((a, b) => order(rows, a) - order(rows, b));
  },
};

const nameOf = ({ measure }: Row): string => measure.slice(0, measure.lastIndexOf(' at '));

const order = (rows: readonly Row[], row: Row): number =>
  rows.findIndex((one) => nameOf(one) === nameOf(row));

function rowOf(one: Measure, size: number, smallest: Measure | undefined): Row {
  const { measure, value, unit, atMost, isRate } = one;
  const base = smallest && smallest !== one ? smallest.value : null;
  return {
    measure: `${measure} at ${size.toLocaleString('en')}`,
    value,
    unit,
    ...(base !== null && {
      ratio: {
        of: `at ${SIZES[0].toLocaleString('en')}`,
        value: isRate ? base / value : value / base,
        ...(atMost !== undefined && { atMost }),
      },
    }),
  };
}

async function search(call: Bench['call'], size: number, read: number): Promise<Measure[]> {
  const { ms, longest, bytes } = await call<Record<'ms' | 'longest' | 'bytes', number>>('index');
  const { keys, phrases } = await call<Record<'keys' | 'phrases', number[]>>('typing');
  return [
    { measure: 'search: reading an article into the index', value: ms / read, unit: 'ms' },
    { measure: 'search: longest step of that', value: longest, unit: 'ms' },
    { measure: 'search: index, per article', value: bytes / size, unit: 'bytes', atMost: FLAT },
    { measure: 'search: key press, p50', value: quantile(keys, 0.5), unit: 'ms' },
    { measure: 'search: key press, p95', value: quantile(keys, 0.95), unit: 'ms' },
    { measure: 'search: phrase, p95', value: quantile(phrases, 0.95), unit: 'ms' },
  ];
}

async function opening(call: Bench['call']): Promise<Measure[]> {
  const list = await call<number[]>('openList', { times: TIMES });
  const { frames, ms, stories } = await call<{ frames: number[]; ms: number; stories: number }>(
    'scrollList',
  );
  const table = await call<number[]>('openTable', { times: TIMES, reports: REPORTS });
  return [
    {
      measure: 'the list of stories, p50',
      value: quantile(list.slice(1), 0.5),
      unit: 'ms',
      atMost: FLAT,
    },
    {
      measure: 'scrolling it, frames p95',
      value: quantile(frames, 0.95),
      unit: 'ms',
      atMost: FLAT,
    },
    { measure: 'scrolling it, stories a second', value: (stories / ms) * 1000, unit: 'count' },
    {
      measure: `the table of a story with ${REPORTS} reports, p50`,
      value: quantile(table.slice(1), 0.5),
      unit: 'ms',
      atMost: FLAT,
    },
  ];
}

async function backup(call: Bench['call'], size: number): Promise<Measure[]> {
  const written = await withPeak(() => call<{ ms: number; bytes: number }>('writeBackup'));
  const read = await withPeak(() => call<number>('readBackup'));
  await call('prepareBackup', { from: size, to: size + BROUGHT });
  const brought = await withPeak(() => call<Record<'merging' | 'undoing', number>>('merge'));
  const rate = (measure: string, articles: number, ms: number): Measure => ({
    measure: `${measure}, articles a second`,
    value: (articles / ms) * 1000,
    unit: 'count',
    isRate: true,
    atMost: FLAT,
  });
  const memory = (measure: string, bytes: number): Measure => ({
    measure: `${measure}, most memory of the browser`,
    value: bytes / 1e6,
    unit: 'MB',
    atMost: FLAT_MEMORY,
  });
  return [
    rate('backup', size, written.answer.ms),
    memory('backup', written.bytes),
    { measure: 'backup: size, per article', value: written.answer.bytes / size, unit: 'bytes' },
    rate('restore: checking', size, read.answer),
    memory('restore: checking', read.bytes),
    rate('restore: bringing in', BROUGHT, brought.answer.merging),
    memory('restore: bringing in', brought.bytes),
    rate('restore: taking back', BROUGHT, brought.answer.undoing),
  ];
}
