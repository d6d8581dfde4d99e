import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ListedStory } from '@/lib/corpus/articles/listing.ts';
import { Notice } from '../../shared/notice.tsx';
import { BackupReminder } from '../backup/backup-reminder.tsx';
import { deleteThem, joinThem } from '../corrections/corrections.ts';
import { isSearching, NO_QUERY, SearchBox } from '../search/search-box.tsx';
import { SearchResults } from '../search/search-results.tsx';
import { FailureNotice } from '../shared/failure-notice.tsx';
import { useTitle } from '../shared/use-title.ts';
import { useVirtualRows } from '../shared/use-virtual-rows.ts';
import { leaveListPosition, listPosition } from './list-position.ts';
import { OldArticles } from './old-articles.tsx';
import { StoryEntry } from './story-entry.tsx';
import { useDigests } from './use-digests.ts';
import { useStories } from './use-stories.ts';

/** All saved articles, grouped by story, newest first; or those that the reader looks for. */
export function StoriesPage() {
  useTitle(null);
  const { state, stories, articles, more, failure, readOn, again } = useStories();
  const [query, setQuery] = useState(lastQuery);
  const [marked, setMarked] = useState<ReadonlySet<string> | null>(null);
  useEffect(() => {
    lastQuery = query;
  }, [query]);
  const searching = isSearching(query);
  return (
    <div class="library-page" aria-busy={state === 'waiting' && !failure}>
      <header class="page-head">
        <h1>{i18n.t('library.stories')}</h1>
        {articles > 0 && <p class="page-count">{i18n.t('library.articles', articles)}</p>}
        {stories.length > 0 && !searching && (
          <SelectTools stories={stories} marked={marked} setMarked={setMarked} />
        )}
      </header>
      <BackupReminder />
      <OldArticles />
      {failure && <FailureNotice failure={failure} again={again} />}
      {state === 'here' && articles === 0 && <EmptyLibrary />}
      {articles > 0 && <SearchBox query={query} search={setQuery} />}
      {searching && <SearchResults query={query} />}
      {stories.length > 0 && !searching && (
        <StoryList
          stories={stories}
          more={more}
          readOn={readOn}
          marked={marked}
          setMarked={setMarked}
        />
      )}
    </div>
  );
}

/** What was looked for stays while the reader opens an article and comes back. */
let lastQuery = NO_QUERY;

interface Marking {
  /** Ids of the stories that are selected; null while none can be. */
  marked: ReadonlySet<string> | null;
  setMarked: (marked: ReadonlySet<string> | null) => void;
}

/** Selecting stories, and what can be done with those that are. */
function SelectTools({ stories, marked, setMarked }: Marking & { stories: ListedStory[] }) {
  if (!marked) {
    return (
      <div class="list-tools">
        <button type="button" onClick={() => setMarked(new Set())}>
          {i18n.t('correct.select')}
        </button>
      </div>
    );
  }
  const chosen = stories.filter(({ id }) => marked.has(id));
  const act = async (task: Promise<boolean>) => {
    if (await task) setMarked(null);
  };
  const articles = chosen.flatMap((story) => story.articles.map(({ id }) => id));
  return (
    <div class="list-tools">
      <button
        type="button"
        disabled={chosen.length < 2}
        onClick={() => act(joinThem(chosen.map(({ id }) => id)))}
      >
        {i18n.t('correct.joinStories', chosen.length)}
      </button>
      <button
        type="button"
        disabled={chosen.length === 0}
        onClick={() => act(deleteThem(articles))}
      >
        {i18n.t('correct.deleteStories', chosen.length)}
      </button>
      <button type="button" onClick={() => setMarked(null)}>
        {i18n.t('correct.selectEnd')}
      </button>
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

/** CSS pixels of an entry without articles, and of each article in it. */
const ENTRY_HEIGHT_PX = 96;
const LINE_HEIGHT_PX = 25;

function StoryList(props: Marking & { stories: ListedStory[]; more: boolean; readOn: () => void }) {
  const { stories, more, readOn, marked, setMarked } = props;
  const list = useRef<HTMLUListElement>(null);
  const { rows, height, top, measure } = useVirtualRows({
    list,
    count: stories.length,
    keyOf: (index) => stories[index]?.id ?? '',
    estimate: (index) =>
      ENTRY_HEIGHT_PX + LINE_HEIGHT_PX * Math.min(5, stories[index]?.articles.length ?? 1),
  });
  useReturn(stories.length, readOn);
  const digestOf = useDigests(rows.flatMap(({ index }) => stories[index] ?? []));
  const toggle = (id: string) => {
    const next = new Set(marked);
    if (!next.delete(id)) next.add(id);
    setMarked(next);
  };
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
              {marked ? (
                <div class="story-select">
                  <input
                    type="checkbox"
                    aria-label={i18n.t('correct.selectOne', [story.articles[0]?.title ?? ''])}
                    checked={marked.has(story.id)}
                    onChange={() => toggle(story.id)}
                  />
                  <StoryEntry story={story} digest={digestOf(story)} />
                </div>
              ) : (
                <StoryEntry story={story} digest={digestOf(story)} />
              )}
            </li>
          )
        );
      })}
    </ul>
  );
}

/** Reads as far as the reader had come before, then scrolls there. */
function useReturn(count: number, readOn: () => void): void {
  const goal = useRef(listPosition());
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
      if (goal.current.offset === 0) leaveListPosition({ offset: scrollY, stories: shown.current });
    };
    addEventListener('scroll', note, { passive: true });
    return () => removeEventListener('scroll', note);
  }, []);
}
