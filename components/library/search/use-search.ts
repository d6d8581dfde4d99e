import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import {
  type SearchHit,
  type SearchPage,
  type SearchQuery,
  searchArticles,
} from '@/lib/corpus/search/search.ts';
import type { Failure } from '@/lib/report/compare-articles.ts';
import { onCorpusChange } from '../shared/corpus-changes.ts';
import { failureOf } from '../shared/use-query.ts';

/** Milliseconds without a key press after which is looked up; faster typists would wait for it. */
const PAUSE_MS = 80;

export interface Results {
  hits: SearchHit[];
  total: number | null;
  next: SearchPage['next'];
  /** Articles that are not in the index yet. */
  unread: number;
}

/** What is found, as the reader types; the results before stay until the new ones are there. */
export function useSearch(query: SearchQuery | null): {
  results: Results | null;
  failure: Failure | null;
  more: () => void;
} {
  const [results, setResults] = useState<Results | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const turn = useRef(0);

  const find = useCallback(async () => {
    const own = ++turn.current;
    if (!query) return setResults(null);
    try {
      const found = await searchArticles(query);
      if (own === turn.current) {
        setResults(found);
        setFailure(null);
      }
    } catch (error) {
      if (own === turn.current) setFailure(failureOf(error));
    }
  }, [query]);

  const more = async () => {
    if (!query || !results?.next) return;
    const own = turn.current;
    try {
      const found = await searchArticles(query, results.next);
      if (own !== turn.current) return;
      setResults({ ...results, hits: [...results.hits, ...found.hits], next: found.next });
    } catch (error) {
      setFailure(failureOf(error));
    }
  };

  useEffect(() => {
    const waiting = setTimeout(find, PAUSE_MS);
    const stop = onCorpusChange(find);
    return () => {
      clearTimeout(waiting);
      stop();
    };
  }, [find]);

  return { results, failure, more };
}
