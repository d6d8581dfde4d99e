import type { ClaimLink } from '../model/claim-link.ts';
import type { Aspect, Place } from '../model/finding.ts';

/** What one report says of a fact. */
export type FactCell =
  /** In its own words. */
  | { state: 'said'; place: Place }
  /** Another value than a report in the same row gives; the marks of the place are the value. */
  | { state: 'differs'; place: Place }
  /** It may say it in other words: with the sentence, where one comes near. Claimed neither way. */
  | { state: 'perhaps'; place: Place | null }
  | { state: 'not said' }
  /** Nothing can be claimed: only a part of the report is known, or it is in another language. */
  | { state: 'unknown' };

/**
 * - `differs`: the reports state it differently.
 * - `one`: one report states it, and at least one other does not.
 * - `some`: several do, and at least one does not.
 * - `all`: all do.
 * - `unclear`: whether the others state it is not clear.
 */
export type FactKind = 'differs' | 'one' | 'some' | 'all' | 'unclear';

/** One fact, with what each report says of it. */
export interface FactRow {
  /** The same as long as the reports are the same. */
  id: string;
  kind: FactKind;
  /** Set for `differs`, null for every other kind. */
  aspect: Aspect | null;
  /** What it is about: up to three words of the reports. */
  topic: string[];
  /** One for each version, in the order of the versions. */
  cells: FactCell[];
  /** 0 to 4: how much the reports are divided over it. See `divisionOf`. */
  division: number;
}

/** Many reports of one story, fact by fact. The most dividing facts come first. */
export interface FactTable {
  rows: FactRow[];
}

/** A place in one text that another text states differently. */
export interface DifferingClaim {
  claim: number;
  place: Place;
}

/** What two texts say of each other's claims: their comparison, claim by claim. */
export interface FactLinks {
  /** Nothing was compared: they are in two languages. */
  incomparable: boolean;
  /** Claims that state one fact, likeliest first for each claim of `here`. */
  said: ClaimLink[];
  /** Claims that may. */
  perhaps: ClaimLink[];
  /** Claims of either text that the other does not make. */
  missingThere: ReadonlySet<number>;
  missingHere: ReadonlySet<number>;
  differs: { aspect: Aspect; weight: number; here: DifferingClaim; there: DifferingClaim }[];
}
