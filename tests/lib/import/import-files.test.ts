// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import type { Article } from '@/lib/article/model/article.ts';
import { save } from '@/lib/corpus/articles/save.ts';
import { withCorpus } from '@/lib/corpus/database/with-corpus.ts';
import { type Draft, draftOf, draftOfText } from '@/lib/import/draft.ts';
import { completed, type ImportedFile, importFiles } from '@/lib/import/import-files.ts';
import { checkCorpus } from '../corpus/support/check-corpus.ts';
import { useFreshDatabase } from '../corpus/support/fresh-database.ts';

useFreshDatabase();

const BODY = Array.from(
  { length: 8 },
  (_, i) =>
    `<p>The keeper of the lock at Wexcombe said in session ${i} that the gates had been painted by volunteers of the rowing club, and would be opened by the mayor on Sunday.</p>`,
).join('');

const page = (head: string, title = 'Lock gates opened'): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>${head}</head><body><article><h1>${title}</h1>${BODY}</article></body></html>`;

const KNOWN = (i: number) =>
  page(
    `<link rel="canonical" href="https://week.example/lock-${i}"><meta property="og:site_name" content="Wexcombe Week"><meta property="article:published_time" content="2026-05-0${1 + (i % 9)}">`,
    `Lock gates opened ${i}`,
  );

const bytes = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

const fileOf = (name: string, content: string | Uint8Array<ArrayBuffer>): ImportedFile => {
  const data = typeof content === 'string' ? bytes(content) : content;
  return { name, size: data.length, arrayBuffer: async () => data.buffer };
};

const draft = (name: string, content: string | Uint8Array<ArrayBuffer>): Draft => {
  const drafted = draftOf(name, typeof content === 'string' ? bytes(content) : content);
  if ('refused' in drafted) throw new Error(drafted.refused);
  return drafted.draft;
};

describe('a saved page', () => {
  it('that says what it is needs no answer', () => {
    const { article, gaps } = draft('lock.html', KNOWN(1));
    expect(gaps).toEqual([]);
    expect(article).toMatchObject({
      url: 'https://week.example/lock-1',
      outlet: 'Wexcombe Week',
      title: 'Lock gates opened 1',
      language: 'en',
    });
  });

  it.each([
    ['a browser', '<!-- saved from url=(0030)https://week.example/lock?a=1 -->\n'],
    [
      'SingleFile',
      '<!--\n Page saved with SingleFile \n url: https://week.example/lock?a=1 \n-->\n',
    ],
  ])('is known by the address that %s noted', (_, note) => {
    expect(draft('lock.htm', note + page('')).article.url).toBe('https://week.example/lock?a=1');
  });

  it('without any of it leaves gaps, and keeps its text', () => {
    const { article, gaps } = draft('lock.html', page(''));
    expect(gaps).toEqual(['outlet', 'address', 'date']);
    expect(article).toMatchObject({ outlet: '', url: '' });
    expect(article.text).toContain('rowing club');
  });

  it('is read in the encoding that it has', () => {
    const latin = page('').replace('utf-8', 'iso-8859-1').replace('keeper', 'Hüter');
    const encoded = Uint8Array.from(latin, (letter) => letter.charCodeAt(0));
    expect(draft('lock.html', encoded).article.text).toContain('Hüter');
    const unnamed = latin.replace('<meta charset="iso-8859-1">', '');
    expect(
      draft(
        'lock.html',
        Uint8Array.from(unnamed, (l) => l.charCodeAt(0)),
      ).article.text,
    ).toContain('Hüter');
    expect(draft('lock.html', page('').replace('keeper', 'Hüter')).article.text).toContain('Hüter');
  });

  it('runs nothing and fetches nothing', () => {
    const hostile = page('<script>globalThis.ran = true</script>').replace(
      '<h1>',
      '<img src="https://tracker.example/x" onerror="globalThis.ran = true"><h1>',
    );
    draft('lock.html', hostile);
    expect((globalThis as { ran?: boolean }).ran).toBeUndefined();
  });
});

describe('plain text', () => {
  it('has its headline in the first line', () => {
    const { article } = draft('note.txt', 'Lock opens\r\n\r\nThe lock\r\nopens.\r\n\r\nOn Sunday.');
    expect(article).toMatchObject({ title: 'Lock opens', text: 'The lock opens.\n\nOn Sunday.' });
  });

  it('of one paragraph is headline and text', () => {
    const line = `${'The lock opens on Sunday and everybody comes. '.repeat(10)}`;
    const drafted = draftOfText('', line);
    expect('draft' in drafted && drafted.draft.article.text).toBe(line.trim());
    expect('draft' in drafted && drafted.draft.article.title.length).toBeLessThan(210);
  });

  it.each([
    ['nothing.txt', '', 'empty'],
    ['blanks.txt', ' \n\t ', 'empty'],
    ['picture.png', new Uint8Array([137, 80, 78, 71, 0, 0, 1]), 'unknown-kind'],
    ['data.bin', 'words', 'unknown-kind'],
    ['list.html', page('').replace(BODY, '<p>Short.</p>'), 'no-article'],
  ])('and pages that are none: %s', (name, content, reason) => {
    const data = typeof content === 'string' ? bytes(content) : content;
    expect(draftOf(name, data)).toEqual({ refused: reason });
  });
});

describe('the answers to what a file does not say', () => {
  const gap = draft('note.txt', 'Lock opens\n\nThe lock opens.');

  it('complete it, and the same text without an address is the same article', async () => {
    const answers = { outlet: ' Week ', address: '', date: '2026-05-02' };
    const article = await completed(gap, answers);
    expect(article).toMatchObject({ outlet: 'Week', publishedAt: '2026-05-02' });
    expect(article?.url).toMatch(/^urn:crossread:[0-9a-f]{32}$/);
    expect((await completed(gap, answers))?.url).toBe(article?.url);
  });

  it('are refused without an outlet, and with an address that is none', async () => {
    expect(await completed(gap, { outlet: '', address: '', date: '' })).toBeNull();
    const script = { outlet: 'Week', address: 'javascript:alert(1)', date: '' };
    expect(await completed(gap, script)).toBeNull();
  });

  it('do not change what the file says', async () => {
    const known = draft('lock.html', KNOWN(1));
    const other = { outlet: 'Other', address: 'https://other.example/', date: '2020-01-01' };
    expect(await completed(known, other)).toEqual(known.article);
  });
});

describe('an import of many files', () => {
  const broken: ImportedFile = {
    name: 'gone.html',
    size: 10,
    arrayBuffer: async () => Promise.reject(new DOMException('gone', 'NotFoundError')),
  };

  it('of 10,000 with 50 bad ones ends with 9,950 articles and 50 reasons', async () => {
    const good = fileOf('lock.txt', 'Lock opens\n\nThe lock opens on Sunday.');
    const bad = [fileOf('a.txt', ''), fileOf('b.png', new Uint8Array([0])), broken];
    const files = Array.from({ length: 10_000 }, (_, i) =>
      i % 200 === 7 ? (bad[i % 3] as ImportedFile) : good,
    );
    // A parsed page takes a hundredth of a second: text here, as if it said where it is from.
    const read = (name: string, data: Uint8Array) => {
      const drafted = draftOf(name, data);
      return 'draft' in drafted ? { draft: { ...drafted.draft, gaps: [] } } : drafted;
    };
    const keep = vi.fn(async () => 'new' as const);
    const progress = vi.fn();
    const imported = await importFiles(files, keep, { progress }, read);
    expect(keep).toHaveBeenCalledTimes(9950);
    expect(imported.saved.new).toBe(9950);
    expect(imported.refused).toHaveLength(50);
    expect(new Set(imported.refused.map(({ reason }) => reason))).toEqual(
      new Set(['empty', 'unknown-kind', 'unreadable']),
    );
    expect(progress).toHaveBeenLastCalledWith(10_000, imported);
  });

  it('that is stopped goes on when the files are given again', async () => {
    const files = Array.from({ length: 8 }, (_, i) => fileOf(`${i}.html`, KNOWN(i)));
    const controller = new AbortController();
    const keep = (article: Article) => save(article, 1);
    const stopped = importFiles(files, keep, {
      signal: controller.signal,
      progress: (done) => void (done === 3 && controller.abort()),
    });
    await expect(stopped).rejects.toThrow();
    expect(await withCorpus(({ articles }) => articles.count())).toBe(3);
    expect(await checkCorpus()).toEqual([]);
    const imported = await importFiles(files, keep);
    expect(imported.saved).toEqual({ new: 5, revised: 0, unchanged: 3 });
    expect(await checkCorpus()).toEqual([]);
  });

  it('asks about those that do not say enough', async () => {
    const imported = await importFiles(
      [fileOf('a.html', page('')), fileOf('b.txt', 'A\n\nB')],
      async () => 'new',
    );
    expect(imported.asked.map(({ name }) => name)).toEqual(['a.html', 'b.txt']);
    expect(imported.saved.new).toBe(0);
  });
});
