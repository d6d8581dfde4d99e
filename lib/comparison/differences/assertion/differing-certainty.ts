import type { Analysis, TokenRange } from '../../../language/model/analysis.ts';
import type { SameClaim } from '../../claims/same-claims.ts';
import { isHedge } from '../../lexicon/hedges.ts';
import { turnsRound } from '../../lexicon/negation.ts';
import type { Difference } from '../../model/difference.ts';
import { areCompatible } from '../../text-pair/compatible-values.ts';
import type { TextPair, TextSide } from '../../text-pair/text-pair.ts';

/** Words from a hedge to the word that it hedges: 'is believed to have been shot'. */
const MAX_WORDS_TO_HEDGED = 5;

/** A hedge in one claim, and the word that it makes doubtful. */
interface Hedged {
  hedge: TokenRange;
  token: number;
}

/**
 * A statement that one text makes outright and the other with a hedge. The same word must be hedged
 * in one and plain in the other: a hedge somewhere in two claims that are alike was tried, and is
 * mostly about something else in them.
 */
export function differingCertainty(pair: TextPair, pairs: SameClaim[]): Difference[] {
  return pairs.flatMap(({ here, there, shared }): Difference[] => {
    const a = hedgedIn(pair.here, here);
    const b = hedgedIn(pair.there, there);
    if (!a === !b || !plain(pair.here, here) || !plain(pair.there, there)) return [];
    if (otherFigures(pair.here.analysis, here, pair.there.analysis, there)) return [];
    const stated = a
      ? statedOutright(pair.there, there, pair.here, a)
      : statedOutright(pair.here, here, pair.there, b!);
    if (!stated) return [];
    const hedge = a ? word(pair.here, a.hedge) : word(pair.there, b!.hedge);
    return [
      {
        aspect: 'certainty',
        here: { from: here.from, to: here.to, marks: a ? [a.hedge] : [] },
        there: { from: there.from, to: there.to, marks: b ? [b.hedge] : [] },
        weight: 0.4 * shared,
        reason: a
          ? `‘${hedge}’ here, stated as fact there`
          : `stated as fact here, ‘${hedge}’ there`,
      },
    ];
  });
}

/** Says that somebody else vouches for the statement, nobody in earnest, or only on a condition. */
const UNVOUCHED =
  /^(?:alleg|accus|suspect|claim|jok|believ|suppos|suggest|insist|argu|think|thought|rumou?r|consider|assum|speculat|seem|appear)|^(?:could|would|should|if|whether|how|why|perhaps|unless|or)$/;

/** Whether the sentence around a claim states it: it neither asks nor alleges. */
function vouched({ analysis }: TextSide, claim: TokenRange): boolean {
  const { sentences, tokens, text } = analysis;
  const { from, to, end } = sentences[tokens[claim.from]!.sentence]!;
  if (text.slice(end - 2, end).includes('?')) return false;
  for (let index = from; index < to; index++) {
    if (isHedge(analysis, index) || UNVOUCHED.test(tokens[index]!.word)) return false;
  }
  return true;
}

/** The first hedge of a claim and what it hedges; 'alleged' is left out: it is said of a noun. */
function hedgedIn({ analysis, content }: TextSide, { from, to }: TokenRange): Hedged | null {
  const { from: start } = analysis.sentences[analysis.tokens[from]!.sentence]!;
  for (let index = Math.max(start, from - 2); index < to; index++) {
    const { capital, word: hedge } = analysis.tokens[index]!;
    // 'May' the month and 'Might' the noun begin with capitals; so do hedges that begin a sentence.
    if (!isHedge(analysis, index) || (capital && index !== start) || hedge === 'alleged') continue;
    for (let token = index + 1; token <= index + MAX_WORDS_TO_HEDGED && token < to; token++) {
      const each = analysis.tokens[token]!;
      if (/^(?:a|an|the|of|in|on|at|by|for|from|with|about|as)$/.test(each.word)) break;
      if (!content[token]) continue;
      if (each.capital || /ly$|\d/.test(each.word)) break;
      return { hedge: { from: index, to: index + 1 }, token };
    }
  }
  return null;
}

/** Whether a claim makes outright the statement that a hedge is put on in the other text. */
function statedOutright(
  side: TextSide,
  claim: TokenRange,
  other: TextSide,
  { token: hedged }: Hedged,
): boolean {
  if (!vouched(side, claim)) return false;
  for (let index = claim.from; index < claim.to; index++) {
    if (side.words[index] === other.words[hedged]) {
      // 'Was shot' is certain, though 'allegedly shot' says it of somebody.
      return isPassive(side, index) === isPassive(other, hedged);
    }
  }
  return false;
}

const isPassive = ({ analysis: { tokens } }: TextSide, index: number): boolean =>
  [1, 2, 3].some((back) =>
    /^(?:is|are|was|were|be|been|being)$/.test(tokens[index - back]?.word ?? ''),
  );

/** Whether the claims have figures that cannot both be true: then they are about two things. */
function otherFigures(a: Analysis, here: TokenRange, b: Analysis, there: TokenRange): boolean {
  const inside = (analysis: Analysis, { from, to }: TokenRange) =>
    analysis.quantities.filter((each) => each.from >= from && each.to <= to);
  const others = inside(b, there);
  return inside(a, here).some((mine) => {
    const alike = others.filter(({ kind, unit }) => kind === mine.kind && unit === mine.unit);
    return alike.length > 0 && alike.every((other) => !areCompatible(mine, other));
  });
}

/**
 * Neither quoted, since a speaker's doubt is not the reporter's, nor negated: 'probably several' is
 * no doubt about 'not one'.
 */
const plain = ({ analysis }: TextSide, { from, to }: TokenRange): boolean =>
  analysis.tokens
    .slice(from, to)
    .every(({ quotation, word }) => quotation < 0 && !turnsRound(word));

const word = ({ analysis }: TextSide, { from }: TokenRange): string => analysis.tokens[from]!.word;
