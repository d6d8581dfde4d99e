import {
  type Link,
  linkCandidates,
  linksInContext,
  linksOf,
  scoredAlone,
  scoredInContext,
} from '../../lib/comparison/claims/claim-links.ts';
import type { LinkCandidate } from '../../lib/comparison/claims/link-features.ts';
import {
  type PhraseFeatures,
  phraseFeatures,
  phrasesInContext,
} from '../../lib/comparison/claims/phrase-features.ts';
import {
  type LogisticModel,
  probability,
  type Weights,
} from '../../lib/comparison/model/weights-model.ts';
import { flip, type TextPair, textPairOf } from '../../lib/comparison/text-pair/text-pair.ts';
import { contains, overlaps, type Span } from '../../lib/shared/span.ts';
import {
  type FactPair,
  type FactStory,
  pairsOf,
  statedSpans,
  wordSpans,
} from './labelled-stories.ts';
import { type Example, fitLogistic } from './logistic-fit.ts';

/** Of the words in parts that are called 'not said', so many must be one side's alone. */
const PRECISION = 0.893;
/** Parts of the training stories, each judged by what was learned from the others. */
const FOLDS = 4;

/** Two articles of a story, taken once, with what the table says of their claims and parts. */
interface Lesson {
  story: FactStory;
  pair: TextPair;
  candidates: LinkCandidate[];
  /** For each candidate, 1 or 0; null where the table knows nothing of either claim. */
  linked: (number | null)[];
  /** For each candidate, the facts (indices) that it joins. */
  facts: number[][];
  /** How many facts the two share. */
  shared: number;
  sides: FactPair[];
}

/** One row of a model's examples: the truth is null where the table knows nothing. */
interface Row {
  features: number[];
  truth: number | null;
  weight: number;
}

/** Everything that is asked of the stories' tables, made once for all folds. */
export const examplesOf = (stories: FactStory[]): Lesson[] =>
  stories.flatMap((story) =>
    pairsOf(story)
      .filter(({ reading, other }) => reading < other)
      .map((side) => lessonOf(side)),
  );

function lessonOf(side: FactPair): Lesson {
  const { story, reading, other } = side;
  const pair = textPairOf(story.analyses[reading]!, story.analyses[other]!);
  const candidates = linkCandidates(pair);
  const both = story.facts.filter(({ spans }) => spans[reading] && spans[other]);
  const known = (key: string, at: Span): boolean =>
    story.facts.some(({ spans }) => spans[key]?.some((span) => overlaps(span, at)));
  const facts = candidates.map(({ here, there }) => {
    const a = pair.here.analysis.claims[here]!;
    const b = pair.there.analysis.claims[there]!;
    return both.flatMap(({ spans }, index) =>
      spans[reading]!.some((span) => overlaps(span, a)) &&
      spans[other]!.some((span) => overlaps(span, b))
        ? [index]
        : [],
    );
  });
  const linked = candidates.map(({ here, there }, n) => {
    if (facts[n]!.length > 0) return 1;
    const a = pair.here.analysis.claims[here]!;
    const b = pair.there.analysis.claims[there]!;
    return known(reading, a) || known(other, b) ? 0 : null;
  });
  const sides = [side, { story, reading: other, other: reading }];
  return { story, pair, candidates, linked, facts, shared: both.length, sides };
}

/** Learns the weights and the thresholds from the lessons, the thresholds on held-out folds. */
export function learn(lessons: Lesson[]): Weights {
  const names = [...new Set(lessons.map(({ story }) => story.name))];
  const judged: Judged = { links: [], parts: [], shared: 0 };
  for (let fold = 0; fold < FOLDS; fold++) {
    const isHeld = ({ story }: Lesson) => names.indexOf(story.name) % FOLDS === fold;
    const models = learnModels(lessons.filter((lesson) => !isHeld(lesson)));
    for (const lesson of lessons.filter(isHeld)) judge(lesson, models, judged);
  }
  return {
    ...learnModels(lessons),
    ...bestForLinks(judged),
    notSaid: highestPrecise(judged.parts),
  };
}

type Models = Omit<Weights, 'said' | 'saidToo' | 'notSaid'>;

function learnModels(lessons: Lesson[]): Models {
  const link = learnModel(
    lessons.flatMap(({ candidates, linked }) =>
      candidates.map(({ features }, n) => ({ features, truth: linked[n]!, weight: 1 })),
    ),
  );
  const linkInContext = learnModel(
    lessons.flatMap(({ candidates, linked }) =>
      linksInContext(candidates, scoredAlone(candidates, link)).map((features, n) => ({
        features,
        truth: linked[n]!,
        weight: 1,
      })),
    ),
  );
  const sides = lessons.flatMap((lesson) => partsOfSides(lesson, { link, linkInContext }));
  const part = learnModel(
    sides.flatMap(({ parts, truths }) =>
      parts.map(({ features }, n) => ({ features, ...truths[n]! })),
    ),
  );
  const partInContext = learnModel(
    sides.flatMap(({ parts, truths }) =>
      phrasesInContext(parts, alone(part, parts)).map((features, n) => ({
        features,
        ...truths[n]!,
      })),
    ),
  );
  return { link, linkInContext, part, partInContext };
}

/** Parts count by their words; on average one part counts as much as one link does. */
function learnModel(rows: Row[]): LogisticModel {
  const known = rows.filter((row): row is Example => row.truth !== null);
  const mean = known.reduce((sum, { weight }) => sum + weight, 0) / Math.max(1, known.length);
  return fitLogistic(known.map((row) => ({ ...row, weight: row.weight / mean })));
}

const alone = (model: LogisticModel, rows: { features: number[] }[]): number[] =>
  rows.map(({ features }) => probability(model, features));

/** The links of a lesson, as a comparison judges them. */
function linksIn({ candidates }: Lesson, models: Pick<Models, 'link' | 'linkInContext'>): Link[] {
  const alone = scoredAlone(candidates, models.link);
  return linksOf(candidates, scoredInContext(candidates, alone, models.linkInContext));
}

interface Side {
  parts: PhraseFeatures[];
  truths: { truth: number | null; weight: number }[];
}

/** The parts of both articles, with the share of their words that the other states too. */
function partsOfSides(lesson: Lesson, models: Pick<Models, 'link' | 'linkInContext'>): Side[] {
  const links = linksIn(lesson, models);
  const back = links.map((link) => ({ ...link, here: link.there, there: link.here }));
  return [
    sideOf(lesson.sides[0]!, phraseFeatures(lesson.pair, links)),
    sideOf(lesson.sides[1]!, phraseFeatures(flip(lesson.pair), back)),
  ];
}

function sideOf({ story, reading, other }: FactPair, parts: PhraseFeatures[]): Side {
  const { text, tokens } = story.analyses[reading]!;
  const { shared, alone } = statedSpans(story, reading, other);
  const truths = parts.map(({ from, to }) => {
    const span = { start: tokens[from]!.start, end: tokens[to - 1]!.end };
    let both = 0;
    let one = 0;
    for (const word of wordSpans(text, span)) {
      if (shared.some((each) => contains(each, word))) both++;
      else if (alone.some((each) => contains(each, word))) one++;
    }
    return { truth: both + one === 0 ? null : both / (both + one), weight: both + one };
  });
  return { parts, truths };
}

/** What held-out stories were found to hold. */
interface Judged {
  links: { p: number; mutual: boolean; right: number | null; facts: string[] }[];
  parts: { p: number; truth: number; weight: number }[];
  shared: number;
}

function judge(lesson: Lesson, models: Models, judged: Judged): void {
  const name = `${lesson.story.name} ${lesson.sides[0]!.reading} ${lesson.sides[0]!.other}`;
  linksIn(lesson, models).forEach(({ probability: each, mutual }, n) => {
    const facts = lesson.facts[n]!.map((fact) => `${name} ${fact}`);
    judged.links.push({ p: each, mutual, right: lesson.linked[n]!, facts });
  });
  judged.shared += lesson.shared;
  for (const { parts, truths } of partsOfSides(lesson, models)) {
    const rows = phrasesInContext(parts, alone(models.part, parts));
    rows.forEach((row, n) => {
      const { truth, weight } = truths[n]!;
      if (truth === null) return;
      judged.parts.push({ p: probability(models.partInContext, row), truth, weight });
    });
  }
}

/** Thresholds that are tried. */
const GRID = Array.from({ length: 40 }, (_, n) => 0.175 + n / 50);

/** Thresholds whose mean (F1) is this near to the best are as good as the best. */
const AS_GOOD = 0.002;

/**
 * The thresholds at which links are best: the mean (F1) of precision and of facts found. The middle
 * of all that are as good: the best lies on a plateau, and where on it changes with every story.
 */
function bestForLinks({ links, shared }: Judged): Pick<Weights, 'said' | 'saidToo'> {
  const mutual = tallied(links.filter((link) => link.mutual));
  const others = tallied(links.filter((link) => !link.mutual));
  const tried = GRID.flatMap((said) =>
    GRID.map((saidToo) => {
      const right = mutual.right(said) + others.right(saidToo);
      const all = mutual.all(said) + others.all(saidToo);
      let facts = 0;
      for (const [fact, p] of mutual.facts) {
        if (p >= said || (others.facts.get(fact) ?? 0) >= saidToo) facts++;
      }
      for (const [fact, p] of others.facts) if (p >= saidToo && !mutual.facts.has(fact)) facts++;
      const precision = right / Math.max(1, all);
      const recall = facts / shared;
      const f1 = (2 * precision * recall) / Math.max(Number.EPSILON, precision + recall);
      return { said, saidToo, f1 };
    }),
  );
  const best = tried.reduce((most, { f1 }) => Math.max(most, f1), 0);
  const good = tried.filter(({ f1 }) => f1 >= best - AS_GOOD);
  const middle = (values: number[]) => values.reduce((sum, each) => sum + each, 0) / values.length;
  return {
    said: middle(good.map(({ said }) => said)),
    saidToo: middle(good.map(({ saidToo }) => saidToo)),
  };
}

/** How many links are right, and how many are known at all, from a threshold up; facts' best. */
function tallied(links: Judged['links']) {
  const facts = new Map<string, number>();
  for (const { p, facts: all } of links) {
    for (const fact of all) facts.set(fact, Math.max(facts.get(fact) ?? 0, p));
  }
  const known = links.filter(({ right }) => right !== null);
  const count = (threshold: number, of: Judged['links']) =>
    of.filter(({ p }) => p >= threshold).length;
  const rightOnes = known.filter(({ right }) => right === 1);
  const cache = new Map(GRID.map((t) => [t, [count(t, rightOnes), count(t, known)] as const]));
  return {
    facts,
    right: (threshold: number) => cache.get(threshold)![0],
    all: (threshold: number) => cache.get(threshold)![1],
  };
}

/** The highest threshold below which parts are 'not said' with the precision that is asked. */
function highestPrecise(parts: Judged['parts']): number {
  let words = 0;
  let right = 0;
  let threshold = 0;
  for (const { p, truth, weight } of parts.toSorted((a, b) => a.p - b.p)) {
    words += weight;
    right += weight * (1 - truth);
    if (right / words >= PRECISION) threshold = p;
  }
  return threshold;
}
