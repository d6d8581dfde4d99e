import { describe, expect, it } from 'vitest';
import { mergedNames } from '@/lib/corpus/backup/merge.ts';
import {
  assignCluster,
  founderOf,
  freshNames,
  type Neighbour,
} from '@/lib/corpus/stories/assign-cluster.ts';
import { unseen } from '@/lib/corpus/stories/idf.ts';
import { weigh } from '@/lib/corpus/stories/pair-features.ts';
import { termProfile } from '@/lib/corpus/stories/term-profile.ts';
import { bridgeAtTheHerald, bridgeAtThePost, flowerShow } from '../support/articles.ts';

const one = (id: string, text: string, story: string | null): Neighbour => ({
  id,
  story,
  profile: weigh(termProfile({ title: '', text, publishedAt: '2026-04-02' }), unseen),
});

const post = (story: string | null) => one('post', bridgeAtThePost, story);
const herald = (story: string | null) => one('herald', bridgeAtTheHerald, story);
const flowers = (story: string | null) => one('flowers', flowerShow, story);

describe('an article that is new', () => {
  it('joins the story that it tells, and nothing else happens', async () => {
    const { storyOf, changes } = await assignCluster([
      post('bridge'),
      flowers('show'),
      herald(null),
    ]);
    expect(Object.fromEntries(storyOf)).toEqual({
      post: 'bridge',
      herald: 'bridge',
      flowers: 'show',
    });
    expect(changes).toEqual([]);
  });

  it('founds a story, named after it', async () => {
    expect((await assignCluster([post('bridge'), flowers(null)])).storyOf.get('flowers')).toBe(
      'flowers',
    );
  });

  it('never takes the name of a story that another article has gone on with', async () => {
    const elsewhere = new Set(['flowers', 'flowers-2']);
    const { storyOf } = await assignCluster([flowers(null)], undefined, async () => elsewhere);
    expect(storyOf.get('flowers')).toBe('flowers-3');
  });
});

describe('stories that were there', () => {
  it('are joined when they turn out to be one, and that is told', async () => {
    const { storyOf, changes } = await assignCluster([
      post('a'),
      one('copy', bridgeAtThePost, 'a'),
      herald('b'),
    ]);
    expect(new Set(storyOf.values())).toEqual(new Set(['a']));
    expect(changes).toEqual([{ kind: 'joined', story: 'a', gone: ['b'] }]);
  });

  it('are split when they turn out to be two, and that is told', async () => {
    const { storyOf, changes } = await assignCluster([post('a'), herald('a'), flowers('a')]);
    expect(storyOf.get('flowers')).toBe('flowers');
    expect(changes).toEqual([
      { kind: 'split', story: 'a', into: 'flowers', articles: ['flowers'] },
    ]);
  });

  it('follow what the reader says', async () => {
    const apart = await assignCluster([post('a'), herald('a')], () => false);
    expect(apart.storyOf.get('post')).not.toBe(apart.storyOf.get('herald'));
    const together = await assignCluster([post('a'), flowers('b')], () => true);
    expect(new Set(together.storyOf.values()).size).toBe(1);
  });

  it('stay as they are when nothing new is known', async () => {
    const settled = await assignCluster([post('a'), herald('a'), flowers('b')]);
    expect(settled.changes).toEqual([]);
    expect(settled.storyOf.get('herald')).toBe('a');
  });
});

describe('the article that a story is named after', () => {
  it('is told by each of the names that the story may have', () => {
    const names = [...freshNames('c0ffee'), ...mergedNames('c0ffee')];
    expect(names.map(founderOf)).toEqual(names.map(() => 'c0ffee'));
    expect(new Set(names).size).toBe(names.length);
  });
});
