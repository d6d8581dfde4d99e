import type { Span } from '../../shared/span.ts';

/** A word, a number or an abbreviation, as it stands in the text. */
export interface Token extends Span {
  /** Lower case, without a possessive 's, curly marks made straight: what is looked up in lists. */
  word: string;
  /** What two forms of one word share: 'prisons' and 'prison', 'fell' and 'fall'. Names as `word`. */
  stem: string;
  /** Carries no news of its own: the, of, was, said … */
  stop: boolean;
  /** Begins with a capital letter. */
  capital: boolean;
  /** Index into `sentences`. */
  sentence: number;
  /** Index into `claims`. */
  claim: number;
  /** Index into `quotations`, -1 outside quotation marks. */
  quotation: number;
  /** Index into `entities` of whom or what the token names or refers to, -1 where that is unknown. */
  entity: number;
}

/** A run of tokens: from index `from` up to, not including, `to`. */
export interface TokenRange {
  from: number;
  to: number;
}

export interface Sentence extends Span, TokenRange {
  /** A line of its own without a full stop: a heading, a cross-head. */
  heading: boolean;
}

/** The smallest statement inside a sentence that a reader would count as one fact. */
export interface Claim extends Span, TokenRange {
  sentence: number;
  /** Only introduces what follows or precedes ('Mr Leech said', 'according to the report'). */
  attribution: boolean;
}

export type QuantityKind =
  | 'count'
  | 'percent'
  | 'money'
  | 'duration'
  | 'age'
  | 'date'
  | 'year'
  | 'clock'
  | 'measure'
  | 'ordinal'
  | 'score'
  | 'fraction';

/** How a figure is meant: 'nearly 500' is below, 'at least 20' a lower bound. */
export type Modifier =
  | 'exactly'
  | 'about'
  | 'nearly'
  | 'more than'
  | 'at least'
  | 'less than'
  | 'up to';

/** A figure with what it counts. */
export interface Quantity extends Span, TokenRange {
  kind: QuantityKind;
  /**
   * In the base unit of its kind: durations in seconds, money in its own currency, measures in the
   * SI unit named by `unit`, percentages as 20 for 20 %, dates as days since 1970-01-01 (see `unit`
   * for how much of it is known), clock times in minutes since midnight. A range has `upper` too.
   */
  value: number;
  /** Upper end of a range ('10 to 12'), otherwise null. */
  upper: number | null;
  /**
   * `$`, `€`, `£`; `m`, `kg`, `m2`, `m3`, `m/s`, `°C`, `magnitude` …; `s` for durations; `point` for
   * percentage points; null for plain counts. For dates `day`, `week`, `month`; where the day of
   * publication is unknown `weekday` (0 is Sunday), and `yearday` or `yearmonth` for a day or month
   * of an unknown year, counted within 1972.
   */
  unit: string | null;
  /** How finely the figure is given, in the same base unit: 'six-month' → a month, '$2.3bn' → 1e8. */
  grain: number;
  modifier: Modifier;
  /** Token indices of the nouns counted, nearest first: 'nearly 500 such relationships' → relationships. */
  head: number[];
  sentence: number;
  claim: number;
}

/** Words in quotation marks. */
export interface Quotation extends Span, TokenRange {
  /** The marks left out. */
  inside: Span;
  /** Token range of the speaker's name; null when nobody is named. */
  speaker: TokenRange | null;
  /** 0 to 1: how sure the speaker is. */
  confidence: number;
}

/** A run of capitalised words that names somebody or something. */
export interface Name extends Span, TokenRange {
  sentence: number;
  /** The words without titles ('Mr', 'President'), lower case. */
  words: string[];
}

export type EntityKind = 'person' | 'organisation' | 'place' | 'unknown';

/** Where a text names an entity, or refers to it. */
interface Mention extends TokenRange {
  /** `name`: 'Ilse Varga', 'Varga', 'HOA'; `description`: 'the 31-year-old'; `pronoun`: 'she'. */
  how: 'name' | 'description' | 'pronoun';
  sentence: number;
}

/** What a text says that somebody is. */
export interface Attribute extends TokenRange {
  kind: 'age' | 'role' | 'nationality' | 'residence';
  /** Years for an age, the noun's stem for a role, the country, or the place's name, in lower case. */
  value: string;
  sentence: number;
}

/** Somebody or something that a text names, or, of people, tells without a name ('a climber, 31'). */
export interface Entity {
  kind: EntityKind;
  /** The words of its fullest name, lower case, titles off; empty for somebody without a name. */
  words: string[];
  /** Every name that the text has for it, as `words`: 'ilse varga', 'varga', 'hoa'. */
  aliases: string[];
  /** By title, given name or noun, where one tells. */
  gender: 'he' | 'she' | null;
  /** In the text's order, names and references alike. */
  mentions: Mention[];
  attributes: Attribute[];
}

/** Everything that is read out of one text. A plain value; every index points into this analysis. */
export interface Analysis {
  text: string;
  /** The day of publication, `YYYY-MM-DD`; null when unknown. Weekdays are resolved against it. */
  date: string | null;
  tokens: Token[];
  sentences: Sentence[];
  claims: Claim[];
  quantities: Quantity[];
  quotations: Quotation[];
  names: Name[];
  entities: Entity[];
}
