import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { scoreStories } from '../../../tools/learning/cross-validation.ts';
import { readFactStories } from '../../../tools/learning/labelled-stories.ts';

const shared = fileURLToPath(new URL('../../../../shared/', import.meta.url));
const program = fileURLToPath(new URL('../../../tools/compare.ts', import.meta.url));
const scorer = `${shared}eval/score.mjs`;

it('a folder that is missing is told from one without stories', () => {
  expect(readFactStories('/nowhere/at/all')).toBeNull();
});

describe.skipIf(!existsSync(scorer))('on the shared stories', () => {
  it('counts what the scorer beside them counts', { timeout: 60_000 }, () => {
    const names = readdirSync(`${shared}stories`).slice(0, 4);
    const output = execFileSync(
      process.execPath,
      [
        scorer,
        ...names.map((name) => `${shared}stories/${name}`),
        '--',
        process.execPath,
        program,
        '--batch',
      ],
      { encoding: 'utf8' },
    );
    const theirs = JSON.parse(output.trim().split('\n').at(-1)!);
    const stories = readFactStories(`${shared}stories`)!.filter(({ name }) => names.includes(name));
    const { total } = scoreStories(stories, () => undefined);
    expect(total.shownP).toBeCloseTo(theirs.shown, 10);
    expect(total.addedP).toBeCloseTo(theirs.added.P, 10);
    expect(total.addedR).toBeCloseTo(theirs.added.R, 10);
    expect(total.agreesF1).toBeCloseTo(theirs.agrees.F1, 10);
    expect(total.differsP).toBeCloseTo(theirs.differs.P, 10);
    expect(total.differsR).toBeCloseTo(theirs.differs.R, 10);
    expect(total.aspect).toBeCloseTo(theirs.aspect, 10);
  });
});
