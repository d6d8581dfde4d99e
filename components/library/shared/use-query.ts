import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { CorpusError } from '@/lib/corpus/database/error.ts';
import type { Failure } from '@/lib/report/compare-articles.ts';
import { onCorpusChange } from './corpus-changes.ts';

/** What was asked of the corpus: not there yet, there, or failed with a word a notice exists for. */
export type QueryState<T> =
  | { state: 'waiting' }
  | { state: 'here'; value: T }
  | { state: 'failed'; failure: Failure };

/**
 * Asks, and asks again when `ask` is another function, the corpus has changed or `again` is called.
 * What is shown stays until the new answer is there; an answer that was overtaken by a later question
 * is dropped.
 */
export function useQuery<T>(ask: () => Promise<T>): { asked: QueryState<T>; again: () => void } {
  const [asked, setAsked] = useState<QueryState<T>>({ state: 'waiting' });
  const turn = useRef(0);
  const again = useCallback(() => {
    const own = ++turn.current;
    const settle = (answer: QueryState<T>) => own === turn.current && setAsked(answer);
    ask().then(
      (value) => settle({ state: 'here', value }),
      (error: unknown) => settle({ state: 'failed', failure: failureOf(error) }),
    );
  }, [ask]);
  useEffect(() => {
    again();
    const stop = onCorpusChange(again);
    return () => {
      stop();
      turn.current++;
    };
  }, [again]);
  return { asked, again };
}

/** What a notice has words for; anything that is not about storage goes to the console, too. */
export function failureOf(error: unknown): Failure {
  if (error instanceof CorpusError) return error.failure;
  console.error(error);
  return 'internal';
}
