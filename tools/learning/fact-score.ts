import type { Comparison, FindingKind } from '../../lib/comparison/model/finding.ts';
import { contains, overlaps, type Span } from '../../lib/shared/span.ts';
import { type Fact, type FactPair, statedSpans, wordSpans } from './labelled-stories.ts';

/** Counts over pairs of articles; add them up, then take their `figures`. */
export interface Tally {
  shownRight: number;
  shownWrong: number;
  addedRight: number;
  addedWrong: number;
  addedMissed: number;
  factsLinked: number;
  factsShared: number;
  linksRight: number;
  linksWrong: number;
  differsRight: number;
  differsWrong: number;
  clearFound: number;
  clearNamed: number;
  clear: number;
}

export const emptyTally = (): Tally => ({
  shownRight: 0,
  shownWrong: 0,
  addedRight: 0,
  addedWrong: 0,
  addedMissed: 0,
  factsLinked: 0,
  factsShared: 0,
  linksRight: 0,
  linksWrong: 0,
  differsRight: 0,
  differsWrong: 0,
  clearFound: 0,
  clearNamed: 0,
  clear: 0,
});

export function addTally(to: Tally, more: Tally): void {
  for (const key of Object.keys(to) as (keyof Tally)[]) to[key] += more[key];
}

interface FlatFinding {
  kind: FindingKind;
  aspect: string | null;
  here: Span | null;
  there: Span | null;
}

/**
 * Counts what a comparison of one pair finds against the table of its story.
 *
 * - added: words of the other article that only it states
 * - shown: findings 'added' and 'omitted', right where most of their words are so
 * - links: 'agrees' and 'differs', right where both sides touch one fact
 * - differs: right where both sides touch a fact that the table has as stated differently
 */
export function tallyOf(pair: FactPair, comparison: Comparison): Tally {
  const findings = comparison.findings.flatMap(({ kind, aspect, here, there }): FlatFinding[] =>
    there.length === 0
      ? [{ kind, aspect, here: here?.span ?? null, there: null }]
      : there.map(({ span }) => ({ kind, aspect, here: here?.span ?? null, there: span })),
  );
  const tally = emptyTally();
  countAdded(pair, findings, tally);
  countShown(pair, findings, tally);
  countLinks(pair, findings, tally);
  countDifferences(pair, findings, tally);
  return tally;
}

const isIn = (spans: Span[], word: Span): boolean => spans.some((span) => contains(span, word));

function countAdded({ story, reading, other }: FactPair, findings: FlatFinding[], tally: Tally) {
  const { text } = story.analyses[other]!;
  const { shared, alone } = statedSpans(story, other, reading);
  const shown = findings.flatMap(({ kind, there }) => (kind === 'added' && there ? [there] : []));
  for (const word of wordSpans(text, { start: 0, end: text.length })) {
    const both = isIn(shared, word);
    if (!both && !isIn(alone, word)) continue;
    if (!both) tally[isIn(shown, word) ? 'addedRight' : 'addedMissed']++;
    else if (isIn(shown, word)) tally.addedWrong++;
  }
}

function countShown({ story, reading, other }: FactPair, findings: FlatFinding[], tally: Tally) {
  for (const { kind, here, there } of findings) {
    const [span, mine, theirs] =
      kind === 'added' ? [there, other, reading] : [here, reading, other];
    if ((kind !== 'added' && kind !== 'omitted') || !span) continue;
    const { shared, alone } = statedSpans(story, mine, theirs);
    const words = wordSpans(story.analyses[mine]!.text, span);
    const both = words.filter((word) => isIn(shared, word)).length;
    const one = words.filter((word) => !isIn(shared, word) && isIn(alone, word)).length;
    if (both + one > 0) tally[one > both ? 'shownRight' : 'shownWrong']++;
  }
}

const joins = ({ here, there }: FlatFinding, { spans }: Fact, { reading, other }: FactPair) =>
  here !== null &&
  there !== null &&
  spans[reading]!.some((span) => overlaps(span, here)) &&
  spans[other]!.some((span) => overlaps(span, there));

function countLinks(pair: FactPair, findings: FlatFinding[], tally: Tally) {
  const { story, reading, other } = pair;
  const links = findings.filter(({ kind }) => kind === 'agrees' || kind === 'differs');
  const both = story.facts.filter(({ spans }) => spans[reading] && spans[other]);
  tally.factsShared = both.length;
  tally.factsLinked = both.filter((fact) => links.some((link) => joins(link, fact, pair))).length;
  const known = (key: string, at: Span | null): boolean =>
    at !== null && story.facts.some(({ spans }) => spans[key]?.some((span) => overlaps(span, at)));
  for (const link of links) {
    if (both.some((fact) => joins(link, fact, pair))) tally.linksRight++;
    else if (known(reading, link.here) || known(other, link.there)) tally.linksWrong++;
  }
}

function countDifferences(pair: FactPair, findings: FlatFinding[], tally: Tally) {
  const { story, reading, other } = pair;
  const real = story.facts
    .filter(({ spans }) => spans[reading] && spans[other])
    .flatMap((fact) =>
      fact.differs
        .filter(({ between }) => between.includes(reading) && between.includes(other))
        .map((difference) => ({ ...difference, fact })),
    );
  const found = findings.filter(({ kind }) => kind === 'differs');
  for (const each of found) {
    tally[real.some(({ fact }) => joins(each, fact, pair)) ? 'differsRight' : 'differsWrong']++;
  }
  for (const { fact, aspect } of real.filter(({ strength }) => strength === 'clear')) {
    tally.clear++;
    const hits = found.filter((each) => joins(each, fact, pair));
    if (hits.length > 0) tally.clearFound++;
    if (hits.some((hit) => hit.aspect === aspect)) tally.clearNamed++;
  }
}

const ratio = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);
const mean = (p: number, r: number): number => (p + r === 0 ? 0 : (2 * p * r) / (p + r));

/** Precision and recall of each kind. */
export function figures(t: Tally) {
  const agreesP = ratio(t.linksRight, t.linksRight + t.linksWrong);
  const agreesR = ratio(t.factsLinked, t.factsShared);
  return {
    shownP: ratio(t.shownRight, t.shownRight + t.shownWrong),
    addedP: ratio(t.addedRight, t.addedRight + t.addedWrong),
    addedR: ratio(t.addedRight, t.addedRight + t.addedMissed),
    agreesP,
    agreesR,
    agreesF1: mean(agreesP, agreesR),
    differsP: ratio(t.differsRight, t.differsRight + t.differsWrong),
    differsR: ratio(t.clearFound, t.clear),
    aspect: ratio(t.clearNamed, t.clear),
  };
}
