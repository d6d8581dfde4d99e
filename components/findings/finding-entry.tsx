import { useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Finding, OtherPlace } from '@/lib/comparison/model/finding.ts';
import type { VersionReport } from '@/lib/report/compare-articles.ts';
import { formatList } from '../shared/format-list.ts';
import { SavedCopyLink } from '../shared/saved-copy.tsx';
import { FindingValues } from './finding-values.tsx';
import { Quote, type Quoted } from './quote.tsx';
import { SourceCounts } from './source-count.tsx';
import { SourceLink } from './source-link.tsx';

interface Props {
  finding: Finding;
  reading: Quoted;
  versions: VersionReport[];
  /** Brings the sentence into view; null where the page does not show it. */
  reveal?: (() => void) | null;
  /** Shown at the very sentence, which then needs no repeating where nothing stands against it. */
  atSentence?: boolean;
  /** Its card is open in the page. */
  current?: boolean;
  /** The page was scrolled to it. */
  near?: boolean;
}

/** One finding: text against text, each side named, dated and linked. */
export function FindingEntry(props: Props) {
  const { finding, reading, versions, reveal, atSentence, current, near } = props;
  const { kind, aspect, here, there, absentFrom } = finding;
  const entry = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    if (current) entry.current?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  useLayoutEffect(() => {
    // Who reads in the view itself, or goes through it by keyboard, is not moved on.
    if (near && !document.hasFocus()) entry.current?.scrollIntoView({ block: 'nearest' });
  }, [near]);
  // The whole entry may be clicked; the button in it is for keyboards and for ears.
  const clicked = (event: MouseEvent) => {
    const target = event.target as Element;
    if (target.closest('a, button') || getSelection()?.isCollapsed === false) return;
    reveal?.();
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the button within does the same by keyboard.
    <article
      ref={entry}
      class={`finding finding-${kind}${isLoud(finding) ? ' finding-loud' : ''}${reveal ? ' finding-linked' : ''}${near ? ' finding-near' : ''}`}
      aria-current={current ? 'true' : undefined}
      onClick={reveal ? clicked : undefined}
    >
      {aspect && <h3 class="aspect">{i18n.t(`aspects.${aspect}`)}</h3>}
      {isLoud(finding) && (
        <FindingValues finding={finding} text={reading.text} versions={versions} />
      )}
      <div class="sides">
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
            <Quote from={reading} place={here} />
          </div>
        )}
        {there.length > 0 && (
          <div class="others">
            {there.map((place) => (
              <OtherSide
                key={`${place.version}:${place.span.start}`}
                place={place}
                versions={versions}
              />
            ))}
          </div>
        )}
      </div>
      <SourceCounts finding={finding} versions={versions} />
      {kind === 'omitted' && absentFrom.length > 0 && (
        <p class="absent">
          {i18n.t('finding.absent', [
            formatList(absentFrom.map((index) => versions[index]!.outlet)),
          ])}
        </p>
      )}
    </article>
  );
}

/** From this weight on a difference is typed: a figure against a figure, a name against a name. */
const TYPED_WEIGHT_THRESHOLD = 0.5;

/** Whether a difference is one of values, not only of words. */
export const isLoud = ({ kind, aspect, weight }: Finding): boolean =>
  kind === 'differs' && aspect !== 'wording' && weight >= TYPED_WEIGHT_THRESHOLD;

function OtherSide({ place, versions }: { place: OtherPlace; versions: VersionReport[] }) {
  const version = versions[place.version]!;
  return (
    <div class="side side-there">
      <SourceLink {...version} sentence={place.sentence}>
        <SavedCopyLink articleId={version.articleId} sentence={place.sentence} />
      </SourceLink>
      <Quote from={version} place={place} />
    </div>
  );
}
