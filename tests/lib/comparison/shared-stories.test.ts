import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const shared = fileURLToPath(new URL('../../../../shared/', import.meta.url));
const scorer = `${shared}eval/score.mjs`;

interface Score {
  P: number;
  R: number;
  F1: number;
}

/** Real reports of real events, with hand-made tables of what each states; kept outside. */
describe.skipIf(!existsSync(scorer))('on the shared stories', () => {
  const score = (): Record<'added' | 'agrees' | 'differs', Score> & { shown: number } => {
    const stories = readdirSync(`${shared}stories`).map((name) => `${shared}stories/${name}`);
    const command = [process.execPath, `${root}tools/compare.ts`, '--batch'];
    const output = execFileSync(process.execPath, [scorer, ...stories, '--', ...command], {
      encoding: 'utf8',
      cwd: root,
    });
    return JSON.parse(output.trim().split('\n').at(-1)!);
  };

  // Slightly under what is reached; a fall below is a loss that a reader would notice.
  it('what is shown is true, and enough of it is shown', { timeout: 60_000 }, () => {
    const { shown, added, agrees, differs } = score();
    expect(shown).toBeGreaterThan(0.88);
    expect(added.R).toBeGreaterThan(0.57);
    expect(agrees.F1).toBeGreaterThan(0.715);
    expect(differs.P).toBeGreaterThan(0.88);
    expect(differs.R).toBeGreaterThan(0.2);
  });
});
