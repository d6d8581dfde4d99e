import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { claim } from '../../browser/driver/processes.ts';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'crossread-claims-'));
  vi.stubEnv('CROSSREAD_RUN_DIRECTORY', directory);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(directory, { recursive: true });
});

describe('what the processes of one run take from each other', () => {
  it('belongs to whoever asks first', () => {
    expect(claim('reading with the card [Firefox]')).toBe(true);
    expect(claim('reading with the card [Firefox]')).toBe(false);
  });

  it('is not taken for somebody else’s where nothing can be noted', () => {
    vi.stubEnv('CROSSREAD_RUN_DIRECTORY', join(directory, 'gone'));
    expect(() => claim('reading with the card [Firefox]')).toThrow('ENOENT');
  });

  it('is told apart by its whole name, whatever characters that has', () => {
    const long = 'x'.repeat(400);
    const names = ["an outlet's follow-up", 'an/outlet', `${long} [Chromium]`, `${long} [Firefox]`];
    expect(names.map(claim)).toEqual([true, true, true, true]);
  });
});
