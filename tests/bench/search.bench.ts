import { type Bench, quantile, type Row } from './section.ts';

const SIZES = [1_000, 10_000, 50_000];
/** Restoring takes a hundredth of a second for each article: its index of stories is made anew. */
const RESTORED_AT_MOST = 1_000;

interface Indexed {
  ms: number;
  longest: number;
  bytes: number;
}

export const section = {
  heading: 'Search, backup and restore with 1,000 to 50,000 articles',
  async run({ call }: Bench): Promise<Row[]> {
    const rows: Row[] = [];
    let first: { keys: number; heap: number } | null = null;
    let from = 0;
    for (const to of SIZES) {
      const at = (what: string) => `${what} at ${to.toLocaleString('en')}`;
      await call('fill', { from, to });
      const indexed = await call<Indexed>('index');
      const { keys, phrases } = await call<Record<'keys' | 'phrases', number[]>>('typing', {
        size: to,
      });
      const backup = await call<{ ms: number; bytes: number; heap: number }>('backup');
      const median = quantile(keys, 0.5);
      first ??= { keys: median, heap: Math.max(1, backup.heap) };
      rows.push(
        {
          measure: at('reading an article into the index'),
          value: indexed.ms / (to - from),
          unit: 'ms',
        },
        { measure: at('longest step of it'), value: indexed.longest, unit: 'ms' },
        { measure: at('index, per article'), value: indexed.bytes / to, unit: 'bytes' },
        {
          measure: at('key press, p50'),
          value: median,
          unit: 'ms',
          ratio: { of: 'that at 1,000', value: median / first.keys },
        },
        { measure: at('key press, p95'), value: quantile(keys, 0.95), unit: 'ms' },
        { measure: at('phrase, p95'), value: quantile(phrases, 0.95), unit: 'ms' },
        { measure: at('backup, articles a second'), value: (to / backup.ms) * 1000, unit: 'count' },
        { measure: at('backup, per article'), value: backup.bytes / to, unit: 'bytes' },
        {
          measure: at('backup, most memory'),
          value: backup.heap / 1e6,
          unit: 'MB',
          ratio: { of: 'that at 1,000', value: backup.heap / first.heap },
        },
      );
      from = to;
      if (to > RESTORED_AT_MOST) continue;
      const restored = await call<Record<'reading' | 'applying' | 'heap', number>>('restore');
      rows.push(
        {
          measure: at('restore, articles checked a second'),
          value: (to / restored.reading) * 1000,
          unit: 'count',
        },
        {
          measure: at('restore, articles brought in a second'),
          value: (to / restored.applying) * 1000,
          unit: 'count',
        },
        { measure: at('restore, most memory'), value: restored.heap / 1e6, unit: 'MB' },
      );
    }
    return rows;
  },
};
