import type { Analysis, Quantity } from '../../../language/model/analysis.ts';

/**
 * What a figure in the news usually measures, by the word that says so. Two figures with different
 * keys are never set against each other ('13 killed', '58 injured'); two with the same key may be,
 * even where one counts 'people' and the other 'passengers'.
 */
export type TallyKind =
  | 'killed'
  | 'injured'
  | 'hospitalised'
  | 'arrested'
  | 'missing'
  | 'displaced'
  | 'employed'
  | 'rescued'
  | 'rose'
  | 'fell';

const WORDS: Record<TallyKind, string> = {
  killed:
    'kill kills killed killing dead die dies died dying death deaths fatal fatality fatalities slain murdered perished toll victims',
  injured: 'injure injured injuring injuries injury wound wounded wounding hurt',
  // Some of the injured need no hospital, and some who do are not hurt.
  hospitalised: 'hospitalised hospitalized',
  arrested: 'arrest arrested arrests detained custody charged indicted',
  missing: 'missing unaccounted trapped',
  displaced: 'displaced evacuated evacuees fled homeless',
  employed: 'employ employs employed workforce payroll',
  rescued: 'rescued freed released survived survivors survivor',
  rose: 'rose rise rises risen gained gains increase increased increases climbed jumped surged up',
  fell: 'fell fall falls fallen drop dropped drops declined decline slid lost down slumped',
};

const MEASURED = new Map<string, TallyKind>(
  Object.entries(WORDS).flatMap(([key, words]) =>
    words.split(' ').map((word) => [word, key as TallyKind] as const),
  ),
);

/** Tallies that grow as the news goes on: a later report's higher one is news, not a contradiction. */
export const GROWING: ReadonlySet<TallyKind | null> = new Set<TallyKind>([
  'killed',
  'injured',
  'hospitalised',
  'arrested',
  'displaced',
  'rescued',
]);

/** Words between a figure and the word that says what it measures. */
const MAX_WORDS_TO_VERB = 7;
const BREAKS = new Set(['and', 'but', 'or', 'while', 'with']);

/**
 * What `quantity` measures; null when no word nearby says so. The nearest word wins, and none is
 * looked for beyond another of the `figures`.
 */
export function tallyKindOf(
  analysis: Analysis,
  quantity: Quantity,
  figures: Quantity[],
): TallyKind | null {
  const { from, to } = analysis.sentences[quantity.sentence]!;
  const reach = (step: 1 | -1): [distance: number, key: TallyKind] | null => {
    let index = step === 1 ? quantity.to : quantity.from - 1;
    for (let distance = 1; distance <= MAX_WORDS_TO_VERB; distance++, index += step) {
      const token = analysis.tokens[index];
      if (!token || index < from || index >= to || BREAKS.has(token.word)) return null;
      if (insideAnother(figures, quantity, index)) return null;
      // 'Shot three people, killing one': what such a form measures stands behind it.
      if (step === 1 && /(?:kill|injur|wound)ing$/.test(token.word)) return null;
      const key = MEASURED.get(token.word);
      // What follows a figure says what it counts ('12 killed'); what precedes it may belong to
      // the figure before ('killed 12 and 30 …').
      if (key) return [step === 1 ? distance : distance + 0.5, key];
    }
    return null;
  };
  const after = reach(1);
  const before = reach(-1);
  if (!after || !before) return (after ?? before)?.[1] ?? null;
  return after[0] <= before[0] ? after[1] : before[1];
}

const insideAnother = (figures: Quantity[], quantity: Quantity, index: number): boolean =>
  figures.some(
    (other) =>
      other !== quantity &&
      other.sentence === quantity.sentence &&
      other.kind === quantity.kind &&
      other.from <= index &&
      index < other.to,
  );
