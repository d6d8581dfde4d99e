import { expect, it } from 'vitest';
import { runOnce, warmUp } from '@/entrypoints/background/warm-up.ts';

it('has the engine meet findings of several kinds, and values that differ in several ways', async () => {
  const { findings } = await runOnce();
  expect(new Set(findings.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(3);
  const aspects = new Set(findings.map(({ aspect }) => aspect).filter(Boolean));
  expect(aspects.size).toBeGreaterThanOrEqual(2);
});

it('fails in silence where there is no corpus to open', () => {
  expect(warmUp).not.toThrow();
});
