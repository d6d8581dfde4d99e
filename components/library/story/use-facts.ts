import { useEffect, useMemo, useState } from 'preact/hooks';
import type { FactProgress } from '@/lib/comparison/facts/fact-table.ts';
import type { SavedReport } from '@/lib/corpus/articles/reports.ts';
import type { StoryFacts } from '@/lib/report/compare-story.ts';
import { ComparisonClient } from '../comparison/comparison-client.ts';

/** Facts with the very reports whose texts their places point into. */
export interface ComparedReports {
  facts: StoryFacts;
  reports: readonly SavedReport[];
}

/** The facts of a story, worked out in a worker of the page's own; the last ones stay until then. */
export function useFacts(
  reports: readonly SavedReport[],
  chosen: ReadonlySet<string> | null,
): { compared: ComparedReports | null; progress: FactProgress | null; failed: boolean } {
  const comparing = useMemo(() => new ComparisonClient(), []);
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
