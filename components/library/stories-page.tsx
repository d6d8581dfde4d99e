import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ListedStory } from '@/lib/corpus/listing.ts';
import { Notice } from '../notice.tsx';
import { BackupReminder } from './backup/backup-reminder.tsx';
import { Failed } from './failed.tsx';
import { StoryEntry } from './story-entry.tsx';
import { useStories } from './use-stories.ts';
import { useTitle } from './use-title.ts';
import { useVirtualRows } from './use-virtual-rows.ts';

/** All saved articles, grouped by story, newest first. */
export function StoriesPage() {
  useTitle(null);
  const { state, stories, articles, more, failure, readOn, again } = useStories();
  return (
    <div class="library-page" aria-busy={state === 'waiting' && !failure}>
      <header class="page-head">
        <h1>{i18n.t('library.stories')}</h1>
        {articles > 0 && <p class="page-count">{i18n.t('library.articles', articles)}</p>}
      </header>
      <BackupReminder />
      {failure && <Failed failure={failure} again={again} />}
      {state === 'here' && articles === 0 && <EmptyLibrary />}
      {stories.length > 0 && <StoryList stories={stories} more={more} readOn={readOn} />}
    </div>
  );
}

function EmptyLibrary() {
  return (
    <Notice title={i18n.t('library.empty')} way={i18n.t('library.emptyWay')}>
      <p>
        <a href="/welcome.html">{i18n.t('library.emptyDemo')}</a>
      </p>
    </Notice>
  );
}

/** Where the list was left, so that going back leads there and not to its top. */
let left = { offset: 0, stories: 0 };

/** CSS pixels of an entry without articles, and of each article in it. */
const ENTRY = 96;
const LINE = 25;

function StoryList(props: { stories: ListedStory[]; more: boolean; readOn: () => void }) {
  const { stories, more, readOn } = props;
  const list = useRef<HTMLUListElement>(null);
  const { rows, height, top, measure } = useVirtualRows({
    list,
    count: stories.length,
    keyOf: (index) => stories[index]?.id ?? '',
    estimate: (index) => ENTRY + LINE * Math.min(5, stories[index]?.articles.length ?? 1),
  });
  useReturn(stories.length, readOn);
  const last = rows.at(-1)?.index ?? 0;
  useEffect(() => {
    if (more && last >= stories.length - 12) readOn();
  }, [last, more, stories.length, readOn]);
  return (
    <ul class="stories" ref={list} style={{ height }}>
      {rows.map(({ index, key, start }) => {
        const story = stories[index];
        return (
          story && (
            <li
              key={key}
              class="story"
              data-index={index}
              ref={measure}
              aria-posinset={index + 1}
              aria-setsize={more ? -1 : stories.length}
              style={{ transform: `translateY(${start - top}px)` }}
            >
              <StoryEntry story={story} />
            </li>
          )
        );
      })}
    </ul>
  );
}

/** Reads as far as the reader had come before, then scrolls there. */
function useReturn(count: number, readOn: () => void): void {
  const goal = useRef(left);
  useEffect(() => {
    if (goal.current.offset === 0) return;
    if (count < goal.current.stories) return readOn();
    scrollTo(0, goal.current.offset);
    goal.current = { offset: 0, stories: 0 };
  }, [count, readOn]);
  const shown = useRef(count);
  shown.current = count;
  useEffect(() => {
    const note = () => {
      if (goal.current.offset === 0) left = { offset: scrollY, stories: shown.current };
    };
    addEventListener('scroll', note, { passive: true });
    return () => removeEventListener('scroll', note);
  }, []);
}
