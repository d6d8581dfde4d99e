import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Failure } from '@/lib/report/compare-articles.ts';
import { failureOf } from '../shared/use-query.ts';

/** Long work on a page: under way, or why it failed. */
export type TaskState = 'idle' | 'running' | { failure: Failure };

/**
 * Runs one piece of long work at a time, and ends it when the page is left or the reader says so.
 * Being ended is no failure.
 */
export function useTask(): {
  state: TaskState;
  run: (work: (signal: AbortSignal) => Promise<void>) => Promise<void>;
  cancel: () => void;
} {
  const [state, setState] = useState<TaskState>('idle');
  const controller = useRef<AbortController | null>(null);
  useEffect(() => () => controller.current?.abort(), []);
  const run = useCallback(async (work: (signal: AbortSignal) => Promise<void>) => {
    controller.current?.abort();
    const own = new AbortController();
    controller.current = own;
    setState('running');
    try {
      await work(own.signal);
      if (controller.current === own) setState('idle');
    } catch (error) {
      if (controller.current !== own) return;
      const isEnded = own.signal.aborted || (error as Error)?.name === 'AbortError';
      setState(isEnded ? 'idle' : { failure: failureOf(error) });
    }
  }, []);
  const cancel = useCallback(() => controller.current?.abort(), []);
  return { state, run, cancel };
}
