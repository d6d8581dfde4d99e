import type { Weights } from '../model/weights-model.ts';
import { flip, type TextPair } from '../text-pair/text-pair.ts';
import { areOpposite, sayingsOfClaims } from './antonyms.ts';
import { type Link, likelierFirst, linkCandidates, scoreLinks } from './claim-links.ts';
import { contrastingNames } from './contrasting-names.ts';
import { phraseFeatures, type ScoredPhrase, scorePhrases } from './phrase-features.ts';

/** Whether the other text states a claim. */
export type ClaimState = 'said' | 'perhaps' | 'not said';

interface Verdict {
  state: ClaimState;
  /**
   * Claims of the other text, likeliest first: where it is said, those that state a fact of it;
   * otherwise the one that comes nearest, if any does.
   */
  counterparts: number[];
}

/** A part of a claim, and whether the other text states it. */
interface PartVerdict extends ScoredPhrase {
  state: ClaimState;
}

/** One text of a pair, seen from the other. */
export interface SideAlignment {
  claims: Verdict[];
  parts: PartVerdict[];
}

/** What either text states of what the other does. */
export interface Alignment {
  here: SideAlignment;
  there: SideAlignment;
}

/** A claim has so many counterparts at most: a summary states what three sentences tell. */
const MAX_COUNTERPARTS = 3;
/** From here up a part is taken to be said, and no statement that is left out reaches over it. */
const LIKELY_SAID_THRESHOLD = 0.4;
/** Below this even the nearest claim has nothing to do with it, and is not worth a look. */
const POSSIBLE_THRESHOLD = 0.2;

/**
 * Aligns two texts: links claims that state one fact, and asks of each phrase whether the other
 * text says it. The two are judged apart, because a claim is often said in part.
 */
export function align(pair: TextPair, weights: Weights): Alignment {
  const links = judgedLinks(pair, weights);
  const back = links.map(
    ({ here, there, probability, mutual, said, contrary }): JudgedLink => ({
      here: there,
      there: here,
      probability,
      mutual,
      said,
      contrary,
    }),
  );
  return {
    here: sideOf(pair, links, weights),
    there: sideOf(flip(pair), back, weights),
  };
}

/** The same, for who asks of one text only. */
export const alignHere = (pair: TextPair, weights: Weights): SideAlignment =>
  sideOf(pair, judgedLinks(pair, weights), weights);

const judgedLinks = (pair: TextPair, weights: Weights): JudgedLink[] =>
  scoreLinks(linkCandidates(pair), weights).map((link): JudgedLink => {
    const { here, there, probability, mutual } = link;
    const likely = probability >= (mutual ? weights.said : weights.saidToo);
    const contrary = likely && contradict(pair, link);
    return { here, there, probability, mutual, said: likely && !contrary, contrary };
  });

/** 'Wins Ohio' and 'wins Iowa', 'rose' and 'fell': however alike, two statements. */
function contradict(pair: TextPair, { here, there }: Link): boolean {
  const a = pair.here.analysis;
  const b = pair.there.analysis;
  return (
    contrastingNames(pair, a.claims[here]!, b.claims[there]!) ||
    areOpposite(sayingsOfClaims(a)[here]!, sayingsOfClaims(b)[there]!)
  );
}

interface JudgedLink extends Link {
  said: boolean;
  /** As like as what is said, but for a word that makes it another statement. */
  contrary: boolean;
}

function sideOf(pair: TextPair, links: JudgedLink[], weights: Weights): SideAlignment {
  const { claims } = pair.here.analysis;
  const linksOf: JudgedLink[][] = claims.map(() => []);
  for (const link of links) linksOf[link.here]!.push(link);
  const parts = scorePhrases(phraseFeatures(pair, links), weights).map((part) => ({
    ...part,
    state: stateIn(linksOf[part.claim]!, stateOf(part.probability, weights.notSaid)),
  }));
  const partly = new Set(
    parts.filter(({ state }) => state !== 'not said').map(({ claim }) => claim),
  );
  return { parts, claims: linksOf.map((all, claim) => verdictOf(all, partly.has(claim))) };
}

/** What the links of its claim make of a part's own state. */
function stateIn(links: JudgedLink[], state: ClaimState): ClaimState {
  if (links.some(({ said, probability }) => said && probability === 1)) return 'said';
  const contrary = links.some((link) => link.contrary) && !links.some(({ said }) => said);
  return contrary && state === 'said' ? 'perhaps' : state;
}

const stateOf = (probability: number, notSaid: number): ClaimState =>
  probability < notSaid ? 'not said' : probability < LIKELY_SAID_THRESHOLD ? 'perhaps' : 'said';

function verdictOf(links: JudgedLink[], partly: boolean): Verdict {
  const said = links.filter((link) => link.said).sort(likelierFirst);
  if (said.length > 0) {
    return {
      state: 'said',
      counterparts: said.slice(0, MAX_COUNTERPARTS).map(({ there }) => there),
    };
  }
  const [nearest] = links
    .filter(({ probability }) => probability >= POSSIBLE_THRESHOLD)
    .sort(likelierFirst);
  return {
    state: partly ? 'perhaps' : 'not said',
    counterparts: nearest ? [nearest.there] : [],
  };
}
