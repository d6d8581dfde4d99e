import type { Article } from '@/lib/article/model/article.ts';
import { relatedArticles, type SavedArticle } from '@/lib/corpus/articles/related-articles.ts';
import { type Saved, savedState } from '@/lib/corpus/articles/save.ts';
import { articleId } from '@/lib/corpus/database/ids.ts';
import { corpusIsEmpty } from '@/lib/corpus/database/is-empty.ts';
import { judgeStory } from '@/lib/corpus/stories/judge-story.ts';
import { historyOfArticle } from '@/lib/corpus/stories/story-history.ts';
import {
  announceChange,
  announceProgress,
  askReader,
  MessageError,
} from '@/lib/messaging/messages.ts';
import type { PossibleVersion, TabReport } from '@/lib/report/compare-articles.ts';
import { showCount } from '../browser-ui/badge.ts';
import { cachedComparison } from './comparison-cache.ts';
import { type Read, readTab } from './read-tab.ts';
import { recallAnalyses } from './recall-analyses.ts';
import { saveArticle } from './save-article.ts';
import { setSwitchedOff, switchedOff } from './switched-off-versions.ts';
import { warmUp } from './warm-up.ts';

/** Reads a tab, compares it with the corpus and has painted what was found. */
export async function report(request: { tabId: number; asItIs: boolean }): Promise<TabReport> {
  const { tabId } = request;
  const reading = readTab(tabId, request.asItIs);
  warmUp();
  const read = await reading;
  if (read.state !== 'read') return read;
  const { article } = read;
  const id = await articleId(article.url);
  const [history, saved, { versions: found, possible }, off] = await Promise.all([
    historyOfArticle(id),
    savedState(article),
    relatedArticles(article),
    switchedOff(tabId, article.url),
  ]);
  const libraryIsEmpty = found.length === 0 && saved === 'unsaved' && (await corpusIsEmpty());
  const compared = found.filter(({ articleId }) => !off.has(articleId));
  await Promise.all([
    announceProgress({ tabId, comparing: compared.length }),
    recallAnalyses(compared),
  ]);
  const { comparison, versions } = cachedComparison(article, found, off);
  // Who waits for the findings does not wait for their paint; who asks for orphans hears if it failed.
  askReader(tabId, 'show', { comparison, versions }).catch(() => undefined);
  showCount(tabId, comparison.findings.filter(({ kind }) => kind === 'differs').length);
  return {
    state: 'read',
    article,
    articleId: id,
    saved,
    libraryIsEmpty,
    versions,
    possible: possible.map(withoutText),
    history,
    comparison,
  };
}

const withoutText = ({ articleId, article }: SavedArticle): PossibleVersion => {
  const { url, outlet, title, publishedAt } = article;
  return { articleId, url, outlet, title, publishedAt };
};

export const orphans = ({ tabId }: { tabId: number }): Promise<number[]> =>
  askReader(tabId, 'orphans', null);

/** @throws MessageError when there is no article to save, CorpusError when it cannot be stored */
export async function save({ tabId }: { tabId: number }): Promise<Saved> {
  const saved = await saveArticle(articleOf(await readTab(tabId, false)));
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

export async function switchVersion(request: {
  tabId: number;
  articleId: string;
  off: boolean;
}): Promise<null> {
  const { tabId, articleId, off } = request;
  const article = articleOf(await readTab(tabId, false));
  await setSwitchedOff(tabId, article.url, articleId, off);
  await announceChange();
  return null;
}

export const reveal = (request: { tabId: number; finding: number }): Promise<boolean> =>
  askReader(request.tabId, 'reveal', { finding: request.finding });

/** The article of a tab that was read. @throws MessageError when there is none */
export function articleOf(read: Read): Article {
  if (read.state === 'read') return read.article;
  throw new MessageError('gone', `the tab has no article: ${read.state}`);
}
