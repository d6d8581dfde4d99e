import type { Grown } from './growth.page.ts';
import type { Bench, Row } from './support/section.ts';

/** Four times as long a text: what is linear takes four times as long, its square sixteen. */
const MOST_GROWTH = 10;

export const section = {
  heading: 'Texts made to be slow, and ones four times as long',
  async run({ call }: Bench): Promise<Row[]> {
    return [
      worst('analysis', await call<Grown[]>('growthOfAnalysis')),
      worst('comparison', await call<Grown[]>('growthOfComparison')),
      worst('anchoring', await call<Grown[]>('growthOfAnchoring')),
    ];
  },
};

/** Milliseconds: less than this a browser's clock, which some round to a whole one, tells badly. */
const TOLD = 10;

/** The kind of text whose time grows most; a figure of each would bury it. */
function worst(task: string, all: readonly Grown[]): Row {
  const ratioOf = ({ short, long }: Grown): number => long / Math.max(short, TOLD);
  const [most] = all.toSorted((a, b) => ratioOf(b) - ratioOf(a));
  if (!most) throw new Error(`nothing measured for ${task}`);
  return {
    measure: `${task}, worst of ${all.length}`,
    value: most.long,
    unit: 'ms',
    ratio: { of: 'a quarter of the text', value: ratioOf(most), atMost: MOST_GROWTH },
  };
}
