import type { Span } from '@/lib/shared/span.ts';

/** What the Library shows, as it stands behind the `#` of its address. */
export type Route =
  | { page: 'stories' }
  | { page: 'story'; id: string }
  /** With `at`, the sentence that the page opens at, a span in the text of its latest revision. */
  | { page: 'article'; id: string; at: Span | null }
  | { page: 'backup' }
  | { page: 'settings' }
  | { page: 'unknown' };

/** Pages without an id, by their address. */
const PLAIN = {
  '#/': { page: 'stories' },
  '#/backup': { page: 'backup' },
  '#/settings': { page: 'settings' },
} as const satisfies Record<string, Route>;

/** Ids are digests in hexadecimal; a story's may have a number behind it, or be several of them. */
const WITH_ID = /^#\/(story|article)\/([0-9a-f][0-9a-f,-]*)(?:\?at=(\d{1,9})-(\d{1,9}))?$/;

/** The route at a hash; an empty one is the list of stories. Whatever is not known is `unknown`. */
export function routeAt(hash: string): Route {
  if (hash === '' || hash === '#') return PLAIN['#/'];
  if (Object.hasOwn(PLAIN, hash)) return PLAIN[hash as keyof typeof PLAIN];
  const [, page, id, start, end] = WITH_ID.exec(hash) ?? [];
  if (!id) return { page: 'unknown' };
  if (page === 'story') return start ? { page: 'unknown' } : { page, id };
  const at = start ? { start: Number(start), end: Number(end) } : null;
  return { page: 'article', id, at: at && at.start < at.end ? at : null };
}

/** The inverse of `routeAt`, to be put behind `library.html` or into a link. */
export function hashOf(route: Exclude<Route, { page: 'unknown' }>): string {
  switch (route.page) {
    case 'stories':
      return '#/';
    case 'backup':
    case 'settings':
      return `#/${route.page}`;
    case 'story':
      return `#/story/${route.id}`;
    case 'article':
      return `#/article/${route.id}${route.at ? `?at=${route.at.start}-${route.at.end}` : ''}`;
  }
}
