import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks';
import {
  askBackground,
  type MessageError,
  onChange,
  onProgress,
  onReaderNotice,
} from '@/lib/messaging/messages.ts';
import type { Failure, TabReport } from '@/lib/report/compare-articles.ts';

type Shown = TabReport | { state: 'reading' } | { state: 'failed'; failure: Failure };

export interface ReportState {
  shown: Shown;
  /** An answer is under way: the first one, or a new one while the last is still shown. */
  asking: boolean;
  /** With how many versions the article is being compared; null before that is known. */
  comparing: number | null;
  /** Indices of findings whose sentence the page does not show. */
  orphans: readonly number[];
  /** Index of the finding whose card is open in the page. */
  current: number | null;
  /** Index of the finding that the page was scrolled to. */
  near: number | null;
  ask: (asItIs: boolean) => void;
}

/**
 * The report on a tab, asked anew whenever the corpus, the tab or its page changes. What is shown
 * stays until the new answer is there, so that a switch does not make the view flicker.
 *
 * @param first the first answer, where it was asked for before there was a view
 */
export function useReport(tabId: number, first?: Promise<TabReport>): ReportState {
  const [shown, setShown] = useState<Shown>({ state: 'reading' });
  const [asking, setAsking] = useState(true);
  const [comparing, setComparing] = useState<number | null>(null);
  const [orphans, setOrphans] = useState<readonly number[]>([]);
  const [current, setCurrent] = useState<number | null>(null);
  const [near, setNear] = useState<number | null>(null);
  const turn = useRef(0);
  const answered = useRef(false);

  const ask = useCallback(
    async (asItIs: boolean, begun?: Promise<TabReport>) => {
      const own = ++turn.current;
      const show = (answer: Shown, lost: readonly number[]) => {
        setShown(answer);
        setOrphans(lost);
        setAsking(false);
      };
      setAsking(true);
      setComparing(null);
      try {
        const answer = await unlessEnded(begun, () => askBackground('report', { tabId, asItIs }));
        if (own !== turn.current) return;
        // Who has nothing to read yet gets the findings before the page has painted them; a later
        // answer comes whole, lest what is not in the page be so anew each time.
        if (!answered.current || answer.state !== 'read') show(answer, []);
        answered.current = true;
        if (answer.state !== 'read') return;
        const lost = await unlessEnded(null, () => askBackground('orphans', { tabId }));
        if (own === turn.current) show(answer, lost);
      } catch (error) {
        if (own !== turn.current) return;
        answered.current = true;
        show({ state: 'failed', failure: failureOf(error) }, []);
      }
    },
    [tabId],
  );

  // Before the browser paints: an effect of the other kind waits for the frame, and so would the reader.
  useLayoutEffect(() => {
    answered.current = false;
    setShown({ state: 'reading' });
    ask(false, first);
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
        if (notice.told === 'orphans') setOrphans(notice.orphans);
      }),
    ];
    return () => {
      for (const stop of stops) stop();
      turn.current++;
    };
  }, [ask, tabId, first]);

  return { shown, asking, comparing, orphans, current, near, ask };
}

/**
 * Asks, and once more where the browser ended the background before it had answered: the question
 * begins it anew, and changes nothing that it would change twice.
 *
 * @param begun the first answer, where it was asked for already
 */
async function unlessEnded<T>(
  begun: Promise<T> | null | undefined,
  ask: () => Promise<T>,
): Promise<T> {
  try {
    return await (begun ?? ask());
  } catch (error) {
    // Whoever answered says what went wrong in such an error; all others are the browser's own.
    if (isMessageError(error)) throw error;
    return ask();
  }
}

/** By name: an error that the popup's first script made is of that script's own class. */
const isMessageError = (error: unknown): error is MessageError =>
  error instanceof Error && error.name === 'MessageError';

/** What went wrong, in a word that a notice exists for. */
export const failureOf = (error: unknown): Failure =>
  isMessageError(error) ? error.failure : 'internal';
