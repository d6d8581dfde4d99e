import { articleId } from '@/lib/corpus/ids.ts';
import { withCorpus } from '@/lib/corpus/open.ts';
import type { RevisionRecord } from '@/lib/corpus/schema.ts';

/** The revisions of the article at a canonical address, oldest first. */
export async function revisionsOf(url: string): Promise<RevisionRecord[]> {
  const id = await articleId(url);
  return withCorpus((corpus) => corpus.revisions.where('articleId').equals(id).sortBy('readAt'));
}
