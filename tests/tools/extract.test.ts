import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ADDRESS, story, WHOLE_TEXT } from '../lib/article/support/page.ts';

/** `npm run extract`, as a person types it, without npm around it. */
function run(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['tools/extract.ts', ...args], {
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: '--disable-warning=ExperimentalWarning' },
  });
  return { status, stdout, stderr };
}

describe('extract on the command line', () => {
  let folder: string;
  let saved: string;
  let empty: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'extract-'));
    saved = join(folder, 'saved.html');
    empty = join(folder, 'empty.html');
    writeFileSync(saved, story());
    writeFileSync(empty, '');
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('prints the article as JSON', () => {
    const { status, stdout } = run(saved, ADDRESS);
    const fields = [
      'url',
      'outlet',
      'title',
      'authors',
      'publishedAt',
      'language',
      'completeness',
      'text',
    ];
    expect(status).toBe(0);
    expect(Object.keys(JSON.parse(stdout))).toEqual(fields);
    expect(JSON.parse(stdout).text).toBe(WHOLE_TEXT);
    expect(stdout.split('\n').length).toBeGreaterThan(fields.length);
  });

  it('says that there is no article', () => {
    const { status, stdout, stderr } = run(empty, ADDRESS);
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toContain('no article');
  });

  it.each([
    ['nothing', [] as string[]],
    ['no address', ['x.html']],
    ['too much', ['x.html', ADDRESS, 'more']],
    ['an address that is none', ['x.html', 'outlet.example']],
  ])('shows how it is used for %s', (_, args) => {
    const { status, stdout, stderr } = run(...args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^Usage:/);
  });

  it.each([['absent.html'], ['.']])('names a file that cannot be read: %s', (name) => {
    const { status, stderr } = run(join(folder, name), ADDRESS);
    expect(status).toBe(2);
    expect(stderr).toContain('cannot be read');
  });
});
