import { indexPending } from '@/lib/corpus/search-index.ts';
import { onChange } from '@/lib/messages.ts';

/**
 * Lets the search read what was saved since, as long as the Library is open. A failure is no matter
 * of its own: whoever searches is told of it, and what was not read stays noted.
 */
export function keepSearchIndex(): void {
  let last: Promise<void> = Promise.resolve();
  const read = () => {
    last = last.then(() => indexPending()).catch(console.error);
  };
  read();
  onChange(read);
}
