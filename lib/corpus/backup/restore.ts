import type { Transaction } from 'dexie';
import {
  type BackupRecord,
  type Bundle,
  type JudgementRecord,
  type RestorePhase,
  type RestoreRecord,
  SCHEMA,
  type StagedRecord,
} from '../database/records.ts';
import { type CorpusTables, tablesIn } from '../database/transaction.ts';
import { withCorpus } from '../database/with-corpus.ts';
import { opinionOf } from '../stories/judgements.ts';
import { IndexChanges } from '../stories/story-index.ts';
import { readBundle, writeBundle } from './article-bundle.ts';
import { articleLine, judgementLine, storyChangeLine, tombstoneLine } from './format.ts';
import {
  type Buried,
  joinNames,
  mergeBundles,
  mergedNames,
  mergeJudgements,
  nameOf,
  partArticles,
} from './merge.ts';
import { type StagedKind, stagedKey } from './staging.ts';

/** Records that one step brings in: what a reader's own save may have to wait for. */
const RECORDS_PER_STEP = 50;

/** How far a restore has got in its phase. */
export interface RestoreProgress {
  phase: RestorePhase;
  done: number;
  total: number;
}

/** The restore that waits or was left unfinished; null when there is none. @throws CorpusError */
export const presentRestore = (): Promise<RestoreRecord | null> =>
  withCorpus(async ({ restores }) => (await restores.get('restore')) ?? null);

/**
 * Says what is to become of a backup that was set aside: the corpus becomes what the file says, or
 * both become one. Nothing is done yet: see `continueRestore`.
 *
 * @throws CorpusError
 */
export const beginRestore = (mode: RestoreRecord['mode']): Promise<void> =>
  change((restore) =>
    restore.phase === 'staged' ? { ...at('applying', restore), mode } : restore,
  );

/** Has everything taken back that a restore has done, whether it was finished or not. */
export const takeBackRestore = (): Promise<void> =>
  change((restore) =>
    restore.phase === 'staging' || restore.phase === 'staged' ? restore : at('undoing', restore),
  );

/**
 * Goes on with what was begun, in steps of one transaction each, until it is done. Ended at any
 * point, by a closed page or a full disk, it leaves a sound corpus, and goes on from there when it is
 * called again, from whichever page.
 *
 * @returns the finished restore; null when it was taken back, or when there is none
 * @throws CorpusError; the signal's reason when it is aborted
 */
export async function continueRestore(
  options: { signal?: AbortSignal; progress?: (progress: RestoreProgress) => void } = {},
): Promise<RestoreRecord | null> {
  for (;;) {
    options.signal?.throwIfAborted();
    const { restore, total } = await withCorpus((corpus) =>
      corpus.transaction('rw', corpus.tables, (transaction) => step(desk(transaction))),
    );
    if (!restore || !STEPS[restore.phase]) return restore;
    options.progress?.({ phase: restore.phase, done: restore.done, total });
  }
}

/** The tables as they stand in a step, and what the index is told at its end. */
type Desk = CorpusTables & { index: IndexChanges };

const desk = (transaction: Transaction): Desk => ({
  ...tablesIn(transaction),
  index: new IndexChanges(),
});

const at = (phase: RestorePhase, restore: RestoreRecord): RestoreRecord => ({
  ...restore,
  phase,
  cursor: '',
  done: 0,
});

const change = (to: (restore: RestoreRecord) => RestoreRecord): Promise<void> =>
  withCorpus((corpus) =>
    corpus.transaction('rw', corpus.restores, async () => {
      const restore = await corpus.restores.get('restore');
      if (restore) await corpus.restores.put(to(restore));
    }),
  );

type Step = (corpus: Desk, restore: RestoreRecord) => Promise<RestoreRecord | null>;

/** Phases in which there is something to do; in the others a restore waits. */
const STEPS: Partial<Record<RestorePhase, Step>> = {
  applying: apply,
  sweeping: sweep,
  joining: join,
  undoing: undo,
};

async function step(corpus: Desk): Promise<{ restore: RestoreRecord | null; total: number }> {
  const restore = (await corpus.restores.get('restore')) ?? null;
  const take = restore && STEPS[restore.phase];
  if (!take) return { restore, total: 0 };
  const total = await corpus.staged.count();
  const next = await take(corpus, restore);
  await corpus.index.write(corpus, SCHEMA);
  if (next) await corpus.restores.put(next);
  return { restore: next, total };
}

/** Brings in the next records of the file. */
async function apply(corpus: Desk, restore: RestoreRecord): Promise<RestoreRecord> {
  const some = await corpus.staged
    .where('key')
    .above(restore.cursor)
    .limit(RECORDS_PER_STEP)
    .toArray();
  if (some.length === 0) return at(restore.mode === 'replace' ? 'sweeping' : 'joining', restore);
  const next = { ...restore };
  for (const { theirs } of some) {
    if (theirs) await bringIn(corpus, theirs as Kept, next);
  }
  return { ...next, cursor: some.at(-1)?.key ?? '', done: restore.done + some.length };
}

type Kept = Exclude<BackupRecord, { kind: 'setting' }>;

async function bringIn(corpus: Desk, theirs: Kept, restore: RestoreRecord): Promise<void> {
  const isMerged = restore.mode === 'merge' || (await isNewer(corpus, theirs, restore));
  switch (theirs.kind) {
    case 'tombstone':
      return bury(corpus, theirs, restore);
    case 'judgement':
      return isMerged
        ? mergeJudgement(corpus, theirs, restore)
        : bringBack(corpus, theirs, restore);
    case 'storyChange':
      return put(corpus, restore, theirs.kind, theirs.id, theirs);
    case 'article':
      return isMerged ? mergeArticle(corpus, theirs, restore) : bringBack(corpus, theirs, restore);
  }
}

/** Saved while the restore was running, a record is as wanted as what the file has. */
async function isNewer(
  corpus: Desk,
  { kind, id }: Kept,
  { startedAt }: RestoreRecord,
): Promise<boolean> {
  const mine = await current(corpus, kind, id);
  return mine !== null && timeOf(mine) >= startedAt;
}

/** Writes a record just as the file has it; what is there was not deleted. */
async function bringBack(corpus: Desk, theirs: Kept, restore: RestoreRecord): Promise<void> {
  await put(corpus, restore, theirs.kind, theirs.id, theirs);
  await unbury(corpus, theirs, restore);
}

async function unbury(corpus: Desk, record: Kept, restore: RestoreRecord): Promise<void> {
  for (const id of idsOf(record)) await put(corpus, restore, 'tombstone', id, null);
}

const idsOf = (record: Kept): string[] => [
  record.id,
  ...(record.kind === 'article' ? record.revisions.map((one) => one.id) : []),
];

/** What was deleted there is deleted here, unless it was saved here since. */
async function bury(
  corpus: Desk,
  theirs: Kept & { kind: 'tombstone' },
  restore: RestoreRecord,
): Promise<void> {
  const { id } = theirs;
  const mine = await corpus.tombstones.get(id);
  const later = tombstoneLine(
    restore.mode === 'merge' && mine && mine.at > theirs.at ? mine : theirs,
  );
  const from = outlivedBy(later.at, restore);
  await buryArticle(corpus, id, from, restore);
  const said = await corpus.judgements.get(id);
  if (said && said.at <= from) await put(corpus, restore, 'judgement', id, null);
  if (!(await isAlive(corpus, id))) await put(corpus, restore, 'tombstone', id, later);
}

/** Until when what is here may have been read to be taken out by a deletion in the file. */
const outlivedBy = (deletedAt: number, { mode, startedAt }: RestoreRecord): number =>
  // Restored in full, the corpus is to be as the file is: what was here before then is not outlived.
  mode === 'merge' ? deletedAt : startedAt - 1;

/** Takes out the article, or the revision of one, that has this id, if it was read until then. */
async function buryArticle(
  corpus: Desk,
  id: string,
  until: number,
  restore: RestoreRecord,
): Promise<void> {
  const holder = (await corpus.revisions.get(id))?.articleId ?? id;
  const article = await readBundle(corpus, holder);
  if (!article) return;
  // A deletion of the article may have been outlived by the very revision that is deleted now.
  const others = await stagedTombstones(corpus, idsOf(article));
  const buried: Buried = (one) => {
    const other = others.get(one);
    return one === id ? until : other ? outlivedBy(other.at, restore) : null;
  };
  const left = mergeBundles(article, null, buried);
  await put(corpus, restore, 'article', holder, left && articleLine(left));
  const kept = new Set(left ? idsOf(articleLine(left)) : []);
  for (const [gone, tombstone] of others) {
    if (gone !== id && !kept.has(gone)) await put(corpus, restore, 'tombstone', gone, tombstone);
  }
}

async function stagedTombstones(
  { staged }: Pick<CorpusTables, 'staged'>,
  ids: readonly string[],
): Promise<Map<string, Kept & { kind: 'tombstone' }>> {
  const found = await staged.bulkGet(ids.map((id) => stagedKey('tombstone', id)));
  return new Map(
    found.flatMap((one) =>
      one?.theirs?.kind === 'tombstone' ? [[one.theirs.id, one.theirs] as const] : [],
    ),
  );
}

const isAlive = async (
  { articles, revisions, judgements }: CorpusTables,
  id: string,
): Promise<boolean> =>
  (await Promise.all([articles.get(id), revisions.get(id), judgements.get(id)])).some(Boolean);

async function mergeJudgement(
  corpus: Desk,
  theirs: Kept & { kind: 'judgement' },
  restore: RestoreRecord,
): Promise<void> {
  const mine = (await corpus.judgements.get(theirs.id)) ?? null;
  const merged = mergeJudgements(
    mine && judgementLine(mine),
    theirs,
    await buriedIn(corpus, [theirs.id]),
  );
  await put(corpus, restore, 'judgement', theirs.id, merged && judgementLine(merged));
  if (merged) await unbury(corpus, judgementLine(merged), restore);
}

async function mergeArticle(
  corpus: Desk,
  theirs: Kept & { kind: 'article' },
  restore: RestoreRecord,
): Promise<void> {
  const { id } = theirs;
  const here = await readBundle(corpus, id);
  const ids = [id, ...[...theirs.revisions, ...(here?.revisions ?? [])].map((one) => one.id)];
  const buried = await buriedIn(corpus, ids);
  // A side of which nothing is left has no say in the story either: merged the other way round, it
  // would have been taken out before the other came.
  const mine = mergeBundles(here, null, buried);
  const brought = mergeBundles(theirs, null, buried);
  if (mine && brought && mine.story !== brought.story) {
    restore.aliases = joinNames(mine.story, brought.story, restore.aliases);
    restore.joined = [...new Set([...restore.joined, mine.story])];
  }
  const merged = mergeBundles(mine, brought, buried, (story) => nameOf(story, restore.aliases));
  await put(corpus, restore, 'article', id, merged && articleLine(merged));
  if (merged) await unbury(corpus, articleLine(merged), restore);
}

async function buriedIn(
  { tombstones }: Pick<CorpusTables, 'tombstones'>,
  ids: readonly string[],
): Promise<Buried> {
  const found = await tombstones.bulkGet([...ids]);
  const times = new Map(found.flatMap((one) => (one ? [[one.id, one.at] as const] : [])));
  return (id) => times.get(id) ?? null;
}

/** Takes out what the file does not have, but for what was saved since the restore began. */
async function sweep(corpus: Desk, restore: RestoreRecord): Promise<RestoreRecord> {
  const kind = SWEPT.find((one) => restore.cursor < stagedKey(one, END)) ?? 'article';
  const after = restore.cursor.startsWith(stagedKey(kind, '')) ? restore.cursor.slice(2) : '';
  const table = corpus.table(TABLES[kind]);
  const ids = (await table
    .where('id')
    .above(after)
    .limit(RECORDS_PER_STEP)
    .primaryKeys()) as string[];
  const next = { ...restore };
  const staged = await corpus.staged.bulkGet(ids.map((id) => stagedKey(kind, id)));
  for (const [i, id] of ids.entries()) {
    if (staged[i]?.theirs) continue;
    const mine = await current(corpus, kind, id);
    if (mine && timeOf(mine) < restore.startedAt) await put(corpus, next, kind, id, null);
  }
  if (ids.length === RECORDS_PER_STEP) {
    return { ...next, cursor: stagedKey(kind, ids.at(-1) ?? ''), done: next.done + ids.length };
  }
  if (kind === SWEPT.at(-1)) return at('done', next);
  return { ...next, cursor: stagedKey(kind, END), done: next.done + ids.length };
}

const SWEPT = ['tombstone', 'judgement', 'storyChange', 'article'] as const;
/** Behind every id. */
const END = '~';

const TABLES = {
  tombstone: 'tombstones',
  judgement: 'judgements',
  storyChange: 'storyChanges',
  article: 'articles',
} as const satisfies Record<StagedKind, string>;

const lastReadAt = ({ revisions }: Bundle): number => revisions.at(-1)?.readAt ?? 0;

const timeOf = (record: Kept): number =>
  record.kind === 'article' ? lastReadAt(record) : record.at;

/**
 * Gives stories that an article turned out to share one name, a story a step; then parts those in
 * which the reader's word says that two articles are not of one.
 */
async function join(corpus: Desk, restore: RestoreRecord): Promise<RestoreRecord> {
  const names = Object.keys(restore.aliases).map((name) => `n:${name}`);
  const roots = new Set(restore.joined.map((name) => `p:${nameOf(name, restore.aliases)}`));
  const task = [...names, ...roots].sort().find((one) => one > restore.cursor);
  if (!task) return at('done', restore);
  const next = { ...restore };
  const story = task.slice(2);
  const members = await corpus.articles.where('story').equals(story).primaryKeys();
  if (task.startsWith('n:')) {
    await moveTo(corpus, next, members, nameOf(story, restore.aliases));
  } else {
    for (const part of partArticles(members, await saidApart(corpus, members))) {
      await moveTo(corpus, next, part, await mergedName(corpus, part, new Set(members)));
    }
  }
  return { ...next, cursor: task, done: restore.done + 1 };
}

async function moveTo(
  corpus: Desk,
  restore: RestoreRecord,
  articles: readonly string[],
  story: string,
): Promise<void> {
  for (const id of articles) {
    const bundle = await readBundle(corpus, id);
    if (bundle) await put(corpus, restore, 'article', id, { ...bundle, story });
  }
}

/** The pairs that the reader set apart, said outright or following from what was said of others. */
async function saidApart(
  { judgements }: Pick<CorpusTables, 'judgements'>,
  articles: readonly string[],
): Promise<[string, string][]> {
  const said = new Map<string, JudgementRecord>();
  const asked = new Set<string>();
  for (let next = [...articles]; next.length > 0; ) {
    for (const id of next) asked.add(id);
    const found = await judgements.where('articles').anyOf(next).toArray();
    for (const one of found) said.set(one.id, one);
    next = found.flatMap((one) => one.articles).filter((id) => !asked.has(id));
  }
  const opinion = opinionOf([...said.values()]);
  return articles.flatMap((a, i) =>
    articles
      .slice(0, i)
      .flatMap((b): [string, string][] => (opinion(a, b) === false ? [[a, b]] : [])),
  );
}

/**
 * The name of a merged story: that of its first article with a number that no save gives. It depends
 * on nothing but the articles; were it one of the names that came together, a second merge, in which
 * fewer come together, would find another one.
 */
async function mergedName(
  { articles }: Pick<CorpusTables, 'articles'>,
  part: readonly string[],
  members: ReadonlySet<string>,
): Promise<string> {
  const names = mergedNames(part[0] ?? '');
  for (const name of names) {
    const holders = await articles.where('story').equals(name).primaryKeys();
    if (holders.every((id) => members.has(id))) return name;
  }
  return names[0] ?? '';
}

/** Takes back what the restore did to the next records, where nothing has changed them since. */
async function undo(corpus: Desk, restore: RestoreRecord): Promise<RestoreRecord | null> {
  const some = await corpus.staged
    .where('key')
    .above(restore.cursor)
    .limit(RECORDS_PER_STEP)
    .toArray();
  if (some.length === 0) {
    await corpus.staged.clear();
    await corpus.restores.clear();
    return null;
  }
  for (const { key, before, after } of some) {
    if (before === undefined) continue;
    const [kind, id] = kindAndId(key);
    const mine = await current(corpus, kind, id);
    if (stateOf(mine) === after) await write(corpus, kind, id, before as Kept | null);
  }
  return { ...restore, cursor: some.at(-1)?.key ?? '', done: restore.done + some.length };
}

function kindAndId(key: string): [StagedKind, string] {
  const kind = SWEPT.find((one) => key.startsWith(stagedKey(one, ''))) ?? 'article';
  return [kind, key.slice(stagedKey(kind, '').length)];
}

/** What tells two states of a record apart, short for an article with its long texts. */
const stateOf = (record: Kept | null): string | null =>
  record?.kind === 'article'
    ? [record.latest, record.story, ...record.revisions.map((one) => one.id)].join()
    : record && JSON.stringify(record);

/** Writes a record, or deletes it with null; keeps what was there before the restore began. */
async function put(
  corpus: Desk,
  restore: RestoreRecord,
  kind: StagedKind,
  id: string,
  wanted: Kept | null,
): Promise<void> {
  const mine = await current(corpus, kind, id);
  if (JSON.stringify(mine) === JSON.stringify(wanted)) return;
  await write(corpus, kind, id, wanted);
  const key = stagedKey(kind, id);
  const staged: StagedRecord = (await corpus.staged.get(key)) ?? { key, theirs: null };
  const before = staged.before === undefined ? mine : staged.before;
  await corpus.staged.put({ ...staged, before, after: stateOf(wanted) });
  if (kind === 'article') count(restore, before, mine, wanted);
}

/** Counts each article once, by what it was at first and what it is now. */
function count(
  restore: RestoreRecord,
  before: BackupRecord | null,
  mine: BackupRecord | null,
  wanted: BackupRecord | null,
): void {
  const outcome = { ...restore.outcome };
  const earlier = became(before, mine);
  const now = became(before, wanted);
  if (earlier) outcome[earlier] -= 1;
  if (now) outcome[now] += 1;
  restore.outcome = outcome;
}

function became(
  before: BackupRecord | null,
  now: BackupRecord | null,
): keyof RestoreRecord['outcome'] | null {
  if (JSON.stringify(before) === JSON.stringify(now)) return null;
  if (before === null) return 'added';
  return now === null ? 'removed' : 'changed';
}

async function current(corpus: Desk, kind: StagedKind, id: string): Promise<Kept | null> {
  if (kind === 'article') return readBundle(corpus, id);
  if (kind === 'tombstone') {
    const found = await corpus.tombstones.get(id);
    return found ? tombstoneLine(found) : null;
  }
  if (kind === 'judgement') {
    const found = await corpus.judgements.get(id);
    return found ? judgementLine(found) : null;
  }
  const found = await corpus.storyChanges.get(id);
  return found ? storyChangeLine(found) : null;
}

async function write(
  corpus: Desk,
  kind: StagedKind,
  id: string,
  record: Kept | null,
): Promise<void> {
  if (kind === 'article') return writeBundle(corpus, id, record as Bundle | null, corpus.index);
  if (!record) return corpus.table(TABLES[kind]).delete(id);
  const { kind: _kind, ...fields } = record;
  await corpus.table(TABLES[kind]).put({ schema: SCHEMA, ...fields });
}
