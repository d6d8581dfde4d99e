import type { Refusal } from '../article/extract.ts';
import type { Article, Completeness } from '../article/model/article.ts';
import { compare } from '../comparison/compare.ts';
import type { Comparison } from '../comparison/model/finding.ts';
import { earlierReports } from '../corpus/articles/follow-ups.ts';
import type { SavedArticle } from '../corpus/articles/related-articles.ts';
import type { SavedState } from '../corpus/articles/save.ts';
import type { CorpusFailure } from '../corpus/database/error.ts';
import type { StoryHistory } from '../corpus/stories/story-history.ts';
import { versionOf } from './analysed-versions.ts';

/** Another outlet's version that the reading was compared with. */
export interface VersionReport {
  articleId: string;
  url: string;
  outlet: string;
  title: string;
  publishedAt: string | null;
  /** What the spans of the findings' `there` places point into. */
  text: string;
  /** BCP 47; null where the page did not say. */
  language: string | null;
  completeness: Completeness;
  /** The reader switched it off: it is listed, and nothing is compared with it. */
  off: boolean;
  /** Id of the version with the longer copy of the same text; null where the text is its own. */
  sameTextAs: string | null;
  sequel: Sequel | null;
}

/** How a version stands to other articles of its own outlet on the story. */
type Sequel =
  /** The outlet had reported the story before, in the reading or in another version. */
  | 'later'
  /** The outlet follows it up in the reading. */
  | 'earlier';

/** A saved article of which the reader may say whether it tells the same story. */
export interface PossibleVersion {
  articleId: string;
  url: string;
  outlet: string;
  title: string;
  publishedAt: string | null;
}

/** Why a tab cannot be read at all. */
export type Unreadable =
  /** A page of the browser itself: settings, new tab, history. */
  | 'browser-page'
  /** The shop that extensions come from; no browser lets one read it. */
  | 'store'
  | 'pdf'
  | 'file'
  /** A page of Crossread's own. */
  | 'own-page'
  /** The reader has not asked for this page yet: no click on the button since it was opened. */
  | 'not-asked'
  /** Anything else that the browser forbids. */
  | 'forbidden';

/** All that a view shows about one tab. A plain value, made anew whenever it is asked for. */
export type TabReport =
  | { state: 'unreadable'; why: Unreadable }
  | { state: 'loading' }
  | { state: 'refused'; why: Refusal }
  | {
      state: 'read';
      article: Article;
      /** Its id in the corpus, whether it is saved or not. */
      articleId: string;
      saved: SavedState;
      /** Whether the corpus holds anything at all. */
      libraryIsEmpty: boolean;
      /** Versions of the same story, best match first, those that are switched off included. */
      versions: VersionReport[];
      /** What may be of the same story; nothing is claimed from it. */
      possible: PossibleVersion[];
      /** What happened to the story of the saved article, latest first. */
      history: StoryHistory[];
      /** `version` in its findings is an index into `versions`. */
      comparison: Comparison;
    };

/** What a request may fail with; the view has words for each. */
export type Failure = CorpusFailure | 'gone' | 'internal';

/**
 * Compares a reading with other articles of its story, and says of each what a view shows.
 *
 * @param off ids of the articles that the reader switched off
 */
export function compareArticles(
  reading: Article,
  others: readonly SavedArticle[],
  off: ReadonlySet<string> = new Set(),
): { comparison: Comparison; versions: VersionReport[] } {
  const compared = others.flatMap(({ articleId }, index) => (off.has(articleId) ? [] : [index]));
  const comparison = compare(
    versionOf(reading),
    compared.map((index) => versionOf(others[index]!.article)),
  );
  const sequels = sequelsOf(
    reading,
    others.map(({ article }) => article),
  );
  return {
    comparison: renumbered(comparison, compared),
    versions: others.map(({ articleId, article, sameTextAs }, index) => ({
      articleId,
      url: article.url,
      outlet: article.outlet,
      title: article.title,
      publishedAt: article.publishedAt,
      text: article.text,
      language: article.language,
      completeness: article.completeness,
      off: off.has(articleId),
      sameTextAs: sameTextAs ?? null,
      sequel: sequels[index] ?? null,
    })),
  };
}

function sequelsOf(reading: Article, others: readonly Article[]): (Sequel | null)[] {
  const [ofReading, ...earlier] = earlierReports([reading, ...others]);
  return earlier.map((before, index) => {
    if (before !== null) return 'later';
    return ofReading === index + 1 ? 'earlier' : null;
  });
}

/** A comparison with some of the versions, as one with all of them: `compared` are their indices. */
function renumbered({ findings, incomparable }: Comparison, compared: number[]): Comparison {
  const all = (index: number): number => compared[index]!;
  return {
    findings: findings.map((finding) => ({
      ...finding,
      there: finding.there.map((place) => ({ ...place, version: all(place.version) })),
      absentFrom: finding.absentFrom.map(all),
    })),
    incomparable: incomparable.map(all),
  };
}
