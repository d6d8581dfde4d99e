import { describe, expect, it } from 'vitest';
import { run as group } from '../../tools/stories.ts';
import { bridgeAtTheHerald, bridgeAtThePost, flowerShow } from '../lib/corpus/support/articles.ts';
import { type Ended, runHere, runProgram } from './support/commands.ts';

const asInput = (lines: readonly unknown[]): string =>
  lines.map((line) => `${typeof line === 'string' ? line : JSON.stringify(line)}\n`).join('');

const answered = ({ status, stdout, stderr }: Ended) => ({
  status,
  stderr,
  answers: stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line)),
});

const run = async (lines: readonly unknown[]) => answered(await runHere(group, [], asInput(lines)));

const article = (id: string, text: string) => ({
  id,
  outlet: id,
  title: '',
  publishedAt: '2026-04-02',
  text,
});

describe('the command for stories', () => {
  it('prints one label for articles of one story and another for another story', async () => {
    const { status, answers } = await run([
      article('post', bridgeAtThePost),
      article('week', flowerShow),
      '',
      article('herald', bridgeAtTheHerald),
    ]);
    expect(status).toBe(0);
    const story = Object.fromEntries(answers.map((answer) => [answer.id, answer.story]));
    expect(Object.keys(story).sort()).toEqual(['herald', 'post', 'week']);
    expect(story.herald).toBe(story.post);
    expect(story.week).not.toBe(story.post);
  });

  it('is a program, which says what its function says', async () => {
    const lines = [article('post', bridgeAtThePost), article('herald', bridgeAtTheHerald)];
    const program = answered(runProgram('stories.ts', [], asInput(lines)));
    expect(program.answers).toHaveLength(2);
    expect(program).toEqual(await run(lines));
  });

  it('takes no argument, and says how it is used', async () => {
    const { status, stdout, stderr } = await runHere(group, ['articles.jsonl']);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain('usage:');
  });

  it('says which line it cannot read', async () => {
    expect(await run([article('post', ''), '{'])).toMatchObject({
      status: 1,
      stderr: 'line 2 is not JSON\n',
    });
    expect((await run([{ id: 'post' }])).stderr).toContain('line 1 needs');
  });
});
