import { articleId } from '@/lib/corpus/database/ids.ts';
import { withCorpus } from '@/lib/corpus/database/with-corpus.ts';
import type { RevisionRecord } from '../../../../lib/corpus/database/records.ts';

/** The revisions of the article at a canonical address, oldest first. */
export async function revisionsOf(url: string): Promise<RevisionRecord[]> {
  const id = await articleId(url);
  return withCorpus((corpus) => corpus.revisions.where('articleId').equals(id).sortBy('readAt'));
}
