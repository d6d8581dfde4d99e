import { i18n } from '#i18n';
import type { Finding, OtherPlace } from '@/lib/comparison/finding.ts';
import type { VersionReport } from '@/lib/report.ts';
import { Quote } from './quote.tsx';
import { SourceLink } from './source-link.tsx';

interface Props {
  finding: Finding;
  /** The reading's text. */
  text: string;
  versions: VersionReport[];
  /** Brings the sentence into view; null where the page does not show it. */
  reveal?: (() => void) | null;
  /** Shown at the very sentence, which then needs no repeating where nothing stands against it. */
  atSentence?: boolean;
}

/** One finding: text against text, each side named, dated and linked. */
export function FindingEntry({ finding, text, versions, reveal, atSentence }: Props) {
  const { kind, aspect, here, there, absentFrom } = finding;
  const loud = kind === 'differs' && aspect !== 'wording' && finding.weight >= LOUD;
  return (
    <article class={`finding finding-${kind}${loud ? ' finding-loud' : ''}`}>
      {aspect && <h3 class="aspect">{i18n.t(`aspects.${aspect}`)}</h3>}
      {here && !(atSentence && kind === 'omitted') && (
        <div class="side side-here">
          <span class="source">
            <span>{i18n.t('finding.here')}</span>
            {reveal && (
              <button type="button" class="quiet" onClick={reveal}>
                {i18n.t('finding.show')}
              </button>
            )}
            {reveal === null && <span class="gone">{i18n.t('finding.gone')}</span>}
          </span>
          <Quote text={text} place={here} />
        </div>
      )}
      {there.map((place) => (
        <OtherSide key={`${place.version}:${place.span.start}`} place={place} versions={versions} />
      ))}
      {kind === 'omitted' && absentFrom.length > 0 && (
        <p class="absent">
          {i18n.t('finding.absent', [listed(absentFrom.map((index) => versions[index]!.outlet))])}
        </p>
      )}
    </article>
  );
}

/** From this weight on a difference is typed: a figure against a figure, a name against a name. */
const LOUD = 0.5;

function OtherSide({ place, versions }: { place: OtherPlace; versions: VersionReport[] }) {
  const version = versions[place.version]!;
  return (
    <div class="side side-there">
      <SourceLink {...version} sentence={place.sentence} />
      <Quote text={version.text} place={place} />
    </div>
  );
}

const listed = (outlets: string[]): string =>
  new Intl.ListFormat(undefined, { type: 'conjunction' }).format([...new Set(outlets)]);
