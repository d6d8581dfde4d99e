import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FactCell, FactRow } from '../../../../lib/comparison/facts/fact.ts';
import { factTable, factTableInSteps } from '../../../../lib/comparison/facts/fact-table.ts';
import type { Version } from '../../../../lib/comparison/model/version.ts';
import { analyse } from '../../../../lib/language/analyse.ts';
import { slice } from '../../../../lib/shared/span.ts';

const versionOf = (text: string, whole = true): Version => ({
  analysis: analyse(text, { date: null }),
  whole,
});

const read = (path: string): string =>
  readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');

/** A cell as 'state: words', with the deciding words in front where there are some. */
function shown(cell: FactCell, { analysis }: Version): string {
  if (!('place' in cell) || !cell.place) return cell.state;
  const { marks, span } = cell.place;
  const values = marks.map((mark) => `[${slice(analysis.text, mark)}] `).join('');
  return `${cell.state}: ${values}${slice(analysis.text, span)}`;
}

const table = (versions: Version[]) => {
  const { rows } = factTable(versions);
  const cells = rows.map((row) => row.cells.map((cell, i) => shown(cell, versions[i]!)));
  /** The cells of the first row of which one matches. */
  const rowWith = (words: RegExp): string[] => cells.find((all) => all.some((c) => words.test(c)))!;
  return { rows, cells, rowWith };
};

const POST = read('stories/ferry-fire/harbour-post.txt');
const BEACON = read('stories/ferry-fire/daily-beacon.txt');
const COURIER = read('stories/ferry-fire/island-courier.txt');

describe('the facts of three reports', () => {
  const versions = [POST, BEACON, COURIER].map((text) => versionOf(text));
  const { rows, rowWith } = table(versions);

  it('shows what each gives for a figure in its cell', () => {
    expect(rowWith(/^differs: \[six hours\]/)).toEqual([
      expect.stringMatching(/^differs: \[six hours\] The rescue lasted/),
      expect.stringMatching(/^differs: \[nine hours\] The rescue took/),
      expect.not.stringMatching(/^(said|differs)/),
    ]);
    const dead = rowWith(/\[At least 12 people\]|\[At least 12\]/);
    expect(dead[0]).toMatch(/^differs: \[Nine/i);
    expect(dead[1]).toMatch(/^differs: \[At least 12/);
    expect(dead[2]).toMatch(/^differs: \[nine/);
  });

  it('says who states a fact and who does not', () => {
    const explosion = rowWith(/Two helicopters turned back/);
    expect(explosion.map((cell) => cell.replace(/:.*/s, ''))).toEqual([
      'said',
      'not said',
      'not said',
    ]);
    const festival = rowWith(/harbour festival/);
    expect(festival).toEqual([
      expect.stringMatching(/^said: .*has been called off/),
      'not said',
      expect.stringMatching(/^said: .*has been cancelled/),
    ]);
    // Whoever is named in passing has not stated it.
    expect(rowWith(/prosecutor/)[0]).not.toMatch(/^said/);
  });

  it('puts what divides the reports first and what all state last', () => {
    const order = rows.map(({ division }) => division);
    expect(order).toEqual(order.toSorted((a, b) => b - a));
    expect(rows[0]!.kind).toBe('differs');
    expect(rows.at(-1)!.kind).toMatch(/all|unclear/);
  });

  it('names the aspect of what differs, and of nothing else', () => {
    for (const { kind, aspect } of rows) expect(aspect !== null).toBe(kind === 'differs');
  });

  it('never says that a partial report leaves something out', () => {
    const partial = versions.map((version) => ({ ...version, whole: false }));
    const states = factTable(partial).rows.flatMap(({ cells }) => cells.map(({ state }) => state));
    expect(states).not.toContain('not said');
    expect(states).toContain('differs');
  });

  it('claims nothing of a report in another language', () => {
    const german = versionOf(
      'Auf der Fähre nach Lindholm brach in der Nacht zum Dienstag ein Feuer aus, und neun Menschen starben. Der Kapitän verließ das Schiff als Letzter, und die Feuerwehr konnte den Brand nach sechs Stunden löschen.',
    );
    const { rows } = factTable([...versions, german]);
    for (const { cells } of rows) {
      if (cells.some(({ state }, i) => i < 3 && state !== 'unknown')) {
        expect(cells[3]!.state).toBe('unknown');
      }
    }
  });

  it('takes steps of one comparison each, and comes to the same', () => {
    const steps = factTableInSteps(versions);
    const progress = [];
    let step = steps.next();
    for (; !step.done; step = steps.next()) progress.push(step.value);
    expect(progress).toEqual([1, 2, 3].map((done) => ({ done, of: 3 })));
    expect(step.value).toEqual(factTable(versions));
  });
});

it('joins no statements that only a third report has in common', () => {
  // The middle one tells both in one sentence; the others tell one each.
  const { cells } = table([
    versionOf('The mayor of Selmouth opened the new library on Corrigan Street with a brass band.'),
    versionOf(
      'The mayor of Selmouth opened the new library on Corrigan Street with a brass band, and thieves stole nine bronze statues from the park in Wexcombe.',
    ),
    versionOf('Thieves stole nine bronze statues from the park in Wexcombe.'),
  ]);
  for (const [first, , last] of cells) {
    expect(/library/.test(first!) && /statues/.test(last!)).toBe(false);
  }
  const library = cells.find((all) => all.some((cell) => /library/.test(cell)))!;
  expect(library).toEqual([
    expect.stringMatching(/^said.*library/),
    expect.stringMatching(/^said.*library/),
    'not said',
  ]);
});

it('has no rows without reports, and loses nothing of a single one', () => {
  expect(factTable([])).toEqual({ rows: [] });
  expect(factTable([versionOf('')]).rows).toEqual([]);
  const [row] = factTable([versionOf('Divers inspected the harbour bridge on Monday.')]).rows;
  expect(row!.cells[0]!.state).toBe('said');
});

describe('a table of any reports', () => {
  const sentence = fc
    .tuple(
      fc.constantFrom('The harbour master', 'A spokesman for Tarn Marine', 'Ines Vale'),
      fc.constantFrom('counted', 'repaired', 'did not find', 'may have inspected'),
      fc.constantFrom('40', 'nearly 50', '12', 'several'),
      fc.constantFrom('cracked bolts under the bridge', 'ferries at Lantern Quay', 'swans'),
      fc.constantFrom('on Monday', 'in March', 'after the storm'),
    )
    .map((words) => `${words.join(' ')}.`);
  const text = fc.array(sentence, { maxLength: 8 }).map((all) => all.join(' '));
  const versions = fc.array(
    fc.record({ text, whole: fc.boolean() }).map((one) => versionOf(one.text, one.whole)),
    { maxLength: 5 },
  );

  it('has a cell for each report, its places inside of the text', () => {
    fc.assert(
      fc.property(versions, (all) => {
        const { rows } = factTable(all);
        for (const { cells } of rows) {
          expect(cells).toHaveLength(all.length);
          cells.forEach((cell, i) => {
            if (!('place' in cell) || !cell.place) return;
            const { span, sentence, marks } = cell.place;
            for (const one of [span, sentence, ...marks]) {
              expect(one.start).toBeGreaterThanOrEqual(0);
              expect(one.end).toBeLessThanOrEqual(all[i]!.analysis.text.length);
              expect(one.start).toBeLessThanOrEqual(one.end);
            }
            expect(sentence.start).toBeLessThanOrEqual(span.start);
          });
        }
        expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
      }),
      { numRuns: 30 },
    );
  });

  it('tells one story in a row', () => {
    fc.assert(
      fc.property(versions, (all) => {
        for (const { kind, cells } of factTable(all).rows) {
          const states = cells.map(({ state }) => state);
          const stated = states.filter((state) => state === 'said' || state === 'differs').length;
          expect(stated).toBeGreaterThan(0);
          expect(states.includes('differs')).toBe(kind === 'differs');
          if (kind === 'one') expect(states.filter((state) => state === 'said')).toHaveLength(1);
          if (kind === 'one' || kind === 'some') expect(states).toContain('not said');
          if (kind === 'all') expect(states).not.toContain('not said');
          states.forEach((state, i) => {
            if (state === 'not said') expect(all[i]!.whole).toBe(true);
          });
        }
      }),
      { numRuns: 30 },
    );
  });

  it('is the same whatever the order of the reports', () => {
    const shuffled = versions.chain((all) =>
      fc
        .shuffledSubarray(
          all.map((_, i) => i),
          { minLength: all.length, maxLength: all.length },
        )
        .map((order) => ({ all, order })),
    );
    fc.assert(
      fc.property(shuffled, ({ all, order }) => {
        const plain = factTable(all).rows;
        const moved = factTable(order.map((i) => all[i]!)).rows;
        const back = moved.map(
          (row): FactRow => ({
            ...row,
            cells: all.map((_, i) => row.cells[order.indexOf(i)]!),
          }),
        );
        expect(back).toEqual(plain);
      }),
      { numRuns: 30 },
    );
  });
});

const prison = '../../shared/stories/prison-corruption';
const isHere = existsSync(new URL(`../../../${prison}/a.txt`, import.meta.url));

describe.skipIf(!isHere)('the shared story of the prison report', () => {
  const versions = () => ['a', 'b', 'c'].map((name) => versionOf(read(`${prison}/${name}.txt`)));

  it('has each figure in its cell', () => {
    const { rowWith } = table(versions());
    expect(rowWith(/\[600\]/)).toEqual([
      expect.stringMatching(/^differs: \[600\]/),
      expect.stringMatching(/^differs: \[nearly 500\]/),
      expect.stringMatching(/^differs: \[(?:a further )?500\]/),
    ]);
    const duration = rowWith(/\[year-long\]/);
    expect(duration[0]).toMatch(/^differs: \[year-long\]/);
    expect(duration[1]).not.toMatch(/^(said|differs)/);
    expect(duration[2]).toMatch(/^differs: \[six-month\]/);
  });

  it('has what only one of the three reports', () => {
    const { rowWith } = table(versions());
    expect(rowWith(/handful of corrupt officers/).slice(1)).toEqual(['not said', 'not said']);
    const institutionalised = rowWith(/institutionalised/);
    expect([institutionalised[0], institutionalised[2]]).toEqual(['not said', 'not said']);
  });
});
