import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { deleteArticles, restore } from '@/lib/corpus/articles/delete.ts';
import { articlesUnreadSince, monthsBefore } from '@/lib/corpus/articles/retention.ts';
import { save } from '@/lib/corpus/articles/save.ts';
import { articlesWithoutBackup } from '@/lib/corpus/backup/backup-due.ts';
import { articleId } from '@/lib/corpus/database/ids.ts';
import { withCorpus } from '@/lib/corpus/database/with-corpus.ts';
import { articleWith, bridgeAtTheHerald, flowerShow } from '../support/articles.ts';
import { checkCorpus } from '../support/check-corpus.ts';
import { useFreshDatabase } from '../support/fresh-database.ts';

useFreshDatabase();

const DAY = 86_400_000;

const old = articleWith({});
const revised = articleWith({ url: 'https://herald.example/1', text: bridgeAtTheHerald });
const late = articleWith({ url: 'https://week.example/1', text: flowerShow });

describe('what was not read for long', () => {
  it('is what was neither saved nor revised since, and can be deleted and taken back', async () => {
    await save(old, 1);
    await save(revised, 2);
    await save({ ...revised, title: 'Still shut' }, 200);
    await save(late, 300);
    const found = await articlesUnreadSince(100);
    expect(found).toEqual([await articleId(old.url)]);
    const deleted = await deleteArticles(found, 400);
    expect(await articlesUnreadSince(100)).toEqual([]);
    await restore(deleted);
    expect(await articlesUnreadSince(100)).toEqual(found);
    expect(await checkCorpus()).toEqual([]);
  });
});

describe('a number of months ago', () => {
  it('is the same day of an earlier month', () => {
    const now = new Date(2027, 1, 15, 9);
    expect(new Date(monthsBefore(now, 3))).toEqual(new Date(2026, 10, 15, 9));
    expect(new Date(monthsBefore(now, 24))).toEqual(new Date(2025, 1, 15, 9));
  });
});

describe('the word that a backup is due', () => {
  const fill = (count: number, savedAt: number) =>
    withCorpus(async ({ articles }) => {
      const { url, outlet, title, publishedAt, language } = old;
      const common = { schema: 3, url, outlet, title, publishedAt, language, savedAt, day: null };
      await articles.bulkPut(
        Array.from({ length: count }, (_, i) => ({
          ...{ ...common, id: `${savedAt}-${i}`, latest: '', story: 's' },
          ...{ terms: [], marks: [], phrases: [] },
        })),
      );
    });

  it('is said for many articles and after a while, and counts what came since', async () => {
    await fill(49, 1);
    expect(await articlesWithoutBackup(null, 100 * DAY)).toBeNull();
    await fill(60, 20 * DAY);
    expect(await articlesWithoutBackup(null, 100 * DAY)).toBe(109);
    expect(await articlesWithoutBackup(10 * DAY, 100 * DAY)).toBe(60);
    expect(await articlesWithoutBackup(10 * DAY, 30 * DAY)).toBeNull();
    expect(await articlesWithoutBackup(25 * DAY, 100 * DAY)).toBeNull();
  });

  it('is not kept back for ever by a clock that was set back', async () => {
    await fill(60, 1);
    expect(await articlesWithoutBackup(500 * DAY, 100 * DAY)).toBe(60);
  });
});
