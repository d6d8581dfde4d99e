import { useEffect, useReducer } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { type Digest, digestsOf, keepDigest } from '@/lib/corpus/articles/digests.ts';
import type { ListedStory } from '@/lib/corpus/articles/listing.ts';
import { reportsOf } from '@/lib/corpus/articles/reports.ts';
import { ComparisonClient } from '../comparison/comparison-client.ts';
import { failureOf } from '../shared/use-query.ts';

/** By the texts that it was made from; a few bytes each, for as long as the page is open. */
const known = new Map<string, Digest>();

const keyOf = ({ articles }: ListedStory): string => articles.map(({ latest }) => latest).join();

/** Milliseconds that a story must be in sight before its reports are compared. */
const PAUSE_MS = 250;

/**
 * The digest of each of the stories in sight: those that were kept at once, the others as they are
 * worked out one after another.
 */
export function useDigests(inSight: readonly ListedStory[]): (story: ListedStory) => Digest | null {
  const [, draw] = useReducer((turn: number) => turn + 1, 0);
  const several = inSight.filter(({ articles }) => articles.length > 1);
  const names = several.map(keyOf).join(' ');
  useEffect(() => {
    const wanted = several.filter((story) => !known.has(keyOf(story)));
    if (wanted.length === 0) return;
    const control = new AbortController();
    tell(wanted, control.signal, () => draw(undefined)).catch(failureOf);
    return () => control.abort();
  }, [names]);
  return (story) => known.get(keyOf(story)) ?? null;
}

/** Finds the digests of stories and calls `told` for each that is there, until it is aborted. */
async function tell(
  wanted: readonly ListedStory[],
  signal: AbortSignal,
  told: () => void,
): Promise<void> {
  const { version } = browser.runtime.getManifest();
  const kept = await digestsOf(wanted, version);
  for (const story of wanted) {
    const digest = kept.get(story.id);
    if (digest) known.set(keyOf(story), digest);
  }
  if (signal.aborted) return;
  if (kept.size > 0) told();
  await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  const comparing = new ComparisonClient();
  signal.addEventListener('abort', () => comparing.end());
  for (const story of wanted.filter(({ id }) => !kept.has(id))) {
    if (signal.aborted) break;
    const { columns, left, table } = await comparing.facts(await reportsOf(story.id));
    const digest = {
      independent: columns.length + left.length,
      differing: table.rows.filter(({ kind }) => kind === 'differs').length,
    };
    known.set(keyOf(story), digest);
    if (!signal.aborted) told();
    await keepDigest(story, version, digest);
  }
  comparing.end();
}
