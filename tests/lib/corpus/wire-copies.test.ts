import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { sameTexts } from '@/lib/corpus/articles/same-text.ts';
import { plantedCorpus } from '../../bench/support/planted-corpus.ts';

/** Two by two, the places of one list. */
const pairsOf = <T>(list: readonly T[]): [T, T][] =>
  list.flatMap((a, i) => list.slice(i + 1).map((b): [T, T] => [a, b]));

function grouped<T>(list: readonly T[], keyOf: (one: T) => unknown): T[][] {
  const groups = new Map<unknown, T[]>();
  for (const one of list) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one]);
  return [...groups.values()];
}

describe('copies of an agency\u2019s text, planted in a generated corpus', () => {
  it('are all found, and nothing else is', () => {
    const all = [...plantedCorpus(1500)].map((planted, place) => ({ ...planted, place }));
    const wrong: string[] = [];
    let found = 0;
    for (const reports of grouped(all, ({ event }) => event)) {
      const heads = sameTexts(reports.map(({ article }) => article.text));
      for (const [a, b] of pairsOf(reports.map((report, i) => ({ ...report, head: heads[i] })))) {
        const copies = (a.copyOf ?? a.place) === (b.copyOf ?? b.place);
        if (copies && a.head === b.head) found += 1;
        else if (copies || a.head === b.head) wrong.push(`${a.article.url} ${b.article.url}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(found).toBeGreaterThan(200);
  });
});

const CORPUS = fileURLToPath(new URL('../../../../shared/corpus/stories.jsonl', import.meta.url));

/** Another measure than the one under test: the share of words in common runs of so many words. */
const RUN = 8;

function coverage(one: string, other: string): number {
  const [short, long] = [wordsIn(one), wordsIn(other)].sort(
    (a, b) => a.words.length - b.words.length,
  ) as [Words, Words];
  const covered = new Set<number>();
  short.runs.forEach((run, i) => {
    if (!long.known.has(run)) return;
    for (let k = 0; k < RUN; k += 1) covered.add(i + k);
  });
  return covered.size / Math.max(1, short.words.length);
}

interface Words {
  words: readonly string[];
  /** What begins at each word, as far as there are so many. */
  runs: readonly string[];
  known: ReadonlySet<string>;
}

const seen = new Map<string, Words>();

/** Of one text it is worked out once: each is compared with all others of its story. */
function wordsIn(text: string): Words {
  const before = seen.get(text);
  if (before) return before;
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const runs = Array.from({ length: Math.max(0, words.length - RUN + 1) }, (_, i) =>
    words.slice(i, i + RUN).join(' '),
  );
  const now = { words, runs, known: new Set(runs) };
  seen.set(text, now);
  return now;
}

describe.skipIf(!existsSync(CORPUS))('copies in real stories beside the project', () => {
  const rows = existsSync(CORPUS)
    ? readFileSync(CORPUS, 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as { id: string; story: string; text: string })
    : [];

  it('are found where nine tenths of the words run alike, and share more than half with one', () => {
    const missed: string[] = [];
    const doubtful: string[] = [];
    let found = 0;
    for (const story of grouped(rows, ({ story }) => story)) {
      const heads = sameTexts(story.map(({ text }) => text));
      const one = story.map((row, i) => ({ ...row, head: heads[i] }));
      for (const [a, b] of pairsOf(one)) {
        const long = Math.min(a.text.length, b.text.length) > 500;
        if (long && a.head !== b.head && coverage(a.text, b.text) >= 0.9) {
          missed.push(`${a.id} ${b.id}`);
        }
      }
      for (const group of grouped(one, ({ head }) => head)) {
        if (group.length > 1) found += group.length;
        for (const copy of group) {
          const best = Math.max(
            1 - Number(group.length > 1),
            ...group.filter((other) => other !== copy).map(({ text }) => coverage(text, copy.text)),
          );
          if (best < 0.55) doubtful.push(`${copy.id} ${best}`);
        }
      }
    }
    expect({ missed, doubtful }).toEqual({ missed: [], doubtful: [] });
    expect(found).toBeGreaterThan(20);
  });
});
