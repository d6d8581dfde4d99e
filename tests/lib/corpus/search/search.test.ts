import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '@/lib/article/model/article.ts';
import { save } from '@/lib/corpus/articles/save.ts';
import { withCorpus } from '@/lib/corpus/database/with-corpus.ts';
import { noteForSearch } from '@/lib/corpus/search/pending.ts';
import { type SearchQuery, searchArticles, searchFacets } from '@/lib/corpus/search/search.ts';
import { indexPending, MAX_PENDING } from '@/lib/corpus/search/search-index.ts';
import {
  articleWith,
  bridgeAtTheHerald,
  flowerShow,
  quayAtTheHerald,
} from '../support/articles.ts';
import { checkCorpus } from '../support/check-corpus.ts';
import { checkSearch } from '../support/check-search.ts';
import { useFreshDatabase } from '../support/fresh-database.ts';

useFreshDatabase();

const DAY = 86_400_000;
const NOW = Date.parse('2026-05-01');

const post = articleWith({});
const herald = articleWith({
  url: 'https://herald.example/bridge',
  outlet: 'The Herald',
  title: 'Cracked bolts found',
  publishedAt: '2026-04-03',
  text: bridgeAtTheHerald,
});
const flowers = articleWith({
  url: 'https://week.example/flowers',
  outlet: 'Wexcombe Week',
  title: 'A slipper orchid wins',
  publishedAt: '2026-04-01',
  text: flowerShow,
  completeness: { kept: 0.4, whole: false, reasons: ['paywall'] },
});
const zurich = articleWith({
  url: 'https://blatt.example/bruecke',
  outlet: 'Blatt',
  title: 'Brücke in Zürich gesperrt',
  publishedAt: '2026-03-30',
  language: 'de-CH',
  text: 'Die Brücke über die Limmat bleibt bis Montag zu, teilte die Stadt am Abend mit.',
});

const saveAll = async (articles: readonly Article[]) => {
  for (const article of articles) await save(article, NOW);
};

const found = async (words: string, more: Partial<SearchQuery> = {}): Promise<string[]> => {
  const page = await searchArticles({ words, order: 'newest', ...more });
  return page.hits.map(({ record }) => record.outlet);
};

/** Enough articles for an index of several segments; each has a word of its own. */
const many = (count: number): Article[] =>
  Array.from({ length: count }, (_, i) =>
    articleWith({
      url: `https://gazette.example/${i}`,
      outlet: i % 2 ? 'Gazette' : 'Echo',
      title: `Notice ${i}`,
      publishedAt: new Date(NOW - i * DAY).toISOString(),
      text: `Keeper${i} painted the lock gates.`,
    }),
  );

let written = 0;

/** Writes articles as they are, without looking for their stories: only the search is tested. */
const writeAll = (articles: readonly Article[]) =>
  withCorpus(async (corpus) => {
    written += 1;
    const ids = articles.map((_, i) => `${written}-${String(i).padStart(4, '0')}`);
    await corpus.articles.bulkPut(
      articles.map(({ url, outlet, title, publishedAt, language }, i) => {
        const id = ids[i] ?? '';
        const common = { schema: 3, id, url, outlet, title, publishedAt, language, savedAt: NOW };
        return { ...common, latest: id, story: id, terms: [], marks: [], phrases: [], day: null };
      }),
    );
    await corpus.revisions.bulkPut(
      articles.map((article, i) => {
        const id = ids[i] ?? '';
        return { schema: 3, id, articleId: id, readAt: NOW, article };
      }),
    );
    await noteForSearch(corpus, ids);
    return ids;
  });

describe.each([
  ['before the index has read them', async () => undefined],
  [
    'from the index',
    async () => {
      const rest = await writeAll(many(2 * MAX_PENDING));
      await indexPending();
      await indexPending();
      await withCorpus(async (corpus) => {
        await corpus.articles.bulkDelete(rest);
        await corpus.revisions.bulkDelete(rest);
        await noteForSearch(corpus, rest);
      });
      await indexPending();
    },
  ],
])('articles are found %s', (_, index) => {
  const all = async () => {
    await saveAll([post, herald, flowers, zurich]);
    await index();
  };

  it('by words of headline and text, all of which they have', async () => {
    await all();
    expect(await found('selmouth ')).toEqual(['The Herald', 'The Harbour Post']);
    expect(await found('selmouth vehicles ')).toEqual(['The Herald']);
    expect(await found('orchid')).toEqual(['Wexcombe Week']);
    expect(await found('selmouth orchid ')).toEqual([]);
    expect(await found('')).toHaveLength(4);
    expect(await checkCorpus()).toEqual([]);
  });

  it('by the beginning of the word being typed, and only of that one', async () => {
    await all();
    expect(await found('corr')).toEqual(['The Herald', 'The Harbour Post']);
    expect(await found('corr bridge')).toEqual([]);
    expect(await found('corr* bridge')).toHaveLength(2);
    // A lone letter begins a tenth of all words.
    expect(await found('c')).toEqual([]);
  });

  it('by other forms of a word, with or without its accents', async () => {
    await all();
    expect(await found('bolt ')).toHaveLength(2);
    expect(await found('cracking ')).toHaveLength(2);
    expect(await found('zurich ')).toEqual(['Blatt']);
    expect(await found('BRÜCKE ')).toEqual(['Blatt']);
  });

  it('by phrases, closed or still being typed', async () => {
    await all();
    expect(await found('"harbour bridge"')).toHaveLength(2);
    expect(await found('"bridge harbour"')).toEqual([]);
    expect(await found('“lantern quay” divers ')).toEqual(['The Harbour Post']);
    expect(await found('"tarn mar')).toHaveLength(2);
    expect(await found('"tarn mar"')).toEqual([]);
    // Quoted, a word is no other form of itself.
    expect(await found('"bolt"')).toEqual([]);
  });

  it('by outlet, days, language and whether they are whole', async () => {
    await all();
    expect(await found('', { outlets: ['Blatt', 'The Herald'] })).toEqual(['The Herald', 'Blatt']);
    expect(await found('', { from: '2026-04-01', until: '2026-04-02' })).toEqual([
      'The Harbour Post',
      'Wexcombe Week',
    ]);
    expect(await found('', { language: 'de' })).toEqual(['Blatt']);
    expect(await found('', { partial: true })).toEqual(['Wexcombe Week']);
    expect(await found('s', { partial: false, language: 'en', from: '2027-01-01' })).toEqual([]);
    expect(await searchFacets()).toEqual({
      outlets: ['Blatt', 'The Harbour Post', 'The Herald', 'Wexcombe Week'].map((name) => ({
        name,
        count: 1,
      })),
      languages: [
        { name: 'en', count: 3 },
        { name: 'de', count: 1 },
      ],
    });
  });

  it('first those whose headline says it, when the best are wanted first', async () => {
    await all();
    expect(await found('bolts', { order: 'relevance' })).toEqual([
      'The Herald',
      'The Harbour Post',
    ]);
    expect(await found('bridge', { order: 'relevance' })).toEqual([
      'The Harbour Post',
      'The Herald',
    ]);
  });

  it('in their latest wording, and not at all when they are deleted', async () => {
    await all();
    await save({ ...herald, text: quayAtTheHerald }, NOW + 1);
    expect(await found('pipes ')).toEqual(['The Herald']);
    expect(await found('vehicles ')).toEqual([]);
    await withCorpus(async (corpus) => {
      const [record] = await corpus.articles.filter(({ url }) => url === herald.url).toArray();
      await corpus.articles.delete(record?.id ?? '');
      await noteForSearch(corpus, [record?.id ?? '']);
    });
    expect(await found('pipes ')).toEqual([]);
    expect((await searchArticles({ words: '', order: 'newest' })).total).toBe(3);
  });
});

describe('a hit', () => {
  it('shows what was found, in the headline and in a piece of the text', async () => {
    await saveAll([post]);
    const [hit] = (await searchArticles({ words: 'bridge lantern', order: 'newest' })).hits;
    const shown = (text: string, marks: readonly { start: number; end: number }[]) =>
      marks.map(({ start, end }) => text.slice(start, end));
    expect(shown(post.title, hit?.titleMarks ?? [])).toEqual(['bridge']);
    expect(shown(hit?.excerpt.text ?? '', hit?.excerpt.marks ?? [])).toContain('bridge');
  });

  it('of a text without blanks is still a short piece', async () => {
    await saveAll([articleWith({ title: 'x'.repeat(5000), text: `${'a'.repeat(40_000)} lock` })]);
    const [hit] = (await searchArticles({ words: 'lock', order: 'newest' })).hits;
    expect(hit?.excerpt.text.length).toBeLessThan(400);
  });
});

describe('the pages of a search', () => {
  it('hold each article once, newest first, also when some are saved in between', async () => {
    await writeAll(many(300));
    await indexPending();
    const seen: string[] = [];
    let page = await searchArticles({ words: 'gates lock', order: 'newest' });
    expect(page.total).toBe(300);
    await save(articleWith({ publishedAt: '2026-05-01', text: 'Lock gates again.' }), NOW);
    for (;;) {
      seen.push(...page.hits.map(({ record }) => record.title));
      if (!page.next) break;
      page = await searchArticles({ words: 'gates lock', order: 'newest' }, page.next);
    }
    expect(seen).toEqual(many(300).map(({ title }) => title));
  });

  it('of a phrase that few have are looked up a bounded number of texts at a time', async () => {
    const articles = many(300);
    articles[290] = { ...(articles[290] as Article), text: 'The lock keeper painted the gates.' };
    await writeAll(articles);
    await indexPending();
    let page = await searchArticles({ words: '"painted the gates"', order: 'newest' });
    expect(page).toMatchObject({ hits: [], total: null });
    while (page.hits.length === 0 && page.next) {
      page = await searchArticles({ words: '"painted the gates"', order: 'newest' }, page.next);
    }
    expect(page.hits.map(({ record }) => record.title)).toEqual(['Notice 290']);
  });
});

describe('the index of the search', () => {
  it('merges its segments, drops what is out of date and stays sound at every step', async () => {
    const ids = await writeAll(many(700));
    const controller = new AbortController();
    const left: number[] = [];
    // Ended after the second step, as by closing the page, it goes on from there.
    await indexPending({
      signal: controller.signal,
      progress: (count) => {
        left.push(count);
        if (left.length === 2) controller.abort();
      },
    }).catch(() => undefined);
    expect(left).toHaveLength(2);
    expect(await withCorpus(checkSearch)).toEqual([]);
    await indexPending();
    expect(await withCorpus(checkSearch)).toEqual([]);
    expect(await found('keeper613')).toEqual(['Gazette']);
    await withCorpus(async (corpus) => {
      await corpus.articles.bulkDelete(ids.slice(0, 650));
      await noteForSearch(corpus, ids.slice(0, 650));
    });
    await indexPending();
    await withCorpus(async (corpus) => {
      expect(await checkSearch(corpus)).toEqual([]);
      const segments = await corpus.searchSegments.toArray();
      expect(segments.length).toBeLessThan(5);
      const blocks = await corpus.searchBlocks.count();
      expect(blocks).toBe(segments.reduce((sum, { firsts }) => sum + firsts.length, 0));
    });
    expect(await found('keeper6')).toHaveLength(25);
  });

  it('finds what reading every article finds', async () => {
    const word = fc.constantFrom(
      'lock',
      'locks',
      'gate',
      'keeper',
      'kept',
      'red',
      'redder',
      'quay',
    );
    const text = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '));
    await fc.assert(
      fc.asyncProperty(
        fc.array(text, { minLength: 1, maxLength: 80 }),
        fc.array(word, { minLength: 1, maxLength: 3 }),
        async (texts, words) => {
          await withCorpus((corpus) => Promise.all(corpus.tables.map((table) => table.clear())));
          await writeAll(
            texts.map((one, i) => articleWith({ url: String(i), title: '-', text: one })),
          );
          await indexPending();
          const query = {
            words: words.map((one) => `"${one}"`).join(' '),
            order: 'newest',
          } as const;
          const { total } = await searchArticles(query);
          const expected = texts.filter((one) => words.every((w) => one.split(' ').includes(w)));
          expect(total).toBe(expected.length);
        },
      ),
      { numRuns: 25 },
    );
  });
});
