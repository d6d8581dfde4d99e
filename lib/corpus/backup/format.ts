import type { Article, PartialReason } from '../../article/model/article.ts';
import { articleId, judgementId, revisionId } from '../database/ids.ts';
import type {
  BackupRecord,
  BadLine,
  BadReason,
  Bundle,
  Counts,
  Judgement,
  RevisionLine,
  StoredArticle,
  StoryChange,
  StoryChangeLine,
  Tombstone,
} from '../database/records.ts';

/*
 * One line of a backup is one record in JSON: see docs/backup-format.md. What is found by working it
 * out anew is not in the file, so a file says nothing that its texts do not bear out.
 */

/** Raised when a reader of the version before would misunderstand a file. */
const BACKUP_VERSION = 1;
const BACKUP_FORMAT = 'crossread-backup';

export const KINDS = [
  'setting',
  'tombstone',
  'judgement',
  'storyChange',
  'article',
] as const satisfies readonly BackupRecord['kind'][];

export const noCounts = (): Counts => ({
  setting: 0,
  tombstone: 0,
  judgement: 0,
  storyChange: 0,
  article: 0,
});

export interface HeaderLine {
  kind: 'header';
  format: typeof BACKUP_FORMAT;
  version: number;
}

export interface EndLine {
  kind: 'end';
  counts: Counts;
  /** Of every byte before this line, in hexadecimal. */
  sha256: string;
}

export const HEADER: HeaderLine = {
  kind: 'header',
  format: BACKUP_FORMAT,
  version: BACKUP_VERSION,
};

/** With these nothing can be read of a file at all. */
export const isHopeless = ({ reason }: BadLine): boolean =>
  reason === 'not-a-backup' || reason === 'newer';

/** A record that a line holds, or why it holds none. */
export type ReadLine =
  | { record: BackupRecord }
  | { end: EndLine }
  | { reason: BadReason; detail?: string };

/** Reads the first line of a file. @returns why it is none of a backup; null where it is one */
export function readHeader(text: string): BadReason | null {
  const value = parsed(text);
  if (!isRecord(value) || value.kind !== 'header' || value.format !== BACKUP_FORMAT) {
    return 'not-a-backup';
  }
  if (!isCount(value.version) || value.version < 1) return 'not-a-backup';
  return value.version > BACKUP_VERSION ? 'newer' : null;
}

/**
 * Reads a line behind the first. Everything is doubted: types, ranges, and that each id is the hash
 * of what it stands for. Fields that the format does not have are dropped.
 */
export async function readLine(text: string): Promise<ReadLine> {
  const value = parsed(text);
  if (!isRecord(value)) return { reason: 'not-json' };
  try {
    if (value.kind === 'end') return { end: endOf(value) };
    const record = recordOf(value);
    if (!record) return { reason: 'unknown-kind', detail: String(value.kind).slice(0, 40) };
    const wrong = await wrongId(record);
    return wrong ? { reason: 'wrong-id', detail: wrong } : { record };
  } catch (error) {
    if (error instanceof WrongShape) return { reason: 'wrong-shape', detail: error.field };
    throw error;
  }
}

/** The record as its line, without a line break: fields in one order, so that equal is equal. */
export const writeLine = (line: BackupRecord | HeaderLine | EndLine): string =>
  JSON.stringify(line);

/** A record of the corpus as its line has it. */
export const tombstoneLine = ({ id, at }: Tombstone): BackupRecord & { kind: 'tombstone' } => ({
  kind: 'tombstone',
  id,
  at,
});

export const judgementLine = ({
  id,
  articles: [a, b],
  same,
  at,
}: Judgement): BackupRecord & { kind: 'judgement' } => ({
  kind: 'judgement',
  id,
  // Whichever of the two the reader had open: what was said is the same.
  articles: a < b ? [a, b] : [b, a],
  same,
  at,
});

export const storyChangeLine = ({
  id,
  stories,
  at,
  change,
}: StoryChangeLine): BackupRecord & { kind: 'storyChange' } => ({
  kind: 'storyChange',
  id,
  stories,
  at,
  change:
    change.kind === 'joined'
      ? { kind: 'joined', story: change.story, gone: change.gone }
      : { kind: 'split', story: change.story, into: change.into, articles: change.articles },
});

export const articleLine = (bundle: Bundle): BackupRecord & { kind: 'article' } => ({
  kind: 'article',
  id: bundle.id,
  savedAt: bundle.savedAt,
  latest: bundle.latest,
  story: bundle.story,
  revisions: bundle.revisions
    .map(({ id, readAt, article }) => ({ id, readAt, article: plainArticle(article) }))
    .sort((a, b) => a.readAt - b.readAt || (a.id < b.id ? -1 : 1)),
});

/** Whatever was saved is written, also what no reader of the format would take. */
const plainArticle = (article: StoredArticle): StoredArticle =>
  Object.fromEntries(
    Object.keys(ARTICLE).map((name) => [
      name,
      article[name as keyof StoredArticle] ?? MISSING[name] ?? null,
    ]),
  ) as unknown as StoredArticle;

/** Of fields that articles did not have from the beginning; `null` for all others. */
const MISSING: Record<string, unknown> = { beside: '' };

class WrongShape extends Error {
  readonly field: string;

  constructor(field: string) {
    super(field);
    this.field = field;
  }
}

type Fields = Record<string, unknown>;
type Reader<T> = (value: unknown, field: string) => T;

const isRecord = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isCount = (value: unknown): value is number =>
  Number.isSafeInteger(value) && Number(value) >= 0;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A reader of values that pass a test. */
const check =
  <T>(passes: (value: unknown) => boolean): Reader<T> =>
  (value, field) => {
    if (!passes(value)) throw new WrongShape(field);
    return value as T;
  };

const string = check<string>((value) => typeof value === 'string');
const boolean = check<boolean>((value) => typeof value === 'boolean');
const count = check<number>(isCount);
const stringOrNull: Reader<string | null> = (value, field) =>
  value === null ? null : string(value, field);
const id = check<string>((value) => typeof value === 'string' && /^[0-9a-f]{32}$/.test(value));
const story = check<string>(
  (value) => typeof value === 'string' && /^[0-9a-f]{32}(?:-\d{1,3})?$/.test(value),
);
const share = check<number>((value) => typeof value === 'number' && value >= 0 && value <= 1);

/** Only what may be opened by a click: a file must not bring a script along. */
const address = check<string>(
  (value) =>
    typeof value === 'string' &&
    /^(?:https?:\/\/|urn:crossread:)/.test(value) &&
    URL.canParse(value),
);

const list =
  <T>(item: Reader<T>): Reader<T[]> =>
  (value, field) => {
    if (!Array.isArray(value)) throw new WrongShape(field);
    return value.map((one, i) => item(one, `${field}[${i}]`));
  };

const record: Reader<Fields> = (value, field) => {
  if (!isRecord(value)) throw new WrongShape(field);
  return value;
};

const REASONS: Record<PartialReason, true> = {
  'lost-text': true,
  paywall: true,
  'live-blog': true,
  video: true,
  gallery: true,
  stub: true,
};
const reason = check<PartialReason>(
  (value) => typeof value === 'string' && Object.hasOwn(REASONS, value),
);

const completeness: Reader<Article['completeness']> = (value, field) => {
  const { kept, whole, reasons } = record(value, field);
  return {
    kept: share(kept, `${field}.kept`),
    whole: boolean(whole, `${field}.whole`),
    reasons: list(reason)(reasons, `${field}.reasons`),
  };
};

/** Every field of an article, in the order in which they are written. */
const ARTICLE: { [K in keyof StoredArticle]-?: Reader<StoredArticle[K]> } = {
  url: address,
  outlet: string,
  title: string,
  authors: list(string),
  publishedAt: stringOrNull,
  modifiedAt: stringOrNull,
  language: stringOrNull,
  section: stringOrNull,
  text: string,
  // Articles that were saved before there was a `beside` have none.
  beside: (value, field) => (value === undefined ? '' : string(value, field)),
  completeness,
};

const articleOf: Reader<StoredArticle> = (value, field) => {
  const fields = record(value, field);
  return Object.fromEntries(
    Object.entries(ARTICLE).map(([name, read]) => [name, read(fields[name], `${field}.${name}`)]),
  ) as unknown as StoredArticle;
};

const revisionOf: Reader<RevisionLine> = (value, field) => {
  const fields = record(value, field);
  return {
    id: id(fields.id, `${field}.id`),
    readAt: count(fields.readAt, `${field}.readAt`),
    article: articleOf(fields.article, `${field}.article`),
  };
};

function bundleOf(fields: Fields): Bundle {
  const bundle = {
    id: id(fields.id, 'id'),
    savedAt: count(fields.savedAt, 'savedAt'),
    latest: id(fields.latest, 'latest'),
    story: story(fields.story, 'story'),
    revisions: list(revisionOf)(fields.revisions, 'revisions'),
  };
  if (!bundle.revisions.some((one) => one.id === bundle.latest)) throw new WrongShape('latest');
  const ids = new Set(bundle.revisions.map((one) => one.id));
  if (ids.size < bundle.revisions.length) throw new WrongShape('revisions');
  return bundle;
}

function changeOf(fields: Fields): StoryChange {
  if (fields.kind === 'joined') {
    return {
      kind: 'joined',
      story: story(fields.story, 'change.story'),
      gone: list(story)(fields.gone, 'change.gone'),
    };
  }
  if (fields.kind !== 'split') throw new WrongShape('change.kind');
  return {
    kind: 'split',
    story: story(fields.story, 'change.story'),
    into: story(fields.into, 'change.into'),
    articles: list(id)(fields.articles, 'change.articles'),
  };
}

function recordOf(fields: Fields): BackupRecord | null {
  switch (fields.kind) {
    case 'setting':
      return { kind: 'setting', name: string(fields.name, 'name'), value: fields.value };
    case 'tombstone':
      return tombstoneLine({ id: id(fields.id, 'id'), at: count(fields.at, 'at') });
    case 'judgement': {
      const articles = list(id)(fields.articles, 'articles');
      if (articles.length !== 2 || articles[0] === articles[1]) throw new WrongShape('articles');
      return judgementLine({
        id: id(fields.id, 'id'),
        articles: articles as [string, string],
        same: boolean(fields.same, 'same'),
        at: count(fields.at, 'at'),
      });
    }
    case 'storyChange':
      return storyChangeLine({
        id: id(fields.id, 'id'),
        stories: list(story)(fields.stories, 'stories'),
        at: count(fields.at, 'at'),
        change: changeOf(record(fields.change, 'change')),
      });
    case 'article':
      return articleLine(bundleOf(fields));
    default:
      return null;
  }
}

function endOf(fields: Fields): EndLine {
  const counts = record(fields.counts, 'counts');
  const sum = check<string>((value) => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value));
  return {
    kind: 'end',
    counts: Object.fromEntries(
      KINDS.map((kind) => [kind, count(counts[kind], `counts.${kind}`)]),
    ) as Counts,
    sha256: sum(fields.sha256, 'sha256'),
  };
}

/** The field whose hash is not that of its content; null where all are. */
async function wrongId(line: BackupRecord): Promise<string | null> {
  if (line.kind === 'judgement') {
    return line.id === (await judgementId(...line.articles)) ? null : 'id';
  }
  if (line.kind !== 'article') return null;
  for (const [i, { id: own, article }] of line.revisions.entries()) {
    if (line.id !== (await articleId(article.url)))
      return i === 0 ? 'id' : `revisions[${i}].article.url`;
    if (own !== (await revisionId(article))) return `revisions[${i}].id`;
  }
  return null;
}
