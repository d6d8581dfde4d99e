import { describe, expect, it } from 'vitest';
import { compareArticles } from '@/lib/report/compare-articles.ts';
import { readReport } from '../../components/support/report.ts';

const { article: reading } = readReport();
const version = (articleId: string, text: string, language = 'en') => ({
  articleId,
  article: { ...reading, url: `https://${articleId}.example/`, outlet: articleId, language, text },
});

const AGREES = 'The bridge closes on Monday. Divers found 40 bolts cracked. Ferries will run.';
const DIFFERS = 'The bridge closes on Monday. Divers found 52 bolts cracked. Ferries will run.';

describe('a comparison with some of the versions', () => {
  const others = [version('herald', AGREES), version('weekly', DIFFERS), version('post', DIFFERS)];
  const named = (off: string[]) => {
    const { comparison, versions } = compareArticles(reading, others, new Set(off));
    return {
      differing: comparison.findings
        .filter(({ kind }) => kind === 'differs')
        .flatMap(({ there }) => there.map((place) => versions[place.version]!.articleId)),
      off: versions.filter(({ off }) => off).map(({ articleId }) => articleId),
    };
  };

  it('lists them all and names each by its place among all', () => {
    expect(named([]).differing.sort()).toEqual(['post', 'weekly']);
    expect(named(['herald'])).toEqual({ differing: ['weekly', 'post'], off: ['herald'] });
    expect(named(['herald', 'weekly'])).toEqual({ differing: ['post'], off: ['herald', 'weekly'] });
  });

  it('claims nothing where all are off', () => {
    const { comparison } = compareArticles(reading, others, new Set(['herald', 'weekly', 'post']));
    expect(comparison.findings).toEqual([]);
  });
});

describe('an outlet\u2019s other articles on the story', () => {
  const own = (articleId: string, publishedAt: string | null, outlet = reading.outlet) => {
    const { article } = version(articleId, `${AGREES} ${articleId}`);
    return { articleId, article: { ...article, outlet, publishedAt } };
  };
  const sequels = (publishedAt: string, others: ReturnType<typeof own>[]) =>
    compareArticles({ ...reading, publishedAt }, others).versions.map(({ sequel }) => sequel);

  it('are told to follow the reading up, or to be followed up by it', () => {
    const others = [own('a', '2026-04-04'), own('b', '2026-04-01'), own('c', null)];
    expect(sequels('2026-04-02', others)).toEqual(['later', 'earlier', null]);
  });

  it('are told to follow one another up, but nobody else\u2019s', () => {
    const others = [
      own('a', '2026-04-04', 'The Herald'),
      own('b', '2026-04-01', 'The Herald'),
      own('c', '2026-04-05', 'The Weekly'),
    ];
    expect(sequels('2026-04-02', others)).toEqual(['later', null, null]);
  });
});
