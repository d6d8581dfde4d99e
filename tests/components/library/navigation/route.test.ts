import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashOf, type Route, routeAt } from '@/components/library/navigation/route.ts';

const STORY = '0123456789abcdef0123456789abcdef-2';

describe('an address of the Library', () => {
  it.each<[string, Route]>([
    ['', { page: 'stories' }],
    ['#', { page: 'stories' }],
    ['#/', { page: 'stories' }],
    [`#/story/${STORY}`, { page: 'story', id: STORY }],
    ['#/story/ab,cd', { page: 'story', id: 'ab,cd' }],
    ['#/article/ab12', { page: 'article', id: 'ab12', at: null }],
    ['#/article/ab12?at=10-42', { page: 'article', id: 'ab12', at: { start: 10, end: 42 } }],
    ['#/backup', { page: 'backup' }],
    ['#/settings', { page: 'settings' }],
  ])('%s leads to its page', (hash, route) => {
    expect(routeAt(hash)).toEqual(route);
  });

  it.each([
    '#/nowhere',
    '#/story/',
    '#/story/<b>',
    '#/article/constructor',
    '#/story/ab?at=1-2',
    '#/toString',
    '#/article/ab?at=x',
  ])('%s leads nowhere', (hash) => {
    expect(routeAt(hash)).toEqual({ page: 'unknown' });
  });

  it('drops a sentence that ends before it begins', () => {
    expect(routeAt('#/article/ab?at=42-10')).toEqual({ page: 'article', id: 'ab', at: null });
  });

  it('is understood again as it was written', () => {
    const id = fc.stringMatching(/^[0-9a-f]{1,40}(-\d)?$/);
    const at = fc
      .tuple(fc.nat(9_000_000), fc.integer({ min: 1, max: 5000 }))
      .map(([start, length]) => ({ start, end: start + length }));
    const route = fc.oneof(
      fc.constantFrom({ page: 'stories' as const }, { page: 'backup' as const }),
      fc.record({ page: fc.constant('story' as const), id }),
      fc.record({ page: fc.constant('article' as const), id, at: fc.option(at) }),
    );
    fc.assert(
      fc.property(route, (one) => {
        expect(routeAt(hashOf(one))).toEqual(one);
      }),
    );
  });

  it('is never an error, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.string(), (hash) => {
        expect(routeAt(`#/${hash}`).page).toBeTruthy();
      }),
    );
  });
});
