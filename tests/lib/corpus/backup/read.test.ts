import type { BadLine } from '../../../../lib/corpus/database/records.ts';
import 'fake-indexeddb/auto';
import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { save } from '@/lib/corpus/articles/save.ts';
import { readBackup } from '@/lib/corpus/backup/read.ts';
import { beginRestore, continueRestore, presentRestore } from '@/lib/corpus/backup/restore.ts';
import { stageBackup } from '@/lib/corpus/backup/staging.ts';
import { articleId } from '@/lib/corpus/database/ids.ts';
import { withCorpus } from '@/lib/corpus/database/with-corpus.ts';
import { judgeStory } from '@/lib/corpus/stories/judge-story.ts';
import { articleWith, bridgeAtTheHerald, flowerShow } from '../support/articles.ts';
import { backup, fileOf, NOW, unpack } from '../support/backups.ts';
import { checkCorpus } from '../support/check-corpus.ts';
import { useFreshDatabase } from '../support/fresh-database.ts';

useFreshDatabase();

const post = articleWith({});
const herald = articleWith({ url: 'https://herald.example/1', text: bridgeAtTheHerald });
const flowers = articleWith({ url: 'https://week.example/1', text: flowerShow });

let packed: Uint8Array<ArrayBuffer>;
/** Line 1 is the header, 2 a deletion, 3 what the reader said, 4 to 6 articles, 7 the end. */
let lines: string[];

beforeEach(async () => {
  for (const [i, article] of [post, herald, flowers].entries()) await save(article, i + 1);
  await judgeStory(post.url, await articleId(flowers.url), false, 5);
  await withCorpus(async ({ tombstones }) => {
    await tombstones.put({ schema: 3, id: await articleId('https://gone.example/'), at: 6 });
  });
  packed = await backup([]);
  lines = (await unpack(packed)).trimEnd().split('\n');
});

const badIn = async (content: Uint8Array<ArrayBuffer> | string): Promise<BadLine[]> => {
  const bad: BadLine[] = [];
  for await (const line of readBackup(fileOf(content).stream())) {
    if ('bad' in line) bad.push(line.bad);
  }
  return bad;
};

/** The file with a line changed, and with a sum at its end that fits. */
function edited(number: number, change: (line: string) => string): string {
  const changed = lines.map((line, i) => (i === number - 1 ? change(line) : line));
  const body = changed
    .slice(0, -1)
    .map((line) => `${line}\n`)
    .join('');
  const end = JSON.parse(changed.at(-1) ?? '');
  end.sha256 = createHash('sha256').update(body).digest('hex');
  return `${body}${JSON.stringify(end)}\n`;
}

const withField = (path: string, value: unknown) => (line: string) => {
  const record = JSON.parse(line);
  const names = path.split('.');
  const last = names.pop() ?? '';
  const holder = names.reduce((at, name) => at[name], record);
  if (value === undefined) delete holder[last];
  else holder[last] = value;
  return JSON.stringify(record);
};

describe('a backup that is whole', () => {
  it('is read packed and unpacked, without a bad line', async () => {
    expect(await badIn(packed)).toEqual([]);
    expect(await badIn(await unpack(packed))).toEqual([]);
  });

  it('ends with the SHA-256 of all that stands before', async () => {
    const text = await unpack(packed);
    const body = text.slice(0, text.lastIndexOf('{"kind":"end"'));
    expect(text).toContain(`"sha256":"${createHash('sha256').update(body).digest('hex')}"`);
  });
});

describe('a file that is no backup', () => {
  it.each([
    ['an empty one', ''],
    ['a text', 'Dear reader,\nthis is a letter.\n'],
    ['other JSON', '{"kind":"header","format":"recipes","version":1}\n'],
    ['a packed something else', 'picture'],
  ])('%s is refused at once', async (_, text) => {
    const content = text === 'picture' ? new Uint8Array([0x1f, 0x8b, 9, 9, 9, 9]) : text;
    expect(await badIn(content)).toEqual([{ line: 1, reason: 'not-a-backup' }]);
    await stageBackup(fileOf(content), NOW);
    expect(await presentRestore()).toBeNull();
  });

  it('and neither is one of a newer Crossread, of which nothing is read', async () => {
    const newer = edited(1, withField('version', 2));
    expect(await badIn(newer)).toEqual([{ line: 1, reason: 'newer' }]);
    await stageBackup(fileOf(newer), NOW);
    expect(await presentRestore()).toBeNull();
  });
});

describe('a backup that is cut off', () => {
  it('anywhere in its packed bytes says so', async () => {
    for (const share of [0.1, 0.5, 0.9, 0.99]) {
      const bad = await badIn(packed.slice(0, Math.floor(packed.length * share)));
      expect(['cut-off', 'not-a-backup']).toContain(bad.at(-1)?.reason);
    }
    expect((await badIn(packed.slice(0, -40))).at(-1)?.reason).toBe('cut-off');
    // The packing's own sum is behind the last line, and the file has a better one.
    expect(await badIn(packed.slice(0, -8))).toEqual([]);
  });

  it('says behind which line, and gives what stands before it', async () => {
    const text = `${lines.slice(0, 5).join('\n')}\n{"kind":"arti`;
    const staged = await stageBackup(fileOf(text), NOW);
    expect(staged).toMatchObject({
      bad: [{ line: 6, reason: 'cut-off' }],
      counts: { tombstone: 1, judgement: 1, article: 2 },
    });
  });
});

describe('a backup that was edited', () => {
  it('in a text is found out by the hash that is its id', async () => {
    const bad = await badIn(edited(4, (line) => line.replace(/Selmouth|orchid/, 'Elsewhere')));
    expect(bad).toEqual([{ line: 4, reason: 'wrong-id', detail: 'revisions[0].id' }]);
  });

  it('in anything else is found out by the sum at its end', async () => {
    const changed = lines.map((line, i) => (i === 3 ? withField('savedAt', 7)(line) : line));
    expect(await badIn(`${changed.join('\n')}\n`)).toEqual([{ line: 7, reason: 'wrong-sum' }]);
  });

  it('by leaving a line out, or by adding one at its end, is found out', async () => {
    const without = [...lines.slice(0, 3), ...lines.slice(4)].join('\n');
    expect(await badIn(`${without}\n`)).toEqual([{ line: 6, reason: 'wrong-counts' }]);
    expect(await badIn(`${lines.join('\n')}\n${lines[3]}\n`)).toEqual([
      { line: 8, reason: 'after-end' },
    ]);
  });
});

describe('a line of a wrong shape', () => {
  it.each([
    ['savedAt', -1, 'savedAt'],
    ['savedAt', 1.5, 'savedAt'],
    ['savedAt', '1', 'savedAt'],
    ['savedAt', undefined, 'savedAt'],
    ['id', 'short', 'id'],
    ['story', "'><script>", 'story'],
    ['latest', 'a'.repeat(32), 'latest'],
    ['revisions', {}, 'revisions'],
    ['revisions', [], 'latest'],
    ['revisions.0.readAt', null, 'revisions[0].readAt'],
    ['revisions.0.article', 'text', 'revisions[0].article'],
    ['revisions.0.article.text', 7, 'revisions[0].article.text'],
    ['revisions.0.article.authors', ['a', 1], 'revisions[0].article.authors[1]'],
    ['revisions.0.article.url', 'javascript:alert(1)', 'revisions[0].article.url'],
    ['revisions.0.article.url', 'https://', 'revisions[0].article.url'],
    ['revisions.0.article.completeness.kept', 2, 'revisions[0].article.completeness.kept'],
    [
      'revisions.0.article.completeness.reasons',
      ['dull'],
      'revisions[0].article.completeness.reasons[0]',
    ],
  ])('of an article: %s is %j', async (path, value, detail) => {
    expect(await badIn(edited(4, withField(path, value)))).toEqual([
      { line: 4, reason: 'wrong-shape', detail },
    ]);
  });

  it.each([
    [2, 'at', 'yesterday', 'wrong-shape', 'at'],
    [3, 'same', 1, 'wrong-shape', 'same'],
    [3, 'articles', ['a'.repeat(32), 'a'.repeat(32)], 'wrong-shape', 'articles'],
    [3, 'id', 'b'.repeat(32), 'wrong-id', 'id'],
    [3, 'kind', 'poem', 'unknown-kind', 'poem'],
    [7, 'sha256', 'none', 'wrong-shape', 'sha256'],
  ])('line %i: %s is %j', async (line, path, value, reason, detail) => {
    const text =
      line === 7
        ? `${[...lines.slice(0, 6), withField(path, value)(lines[6] ?? '')].join('\n')}\n`
        : edited(line, withField(path, value));
    expect((await badIn(text))[0]).toEqual({ line, reason, detail });
  });

  it('is told from one that is no JSON, or no text', async () => {
    expect((await badIn(edited(4, (line) => line.slice(1))))[0]).toEqual({
      line: 4,
      reason: 'not-json',
    });
    const bytes = new TextEncoder().encode(`${lines.join('\n')}\n`);
    bytes[(lines[0]?.length ?? 0) + 5] = 0xff;
    expect((await badIn(bytes))[0]).toEqual({ line: 2, reason: 'not-json' });
  });
});

describe('a backup full of duplicates', () => {
  it('is read with each record once, and says which lines repeat', async () => {
    const many = [...lines.slice(0, 4), ...Array(2500).fill(lines[3]), ...lines.slice(4)];
    const staged = await stageBackup(fileOf(`${many.join('\n')}\n`), NOW);
    expect(staged.counts.article).toBe(3);
    expect(staged.badCount).toBe(2501);
    expect(staged.bad.length).toBeLessThanOrEqual(1000);
    expect(staged.bad[0]).toMatchObject({ line: 5, reason: 'duplicate' });
  });
});

describe('a line without an end', () => {
  it('is passed over without being kept in memory', async () => {
    let left = 300;
    const piece = new Uint8Array(1024 * 1024).fill(97);
    const endless = new ReadableStream<Uint8Array<ArrayBuffer>>({
      pull(controller) {
        if (left === 300) controller.enqueue(new TextEncoder().encode(`${lines[0]}\n`));
        left -= 1;
        if (left === 0) {
          controller.enqueue(new TextEncoder().encode(`\n${lines[3]}\n`));
          controller.close();
        } else controller.enqueue(piece);
      },
    });
    const read = [];
    const before = process.memoryUsage().arrayBuffers;
    let most = 0;
    const progress = () => {
      most = Math.max(most, process.memoryUsage().arrayBuffers - before);
    };
    for await (const line of readBackup(endless, progress)) read.push(line);
    expect(read).toMatchObject([
      { bad: { line: 2, reason: 'too-long' } },
      { line: 3 },
      { bad: { line: 4, reason: 'cut-off' } },
    ]);
    // The pieces of one line at most, and what waits to be collected.
    expect(most).toBeLessThan(200 * 1024 * 1024);
  });
});

describe('a backup with bad lines', () => {
  it('changes nothing by itself, and gives its good lines if the reader says so', async () => {
    const text = edited(4, withField('savedAt', -1));
    await withCorpus(async (corpus) => {
      for (const table of corpus.tables) await table.clear();
    });
    await stageBackup(fileOf(text), NOW);
    expect(await withCorpus(({ articles }) => articles.count())).toBe(0);
    await beginRestore('merge');
    const done = await continueRestore();
    expect(done).toMatchObject({ outcome: { added: 2 }, bad: [{ line: 4 }] });
    expect(await checkCorpus()).toEqual([]);
  });
});
