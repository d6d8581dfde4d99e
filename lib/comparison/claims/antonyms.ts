import { stemOf } from '../../language/grammar/stems.ts';
import type { Analysis, Quantity, TokenRange } from '../../language/model/analysis.ts';
import { memoizeByKey } from '../../shared/memoize-by-key.ts';
import { NOT } from '../lexicon/negation.ts';
import type { TextPair } from '../text-pair/text-pair.ts';
import { vocabularyOf } from '../text-pair/vocabulary.ts';

/*
 * Words of which one takes back what the other says, left against right. Chosen by what news states
 * about things: how they move, begin and end, who lives, wins, is for or against, goes free, where
 * it is and who it was. Only pairs that exclude each other for one thing at one time. Not here:
 * converses ('buy' and 'sell', 'give' and 'get' tell one deal from either end) and words whose
 * other meaning is as common in news ('climb', 'first' and 'last', 'old' and 'new').
 * A form in -ed stands for itself alone: who was rescued lives, but 'a rescue' may come too late.
 */
const ANTONYM_PAIRS = `
rise increase grow jump surge gain soar rally / fall drop decline decrease slump plunge sink tumble
higher / lower
raise / cut lower reduce
kill die dead death fatal / rescued saved survive survivor alive
injure hurt wounded / unhurt unharmed uninjured unscathed
guilty convict conviction / innocent acquit acquittal exonerate
win victory winner / lose loss defeat loser
open reopen opening / close closure shut shutdown
begin start launch resume / end stop halt finish cancel suspend
accept approve approval endorse / reject rejection refuse veto
confirm admit acknowledge / deny denial
support favour back backing / oppose opposition condemn
allow permit legalise / ban prohibit forbid outlaw
release free freed / arrest detain jail imprison
hire appoint recruit / fire sack dismiss
arrive arrival land / depart departure
join / quit leave
agree agreement / disagree disagreement
succeed success successful / fail failure unsuccessful
find found / lose missing
profit / loss deficit
true / false untrue
legal lawful / illegal unlawful
safe / unsafe dangerous
likely / unlikely
possible / impossible
majority / minority
best / worst
north northern / south southern
east eastern / west western
northeast northeastern / southwest southwestern
northwest northwestern / southeast southeastern
import / export
male / female
man / woman
men / women
boy / girl
father / mother
son / daughter
brother / sister
husband / wife
widow / widower
uncle / aunt
public / private
domestic / foreign
urban / rural
old / young
hot / cold
wet / dry
rich / poor
strong / weak
strengthen / weaken
expand / shrink
widen / narrow
build / demolish
buyer / seller
plaintiff / defendant
optimistic / pessimistic
`;

/** 'No survivors' is as good as 'all dead'. */
const NONE = /^(?:no|none|nobody)$/;

/** Words that say how two things stand to each other: opposites only before one and the same word. */
const RELATIONS = `
before / after
above over / below under beneath
inside within / outside
with / without
for / against
more / fewer less
left / right
`;

function table(pairs: string, key: (word: string) => string): Map<string, Set<string>> {
  const opposites = new Map<string, Set<string>>();
  for (const line of pairs.trim().split('\n')) {
    const [left, right] = line.split(' / ').map((side) => side.split(' ').map(key));
    for (const [some, others] of [
      [left!, right!],
      [right!, left!],
    ] as const) {
      for (const word of some) {
        const known = opposites.get(word) ?? new Set();
        for (const other of others) known.add(other);
        opposites.set(word, known);
      }
    }
  }
  return opposites;
}

const antonyms = table(ANTONYM_PAIRS, (word) => (word.endsWith('ed') ? word : stemOf(word)));
const relations = table(RELATIONS, (word) => word);

/**
 * Whether two claims say opposite things: a word of one excludes a word of the other ('rose',
 * 'fell'), or relates them the other way round ('before the vote', 'after the vote'), and neither
 * claim has both or takes its own back with a 'not'.
 */
export const areOpposite = (a: Sayings, b: Sayings): boolean =>
  a.negated === b.negated && (exclude(antonyms, a.words, b.words) || relateOtherwise(a, b));

/** Whether the claims that two figures stand in say opposite things. */
export const inOpposites = (pair: TextPair, here: Quantity, there: Quantity): boolean =>
  areOpposite(
    sayingsOfClaims(pair.here.analysis)[here.claim]!,
    sayingsOfClaims(pair.there.analysis)[there.claim]!,
  );

/** What a claim has that another may say the opposite of. */
export interface Sayings {
  /** Those that have opposites, as they stand in the table. */
  words: Set<string>;
  /** Words of relation, each with the next word that carries news. */
  relations: Map<string, string>;
  negated: boolean;
}

/** What each claim of a text has that another may say the opposite of. */
export const sayingsOfClaims = memoizeByKey((analysis: Analysis): Sayings[] =>
  analysis.claims.map((claim) => sayings(analysis, claim)),
);

function sayings(analysis: Analysis, { from, to }: TokenRange): Sayings {
  const { tokens, sentences } = analysis;
  const found: Sayings = { words: new Set(), relations: new Map(), negated: false };
  for (let i = from; i < to; i++) {
    const { stem, word, capital, sentence } = tokens[i]!;
    if (NOT.test(word) || NONE.test(word)) found.negated = !found.negated;
    // 'The West Bank': a name takes no side. In a heading any word may have a capital.
    const named = capital && i > from && !sentences[sentence]!.heading;
    for (const key of named ? [] : [word, stem]) if (antonyms.has(key)) found.words.add(key);
    if (!relations.has(word)) continue;
    let next = i + 1;
    while (next < to && tokens[next]!.stop) next++;
    if (next < to) found.relations.set(word, keyAt(analysis, next));
  }
  return found;
}

const keyAt = (analysis: Analysis, token: number): string => {
  const { keys, words } = vocabularyOf(analysis);
  return keys[words[token]!]!;
};

/** Whether a word of one excludes a word of the other; not where either has the two of them. */
function exclude(against: Map<string, Set<string>>, a: Set<string>, b: Set<string>): boolean {
  for (const word of a) {
    const others = against.get(word)!;
    for (const other of b) {
      if (others.has(other) && !a.has(other) && !b.has(word) && !eased(others, a)) return true;
    }
  }
  return false;
}

/** 'Two died, three were rescued' holds both sides, in whatever words. */
const eased = (others: Set<string>, own: Set<string>): boolean =>
  [...own].some((word) => others.has(word));

const relateOtherwise = (a: Sayings, b: Sayings): boolean =>
  a.relations.size > 0 &&
  b.relations.size > 0 &&
  [...a.relations].some(([word, next]) =>
    [...relations.get(word)!].some((other) => b.relations.get(other) === next),
  );
