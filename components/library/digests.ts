import { useEffect, useReducer } from 'preact/hooks';
import type { ListedStory } from '@/lib/corpus/listing.ts';
import { reportsOf } from '@/lib/corpus/reports.ts';
import { Comparing } from './comparing.ts';
import { failureOf } from './use-asked.ts';

/** What a list says of a story beyond its records: it takes the texts, and comparing them. */
export interface Digest {
  /** Reports with a text of their own. */
  independent: number;
  /** Facts that they state differently. */
  differing: number;
}

/** By the texts that it was made from; a few bytes each, for as long as the page is open. */
const known = new Map<string, Digest>();

const keyOf = ({ articles }: ListedStory): string => articles.map(({ latest }) => latest).join();

/** Milliseconds that a story must be in sight before its reports are compared. */
const PAUSE = 250;

/** The digest of each of the stories in sight, as they are worked out one after another. */
export function useDigests(inSight: readonly ListedStory[]): (story: ListedStory) => Digest | null {
  const [, draw] = useReducer((turn: number) => turn + 1, 0);
  const several = inSight.filter(({ articles }) => articles.length > 1);
  const names = several.map(keyOf).join(' ');
  useEffect(() => {
    const wanted = several.filter((story) => !known.has(keyOf(story)));
    if (wanted.length === 0) return;
    const comparing = new Comparing();
    let late = false;
    const waiting = setTimeout(async () => {
      for (const story of wanted) {
        if (late) return;
        try {
          const { columns, left, table } = await comparing.facts(await reportsOf(story.id));
          known.set(keyOf(story), {
            independent: columns.length + left.length,
            differing: table.rows.filter(({ kind }) => kind === 'differs').length,
          });
          if (!late) draw(undefined);
        } catch (error) {
          failureOf(error);
          return;
        }
      }
    }, PAUSE);
    return () => {
      late = true;
      clearTimeout(waiting);
      comparing.end();
    };
  }, [names]);
  return (story) => known.get(keyOf(story)) ?? null;
}
