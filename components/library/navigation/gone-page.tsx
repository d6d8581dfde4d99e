import { useCallback } from 'preact/hooks';
import { i18n } from '#i18n';
import { whereaboutsOf } from '@/lib/corpus/articles/listing.ts';
import { useQuery } from '../shared/use-query.ts';
import { useTitle } from '../shared/use-title.ts';
import { hashOf } from './route.ts';
import { UnknownPage } from './unknown-page.tsx';

/**
 * In the place of a story or an article that is not there: deleted, perhaps in another tab a moment
 * ago, or its reports moved into another story, or never there at all.
 *
 * @param ids the articles that the page was about
 */
export function GonePage({ what, ids }: { what: 'story' | 'article'; ids: readonly string[] }) {
  const key = ids.join();
  const { asked } = useQuery(useCallback(() => whereaboutsOf(key.split(',')), [key]));
  if (asked.state === 'waiting') return <div class="library-page" aria-busy="true" />;
  if (asked.state === 'failed') return <UnknownPage />;
  const { stories, deleted } = asked.value;
  if (what === 'story' && stories[0]) {
    return <Said title={i18n.t('library.storyMoved')} story={stories[0]} />;
  }
  if (!deleted) return <UnknownPage />;
  const title = what === 'story' ? i18n.t('library.storyGone') : i18n.t('library.articleGone');
  return <Said title={title} way={i18n.t('library.goneWay')} />;
}

/** @param story the story that the reader is led to, where there is one */
function Said(props: { title: string; way?: string; story?: string }) {
  const { title, way, story } = props;
  useTitle(title);
  return (
    <div class="library-page">
      <h1>{title}</h1>
      {way && <p>{way}</p>}
      <p>
        {story ? (
          <a href={hashOf({ page: 'story', id: story })}>{i18n.t('library.toStory')}</a>
        ) : (
          <a href={hashOf({ page: 'stories' })}>{i18n.t('library.toStories')}</a>
        )}
      </p>
    </div>
  );
}
