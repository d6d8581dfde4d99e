import { withCorpus } from './with-corpus.ts';

/** Whether no article is saved at all. @throws CorpusError */
export const corpusIsEmpty = (): Promise<boolean> =>
  withCorpus(async ({ articles }) => (await articles.count()) === 0);
