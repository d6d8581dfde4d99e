import { describe, expect, it } from 'vitest';
import { MAX_COLUMNS, StoryComparisons, type StoryText } from '@/lib/report/compare-story.ts';
import { articleWith, bridgeAtTheHerald, bridgeAtThePost } from '../corpus/support/articles.ts';

const text = (id: string, words: string, whole = true): StoryText => ({
  id,
  revision: `${id} ${words.length}`,
  article: articleWith({
    url: `https://${id}.example`,
    outlet: id,
    text: words,
    completeness: { kept: 1, whole, reasons: whole ? [] : ['stub'] },
  }),
});

function facts(texts: StoryText[], chosen: string[] | null = null, of = new StoryComparisons()) {
  const steps = of.facts(texts, chosen && new Set(chosen));
  let count = 0;
  for (;;) {
    const step = steps.next();
    if (step.done) return { ...step.value, count };
    count++;
  }
}

const names = (columns: { articles: string[] }[]): string[] =>
  columns.map(({ articles }) => articles.join('+'));

const other = (i: number): string =>
  `Report number ${i} on the harbour bridge comes from street ${i}, where neighbour ${i * 7} heard the bolts crack on night ${i} and told the council of it. `.repeat(
    1 + (i % 3),
  );

describe('the facts of a story', () => {
  it('has a column for each report, in the order given', () => {
    const alone = 'Bakers gave away 300 warm rolls to commuters who had queued since dawn.';
    const herald = `${bridgeAtTheHerald}\n\n${alone}`;
    const found = facts([text('post', bridgeAtThePost), text('herald', herald)]);
    expect(names(found.columns)).toEqual(['post', 'herald']);
    expect(found.table.rows[0]!.cells).toHaveLength(2);
    expect(found.table.rows.map(({ kind }) => kind)).toContain('one');
  });

  it('counts reports of one text as one voice, and quotes the fullest', () => {
    const wire = `${bridgeAtThePost} ${bridgeAtTheHerald}`;
    const found = facts([
      text('early', wire.slice(0, -30)),
      text('herald', other(2)),
      text('late', wire),
    ]);
    expect(names(found.columns)).toEqual(['late+early', 'herald']);
  });

  it('compares as many as fit, the whole and the full ones, and says which it left', () => {
    const texts = Array.from({ length: MAX_COLUMNS + 3 }, (_, i) =>
      text(`r${i}`, other(i), i !== 5),
    );
    const found = facts(texts);
    expect(found.columns).toHaveLength(MAX_COLUMNS);
    expect(found.left).toHaveLength(3);
    expect(names(found.left)).toContain('r5');
    expect(found.count).toBe((MAX_COLUMNS * (MAX_COLUMNS - 1)) / 2);
  });

  it('compares what was chosen', () => {
    const texts = [text('a', other(1)), text('b', other(2)), text('c', bridgeAtThePost)];
    const found = facts(texts, ['a', 'c']);
    expect(names(found.columns)).toEqual(['a', 'c']);
    expect(names(found.left)).toEqual(['b']);
  });

  it('remembers pairs, and is the same for it', () => {
    const kept = new StoryComparisons();
    const texts = [text('post', bridgeAtThePost), text('herald', bridgeAtTheHerald)];
    expect(facts(texts, null, kept)).toEqual(facts(texts, null, kept));
  });
});
