import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { VersionReport } from '@/lib/report/compare-articles.ts';
import { SourceLink } from '../findings/source-link.tsx';
import { formatDate } from '../shared/format-date.ts';
import { SavedCopyLink } from '../shared/saved-copy.tsx';

/** As many versions as leave room for what was found in them. */
const MAX_VERSIONS_AT_FIRST = 4;

const SEQUELS = { later: 'versions.followUp', earlier: 'versions.earlier' } as const;
const SEQUEL_HINTS = { later: 'versions.followUpHint', earlier: 'versions.earlierHint' } as const;

interface Props {
  versions: VersionReport[];
  /** Indices of versions in another language. */
  incomparable: readonly number[];
  /** Switches a version off or on; absent where nothing can be switched. */
  toggle?: (version: VersionReport) => void;
  /** Says for good that a version is of another story; absent where nothing can be excluded. */
  exclude?: (version: VersionReport) => void;
}

/** What the reading is compared with. */
export function VersionList(props: Props) {
  const { versions } = props;
  const [all, setAll] = useState(false);
  const shown = all ? versions : versions.slice(0, MAX_VERSIONS_AT_FIRST);
  const hidden = versions.length - shown.length;
  return (
    <section class="versions">
      <h2 class="label">{i18n.t('versions.title', versions.filter(({ off }) => !off).length)}</h2>
      <ul>
        {shown.map((version) => (
          <VersionRow key={version.articleId} version={version} {...props} />
        ))}
      </ul>
      {hidden > 0 && (
        <button type="button" class="quiet" onClick={() => setAll(true)}>
          {i18n.t('versions.more', hidden)}
        </button>
      )}
    </section>
  );
}

function VersionRow({
  version,
  versions,
  incomparable,
  toggle,
  exclude,
}: Props & { version: VersionReport }) {
  const [open, setOpen] = useState(false);
  const { outlet, title, publishedAt, off } = version;
  const date = formatDate(publishedAt);
  const name = <bdi class="outlet">{outlet}</bdi>;
  return (
    <li class={off ? 'version version-off' : 'version'}>
      {toggle ? (
        <label class="version-name">
          <input type="checkbox" checked={!off} onChange={() => toggle(version)} />
          {name}
        </label>
      ) : (
        <span class="version-name">{name}</span>
      )}
      {date && <time dateTime={publishedAt ?? undefined}>{date}</time>}
      <Flags
        version={version}
        versions={versions}
        otherLanguage={incomparable.includes(versions.indexOf(version))}
      />
      <button
        type="button"
        class="version-more"
        aria-expanded={open}
        aria-label={i18n.t('versions.about', [outlet])}
        title={i18n.t('versions.about', [outlet])}
        onClick={() => setOpen(!open)}
      >
        ⋯
      </button>
      {open && (
        <div class="version-about">
          <p class="headline" dir="auto">
            {title}
          </p>
          <p class="version-links">
            <SourceLink {...version} sentence={null}>
              <SavedCopyLink articleId={version.articleId} sentence={null} />
            </SourceLink>
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
          </p>
        </div>
      )}
    </li>
  );
}

/** What a reader should know of a version before believing what is said about it. */
function Flags(props: {
  version: VersionReport;
  versions: VersionReport[];
  otherLanguage: boolean;
}) {
  const { version, versions, otherLanguage } = props;
  const copied = versions.find(({ articleId }) => articleId === version.sameTextAs);
  return (
    <>
      {copied && (
        <span class="flag" title={i18n.t('versions.copyHint', [copied.outlet])}>
          {i18n.t('versions.copy')}
        </span>
      )}
      {version.sequel && (
        <span class="flag" title={i18n.t(SEQUEL_HINTS[version.sequel], [version.outlet])}>
          {i18n.t(SEQUELS[version.sequel])}
        </span>
      )}
      {otherLanguage && (
        <span class="flag flag-warning" title={i18n.t('versions.otherLanguageHint')}>
          {i18n.t('versions.otherLanguage')}
        </span>
      )}
      {!version.completeness.whole && (
        <span class="flag flag-warning" title={i18n.t('versions.partialHint')}>
          {i18n.t('versions.partial')}
        </span>
      )}
    </>
  );
}
