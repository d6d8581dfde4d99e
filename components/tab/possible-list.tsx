import { i18n } from '#i18n';
import type { PossibleVersion } from '@/lib/report/compare-articles.ts';
import { formatDate } from '../shared/format-date.ts';

/**
 * Saved articles that may tell the same story. Nothing is claimed from them until the reader has
 * said that they do; what the reader says is remembered.
 */
export function PossibleList(props: {
  possible: PossibleVersion[];
  judge: (version: PossibleVersion, same: boolean) => void;
}) {
  const { possible, judge } = props;
  if (possible.length === 0) return null;
  return (
    <section class="possible">
      <h2 class="label">{i18n.t('possible.title')}</h2>
      <p class="hint">{i18n.t('possible.hint')}</p>
      <ul>
        {possible.map((version) => (
          <li key={version.articleId}>
            <span class="source">
              <bdi class="outlet">{version.outlet}</bdi>
              <time dateTime={version.publishedAt ?? undefined}>
                {formatDate(version.publishedAt)}
              </time>
            </span>
            <a class="headline" dir="auto" href={version.url} target="_blank" rel="noreferrer">
              {version.title}
            </a>
            <span class="actions">
              <button type="button" onClick={() => judge(version, true)}>
                {i18n.t('possible.same')}
              </button>
              <button type="button" class="quiet" onClick={() => judge(version, false)}>
                {i18n.t('versions.notSame')}
              </button>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
