import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { type ListedStory, storyWith } from '@/lib/corpus/articles/listing.ts';
import { searchArticles } from '@/lib/corpus/search/search.ts';
import { formatList } from '../../shared/format-list.ts';
import { failureOf } from '../shared/use-query.ts';

/** Stories that are offered at a time. */
const MAX_OFFERED_STORIES = 12;

/** A dialogue in which the reader finds another story, newest first or by words. */
export function StoryChooser(props: {
  title: string;
  /** Stories that are not offered. */
  except: readonly string[];
  /** Called with null when the reader thinks better of it. */
  chosen: (story: ListedStory | null) => void;
}) {
  const { title, except, chosen } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const picked = useRef<ListedStory | null>(null);
  const [words, setWords] = useState('');
  const [stories, setStories] = useState<ListedStory[] | null>(null);
  const [failed, setFailed] = useState(false);
  const name = useId();
  useEffect(() => dialog.current?.showModal(), []);
  // Closed by itself it gives the focus back to where it was.
  const pick = (story: ListedStory) => {
    picked.current = story;
    dialog.current?.close();
  };
  const left = except.join();
  useEffect(() => {
    let late = false;
    offer(words, left.split(',')).then(
      (found) => late || setStories(found),
      (error) => {
        failureOf(error);
        if (!late) setFailed(true);
      },
    );
    return () => {
      late = true;
    };
  }, [words, left]);
  return (
    <dialog
      class="chooser"
      ref={dialog}
      aria-labelledby={name}
      onClose={() => chosen(picked.current)}
    >
      <form method="dialog">
        <h2 id={name}>{title}</h2>
        <input
          type="search"
          aria-label={i18n.t('correct.find')}
          placeholder={i18n.t('correct.find')}
          value={words}
          onInput={({ currentTarget }) => setWords(currentTarget.value)}
          // Enter in a field would close the dialogue by its first button.
          onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
        />
        <ul>
          {stories?.map((story) => (
            <li key={story.id}>
              <button type="button" class="chooser-story" onClick={() => pick(story)}>
                <span class="chooser-title" dir="auto">
                  {story.articles[0]?.title}
                </span>
                <span class="chooser-facts">{formatList(outletsOf(story))}</span>
              </button>
            </li>
          ))}
        </ul>
        {stories?.length === 0 && <p>{i18n.t('correct.noStory')}</p>}
        {failed && <p>{i18n.t('errors.internal')}</p>}
        <button type="submit">{i18n.t('correct.cancel')}</button>
      </form>
    </dialog>
  );
}

/** Outlets named of a story; the dialogue is narrow. */
const MAX_NAMED_OUTLETS = 4;

const outletsOf = ({ articles }: ListedStory): string[] =>
  [...new Set(articles.map(({ outlet }) => outlet))].slice(0, MAX_NAMED_OUTLETS);

async function offer(words: string, except: readonly string[]): Promise<ListedStory[]> {
  const order = words.trim() ? 'relevance' : 'newest';
  const ids = new Set<string>();
  let page = await searchArticles({ words, order });
  for (;;) {
    for (const { record } of page.hits) if (!except.includes(record.story)) ids.add(record.story);
    if (ids.size >= MAX_OFFERED_STORIES || !page.next) break;
    page = await searchArticles({ words, order }, page.next);
  }
  const stories = await Promise.all([...ids].slice(0, MAX_OFFERED_STORIES).map(storyWith));
  return stories.filter((story) => story !== null);
}
