import { useEffect, useState } from 'preact/hooks';
import { indexPending } from '@/lib/corpus/search-index.ts';
import { onCorpusChange } from '../corpus-changes.ts';
import { failureOf } from '../use-asked.ts';

/** Brings the index of the search up to date while the page is open. @returns articles left to be read */
export function useSearchIndex(): number {
  const [unread, setUnread] = useState(0);
  useEffect(() => {
    const control = new AbortController();
    let underWay = false;
    const index = async () => {
      if (underWay) return;
      underWay = true;
      try {
        await indexPending({ signal: control.signal, progress: setUnread });
      } catch (error) {
        if (!control.signal.aborted) failureOf(error);
      } finally {
        underWay = false;
      }
    };
    index();
    const stop = onCorpusChange(index);
    return () => {
      stop();
      control.abort();
    };
  }, []);
  return unread;
}
