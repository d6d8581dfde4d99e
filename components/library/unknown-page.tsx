import { i18n } from '#i18n';
import { hashOf } from './route.ts';
import { useTitle } from './use-title.ts';

/** An address that leads nowhere, with the way back. */
export function UnknownPage() {
  useTitle(i18n.t('library.unknown'));
  return (
    <div class="library-page">
      <h1>{i18n.t('library.unknown')}</h1>
      <p>{i18n.t('library.unknownWay')}</p>
      <p>
        <a href={hashOf({ page: 'stories' })}>{i18n.t('library.toStories')}</a>
      </p>
    </div>
  );
}
