import { useState } from 'preact/hooks';
import type { Article } from '@/lib/article/model/article.ts';
import { save } from '@/lib/corpus/articles/save.ts';
import { indexPending } from '@/lib/corpus/search/search-index.ts';
import type { Draft } from '@/lib/import/draft.ts';
import { type Imported, importFiles, nothingImported } from '@/lib/import/import-files.ts';
import { tellCorpusChange } from '../shared/corpus-changes.ts';
import { useTask } from './use-task.ts';

/** Milliseconds of work after which the page is drawn and hears the reader. */
const TURN_MS = 40;

/** Files that become articles, and what came of those before. */
export function useImport() {
  const { state: task, run, cancel } = useTask();
  const [total, setTotal] = useState(0);
  const [done, setDone] = useState(0);
  const [imported, setImported] = useState<Imported | null>(null);

  const keep = (article: Article) => save(article, Date.now());
  const take = (files: File[]) =>
    run(async (signal) => {
      const before = imported ?? nothingImported();
      let turn = performance.now();
      setTotal(files.length);
      setDone(0);
      try {
        await importFiles(files, keep, {
          signal,
          progress: async (count, soFar) => {
            if (performance.now() - turn < TURN_MS && count < files.length) return;
            setDone(count);
            setImported(together(before, soFar));
            await new Promise((resolve) => setTimeout(resolve));
            turn = performance.now();
          },
        });
      } finally {
        await tellCorpusChange();
      }
      await indexPending({ signal });
    });

  /** Saves what the reader completed, and takes it off the list. */
  const answer = async (draft: Draft | null, article: Article) => {
    const saved = await keep(article);
    setImported((now) => {
      const known = now ?? nothingImported();
      return {
        ...known,
        saved: { ...known.saved, [saved]: known.saved[saved] + 1 },
        asked: known.asked.filter((one) => one !== draft),
      };
    });
    await tellCorpusChange();
  };
  const drop = (draft: Draft) =>
    setImported((now) => now && { ...now, asked: now.asked.filter((one) => one !== draft) });

  return {
    task,
    total,
    done,
    imported,
    take,
    answer,
    drop,
    cancel,
    close: () => setImported(null),
  };
}

const together = (a: Imported, b: Imported): Imported => ({
  saved: {
    new: a.saved.new + b.saved.new,
    revised: a.saved.revised + b.saved.revised,
    unchanged: a.saved.unchanged + b.saved.unchanged,
  },
  asked: [...a.asked, ...b.asked],
  refused: [...a.refused, ...b.refused],
});
