import { spawnSync } from 'node:child_process';
import { ROOT } from '../checks/program.ts';

/** What a release asks of the repository before it touches anything. */
export interface State {
  /** Empty if no branch is checked out. */
  branch: string;
  /** Files that were changed, added or deleted since the last commit, as git prints them. */
  changes: string[];
  tags: string[];
}

/** The branch that is released from. */
const BRANCH = 'main';

export const tagOf = (version: string): string => `v${version}`;

/** Why this version cannot be released from a repository in this state; null if it can. */
export function obstacle({ branch, changes, tags }: State, version: string): string | null {
  if (branch !== BRANCH) {
    return `Releases are made on ${BRANCH}; ${branch === '' ? 'no branch' : branch} is checked out.`;
  }
  if (changes.length > 0) {
    return `Commit or put away what was changed first:\n${changes.join('\n')}`;
  }
  return tags.includes(tagOf(version)) ? `There is a tag ${tagOf(version)} already.` : null;
}

export const readState = (): State => ({
  branch: git('branch', '--show-current').trim(),
  changes: linesOf(git('status', '--porcelain')),
  tags: linesOf(git('tag', '--list')),
});

/**
 * Runs git in the project's folder.
 *
 * @returns its standard output
 * @throws Error with what git said, if it failed.
 */
export function git(...words: string[]): string {
  const { error, status, stdout, stderr } = spawnSync('git', words, {
    cwd: ROOT,
    encoding: 'utf8',
  });
  if (error) throw error;
  if (status !== 0) throw new Error(`git ${words[0]}: ${stderr.trim() || stdout.trim()}`);
  return stdout;
}

const linesOf = (text: string): string[] => text.split('\n').filter(Boolean);
