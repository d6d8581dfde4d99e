import { i18n } from '#i18n';
import type { StoryHistory } from '@/lib/corpus/story-changes.ts';
import { shortDate } from './dates.ts';

/** That stories were joined or split: never silently. */
export function StoryHistoryLines({ history }: { history: readonly StoryHistory[] }) {
  if (history.length === 0) return null;
  return (
    <ul class="story-history hint">
      {history.map(({ id, kind, at }) => (
        <li key={id}>
          {i18n.t(kind === 'joined' ? 'storyHistory.joined' : 'storyHistory.split', [
            shortDate(new Date(at).toISOString()),
          ])}
        </li>
      ))}
    </ul>
  );
}
