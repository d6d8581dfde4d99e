import { i18n } from '#i18n';
import type { VersionReport } from '@/lib/report.ts';
import { SourceLink } from './source-link.tsx';

/** What the reading is compared with, each with the way to say that it is another story. */
export function VersionList(props: {
  versions: VersionReport[];
  /** Absent where nothing can be excluded. */
  exclude?: (version: VersionReport) => void;
}) {
  const { versions, exclude } = props;
  return (
    <details class="versions">
      <summary>{i18n.t('versions.title', versions.length)}</summary>
      <ul>
        {versions.map((version) => (
          <li key={version.articleId}>
            <SourceLink {...version} sentence={null} />
            {!version.completeness.whole && (
              <span class="partial" title={i18n.t('versions.partialHint')}>
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
