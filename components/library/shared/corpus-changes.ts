import { announceChange, onChange } from '@/lib/messaging/messages.ts';

const here = new EventTarget();

/** Hears that the corpus changed, in this page or elsewhere. Returns the way to stop listening. */
export function onCorpusChange(heard: () => void): () => void {
  here.addEventListener('change', heard);
  const stop = onChange(heard);
  return () => {
    here.removeEventListener('change', heard);
    stop();
  };
}

/** Tells this page and all other views that the corpus changed: a message never comes back to its sender. */
export async function tellCorpusChange(): Promise<void> {
  here.dispatchEvent(new Event('change'));
  await announceChange();
}
