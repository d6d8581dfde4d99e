import { isCasualty, isPerson, isPlural } from '../lexicon/counted-nouns.ts';
import { gapBefore, isJoined, type TokenReader, wordAt } from '../model/token-reader.ts';
import { type FigureContext, figure, type ReadFigure } from './figure-reader.ts';
import { headNounsBehind } from './head-nouns.ts';
import { readNumeral } from './read-number.ts';
import { unitOf } from './units.ts';

const PARTS: ReadonlyMap<string, number> = new Map([
  ['half', 2],
  ['halves', 2],
  ['third', 3],
  ['thirds', 3],
  ['quarter', 4],
  ['quarters', 4],
  ['fourth', 4],
  ['fourths', 4],
  ['fifth', 5],
  ['fifths', 5],
  ['sixth', 6],
  ['sixths', 6],
  ['seventh', 7],
  ['sevenths', 7],
  ['eighth', 8],
  ['eighths', 8],
  ['ninth', 9],
  ['ninths', 9],
  ['tenth', 10],
  ['tenths', 10],
]);

/** A fraction given in words is seldom meant finer than this. */
const FRACTION_GRAIN = 0.05;

const OF_WHOLE = /^(?:of|the|its|their|his|her|all|our)$/;

/** 'two-thirds', 'a quarter of', 'one fifth of', 'half the'. A bare 'third' is an ordinal. */
export function readFraction(context: FigureContext, index: number): ReadFigure | null {
  const first = wordAt(context, index);
  if (first === 'half') {
    const whole = isJoined(context, index + 1) && OF_WHOLE.test(wordAt(context, index + 1));
    return whole ? fractionFigure(context, index, index + 1, 0.5) : null;
  }
  const top = /^(?:an?|one)$/.test(first) ? 1 : (readNumeral(context, index)?.value ?? 0);
  const part = PARTS.get(wordAt(context, index + 1));
  if (part === undefined || !isJoined(context, index + 1) || top < 1 || top >= part) return null;
  const plural = /s$/.test(wordAt(context, index + 1));
  if (plural !== top > 1) return null;
  if (top === 1 && wordAt(context, index + 2) !== 'of') return null;
  return fractionFigure(context, index, index + 2, top / part);
}

function fractionFigure(
  context: FigureContext,
  from: number,
  to: number,
  value: number,
): ReadFigure {
  return figure({ from, to }, 'fraction', value, {
    grain: FRACTION_GRAIN,
    head: headNounsBehind(context, to),
  });
}

/** 'one in five', 'nine out of ten', '3 in 10'. */
export function readProportion(context: FigureContext, index: number): ReadFigure | null {
  const top = readNumeral(context, index);
  if (!top || top.suffix || top.currency || top.percent || top.value < 1) return null;
  const out = wordAt(context, top.to) === 'out' && wordAt(context, top.to + 1) === 'of';
  if (!out && wordAt(context, top.to) !== 'in') return null;
  const link = top.to + (out ? 2 : 1);
  const at = wordAt(context, link) === 'every' ? link + 1 : link;
  const whole = isJoined(context, at) ? readNumeral(context, at) : null;
  if (!whole || whole.suffix || whole.currency || whole.value <= top.value) return null;
  // '12 in 2011', '3 in 20 minutes': a time. Only 'one in' and tens, hundreds … make proportions.
  const rounded = top.value === 1 || /^(?:3|4|5|10|100|1000)$/.test(String(whole.value));
  if (!out && (!rounded || unitOf(wordAt(context, whole.to)) || whole.value > 1e6)) return null;
  if (/^(?:19|20)\d\d$/.test(wordAt(context, at))) return null;
  const value = top.value / whole.value;
  const head = headNounsBehind(context, whole.to);
  return figure({ from: index, to: whole.to }, 'fraction', value, { grain: value / 10, head });
}

/** 'no one', 'nobody', 'none of', 'no injuries'. */
export function readNone(context: FigureContext, index: number): ReadFigure | null {
  const word = wordAt(context, index);
  const next = wordAt(context, index + 1);
  if (word === 'nobody') return figure({ from: index, to: index + 1 }, 'count', 0, { head: [] });
  if (word === 'none' && next === 'of') return figure({ from: index, to: index + 1 }, 'count', 0);
  if (word !== 'no' || !isJoined(context, index + 1)) return null;
  if (next === 'one') return figure({ from: index, to: index + 2 }, 'count', 0, { head: [] });
  for (let at = index + 1; at <= index + 3 && isJoined(context, at); at += 1) {
    if (isCasualty(wordAt(context, at)) && isPlural(wordAt(context, at))) {
      return figure({ from: index, to: index + 1 }, 'count', 0, { head: [at] });
    }
  }
  return null;
}

const CASUALTY_VERB =
  /^(?:kill|killed|killing|kills|died|dies|dead|injured|injures|injuring|wounded|hurt|shot|stabbed|drowned|arrested|missing|rescued|hospitalised|hospitalized|trapped|detained|struck|fatally|charged)$/;
/** What befalls somebody without a passive. */
const DIES = /^(?:died|dies|drowned|drowns|missing|dead)$/;
/** How near the fate must stand to the person: 'killed a small child', 'a child was badly hurt'. */
const MAX_WORDS_TO_FATE = 4;

/** Whether the person at tokens `from` to `to` suffers it: 'a man shot two guards' harms others. */
function suffers(passage: TokenReader, from: number, to: number): boolean {
  const sentence = passage.tokens[from]?.sentence;
  let passive = false;
  for (let at = from - MAX_WORDS_TO_FATE + 1; at < to + MAX_WORDS_TO_FATE; at += 1) {
    const word = wordAt(passage, at);
    if (passage.tokens[at]?.sentence !== sentence || (at >= from && at < to)) continue;
    if (at < from && CASUALTY_VERB.test(word)) return true;
    if (at >= to && (DIES.test(word) || (passive && CASUALTY_VERB.test(word)))) return true;
    if (at >= to && /^(?:was|were|been|being|is|are|be|got)$/.test(word)) passive = true;
  }
  return false;
}

/** 'a child' or 'one woman' is a count only where somebody's fate is told: 'killing a child'. */
export function readSomebody(context: FigureContext, index: number): ReadFigure | null {
  const article = wordAt(context, index);
  if (!/^(?:an?|one)$/.test(article)) return null;
  // 'as a child', 'like a man': no one in particular.
  if (/^(?:as|like|of|than|for|not|such|by|was|is)$/.test(wordAt(context, index - 1))) return null;
  for (let at = index + 1; at <= index + 3 && isJoined(context, at); at += 1) {
    if (!isPerson(wordAt(context, at))) continue;
    // 'a police officer said': not counted among the harmed.
    if (isPerson(wordAt(context, at + 1)) || /^-/.test(gapBefore(context, at + 1))) continue;
    if (article !== 'one' && !suffers(context, index, at + 1)) return null;
    return figure({ from: index, to: index + 1 }, 'count', 1, { head: [at] });
  }
  return null;
}

const SCALES: ReadonlyMap<string, number> = new Map([
  ['dozens', 24],
  ['scores', 40],
  ['hundreds', 100],
  ['thousands', 1000],
  ['millions', 1e6],
  ['billions', 1e9],
]);

/** 'dozens of homes', 'tens of thousands of people', 'hundreds were hurt': from one power to the next. */
export function readVague(context: FigureContext, index: number): ReadFigure | null {
  const word = wordAt(context, index);
  const tens = word === 'tens' || word === 'hundreds';
  const second = SCALES.get(wordAt(context, index + 2));
  if (tens && wordAt(context, index + 1) === 'of' && second !== undefined && second >= 1000) {
    const value = second * (word === 'tens' ? 10 : 100);
    return vague(context, index, index + 3, value, value * 10 - 1);
  }
  const scale = SCALES.get(word);
  if (scale === undefined) return null;
  const follows = wordAt(context, index + 1);
  const counts = /^(?:of|more|were|are|have|had|others)$/.test(follows);
  if (!counts || (word === 'scores' && follows !== 'of')) return null;
  return vague(context, index, index + 1, scale, scale < 100 ? 99 : scale * 10 - 1);
}

/** 'Hundreds of people' is a count, 'hundreds of miles' a length. */
function vague(
  context: FigureContext,
  from: number,
  to: number,
  value: number,
  upper: number,
): ReadFigure {
  const unit = wordAt(context, to) === 'of' ? unitOf(wordAt(context, to + 1)) : null;
  if (!unit) return figure({ from, to }, 'count', value, { upper, grain: value });
  const factor = unit.factor;
  return figure({ from, to: to + 2 }, unit.kind, value * factor, {
    upper: upper * factor,
    unit: unit.unit,
    grain: value * factor,
  });
}

const COMPOUND_LONG = /^(year|month|week|day|hour|decade)(s?)long$/;
/** How many of them 'weeks-long' may last, before the next larger unit is said. */
const MOST_LONG = new Map([
  ['hour', 24],
  ['day', 10],
  ['week', 8],
  ['month', 18],
  ['year', 10],
  ['decade', 10],
]);
const SINGLE_TIME = /^(?:second|minute|hour|day|week|fortnight|month|year|decade|century)$/;
const TIME_LEAD =
  /^(?:for|in|after|within|than|about|nearly|almost|over|under|least|lasted|lasting|took|take|takes|spent|spend|spending|of|to|around|just|through|during|served|half|be|until)$/;
const TIME_BEHIND = /^(?:later|earlier|ago|before|after|of)$/;

/** 'year-long', 'a year', 'an hour', 'half an hour'. '$5 a year' is a rate. */
export function readSingleTime(context: FigureContext, index: number): ReadFigure | null {
  const word = wordAt(context, index);
  const compound = COMPOUND_LONG.exec(word);
  if (compound?.[2]) return severalLong(context, index, index + 1, compound[1] ?? '');
  if (compound) return time(context, index, index + 1, compound[1] ?? '', 1);
  const plural = /^(hour|day|week|month|year|decade)s$/.exec(word);
  if (plural && wordAt(context, index + 1) === 'long' && isHyphened(context, index + 1)) {
    return severalLong(context, index, index + 2, plural[1] ?? '');
  }
  if (
    SINGLE_TIME.test(word) &&
    wordAt(context, index + 1) === 'long' &&
    isHyphened(context, index + 1)
  ) {
    return time(context, index, index + 2, word, 1);
  }
  if (word === 'half') {
    const article = /^an?$/.test(wordAt(context, index + 1)) ? 1 : 0;
    const at = index + 1 + article;
    if (!isJoined(context, at) || !SINGLE_TIME.test(wordAt(context, at))) return null;
    return article || isHyphened(context, at)
      ? time(context, index, at + 1, wordAt(context, at), 0.5)
      : null;
  }
  if (!/^an?$/.test(word) || !isJoined(context, index + 1)) return null;
  const unitWord = wordAt(context, index + 1);
  if (!SINGLE_TIME.test(unitWord) || isHyphened(context, index + 2)) return null;
  const led = TIME_LEAD.test(wordAt(context, index - 1));
  const followed = TIME_BEHIND.test(wordAt(context, index + 2));
  return led || followed ? time(context, index, index + 2, unitWord, 1) : null;
}

/** 'A monthslong inquiry', 'a days-long wait': two at least, and fewer than are called a year or weeks. */
function severalLong(
  context: FigureContext,
  from: number,
  to: number,
  word: string,
): ReadFigure | null {
  const unit = unitOf(word);
  return (
    unit &&
    figure({ from, to }, 'duration', unit.factor * 2, {
      upper: unit.factor * (MOST_LONG.get(word) ?? 2),
      unit: 's',
      grain: unit.factor,
      head: headNounsBehind(context, to),
    })
  );
}

const isHyphened = (passage: TokenReader, index: number): boolean =>
  /^[-‐‑]$/.test(gapBefore(passage, index));

function time(
  context: FigureContext,
  from: number,
  to: number,
  word: string,
  share: number,
): ReadFigure | null {
  const unit = unitOf(word);
  if (!unit || wordAt(context, to) === 'ago') return null;
  return figure({ from, to }, 'duration', unit.factor * share, {
    unit: 's',
    grain: unit.factor * share,
  });
}

const ORDINALS: ReadonlyMap<string, number> = new Map(
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'
    .split(' ')
    .map((word, index): [string, number] => [word, index + 1]),
);
const DETERMINER = /^(?:the|a|his|her|its|their|our|my|your)$/;

/** 'the third attempt', '21st birthday'. 'First' and 'second' need a determiner: most are adverbs. */
export function readOrdinal(context: FigureContext, index: number): ReadFigure | null {
  const word = wordAt(context, index);
  const digits = /^(\d+)(?:st|nd|rd|th)$/.exec(word);
  const value = digits ? Number(digits[1]) : ORDINALS.get(word);
  if (value === undefined || !Number.isSafeInteger(value)) return null;
  if (!digits && !DETERMINER.test(wordAt(context, index - 1))) return null;
  if (!isJoined(context, index + 1))
    return digits ? figure({ from: index, to: index + 1 }, 'ordinal', value) : null;
  if (/^(?:time|century|place|of|degree)$/.test(wordAt(context, index + 1)) && !digits) return null;
  if (/^(?:century)$/.test(wordAt(context, index + 1))) return null;
  const head = headNounsBehind(context, index + 1);
  if (!digits && head.length === 0) return null;
  return figure({ from: index, to: index + 1 }, 'ordinal', value, { head });
}
