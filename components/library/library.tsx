import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { SettingsPage } from '../settings/settings-page.tsx';
import { ArticlePage } from './article/article-page.tsx';
import { BackupPage } from './backup/backup-page.tsx';
import { UndoBar } from './corrections/undo-bar.tsx';
import { hashOf, type Route } from './navigation/route.ts';
import { UnknownPage } from './navigation/unknown-page.tsx';
import { useRoute } from './navigation/use-route.ts';
import { forgetListPosition } from './stories/list-position.ts';
import { StoriesPage } from './stories/stories-page.tsx';
import { StoryPage } from './story/story-page.tsx';

/** The saved articles, on a page of their own. Each view is at an address of its own. */
export function Library() {
  const route = useRoute();
  const key = location.hash;
  const main = useRef<HTMLElement>(null);
  const first = useRef(key);
  // Pages come at their top; the list of stories finds its own place once it has been read.
  useLayoutEffect(() => {
    history.scrollRestoration = 'manual';
    if (first.current !== key) scrollTo(0, 0);
  }, [key]);
  // Who goes on by keyboard or ear must land where the new page begins, as after loading one.
  useEffect(() => {
    if (first.current !== key) main.current?.focus({ preventScroll: true });
    first.current = '';
  }, [key]);
  return (
    <div class="library">
      <button type="button" class="skip" onClick={() => main.current?.focus()}>
        {i18n.t('library.skip')}
      </button>
      <header class="library-head">
        <a class="library-brand" href={hashOf({ page: 'stories' })} onClick={forgetListPosition}>
          <img src="/icon/48.png" alt="" width="24" height="24" />
          <span>{i18n.t('library.name')}</span>
        </a>
        <nav aria-label={i18n.t('library.pages')}>
          <ul class="library-nav">
            {NAVIGATION.map(({ page, label }) => (
              <li key={page}>
                <a
                  href={hashOf({ page })}
                  aria-current={isWithin(route, page) ? 'page' : undefined}
                >
                  {label()}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </header>
      <main id="main" tabIndex={-1} ref={main}>
        <Page key={key} route={route} />
      </main>
      <UndoBar />
    </div>
  );
}

/** The pages that stand in the navigation, in its order. */
const NAVIGATION: { page: 'stories' | 'backup' | 'settings'; label: () => string }[] = [
  { page: 'stories', label: () => i18n.t('library.stories') },
  { page: 'backup', label: () => i18n.t('backup.title') },
  { page: 'settings', label: () => i18n.t('settings.title') },
];

function Page({ route }: { route: Route }) {
  switch (route.page) {
    case 'stories':
      return <StoriesPage />;
    case 'backup':
      return <BackupPage />;
    case 'settings':
      return <SettingsPage />;
    case 'article':
      return <ArticlePage id={route.id} at={route.at} />;
    case 'story':
      return <StoryPage id={route.id} />;
    default:
      return <UnknownPage />;
  }
}

/** A story and an article belong to the stories. */
const isWithin = (route: Route, page: Route['page']): boolean =>
  route.page === page ||
  (page === 'stories' && (route.page === 'story' || route.page === 'article'));
