import type { Article } from '@/lib/article/article.ts';
import { judgeStory } from '@/lib/corpus/judge.ts';
import { type Saved, save as saveArticle, savedState } from '@/lib/corpus/save.ts';
import { versionsOf } from '@/lib/corpus/versions.ts';
import { announceChange, askReader, MessageError } from '@/lib/messages.ts';
import { compareArticles, type TabReport } from '@/lib/report.ts';
import { type Read, readTab } from './read-tab.ts';

/** Reads a tab, compares it with the corpus and paints what was found. */
export async function report(request: { tabId: number; asItIs: boolean }): Promise<TabReport> {
  const read = await readTab(request.tabId, request.asItIs);
  if (read.state !== 'read') return read;
  const { article } = read;
  const [saved, found] = await Promise.all([savedState(article), versionsOf(article)]);
  const { comparison, versions } = compareArticles(article, found);
  const orphans = await askReader(request.tabId, 'show', { comparison, versions });
  return { state: 'read', article, saved, versions, comparison, orphans };
}

/** @throws MessageError when there is no article to save, CorpusError when it cannot be stored */
export async function save({ tabId }: { tabId: number }): Promise<Saved> {
  const saved = await saveArticle(articleOf(await readTab(tabId, false)), Date.now());
  await announceChange();
  return saved;
}

export async function judge(request: {
  tabId: number;
  articleId: string;
  same: boolean | null;
}): Promise<null> {
  const article = articleOf(await readTab(request.tabId, false));
  await judgeStory(article.url, request.articleId, request.same, Date.now());
  await announceChange();
  return null;
}

export const reveal = (request: { tabId: number; finding: number }): Promise<boolean> =>
  askReader(request.tabId, 'reveal', { finding: request.finding });

function articleOf(read: Read): Article {
  if (read.state === 'read') return read.article;
  throw new MessageError('gone', `the tab has no article: ${read.state}`);
}
