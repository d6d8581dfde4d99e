import { describe, expect, it } from 'vitest';
import { run as compare } from '../../tools/compare.ts';
import { runHere, runProgram } from './support/commands.ts';

const stories = 'tests/stories/ferry-fire';
const post = `${stories}/harbour-post.txt`;
const beacon = `${stories}/daily-beacon.txt`;

const run = (args: readonly string[], input = '') => runHere(compare, args, input);

it('is a program, which says what its function says', async () => {
  expect(runProgram('compare.ts', [post, beacon])).toEqual(await run([post, beacon]));
});

describe('for a reader', () => {
  it('prints four lists with counts, both sides quoted, the deciding words marked', async () => {
    const { status, stdout } = await run([post, beacon]);
    expect(status).toBe(0);
    for (const heading of [/Stated differently {2}\d/, /Only elsewhere {2}\d/, /Only here {2}\d/]) {
      expect(stdout).toMatch(heading);
    }
    expect(stdout).toContain('six hours against nine hours');
    expect(stdout).toMatch(/here .*"We heard \*a bang\* below us/);
    expect(stdout).toMatch(/daily-beacon .*"We heard \*an explosion\* below us/);
  });

  it('prints no colour where nobody sees it, and no line wider than 100 characters', async () => {
    const { stdout } = await run([post, beacon]);
    expect(stdout).not.toContain('\u001b');
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100);
  });
});

describe('as JSON', () => {
  it('quotes the words beside every span', async () => {
    const { reading, others, findings } = JSON.parse((await run(['--json', post, beacon])).stdout);
    expect(reading.name).toBe('harbour-post');
    expect(others).toHaveLength(1);
    const duration = findings.find(({ aspect }: { aspect: string }) => aspect === 'duration');
    expect(duration.here.marks[0].text).toBe('six hours');
    expect(duration.there[0].marks[0].text).toBe('nine hours');
  });
});

describe('in a batch', () => {
  const line = (id: string, reading: string, other: string) =>
    JSON.stringify({ id, reading, other, readingDate: null, otherDate: '2031-05-02' });
  const fire = 'The fire destroyed 120 houses in the town of Orsk on Monday night.';

  it('answers each line with flat findings', async () => {
    const input = [line('a', fire, fire.replace('120', '85')), '', line('b', fire, '')].join('\n');
    const { status, stdout } = await run(['--batch'], input);
    expect(status).toBe(0);
    const [a, b] = stdout
      .trim()
      .split('\n')
      .map((each) => JSON.parse(each));
    expect(a.id).toBe('a');
    expect(a.findings[0]).toEqual({
      kind: 'differs',
      aspect: 'number',
      here: { start: 0, end: fire.length - 1 },
      there: { start: 0, end: fire.length - 2 },
    });
    expect(b).toEqual({ id: 'b', findings: [] });
  });

  it.each([
    ['not JSON', 'nonsense'],
    ['without a text', '{"id":"x","reading":"a"}'],
    ['null', 'null'],
  ])('names the line that is %s', async (_, bad) => {
    const { status, stderr } = await run(['--batch'], `${line('a', fire, fire)}\n${bad}\n`);
    expect(status).toBe(1);
    expect(stderr).toContain('line 2');
  });
});

describe('used wrongly', () => {
  it.each([
    ['without files', []],
    ['with one file', [post]],
    ['with an unknown option', ['--colour', post, beacon]],
  ])('%s: says how to use it', async (_, args) => {
    const { status, stderr, stdout } = await run(args);
    expect(status).toBe(2);
    expect(stderr).toContain('usage:');
    expect(stdout).toBe('');
  });

  it('names a file that is not there', async () => {
    const { status, stderr } = await run([post, 'nowhere.txt']);
    expect(status).toBe(2);
    expect(stderr).toBe('nowhere.txt: no such file\n');
  });
});
