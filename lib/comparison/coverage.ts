import type { TokenRange } from '../language/analysis.ts';
import type { Pair } from './pair.ts';

/** How much of a statement the other text explains, and where. */
export interface Coverage {
  /** Share of the statement's weight that is found in the passage: 0 to 1. */
  share: number;
  /** The same, counting only words that stand in the same order. */
  ordered: number;
  /** Tokens of the other text, from the first to the last that carries news; null when nothing. */
  passage: TokenRange | null;
}

/** A passage may be this many times as long as the statement: a paraphrase needs room. */
const ROOM = 2.2;
const LEAST_ROOM = 10;
/** Sentences of the other text that are looked into for one statement. */
const SENTENCES = 8;
/** Places of words that are looked up for one statement; keeps the cost linear in long texts. */
const LOOKUPS = 400;

/** Words of a statement, and of a sentence that is looked into; no real one is as long. */
const LONGEST_STATEMENT = 300;
const LONGEST_SENTENCE = 1000;

/** A word of the statement: what it weighs, and where in the statement it stands. */
interface Slot {
  weight: number;
  content: boolean;
  positions: number[];
}

/**
 * Words of the other text that fill slots, in its order; one entry of each list a match. Plain lists,
 * not objects: this is the innermost loop, and garbage was half of its cost.
 */
interface Matches {
  tokens: number[];
  slots: number[];
  nearness: number[];
}

/**
 * Finds the passage of the other text (`pair.there`) that explains most of the statement `range` of
 * `pair.here`. Only the sentences that share most with the statement are looked into.
 */
export function coverageOf(pair: Pair, { from, to }: TokenRange): Coverage {
  const range = { from, to: Math.min(to, from + LONGEST_STATEMENT) };
  const { slots, matching } = slotsOf(pair, range);
  const total = slots.reduce((sum, slot) => sum + slot.weight, 0);
  const nothing: Coverage = { share: 0, ordered: 0, passage: null };
  if (total === 0) return nothing;
  const width = Math.max(LEAST_ROOM, Math.ceil(ROOM * (range.to - range.from)));
  let best: ReturnType<typeof bestWindow> = null;
  for (const sentence of likelySentences(pair, matching, slots)) {
    const window = bestWindow(pair, slots, matching, sentence, width);
    if (window && window.gain > (best?.gain ?? 0)) best = window;
  }
  if (!best) return nothing;
  return {
    share: Math.min(1, best.gain / total),
    ordered: Math.min(1, inOrder(best, slots) / total),
    passage: { from: best.from, to: best.to },
  };
}

/** The words of a statement, and for each word of the other text the slots that it may fill. */
function slotsOf(pair: Pair, range: TokenRange) {
  const { words, weights, content } = pair.here;
  const slotOf = new Map<number, number>();
  const slots: Slot[] = [];
  const matching = new Map<number, [slot: number, nearness: number][]>();
  const offer = (word: number, slot: number, nearness: number) => {
    const list = matching.get(word);
    if (list) list.push([slot, nearness]);
    else matching.set(word, [[slot, nearness]]);
  };
  for (let i = range.from; i < range.to; i++) {
    const word = words[i]!;
    let slot = slotOf.get(word);
    if (slot === undefined) {
      slot = slots.length;
      slotOf.set(word, slot);
      slots.push({ weight: 0, content: content[i] === 1, positions: [] });
      offer(word, slot, 1);
      for (const [other, nearness] of pair.near.get(word) ?? []) offer(other, slot, nearness);
    }
    slots[slot]!.weight += weights[i]!;
    slots[slot]!.positions.push(i - range.from);
  }
  return { slots, matching };
}

/** The sentences of the other text that hold most of the statement's weight, best first. */
function likelySentences(
  pair: Pair,
  matching: Map<number, [number, number][]>,
  slots: Slot[],
): number[] {
  const scores = new Map<number, number>();
  const sought = [...matching]
    .filter(
      ([word, fills]) => fills.some(([s]) => slots[s]!.content) && pair.there.sentencesOf.has(word),
    )
    .map(([word, fills]) => ({
      sentences: pair.there.sentencesOf.get(word)!,
      gain: Math.max(...fills.map(([slot, nearness]) => slots[slot]!.weight * nearness)),
    }))
    .sort((a, b) => a.sentences.length - b.sentences.length);
  let lookups = 0;
  for (const { sentences, gain } of sought) {
    if (lookups >= LOOKUPS) break;
    for (const sentence of sentences.slice(0, LOOKUPS - lookups)) {
      scores.set(sentence, (scores.get(sentence) ?? 0) + gain);
    }
    lookups += sentences.length;
  }
  return [...scores]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, SENTENCES)
    .map(([sentence]) => sentence);
}

/** The best window that begins in `sentence`; it may run on into what follows. */
function bestWindow(
  pair: Pair,
  slots: Slot[],
  matching: Map<number, [number, number][]>,
  sentence: number,
  width: number,
) {
  const { analysis, content } = pair.there;
  const { from, to: end } = analysis.sentences[sentence]!;
  const to = Math.min(end, from + LONGEST_SENTENCE);
  const matches = matchesIn(pair.there.words, from, to + width, matching);
  const { tokens, nearness } = matches;
  const got = new Float64Array(slots.length);
  const best = { gain: 0, from: 0, to: 0, matches, first: 0, end: 0 };
  for (let first = 0; first < tokens.length; first++) {
    const start = tokens[first]!;
    if (start >= to) break;
    if (!content[start]) continue;
    got.fill(0);
    let gain = 0;
    let last = start;
    let end = first;
    for (; end < tokens.length && tokens[end]! < start + width; end++) {
      const slot = matches.slots[end]!;
      if (content[tokens[end]!]) last = tokens[end]!;
      if (nearness[end]! <= got[slot]!) continue;
      gain += slots[slot]!.weight * (nearness[end]! - got[slot]!);
      got[slot] = nearness[end]!;
    }
    if (gain > best.gain) Object.assign(best, { gain, from: start, to: last + 1, first, end });
  }
  return best.gain > 0 ? best : null;
}

function matchesIn(
  words: Int32Array,
  from: number,
  to: number,
  matching: Map<number, [number, number][]>,
): Matches {
  const matches: Matches = { tokens: [], slots: [], nearness: [] };
  for (let token = from; token < Math.min(to, words.length); token++) {
    const fills = matching.get(words[token]!);
    if (!fills) continue;
    for (const [slot, nearness] of fills) {
      matches.tokens.push(token);
      matches.slots.push(slot);
      matches.nearness.push(nearness);
    }
  }
  return matches;
}

interface Window {
  matches: Matches;
  first: number;
  end: number;
}

/**
 * Weight of the heaviest run of matches that stand in the same order on both sides. The best run
 * that ends before each position is kept in a Fenwick tree (Fenwick, 1994), or a statement that
 * repeats itself would cost its length squared.
 */
function inOrder({ matches, first, end }: Window, slots: Slot[]): number {
  const length = 1 + Math.max(...slots.map(({ positions }) => positions.at(-1)!));
  const tree = new Float64Array(length + 1);
  let best = 0;
  for (let index = first; index < end; index++) {
    const { weight, positions } = slots[matches.slots[index]!]!;
    const gain = (weight / positions.length) * matches.nearness[index]!;
    // From the last position down, so that one match is not put behind itself.
    for (let each = positions.length - 1; each >= 0; each--) {
      const position = positions[each]!;
      let sum = gain;
      for (let node = position; node > 0; node -= node & -node) {
        sum = Math.max(sum, tree[node]! + gain);
      }
      for (let node = position + 1; node <= length; node += node & -node) {
        tree[node] = Math.max(tree[node]!, sum);
      }
      best = Math.max(best, sum);
    }
  }
  return best;
}
