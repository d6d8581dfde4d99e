import type { Article } from '../article/model/article.ts';
import type { Saved } from '../corpus/articles/save.ts';
import { addressOfText } from '../corpus/database/ids.ts';
import { type Draft, type Drafted, draftOf, type ImportRefusal, MAX_FILE_BYTES } from './draft.ts';

/** A file that a reader has chosen or dropped. */
export interface ImportedFile {
  name: string;
  /** Bytes. */
  size: number;
  arrayBuffer(): Promise<ArrayBuffer>;
}

/** What became of files. */
export interface Imported {
  saved: Record<Saved, number>;
  /** Files of which the reader must be asked something before they can be saved. */
  asked: Draft[];
  refused: { name: string; reason: ImportRefusal }[];
}

/** What the reader answered; the empty string where there is no answer. */
export interface Answers {
  outlet: string;
  address: string;
  /** ISO 8601, a day. */
  date: string;
}

export const nothingImported = (): Imported => ({
  saved: { new: 0, revised: 0, unchanged: 0 },
  asked: [],
  refused: [],
});

/**
 * Saves the article in each file, one after another. A file that gives none is told with its reason
 * and stops nothing; what was saved before is passed over, so an import that was ended goes on when
 * the same files are given again.
 *
 * @param keep saves an article
 * @param read makes a draft of a file
 * @param progress told after each file what came of all so far
 * @throws what `keep` throws, such as a full disk; the signal's reason when it is aborted
 */
export async function importFiles(
  files: readonly ImportedFile[],
  keep: (article: Article) => Promise<Saved>,
  options: {
    signal?: AbortSignal;
    progress?: (done: number, soFar: Imported) => void | Promise<void>;
  } = {},
  read: (name: string, bytes: Uint8Array) => Drafted = draftOf,
): Promise<Imported> {
  const imported = nothingImported();
  for (const [i, file] of files.entries()) {
    options.signal?.throwIfAborted();
    await importFile(file, keep, read, imported);
    await options.progress?.(i + 1, imported);
  }
  return imported;
}

async function importFile(
  file: ImportedFile,
  keep: (article: Article) => Promise<Saved>,
  read: (name: string, bytes: Uint8Array) => Drafted,
  imported: Imported,
): Promise<void> {
  const { name, size } = file;
  if (size > MAX_FILE_BYTES) {
    imported.refused.push({ name, reason: 'too-large' });
    return;
  }
  const bytes = await file.arrayBuffer().catch(() => null);
  const drafted = bytes ? read(name, new Uint8Array(bytes)) : { refused: 'unreadable' as const };
  if ('refused' in drafted) imported.refused.push({ name, reason: drafted.refused });
  else if (isComplete(drafted.draft)) imported.saved[await keep(drafted.draft.article)] += 1;
  else imported.asked.push(drafted.draft);
}

/** Many pages do not say when they were published; for that alone nobody is asked about hundreds. */
const isComplete = ({ gaps }: Draft): boolean => gaps.every((gap) => gap === 'date');

/**
 * The article of a draft with what the reader answered. What the file says itself stays.
 *
 * @returns null where the outlet is still unknown, or an answer is not what was asked for
 */
export async function completed(draft: Draft, answers: Answers): Promise<Article | null> {
  const { article } = draft;
  const outlet = article.outlet || answers.outlet.trim();
  if (outlet === '') return null;
  const address = answers.address.trim();
  const isAddress = /^https?:\/\//.test(address) && URL.canParse(address);
  if (article.url === '' && address !== '' && !isAddress) return null;
  const url =
    article.url ||
    (isAddress
      ? new URL(address).href
      : await addressOfText(`${article.title}\n\n${article.text}`));
  return { ...article, outlet, url, publishedAt: article.publishedAt ?? (answers.date || null) };
}
