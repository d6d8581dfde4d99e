import type { Article } from '../../article/model/article.ts';
import { dayNumber } from '../../shared/time.ts';
import { articleId } from '../database/ids.ts';
import type { CorpusDatabase } from '../database/schema.ts';
import { articleOf } from '../database/stored-article.ts';
import { withCorpus } from '../database/with-corpus.ts';
import { assignStory, type StoryAssignment } from '../stories/assign-story.ts';
import { storyIndex } from '../stories/story-index.ts';
import { isBorderline } from '../stories/story-model.ts';
import { termProfile } from '../stories/term-profile.ts';
import { sameTexts } from './same-text.ts';

/** The latest revision of a saved article. */
export interface SavedArticle {
  articleId: string;
  article: Article;
  /** How like the reading it is: above 0 for, below 0 against one story, between -8 and 8. */
  likeness?: number;
  /** Id of the version with the longer copy of the same text; absent where the text is its own. */
  sameTextAs?: string;
}

/** More versions than a reader can take in side by side; the likest are shown. */
const MAX_VERSIONS = 12;

/**
 * Reports of one event are weeks apart at the most; a like event months later is another one. The
 * grouping itself only weighs a gap, for the sake of articles that bear the day they were stored.
 */
const MAX_DAYS_APART = 30;

/** What an article is like that was not looked at; likeness goes from here to its opposite. */
const MIN_SCORE = -8;

/** The saved articles that have to do with a reading, likest first. */
export interface RelatedArticles {
  /**
   * Those that tell its story. The article at the reading's own address is none of them; what the
   * reader said about a pair outranks what the words say.
   */
  versions: SavedArticle[];
  /**
   * Those of which a reader may say whether they tell its story: not like enough to be joined and too
   * like to be passed over. Nothing is claimed from them.
   */
  possible: SavedArticle[];
}

/**
 * @param now milliseconds since 1970: a later date is not believed
 * @throws CorpusError
 */
export async function relatedArticles(
  reading: Article,
  now = Date.now(),
): Promise<RelatedArticles> {
  const own = await articleId(reading.url);
  const profile = termProfile(reading, dayNumber(now));
  return withCorpus((corpus) =>
    corpus.transaction(
      'r',
      corpus.articles,
      corpus.revisions,
      corpus.judgements,
      corpus.commonTerms,
      corpus.holders,
      async () => {
        const place = await assignStory(own, profile, storyIndex(corpus));
        const { storyOf, likeness, isApart } = place;
        const likest = [...likeness.keys()].sort(
          (a, b) => likenessOf(place, b) - likenessOf(place, a) || (a < b ? -1 : 1),
        );
        const isSame = (id: string) => storyOf.get(id) === storyOf.get(own);
        const isPossible = (id: string) =>
          !isSame(id) && !isApart(id) && isBorderline(likenessOf(place, id));
        const together = await saidToBeSame(own, corpus);
        const found = await latestOf(likest.filter(isSame), place, corpus);
        const near = found.filter(
          ({ version, day }) => together.has(version.articleId) || !isFar(profile.day, day),
        );
        const possible = await latestOf(likest.filter(isPossible), place, corpus);
        return {
          versions: markCopies(near.map(({ version }) => version)),
          possible: possible.map(({ version }) => version),
        };
      },
    ),
  );
}

/** Ids of the articles that the reader put into one story with this one. */
async function saidToBeSame(own: string, { judgements }: CorpusDatabase): Promise<Set<string>> {
  const said = await judgements.where('articles').equals(own).toArray();
  return new Set(said.filter(({ same }) => same).flatMap(({ articles }) => articles));
}

/** Days since 1970-01-01; false, too, where either is unknown or not to be believed. */
const isFar = (a: number | null, b: number | null): boolean =>
  a !== null && b !== null && Math.abs(a - b) > MAX_DAYS_APART;

const likenessOf = ({ likeness }: StoryAssignment, id: string): number =>
  likeness.get(id) ?? MIN_SCORE;

/** The first of these articles, in the order given, each with its day of publication. */
async function latestOf(
  ids: readonly string[],
  place: StoryAssignment,
  { articles, revisions }: CorpusDatabase,
): Promise<{ version: SavedArticle; day: number | null }[]> {
  const shown = ids.slice(0, MAX_VERSIONS);
  const records = await articles.bulkGet(shown);
  const found = await revisions.bulkGet(records.map((record) => record?.latest ?? ''));
  return shown.flatMap((id, i) => {
    const stored = found[i]?.article;
    if (!stored) return [];
    const version = { articleId: id, article: articleOf(stored), likeness: likenessOf(place, id) };
    return [{ version, day: records[i]?.day ?? null }];
  });
}

function markCopies(versions: readonly SavedArticle[]): SavedArticle[] {
  const heads = sameTexts(versions.map(({ article }) => article.text));
  return versions.map((version, i) => {
    const head = versions[heads[i] ?? i];
    return head && head !== version ? { ...version, sameTextAs: head.articleId } : version;
  });
}
