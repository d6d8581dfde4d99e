import { i18n } from '#i18n';
import type { StoryHistory } from '@/lib/corpus/stories/story-history.ts';
import { formatDate } from './format-date.ts';

/** That stories were joined or split: never silently. */
export function StoryHistoryLines({ history }: { history: readonly StoryHistory[] }) {
  if (history.length === 0) return null;
  return (
    <ul class="story-history hint">
      {history.map(({ id, kind, at }) => (
        <li key={id}>
          {i18n.t(kind === 'joined' ? 'storyHistory.joined' : 'storyHistory.split', [
            formatDate(new Date(at).toISOString()),
          ])}
        </li>
      ))}
    </ul>
  );
}
