import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { extract } from '@/lib/article/extract.ts';
import type { Completeness } from '@/lib/article/model/article.ts';
import { pageDocument } from '../../../tools/html/page-document.ts';

const FOLDER = new URL('../../../../shared/pages/', import.meta.url);

/** The mean that Readability reaches on the 181 pages of the article extraction benchmark. */
const READABILITY_F1 = 0.947;

/** An article that lost more than a tenth must not pass for whole. */
const LOST = 0.9;

interface Entry {
  url: string;
  page: string;
  body: string;
}

interface Score {
  page: string;
  precision: number;
  recall: number;
  f1: number;
  completeness: Completeness;
}

const read = (path: string): Buffer => readFileSync(new URL(path, FOLDER));

function counted(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of text
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? []) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

const sum = (counts: Iterable<number>): number => [...counts].reduce((all, one) => all + one, 0);

/** Word by word, each as often as it occurs, against the text that a person marked. */
function score(entry: Entry): Score {
  const extraction = extract(pageDocument(read(entry.page), entry.url), entry.url);
  if (!('article' in extraction)) throw new Error(`${entry.page}: ${extraction.refused}`);
  const ours = counted(extraction.article.text);
  const marked = counted(read(entry.body).toString('utf8'));
  const shared = sum([...ours].map(([word, count]) => Math.min(count, marked.get(word) ?? 0)));
  const precision = shared / sum(ours.values());
  const recall = shared / sum(marked.values());
  const f1 = (2 * precision * recall) / (precision + recall);
  return { page: entry.page, precision, recall, f1, completeness: extraction.article.completeness };
}

const row = ({ page, precision, recall, f1, completeness }: Score): string =>
  [
    page.padEnd(46),
    ...[precision, recall, f1, completeness.kept].map((share) => share.toFixed(3)),
    completeness.whole ? 'whole' : completeness.reasons.join(', '),
  ].join('  ');

describe.skipIf(!existsSync(FOLDER))('real pages of real outlets', () => {
  const entries: Entry[] = existsSync(FOLDER)
    ? JSON.parse(read('pages.json').toString('utf8'))
    : [];

  it('are read better than Readability reads its benchmark, and losses are admitted', () => {
    const scores = entries.map(score);
    const mean = sum(scores.map(({ f1 }) => f1)) / scores.length;
    const head = `${'page'.padEnd(46)}  P      R      F1     kept`;
    console.info([head, ...scores.map(row), `mean F1 ${mean.toFixed(3)}`].join('\n'));
    expect(scores.length).toBeGreaterThan(0);
    expect(mean).toBeGreaterThanOrEqual(READABILITY_F1);
    expect(
      scores.filter(({ recall, completeness }) => recall < LOST && completeness.whole),
    ).toEqual([]);
  }, 60_000);
});
