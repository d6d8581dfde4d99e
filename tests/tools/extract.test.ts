import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run as extract } from '../../tools/extract.ts';
import { ADDRESS, story, WHOLE_TEXT } from '../lib/article/support/page.ts';
import { runHere, runProgram } from './support/commands.ts';

const run = (...args: string[]) => runHere(extract, args);

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

  it('prints the article as JSON', async () => {
    const { status, stdout } = await run(saved, ADDRESS);
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

  it('is a program, which says what its function says', async () => {
    expect(runProgram('extract.ts', [saved, ADDRESS])).toEqual(await run(saved, ADDRESS));
  });

  it('says that there is no article', async () => {
    const { status, stdout, stderr } = await run(empty, ADDRESS);
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toContain('no article');
  });

  it.each([
    ['nothing', [] as string[]],
    ['no address', ['x.html']],
    ['too much', ['x.html', ADDRESS, 'more']],
    ['an address that is none', ['x.html', 'outlet.example']],
  ])('shows how it is used for %s', async (_, args) => {
    const { status, stdout, stderr } = await run(...args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^Usage:/);
  });

  it.each([['absent.html'], ['.']])('names a file that cannot be read: %s', async (name) => {
    const { status, stderr } = await run(join(folder, name), ADDRESS);
    expect(status).toBe(2);
    expect(stderr).toContain('cannot be read');
  });
});
