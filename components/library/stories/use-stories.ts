import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { type ListedStory, latestArticles, storiesLedBy } from '@/lib/corpus/articles/listing.ts';
import type { Failure } from '@/lib/report/compare-articles.ts';
import { onCorpusChange } from '../shared/corpus-changes.ts';
import { failureOf } from '../shared/use-query.ts';

/** Articles that are read at a time: some screens full of stories. */
const ARTICLES_PER_READ = 100;

export interface Stories {
  state: 'waiting' | 'here';
  /** Those that were read so far, newest first. */
  stories: ListedStory[];
  /** How many articles the library has. */
  articles: number;
  /** Whether there are stories that were not read yet. */
  more: boolean;
  failure: Failure | null;
}

const NONE: Stories = { state: 'waiting', stories: [], articles: 0, more: false, failure: null };

/** The stories as far down as a reader has come, read anew when something changed. */
export function useStories(): Stories & { readOn: () => void; again: () => void } {
  const [shown, setShown] = useState<Stories>(NONE);
  /** How many articles were read, and how many there are. */
  const read = useRef(0);
  const all = useRef(0);
  const turn = useRef(0);
  const reading = useRef(false);

  /** Runs one reading at a time; `begun` is how it may know that a later one took its place. */
  const run = useCallback(async (task: (isOvertaken: () => boolean) => Promise<void>) => {
    const own = ++turn.current;
    reading.current = true;
    try {
      await task(() => own !== turn.current);
    } catch (error) {
      if (own === turn.current) setShown((before) => ({ ...before, failure: failureOf(error) }));
    } finally {
      if (own === turn.current) reading.current = false;
    }
  }, []);

  const again = useCallback(
    () =>
      run(async (isOvertaken) => {
        const latest = await latestArticles(0, Math.max(read.current, ARTICLES_PER_READ));
        const stories = await storiesLedBy(latest.ids);
        if (isOvertaken()) return;
        all.current = latest.all;
        read.current = latest.ids.length;
        setShown({
          state: 'here',
          stories,
          articles: latest.all,
          more: read.current < latest.all,
          failure: null,
        });
      }),
    [run],
  );

  const readOn = useCallback(() => {
    if (reading.current || read.current >= all.current) return;
    run(async (isOvertaken) => {
      const latest = await latestArticles(read.current, ARTICLES_PER_READ);
      const found = await storiesLedBy(latest.ids);
      if (isOvertaken()) return;
      read.current += latest.ids.length;
      // One that is deleted meanwhile is told of, and then all are read anew.
      all.current = latest.ids.length > 0 ? latest.all : read.current;
      setShown((before) => ({
        ...before,
        stories: withoutDoubles([...before.stories, ...found]),
        more: read.current < all.current,
      }));
    });
  }, [run]);

  useEffect(() => {
    again();
    const stop = onCorpusChange(again);
    return () => {
      stop();
      turn.current++;
    };
  }, [again]);

  return { ...shown, readOn, again };
}

/** Between two readings an article may have moved, and its story with it. */
const withoutDoubles = (stories: ListedStory[]): ListedStory[] => [
  ...new Map(stories.map((story) => [story.id, story])).values(),
];
