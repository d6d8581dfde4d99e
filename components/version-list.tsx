import { i18n } from '#i18n';
import type { VersionReport } from '@/lib/report.ts';
import { SourceLink } from './source-link.tsx';

/** What the reading is compared with, each with the way to say that it is another story. */
export function VersionList(props: {
  versions: VersionReport[];
  /** Indices of versions in another language. */
  incomparable: readonly number[];
  /** Absent where nothing can be excluded. */
  exclude?: (version: VersionReport) => void;
}) {
  const { versions, incomparable, exclude } = props;
  return (
    <details class="versions">
      <summary>{i18n.t('versions.title', versions.length)}</summary>
      <ul>
        {versions.map((version, index) => (
          <li key={version.articleId}>
            <SourceLink {...version} sentence={null} />
            {incomparable.includes(index) && (
              <span class="flag" title={i18n.t('versions.otherLanguageHint')}>
                {i18n.t('versions.otherLanguage')}
              </span>
            )}
            {!version.completeness.whole && (
              <span class="flag" title={i18n.t('versions.partialHint')}>
                {i18n.t('versions.partial')}
              </span>
            )}
            <span class="headline" dir="auto" title={version.title}>
              {version.title}
            </span>
            {exclude && (
              <button
                type="button"
                class="quiet"
                title={i18n.t('versions.notSameHint')}
                onClick={() => exclude(version)}
              >
                {i18n.t('versions.notSame')}
              </button>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
