import type { Article } from '../../article/model/article.ts';

/**
 * Half of a SHA-256 digest in hexadecimal: 128 bits, enough that no reader meets two contents with
 * one id, and short enough to be an index key.
 */
async function contentHash(...parts: string[]): Promise<string> {
  // JSON keeps ('ab', 'c') and ('a', 'bc') apart, which plain concatenation does not.
  const bytes = new TextEncoder().encode(JSON.stringify(parts));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest.subarray(0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Id of the article at a canonical address. */
export const articleId = (url: string): Promise<string> => contentHash('article', url);

/** Id of an article's present wording: its address, headline and text. */
export const revisionId = (article: Pick<Article, 'url' | 'title' | 'text'>): Promise<string> =>
  contentHash('revision', article.url, article.title, article.text);

/** Id of what is said about two articles, whichever comes first. */
export const judgementId = (a: string, b: string): Promise<string> =>
  contentHash('judgement', ...[a, b].sort());

/** Id of a change in stories that the saving of an article showed. */
export const storyChangeId = (change: object, article: string, at: number): Promise<string> =>
  contentHash('story change', JSON.stringify(change), article, String(at));

/** Stands for the address of a text that has none, so that the same text is the same article. */
export const addressOfText = async (text: string): Promise<string> =>
  `urn:crossread:${await contentHash('text', text)}`;
