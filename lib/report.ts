import type { Article, Completeness } from './article/article.ts';
import type { Refusal } from './article/extract.ts';
import { compare, type Version } from './comparison/compare.ts';
import type { Comparison } from './comparison/finding.ts';
import type { CorpusFailure } from './corpus/error.ts';
import type { SavedState } from './corpus/save.ts';
import type { SavedArticle } from './corpus/versions.ts';
import { analyse } from './language/analyse.ts';

/** Another outlet's version that the reading was compared with. */
export interface VersionReport {
  articleId: string;
  url: string;
  outlet: string;
  title: string;
  publishedAt: string | null;
  /** What the spans of the findings' `there` places point into. */
  text: string;
  completeness: Completeness;
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
      saved: SavedState;
      /** Versions of the same story, best match first. */
      versions: VersionReport[];
      /** `version` in its findings is an index into `versions`. */
      comparison: Comparison;
      /** Indices of findings whose sentence the page does not show where it was read. */
      orphans: number[];
    };

/** What a request may fail with; the view has words for each. */
export type Failure = CorpusFailure | 'gone' | 'internal';

/** Compares a reading with other articles of its story, and says of each what a view shows. */
export function compareArticles(
  reading: Article,
  others: readonly SavedArticle[],
): { comparison: Comparison; versions: VersionReport[] } {
  const articles = others.map((other) => other.article);
  return {
    comparison: compare(versionOf(reading), articles.map(versionOf)),
    versions: others.map(({ articleId, article }) => ({
      articleId,
      url: article.url,
      outlet: article.outlet,
      title: article.title,
      publishedAt: article.publishedAt,
      text: article.text,
      completeness: article.completeness,
    })),
  };
}

/** An article as it is compared. */
export function versionOf({ title, text, beside, publishedAt, completeness }: Article): Version {
  const date = publishedAt?.slice(0, 10) ?? null;
  return {
    analysis: analyse(text, { date }),
    whole: completeness.whole,
    beside: analyse(`${title}\n\n${beside}`, { date }),
  };
}
