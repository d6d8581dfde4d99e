import { i18n } from '#i18n';
import { type Deleted, deleteArticles, restore } from '@/lib/corpus/articles/delete.ts';
import {
  joinStories,
  moveToStory,
  type Regrouping,
  takeBack,
} from '@/lib/corpus/stories/edit-stories.ts';
import { undoStack } from './undo-stack.ts';

/** Deletes articles, however many; true when they are gone. */
export const deleteThem = (ids: readonly string[]): Promise<boolean> =>
  undoStack.perform<Deleted>(
    i18n.t('correct.deleted', ids.length),
    () => deleteArticles(ids, Date.now()),
    restore,
  );

/** Puts articles into another story, or with null into one of their own. */
export const moveThem = (ids: readonly string[], story: string | null): Promise<boolean> =>
  undoStack.perform<Regrouping>(
    story === null ? i18n.t('correct.split') : i18n.t('correct.moved', ids.length),
    () => moveToStory(ids, story, Date.now()),
    takeBack,
  );

/** Makes one story of several; the first one stays. */
export const joinThem = (stories: readonly string[]): Promise<boolean> =>
  undoStack.perform<Regrouping>(
    i18n.t('correct.joined'),
    () => joinStories(stories, Date.now()),
    takeBack,
  );
