import type { Name, QuantityKind, TokenRange } from '../model/analysis.ts';
import type { HeadContext } from './head-nouns.ts';
import type { DateContext } from './read-date.ts';
import type { NumberContext } from './read-number.ts';

/** A quantity before its modifier and its place in the analysis are known. */
export interface ReadFigure extends TokenRange {
  kind: QuantityKind;
  value: number;
  upper: number | null;
  unit: string | null;
  grain: number;
  /** Given where the reading itself tells what is counted; otherwise looked for behind the figure. */
  head?: number[];
}

/** What every reading of figures needs to know. */
export interface FigureContext extends DateContext, HeadContext, NumberContext {
  names: readonly Name[];
}

/** A figure with nothing special about it. */
export const figure = (
  range: TokenRange,
  kind: QuantityKind,
  value: number,
  more: Partial<ReadFigure> = {},
): ReadFigure => ({
  kind,
  value,
  upper: null,
  unit: null,
  grain: 1,
  ...more,
  from: range.from,
  to: range.to,
});
