import { useEffect, useRef, useState } from 'preact/hooks';
import { isHopeless } from '@/lib/corpus/backup/format.ts';
import {
  beginRestore,
  continueRestore,
  presentRestore,
  type RestoreProgress,
  takeBackRestore,
} from '@/lib/corpus/backup/restore.ts';
import { forgetRestore, stageBackup } from '@/lib/corpus/backup/staging.ts';
import type { RestoreRecord } from '@/lib/corpus/database/records.ts';
import { indexPending } from '@/lib/corpus/search/search-index.ts';
import { restoreSettings } from '@/lib/settings/backed-up-settings.ts';
import { tellCorpusChange } from '../shared/corpus-changes.ts';
import { useTask } from './use-task.ts';

/** Where the restoring of a backup is. */
export type RestoreState =
  | { step: 'none' }
  | { step: 'reading'; name: string; share: number }
  | { step: 'refused'; restore: RestoreRecord }
  | { step: 'staged'; restore: RestoreRecord }
  | { step: 'running'; progress: RestoreProgress | null }
  | { step: 'done'; restore: RestoreRecord }
  | { step: 'takenBack' };

const NONE: RestoreState = { step: 'none' };

/** The one restore that there can be, wherever it was begun; what was left unfinished goes on. */
export function useRestore() {
  const { state: task, run, cancel } = useTask();
  const [state, setState] = useState<RestoreState>(NONE);
  const goOn = useRef<(() => void) | null>(null);

  const work = () =>
    run(async (signal) => {
      goOn.current = work;
      setState((now) => (now.step === 'running' ? now : { step: 'running', progress: null }));
      const done = await continueRestore({
        signal,
        progress: (progress) => setState({ step: 'running', progress }),
      });
      // Only what the file says in full: a merged library keeps its own settings.
      if (done?.mode === 'replace') await restoreSettings(done.settings);
      setState(done ? { step: 'done', restore: done } : { step: 'takenBack' });
      await tellCorpusChange();
      await indexPending({ signal });
    });

  const read = (file: File) =>
    run(async (signal) => {
      goOn.current = () => read(file);
      setState({ step: 'reading', name: file.name, share: 0 });
      try {
        const restore = await stageBackup(file, Date.now(), {
          signal,
          progress: (bytes) =>
            setState({ step: 'reading', name: file.name, share: bytes / Math.max(1, file.size) }),
        });
        setState({ step: restore.bad.some(isHopeless) ? 'refused' : 'staged', restore });
      } catch (error) {
        setState(NONE);
        throw error;
      }
    });

  const begin = async (mode: RestoreRecord['mode']) => {
    await beginRestore(mode);
    work();
  };
  const takeBack = async () => {
    cancel();
    await takeBackRestore();
    work();
  };
  const forget = async () => {
    cancel();
    await forgetRestore();
    setState(NONE);
  };

  useEffect(() => {
    presentRestore().then((restore) => {
      if (restore?.phase === 'staged') setState({ step: 'staged', restore });
      // The way back is there until the page is left.
      else if (restore?.phase === 'done') void forgetRestore();
      else if (restore && restore.phase !== 'staging') work();
    }, console.error);
  }, []);

  return { state, task, read, begin, takeBack, forget, again: () => goOn.current?.() };
}
