import type { SegmentColumns, WordBlock } from '../database/records.ts';
import { type Postings, placeInPosting, readBlock, toBlocks } from './posting-blocks.ts';
import { queryWords } from './query-terms.ts';

/** A number of articles with their words. */
export interface Segment extends SegmentColumns {
  blocks: WordBlock[];
}

/** An article as the search reads it. */
export interface SearchedArticle {
  id: string;
  time: number;
  outlet: string;
  /** BCP 47; null when unknown. */
  language: string | null;
  partial: boolean;
  title: string;
  text: string;
  surroundingText: string;
}

/** From so many times on, a word is what the article is about and not only mentioned. */
const MIN_OFTEN = 4;

/** Collects articles and earlier segments, and makes one segment of them. */
export class SegmentBuilder {
  readonly #postings: Postings = new Map();
  readonly #ids: string[] = [];
  readonly #times: number[] = [];
  readonly #outlets: string[] = [];
  readonly #languages: string[] = [];
  readonly #partial: number[] = [];

  get size(): number {
    return this.#ids.length;
  }

  add(article: SearchedArticle): void {
    const place = this.#place(article);
    const counts = new Map<string, number>();
    for (const { word } of queryWords(`${article.text}\n\n${article.surroundingText}`)) {
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
    // Above any count of a text: the headline names what matters.
    for (const { word } of queryWords(article.title)) counts.set(word, Number.POSITIVE_INFINITY);
    for (const [word, count] of counts) this.#post(word, (place << 2) | weightFor(count));
  }

  /** Takes over the entries of a segment that are still alive. */
  addSegment(segment: Segment): void {
    const moved = segment.ids.map((id, place) =>
      segment.dead[place]
        ? -1
        : this.#place({
            id,
            time: segment.times[place] ?? 0,
            outlet: segment.outletNames[segment.outlets[place] ?? 0] ?? '',
            language: segment.languageNames[segment.languages[place] ?? 0] ?? '',
            partial: segment.partial[place] === 1,
          }),
    );
    for (const block of segment.blocks) {
      for (const [word, postings] of readBlock(block)) {
        for (const posting of postings) {
          const place = moved[placeInPosting(posting)] ?? -1;
          if (place >= 0) this.#post(word, (place << 2) | (posting & 3));
        }
      }
    }
  }

  build(): Segment {
    const [outlets, outletNames] = coded(this.#outlets);
    const [languages, languageNames] = coded(this.#languages);
    return {
      ids: this.#ids,
      times: Float64Array.from(this.#times),
      outlets,
      outletNames,
      languages,
      languageNames,
      partial: Uint8Array.from(this.#partial),
      dead: new Uint8Array(this.#ids.length),
      blocks: toBlocks(this.#postings),
    };
  }

  #place(article: Omit<SearchedArticle, 'title' | 'text' | 'surroundingText'>): number {
    this.#times.push(article.time);
    this.#outlets.push(article.outlet);
    this.#languages.push(primarySubtag(article.language));
    this.#partial.push(article.partial ? 1 : 0);
    return this.#ids.push(article.id) - 1;
  }

  #post(word: string, posting: number): void {
    const known = this.#postings.get(word);
    if (known) known.push(posting);
    else this.#postings.set(word, [posting]);
  }
}

/** 'pt' of 'pt-BR': a reader who filters by language means all its kinds. */
export const primarySubtag = (language: string | null): string =>
  (language ?? '').toLowerCase().split('-')[0] ?? '';

function weightFor(count: number): 0 | 1 | 2 | 3 {
  if (count === Number.POSITIVE_INFINITY) return 3;
  if (count >= MIN_OFTEN) return 2;
  return count > 1 ? 1 : 0;
}

function coded(values: readonly string[]): [Uint16Array, string[]] {
  const codes = new Map<string, number>();
  const column = Uint16Array.from(values, (value) => {
    const code = codes.get(value) ?? codes.size;
    codes.set(value, code);
    return code;
  });
  return [column, [...codes.keys()]];
}
