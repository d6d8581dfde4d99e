import type { Article } from '../article/model/article.ts';
import type { FactLinks, FactTable } from '../comparison/facts/fact.ts';
import { type FactProgress, factPair, factTableInSteps } from '../comparison/facts/fact-table.ts';
import type { Version } from '../comparison/model/version.ts';
import { sameTexts } from '../corpus/articles/same-text.ts';
import { versionOf } from './analysed-versions.ts';

/** A text of a story that is compared: the revision it is, and the article that it is of. */
export interface StoryText {
  id: string;
  revision: string;
  article: Article;
}

/** One voice in a story: an agency's report in several outlets is one. */
export interface FactColumn {
  /** Ids of the articles that carry it, the fullest text first. The cells point into that text. */
  articles: string[];
}

/** The facts of a story, as a view shows them. */
export interface StoryFacts {
  /** In the order of the texts. */
  columns: FactColumn[];
  /** Independent reports beyond those that are compared at a time. */
  left: FactColumn[];
  table: FactTable;
}

/** More columns than a reader can take in side by side, and 66 comparisons. */
export const MAX_COLUMNS = 12;

/** Analysed texts that are kept, a megabyte or less each. */
const MAX_KEPT_TEXTS = 60;

/**
 * Compares the texts of stories, and keeps what came of each pair and of each text: a story's table
 * is asked for again whenever a report is added, hidden or moved.
 */
export class StoryComparisons {
  #versions = new Map<string, Version>();
  #pairs = new Map<string, FactLinks>();

  /**
   * The facts of a story, in steps of one comparison each.
   *
   * @param texts in the order in which their columns are to stand
   * @param chosen ids of the articles to be compared; null for the fullest ones
   */
  *facts(
    texts: readonly StoryText[],
    chosen: ReadonlySet<string> | null = null,
  ): Generator<FactProgress, StoryFacts> {
    if (this.#versions.size > MAX_KEPT_TEXTS) {
      this.#versions.clear();
      this.#pairs.clear();
    }
    const voices = textsByVoice(texts);
    const wanted = chosen ? voices.filter((all) => all.some(({ id }) => chosen.has(id))) : voices;
    const compared = new Set(fullest(wanted));
    const heads = voices.filter((all) => compared.has(all)).map(([head]) => head!);
    const versions = heads.map((head) => this.#version(head));
    const table = yield* factTableInSteps(versions, (here, there) =>
      this.#pair(heads[here]!, heads[there]!),
    );
    const column = (all: StoryText[]): FactColumn => ({ articles: all.map(({ id }) => id) });
    return {
      columns: voices.filter((all) => compared.has(all)).map(column),
      left: voices.filter((all) => !compared.has(all)).map(column),
      table,
    };
  }

  #version(text: StoryText): Version {
    const known = this.#versions.get(text.revision);
    if (known) return known;
    const version = versionOf(text.article);
    this.#versions.set(text.revision, version);
    return version;
  }

  #pair(here: StoryText, there: StoryText): FactLinks {
    const key = `${here.revision} ${there.revision}`;
    const known = this.#pairs.get(key);
    if (known) return known;
    const links = factPair(this.#version(here), this.#version(there));
    this.#pairs.set(key, links);
    return links;
  }
}

/** The texts that are one, the fullest of each first; in the order of the earliest of each. */
function textsByVoice(texts: readonly StoryText[]): StoryText[][] {
  const heads = sameTexts(texts.map(({ article }) => article.text));
  const voices = new Map<number, StoryText[]>();
  texts.forEach((text, i) => {
    const head = heads[i]!;
    const voice = voices.get(head);
    if (!voice) voices.set(head, [text]);
    else if (head === i) voice.unshift(text);
    else voice.push(text);
  });
  return [...voices.values()];
}

/** As many voices as a table has room for: whole reports before partial ones, long before short. */
function fullest(voices: StoryText[][]): StoryText[][] {
  const whole = ([head]: StoryText[]): number => Number(head!.article.completeness.whole);
  const length = ([head]: StoryText[]): number => head!.article.text.length;
  return voices
    .toSorted((a, b) => whole(b) - whole(a) || length(b) - length(a))
    .slice(0, MAX_COLUMNS);
}
