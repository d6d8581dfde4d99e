/** Why a text is believed to be less than the whole article. */
export type PartialReason =
  /** Paragraphs that a reader sees beside the kept ones are missing from the text. */
  | 'lost-text'
  /** The outlet shows the beginning only. */
  | 'paywall'
  /** A running list of updates: what is not in it today may be in it tomorrow. */
  | 'live-blog'
  /** The report is in a film, not in the words. */
  | 'video'
  /** The report is in the captions of pictures. */
  | 'gallery'
  /** Too few words to be a report of anything. */
  | 'stub';

/**
 * How much of the article that a reader sees made it into the text. An omission is claimed only
 * from a whole article.
 */
export interface Completeness {
  /** The share of the article's visible words that was kept: 0 to 1, an estimate. */
  kept: number;
  /** Whether a missing statement may be called missing. */
  whole: boolean;
  /** What speaks against it; empty when `whole`. */
  reasons: PartialReason[];
}

/** One outlet's report, as it stood on the page when it was read. A plain value: JSON keeps it. */
export interface Article {
  /** Canonical address, without fragment, tracking parameters or AMP wrapping. */
  url: string;
  /** The outlet's name as a reader knows it; its host name when the page does not say. */
  outlet: string;
  title: string;
  authors: string[];
  /** ISO 8601, a day or an instant as precise as the page gives it; null when it does not say. */
  publishedAt: string | null;
  /** ISO 8601; null when the page does not say. */
  modifiedAt: string | null;
  /** BCP 47 tag, such as `en` or `pt-BR`; null when unknown. */
  language: string | null;
  section: string | null;
  /** Paragraphs, headings and list items as the page has them, with a blank line between two. */
  text: string;
  /**
   * Sentences that a reader sees in the article and that are not in `text`: the standfirst, captions,
   * paragraphs that the extraction lost. The outlet states what stands in them, so it is never said
   * to have left it out. Set like `text`; often empty.
   */
  surroundingText: string;
  completeness: Completeness;
}
