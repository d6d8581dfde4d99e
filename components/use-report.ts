import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import {
  askBackground,
  MessageError,
  onChange,
  onProgress,
  onReaderNotice,
} from '@/lib/messages.ts';
import type { Failure, TabReport } from '@/lib/report.ts';

export type Shown = TabReport | { state: 'reading' } | { state: 'failed'; failure: Failure };

export interface Report {
  shown: Shown;
  /** An answer is under way: the first one, or a new one while the last is still shown. */
  asking: boolean;
  /** With how many versions the article is being compared; null before that is known. */
  comparing: number | null;
  /** Index of the finding whose card is open in the page. */
  current: number | null;
  /** Index of the finding that the page was scrolled to. */
  near: number | null;
  ask: (asItIs: boolean) => void;
}

/**
 * The report on a tab, asked anew whenever the corpus, the tab or its page changes. What is shown
 * stays until the new answer is there, so that a switch does not make the view flicker.
 */
export function useReport(tabId: number): Report {
  const [shown, setShown] = useState<Shown>({ state: 'reading' });
  const [asking, setAsking] = useState(true);
  const [comparing, setComparing] = useState<number | null>(null);
  const [current, setCurrent] = useState<number | null>(null);
  const [near, setNear] = useState<number | null>(null);
  const turn = useRef(0);
  const answered = useRef(false);

  const ask = useCallback(
    async (asItIs: boolean) => {
      const own = ++turn.current;
      setAsking(true);
      setComparing(null);
      const answer: Shown = await askBackground('report', { tabId, asItIs }).catch(
        (error: unknown) => ({ state: 'failed', failure: failureOf(error) }),
      );
      if (own !== turn.current) return;
      answered.current = true;
      setShown(answer);
      setAsking(false);
    },
    [tabId],
  );

  useEffect(() => {
    answered.current = false;
    setShown({ state: 'reading' });
    ask(false);
    const stops = [
      // Reading a page for the first time announces itself, which is no reason to ask twice. A
      // change during any later answer may have come too late for it.
      onChange(() => {
        if (answered.current) ask(false);
      }),
      onProgress((progress) => {
        if (progress.tabId === tabId) setComparing(progress.comparing);
      }),
      onReaderNotice((from, notice) => {
        if (from !== tabId) return;
        if (notice.told === 'left') ask(false);
        if (notice.told === 'current') setCurrent(notice.finding);
        if (notice.told === 'near') setNear(notice.finding);
        if (notice.told === 'orphans') {
          const { orphans } = notice;
          setShown((shown) => (shown.state === 'read' ? { ...shown, orphans } : shown));
        }
      }),
    ];
    return () => {
      for (const stop of stops) stop();
      turn.current++;
    };
  }, [ask, tabId]);

  return { shown, asking, comparing, current, near, ask };
}

/** What went wrong, in a word that a notice exists for. */
export const failureOf = (error: unknown): Failure =>
  error instanceof MessageError ? error.failure : 'internal';
