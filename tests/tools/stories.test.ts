import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { bridgeAtTheHerald, bridgeAtThePost, flowerShow } from '../lib/corpus/support/articles.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

const run = (lines: unknown[]) => {
  const input = lines.map((line) => `${typeof line === 'string' ? line : JSON.stringify(line)}\n`);
  const { status, stdout, stderr } = spawnSync(process.execPath, ['tools/stories.ts'], {
    cwd: root,
    input: input.join(''),
    encoding: 'utf8',
  });
  return {
    status,
    stderr,
    answers: stdout
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line)),
  };
};

const article = (id: string, text: string) => ({
  id,
  outlet: id,
  title: '',
  publishedAt: '2026-04-02',
  text,
});

describe('the command for stories', () => {
  it('prints one label for articles of one story and another for another story', () => {
    const { status, answers } = run([
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

  it('says which line it cannot read', () => {
    expect(run([article('post', ''), '{'])).toMatchObject({
      status: 1,
      stderr: 'line 2 is not JSON\n',
    });
    expect(run([{ id: 'post' }]).stderr).toContain('line 1 needs');
  });
});
