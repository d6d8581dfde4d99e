import { gapBefore, isJoined, wordAt } from '../model/token-reader.ts';
import { type FigureContext, figure, type ReadFigure } from './figure-reader.ts';
import { type Numeral, readNumeral } from './read-number.ts';

const SPORT =
  /^(?:win|wins|won|beat|beats|beaten|beating|lost|lose|loses|lead|leads|led|defeat|defeated|defeats|victory|draw|drew|drawn|score|scored|score|down|up|trail|trailed|trailing|final|ruling|ruled|vote|voted|decision|against|loss|thrashed|edged|rout|tie|tied)$/;

/** '3-2', '31–24': goals, points or votes. A falling pair is one; a rising pair needs a word for it. */
export function readScore(context: FigureContext, first: Numeral): ReadFigure | null {
  const votes = readVotes(context, first);
  if (votes) return votes;
  if (!first.bare || first.value > 199 || !/^[-–]$/.test(gapBefore(context, first.to))) return null;
  const second = readNumeral(context, first.to);
  if (!second?.bare || second.value > 199 || /^[-–/]$/.test(gapBefore(context, second.to)))
    return null;
  if (/^[-–/]$/.test(gapBefore(context, first.from))) return null;
  const falling = first.value >= second.value || isBracketed(context, first.from, second.to);
  if (!falling && !sportNear(context, first.from, second.to)) return null;
  return figure({ from: first.from, to: second.to }, 'score', first.value, {
    upper: second.value,
    head: [],
  });
}

/** '7 votes to 4', 'seven votes to four'. */
function readVotes(context: FigureContext, first: Numeral): ReadFigure | null {
  const { from, to } = first;
  const worded = /^(?:votes|goals|games|sets|frames)$/.test(wordAt(context, to));
  if (!worded || wordAt(context, to + 1) !== 'to' || !isJoined(context, to + 2)) return null;
  const second = readNumeral(context, to + 2);
  if (!second || second.suffix || second.percent || second.currency) return null;
  return figure({ from, to: second.to }, 'score', first.value, {
    upper: second.value,
    head: [to],
  });
}

const isBracketed = (context: FigureContext, from: number, to: number): boolean =>
  gapBefore(context, from).endsWith('(') && gapBefore(context, to).startsWith(')');

function sportNear(context: FigureContext, from: number, to: number): boolean {
  for (let index = from - 4; index < to + 2; index += 1) {
    if (context.tokens[index]?.sentence !== context.tokens[from]?.sentence) continue;
    if (SPORT.test(wordAt(context, index))) return true;
  }
  return false;
}
