import { expect, it } from 'vitest';
import { runOnce, warmUp } from '@/entrypoints/background/tab/warm-up.ts';

it('has the engine meet findings of several kinds', async () => {
  const { findings } = await runOnce();
  expect(new Set(findings.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(3);
});

it('fails in silence where there is no corpus to open', () => {
  expect(warmUp).not.toThrow();
});
