import { useEffect, useMemo, useState } from 'preact/hooks';
import type { FactProgress } from '@/lib/comparison/fact-table.ts';
import type { Report } from '@/lib/corpus/reports.ts';
import type { StoryFacts } from '@/lib/story-facts.ts';
import { Comparing } from '../comparing.ts';

/** Facts with the very reports whose texts their places point into. */
export interface ComparedReports {
  facts: StoryFacts;
  reports: readonly Report[];
}

/** The facts of a story, worked out in a worker of the page's own; the last ones stay until then. */
export function useFacts(
  reports: readonly Report[],
  chosen: ReadonlySet<string> | null,
): { compared: ComparedReports | null; progress: FactProgress | null; failed: boolean } {
  const comparing = useMemo(() => new Comparing(), []);
  useEffect(() => () => comparing.end(), [comparing]);
  const [compared, setCompared] = useState<ComparedReports | null>(null);
  const [progress, setProgress] = useState<FactProgress | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    const control = new AbortController();
    const unlessLate =
      <T>(set: (value: T) => void) =>
      (value: T) => {
        if (!control.signal.aborted) set(value);
      };
    comparing
      .facts(reports, {
        chosen: chosen && [...chosen],
        signal: control.signal,
        progress: unlessLate(setProgress),
      })
      .then(
        unlessLate((facts: StoryFacts) => setCompared({ facts, reports })),
        unlessLate((error: unknown) => {
          console.error(error);
          setFailed(true);
        }),
      );
    return () => control.abort();
  }, [comparing, reports, chosen]);
  return { compared, progress, failed };
}
