import type { Span } from '../../shared/span.ts';

export type FindingKind = 'added' | 'omitted' | 'differs' | 'agrees' | 'unclear';

/** What two statements of the same thing differ in. */
export type Aspect =
  | 'number'
  | 'date'
  | 'time'
  | 'duration'
  | 'place'
  | 'name'
  | 'quote'
  | 'attribution'
  | 'certainty'
  | 'polarity'
  | 'wording';

/** Where one article says something. */
export interface Place {
  /** The statement itself: a claim, or the part of one that the finding is about. */
  span: Span;
  /** The whole sentence (or sentences) around it, to be quoted to a reader. */
  sentence: Span;
  /** The words that decide: a figure, a name, the words that differ. Inside `sentence`. */
  marks: Span[];
}

/** A place in one of the other versions. */
export interface OtherPlace extends Place {
  /** Index into the versions that the reading was compared with. */
  version: number;
}

/**
 * One line of a comparison.
 *
 * - `added`: `here` is null, `there` holds each version that states it.
 * - `omitted`: `there` is empty; every version in `absentFrom` was looked through in vain.
 * - `differs`: both sides, and an `aspect`.
 * - `agrees`: both sides.
 * - `unclear`: both sides; `there` may say what `here` says, or may not. Nothing is claimed.
 */
export interface Finding {
  kind: FindingKind;
  /** Set for `differs`, null for every other kind. */
  aspect: Aspect | null;
  here: Place | null;
  there: OtherPlace[];
  /** For `omitted`: indices of the versions (whole ones only) that do not state it. */
  absentFrom: number[];
  /** 0 to 1: how loudly to show it. Typed differences are loud, wording is quiet. */
  weight: number;
  /** Why, in the articles' own words: '600 against nearly 500, relationships'. May be empty. */
  reason: string;
}

/** All findings of a reading against the other versions, in the order of the reading's text. */
export interface Comparison {
  findings: Finding[];
  /** Indices of the versions that nothing was compared with: they are in another language. */
  incomparable: number[];
}
