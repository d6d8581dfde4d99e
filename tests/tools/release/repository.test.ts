import { describe, expect, it } from 'vitest';
import { obstacle, type State } from '../../../tools/release/repository.ts';

const ready: State = { branch: 'main', changes: [], tags: ['v0.1.0'] };

describe('a release', () => {
  it('is made on main, of a clean tree, under a new tag', () => {
    expect(obstacle(ready, '0.2.0')).toBeNull();
  });

  const blocked: [string, State, string, string][] = [
    [
      'on another branch',
      { ...ready, branch: 'mend' },
      '0.2.0',
      'Releases are made on main; mend is checked out.',
    ],
    [
      'without a branch',
      { ...ready, branch: '' },
      '0.2.0',
      'Releases are made on main; no branch is checked out.',
    ],
    [
      'with changes that are not committed',
      { ...ready, changes: [' M lib/span.ts', '?? notes.md'] },
      '0.2.0',
      'Commit or put away what was changed first:\n M lib/span.ts\n?? notes.md',
    ],
    ['under a tag that is there', ready, '0.1.0', 'There is a tag v0.1.0 already.'],
  ];
  it.each(blocked)('is not made %s', (_where, state, version, message) => {
    expect(obstacle(state, version)).toBe(message);
  });
});
