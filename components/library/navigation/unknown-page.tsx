import { i18n } from '#i18n';
import { useTitle } from '../shared/use-title.ts';
import { hashOf } from './route.ts';

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
