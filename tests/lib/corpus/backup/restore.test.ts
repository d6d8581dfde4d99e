import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { save } from '@/lib/corpus/articles/save.ts';
import {
  beginRestore,
  continueRestore,
  presentRestore,
  takeBackRestore,
} from '@/lib/corpus/backup/restore.ts';
import { forgetRestore, stageBackup } from '@/lib/corpus/backup/staging.ts';
import { articleId, revisionId } from '@/lib/corpus/database/ids.ts';
import { withCorpus } from '@/lib/corpus/database/with-corpus.ts';
import { searchArticles } from '@/lib/corpus/search/search.ts';
import { judgeStory } from '@/lib/corpus/stories/judge-story.ts';
import { WHOLE } from '../../../support/whole.ts';
import {
  articleWith,
  bridgeAtTheHerald,
  flowerShow,
  marketAtTheHerald,
} from '../support/articles.ts';
import {
  backup,
  contents,
  fileOf,
  NOW,
  restore,
  unpack,
  writeContent,
} from '../support/backups.ts';
import { checkCorpus } from '../support/check-corpus.ts';
import { useFreshDatabase } from '../support/fresh-database.ts';
import { fillDiskAfter } from '../support/snapshot.ts';

useFreshDatabase();

/** Each run restores once or twice; a property that fails takes longer to find its least case. */
vi.setConfig({ testTimeout: 240_000 });
const RUNS = { numRuns: WHOLE ? 24 : 6 };
/** Writes between two at which the disk is full; a prime, to meet all kinds of them. */
const STRIDE = WHOLE ? 1 : 7;

const post = articleWith({});
const herald = articleWith({ url: 'https://herald.example/1', text: bridgeAtTheHerald });
const flowers = articleWith({ url: 'https://week.example/1', text: flowerShow });
const market = articleWith({ url: 'https://herald.example/2', text: marketAtTheHerald });

/** All that a backup holds, as text: for 'it is the same'. */
const content = async () => unpack(await backup());

const wipe = () =>
  withCorpus(async (corpus) => {
    for (const table of corpus.tables) await table.clear();
  });

/** A library with revisions, stories and what the reader said. */
async function fill(): Promise<void> {
  await save(post, 1);
  await save(herald, 2);
  await save({ ...herald, title: 'Bridge stays shut' }, 3);
  await save(flowers, 4);
  await judgeStory(post.url, await articleId(flowers.url), false, 5);
}

describe('a backup that is restored in full', () => {
  it('gives a corpus whose backup is the same file, byte for byte', async () => {
    await fill();
    const file = await backup([{ name: 'theme', value: 'dark' }]);
    await wipe();
    await save(market, 6);
    const done = await restore(file, 'replace');
    expect(done).toMatchObject({
      phase: 'done',
      settings: [{ name: 'theme', value: 'dark' }],
      outcome: { added: 3, changed: 0, removed: 1 },
      bad: [],
    });
    expect(await backup([{ name: 'theme', value: 'dark' }])).toEqual(file);
    expect(await checkCorpus()).toEqual([]);
    expect((await searchArticles({ words: 'orchid', order: 'newest' })).total).toBe(1);
  });

  it('gives the same for any corpus, whatever stood there before', async () => {
    await fc.assert(
      fc.asyncProperty(contents, contents, async (one, other) => {
        await writeContent(one);
        const file = await backup();
        await writeContent(other);
        await restore(file, 'replace');
        expect(await unpack(await backup())).toBe(await unpack(file));
        expect(await checkCorpus()).toEqual([]);
      }),
      RUNS,
    );
  });

  it('keeps what was saved while it was under way', async () => {
    await fill();
    const file = await backup();
    await wipe();
    await stageBackup(fileOf(file), NOW);
    await beginRestore('replace');
    await save(market, NOW + 1);
    await continueRestore();
    expect(await withCorpus(({ articles }) => articles.count())).toBe(4);
  });
});

describe('a backup that is merged', () => {
  it('twice, changes nothing the second time', async () => {
    await fc.assert(
      fc.asyncProperty(contents, contents, async (one, other) => {
        await writeContent(one);
        const file = await backup();
        await writeContent(other);
        await restore(file, 'merge');
        const once = await content();
        const again = await restore(file, 'merge');
        expect(await content()).toBe(once);
        expect(again?.outcome).toEqual({ added: 0, changed: 0, removed: 0 });
      }),
      RUNS,
    );
  });

  it('gives the same whichever corpus is merged into the other', async () => {
    await fc.assert(
      fc.asyncProperty(contents, contents, async (one, other) => {
        await writeContent(one);
        const first = await backup();
        await writeContent(other);
        const second = await backup();
        await restore(first, 'merge');
        const forth = await content();
        expect(await checkCorpus()).toEqual([]);
        await writeContent(one);
        await restore(second, 'merge');
        expect(await content()).toBe(forth);
      }),
      RUNS,
    );
  });

  it('into itself changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(contents, async (one) => {
        await writeContent(one);
        const file = await backup();
        await restore(file, 'merge');
        expect(await content()).toBe(await unpack(file));
      }),
      RUNS,
    );
  });

  it('brings stories together that share an article, and not what the reader set apart', async () => {
    await save(post, 1);
    await save(herald, 2);
    const file = await backup();
    await wipe();
    await save(herald, 1);
    await restore(file, 'merge');
    const stories = () => withCorpus(({ articles }) => articles.orderBy('story').uniqueKeys());
    expect(await stories()).toHaveLength(1);
    await judgeStory(post.url, await articleId(herald.url), false, 3);
    await withCorpus(async ({ articles }) => {
      await articles.update(await articleId(herald.url), { story: await articleId(flowers.url) });
    });
    await restore(file, 'merge');
    expect(await stories()).toHaveLength(2);
  });

  it('does not bring back what was deleted after it was made', async () => {
    await fill();
    const file = await backup();
    const id = await articleId(flowers.url);
    await withCorpus(({ tombstones }) => tombstones.put({ schema: 3, id, at: 9 }));
    await restore(file, 'merge');
    expect(await withCorpus(({ articles }) => articles.get(id))).toBeUndefined();
    await save(flowers, 10);
    expect(await withCorpus(({ articles }) => articles.get(id))).toBeDefined();
  });

  it('deletes articles whose deletion only a revision outlived that was deleted later', async () => {
    // Several, since ids tell in which order the two deletions come.
    const addresses = [1, 2, 3, 4, 5].map((one) => `https://week.example/${one}`);
    const later = addresses.map((url) => articleWith({ url, text: `${flowerShow} Bees came.` }));
    for (const url of addresses) await save(articleWith({ url, text: flowerShow }), 1);
    for (const article of later) await save(article, 3);
    const library = await backup();
    const gone = [
      ...addresses.map(async (url) => ({ id: await articleId(url), at: 2 })),
      ...later.map(async (article) => ({ id: await revisionId(article), at: 8 })),
    ];
    await writeContent({ bundles: [], judgements: [], tombstones: await Promise.all(gone) });
    const deletions = await backup();
    await restore(library, 'replace');
    await restore(deletions, 'merge');
    expect(await withCorpus(({ articles }) => articles.count())).toBe(0);
    expect(await checkCorpus()).toEqual([]);
  });
});

describe('a restore that is taken back', () => {
  it('leaves everything as it was, finished or not', async () => {
    await fc.assert(
      fc.asyncProperty(
        contents,
        contents,
        fc.constantFrom('merge' as const, 'replace' as const),
        fc.integer({ min: 0, max: 6 }),
        async (one, other, mode, steps) => {
          await writeContent(one);
          const file = await backup();
          await writeContent(other);
          const before = await content();
          await stageBackup(fileOf(file), NOW);
          await beginRestore(mode);
          await stopAfter(steps);
          await takeBackRestore();
          expect(await continueRestore()).toBeNull();
          expect(await content()).toBe(before);
          expect(await checkCorpus()).toEqual([]);
        },
      ),
      RUNS,
    );
  });

  it('keeps what was saved since', async () => {
    await fill();
    const file = await backup();
    await wipe();
    await save(flowers, 1);
    await restore(file, 'merge');
    await save({ ...flowers, title: 'A late rosette' }, NOW + 5);
    await takeBackRestore();
    await continueRestore();
    expect(await content()).toContain('A late rosette');
    expect(await checkCorpus()).toEqual([]);
  });
});

/** Goes on with a restore for so many steps, and stops as a closed page does. */
async function stopAfter(steps: number): Promise<void> {
  const controller = new AbortController();
  let left = steps;
  if (left === 0) return;
  await continueRestore({
    signal: controller.signal,
    progress: () => {
      left -= 1;
      if (left === 0) controller.abort();
    },
  }).catch((error) => {
    if (error.name !== 'AbortError') throw error;
  });
}

let many: Uint8Array<ArrayBuffer> | undefined;

/** A backup of reports enough for several steps of a restore; made once, which takes longest. */
async function backupOfMany(): Promise<Uint8Array<ArrayBuffer>> {
  if (many) return many;
  const texts = [bridgeAtTheHerald, flowerShow, marketAtTheHerald];
  for (let i = 0; i < 110; i += 1) {
    const url = `https://gazette.example/${i}`;
    await save(articleWith({ url, title: `Notice ${i}`, text: texts[i % 3] ?? '' }), i + 1);
  }
  many = await backup();
  return many;
}

describe.each(['replace', 'merge'] as const)('a restore (%s) that is ended', (mode) => {
  it('between any two steps leaves a sound corpus and goes on from there', async () => {
    const file = await backupOfMany();
    const whole = async () => {
      await wipe();
      await fill();
    };
    await whole();
    await restore(file, mode);
    const expected = await content();
    let steps = 0;
    await whole();
    await stageBackup(fileOf(file), NOW);
    await beginRestore(mode);
    while ((await presentRestore())?.phase !== 'done') {
      await stopAfter(1);
      steps += 1;
      expect(await checkCorpus()).toEqual([]);
    }
    expect(steps).toBeGreaterThan(4);
    expect(await content()).toBe(expected);
  });

  it('by a full disk at any write leaves a sound corpus and goes on from there', async () => {
    await save(flowers, 1);
    await save(market, 2);
    const file = await backup();
    await wipe();
    await fill();
    await stageBackup(fileOf(file), NOW);
    await beginRestore(mode);
    const before = await content();
    let writes = 0;
    for (; ; writes += STRIDE) {
      fillDiskAfter(writes);
      const failure = await continueRestore().then(
        () => null,
        (error) => error,
      );
      vi.restoreAllMocks();
      if (!failure) break;
      expect(failure.failure).toBe('full');
      expect(await checkCorpus()).toEqual([]);
      if (writes === 0) expect(await content()).toBe(before);
    }
    expect(writes).toBeGreaterThan(STRIDE);
    expect(await checkCorpus()).toEqual([]);
  });
});

describe('reading a backup', () => {
  it('that is stopped or finds the disk full leaves nothing behind', async () => {
    await fill();
    const file = await backup();
    const before = await content();
    const controller = new AbortController();
    controller.abort();
    await expect(stageBackup(fileOf(file), NOW, { signal: controller.signal })).rejects.toThrow(
      /abort/i,
    );
    expect(await presentRestore()).toBeNull();
    fillDiskAfter(2);
    await expect(stageBackup(fileOf(file), NOW)).rejects.toMatchObject({ failure: 'full' });
    vi.restoreAllMocks();
    expect(await withCorpus(({ staged }) => staged.count())).toBe(0);
    expect(await content()).toBe(before);
  });

  it('changes nothing until the reader says what is to become of it', async () => {
    await fill();
    const before = await content();
    await stageBackup(fileOf(await backup()), NOW);
    expect(await continueRestore()).toMatchObject({ phase: 'staged' });
    expect(await content()).toBe(before);
    await forgetRestore();
    expect(await presentRestore()).toBeNull();
  });

  it('gives way when another page reads one', async () => {
    await fill();
    const packed = await backup();
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const slow = {
      name: 'slow',
      stream: () =>
        new ReadableStream<Uint8Array<ArrayBuffer>>({
          async pull(controller) {
            await held;
            controller.enqueue(packed);
            controller.close();
          },
        }),
    };
    const first = stageBackup(slow, NOW).catch((error) => error);
    await stageBackup(fileOf(packed, 'second'), NOW);
    release();
    expect((await first).name).toBe('AbortError');
  });
});
