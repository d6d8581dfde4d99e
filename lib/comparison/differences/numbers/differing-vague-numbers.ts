import { isPlural } from '../../../language/lexicon/counted-nouns.ts';
import { isReportingVerb } from '../../../language/lexicon/reporting-verbs.ts';
import type { Analysis, TokenRange } from '../../../language/model/analysis.ts';
import { memoizeByKey } from '../../../shared/memoize-by-key.ts';
import { turnsRound } from '../../lexicon/negation.ts';
import type { Difference } from '../../model/difference.ts';
import { markInClaim, wordsOfRange } from '../../text-pair/side-words.ts';
import type { TextPair, TextSide } from '../../text-pair/text-pair.ts';
import { sharedWords } from '../../text-pair/word-overlap.ts';

/** Phrases of one text that are looked at. */
const MAX_PHRASES = 60;
/** What two claims share of the smaller and of the larger, from which they count the same thing. */
const MIN_SHARE_OF_SMALLER = 0.6;
const MIN_SHARE_OF_LARGER = 0.5;

const LARGE = /^(?:significant|large|substantial|considerable|growing|huge|great|vast)$/;
const SMALL = /^(?:small|tiny|very|limited)$/;
/** 'A few hours', 'many years' count time and distance, and no one disputes them. */
const UNIT =
  /^(?:seconds|minutes|hours|days|weeks|months|years|decades|miles|metres|meters|feet|hundred|thousand|million|dozen|times|more|moments|others)$/;

/** 'Most officers', 'only a minority'. */
interface Vague extends TokenRange {
  many: boolean;
}

/**
 * Numbers without a figure that contradict each other: 'a significant number of officers' here, 'a
 * small minority of officers' there, of whom both say the same.
 */
export function differingVagueNumbers(pair: TextPair): Difference[] {
  const there = vagueIn(pair.there.analysis);
  const differences: Difference[] = [];
  for (const a of vagueIn(pair.here.analysis)) {
    for (const b of there) {
      if (a.many === b.many || !countOneThing(pair, a, b)) continue;
      differences.push({
        aspect: 'number',
        here: markInClaim(pair.here, a),
        there: markInClaim(pair.there, b),
        weight: 0.6,
        reason: `${wordsOfRange(pair.here, a)} against ${wordsOfRange(pair.there, b)}`,
      });
    }
  }
  return differences;
}

function countOneThing(pair: TextPair, a: Vague, b: Vague): boolean {
  const here = claimOf(pair.here, a);
  const there = claimOf(pair.there, b);
  if (isTurned(pair.here, here) || isTurned(pair.there, there)) return false;
  if (isReport(pair.here, here, a) || isReport(pair.there, there, b)) return false;
  // Of what the phrases count and what is said of it; how they count is what differs.
  const [forth, back] = sharedWords(pair, { ...here, from: a.to }, { ...there, from: b.to });
  return (
    Math.max(forth, back) >= MIN_SHARE_OF_SMALLER && Math.min(forth, back) >= MIN_SHARE_OF_LARGER
  );
}

const claimOf = ({ analysis: { claims, tokens } }: TextSide, { from }: Vague): TokenRange =>
  claims[tokens[from]!.claim]!;

const isTurned = ({ analysis: { tokens } }: TextSide, { from, to }: TokenRange): boolean =>
  tokens.slice(from, to).some(({ word }) => word !== 'few' && turnsRound(word));

/** 'Many owners claimed', 'a small number say': who says it is not what is said. */
const isReport = ({ analysis: { tokens } }: TextSide, { to }: TokenRange, vague: Vague): boolean =>
  tokens.slice(vague.to, to).some(({ word }) => isReportingVerb(word));

const vagueIn = memoizeByKey(({ tokens }: Analysis): Vague[] => {
  const found: Vague[] = [];
  for (let index = 0; index < tokens.length && found.length < MAX_PHRASES; index++) {
    const vague = vagueAt(tokens, index);
    if (vague) found.push(vague);
  }
  return found;
});

/** The words that a phrase turns on. */
const VAGUE = new Set(['many', 'most', 'few', 'handful', 'number', 'minority', 'majority']);

function vagueAt(tokens: Analysis['tokens'], index: number): Vague | null {
  const { word, quotation, sentence } = tokens[index]!;
  if (!VAGUE.has(word)) return null;
  const before = tokens[index - 1]?.word ?? '';
  const next = tokens[index + 1];
  if (quotation >= 0 || (next && UNIT.test(next.word))) return null;
  const article = /^(?:a|the)$/.test(before) ? 1 : 0;
  const counts = next?.sentence === sentence && (isPlural(next.word) || next.word === 'of');
  if (word === 'many' || word === 'most') {
    if (word === 'most' && !counts) return null;
    return /^(?:how|so|as|too|not|at|the|no)$/.test(before)
      ? null
      : { from: index, to: index + 1, many: true };
  }
  if (word === 'few') {
    return counts && !/^(?:no|quite|the)$/.test(before)
      ? { from: index - article, to: index + 1, many: false }
      : null;
  }
  if (word === 'handful') return { from: index - article, to: index + 1, many: false };
  const large = LARGE.test(before);
  const small = SMALL.test(before);
  if (word === 'number' && ((!large && !small) || next?.word !== 'of')) return null;
  // 'Minority leader', 'majority whip', 'a majority shareholder'
  if (word !== 'number' && next && !next.stop) return null;
  return {
    from: large || small ? index - 1 : index,
    to: index + 1,
    many: word === 'majority' || (word === 'number' && large),
  };
}
