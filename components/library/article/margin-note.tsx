import { i18n } from '#i18n';
import type { Finding } from '@/lib/comparison/model/finding.ts';
import type { VersionReport } from '@/lib/report/compare-articles.ts';
import { FindingEntry, isLoud } from '../../findings/finding-entry.tsx';
import { valuesOf } from '../../findings/finding-values.tsx';
import { Quote, type Quoted } from '../../findings/quote.tsx';
import { formatList } from '../../shared/format-list.ts';

interface Props {
  finding: Finding;
  reading: Quoted;
  versions: VersionReport[];
}

/**
 * A finding beside the paragraph that it is about: what it comes to in a line or two, and on demand all
 * of it. In full at once, the notes of a paragraph were three times as high as the paragraph.
 */
export function MarginNote(props: Props) {
  const { kind, aspect } = props.finding;
  return (
    <details class={`note list-${kind}`}>
      <summary>
        <span class="note-kind">
          {i18n.t(`kinds.${kind}`)}
          {aspect && ` · ${i18n.t(`aspects.${aspect}`)}`}
        </span>
        <Gist {...props} />
      </summary>
      <FindingEntry {...props} atSentence />
    </details>
  );
}

/** The others' values where there are such; else what one of them says, or who does not say it. */
function Gist({ finding, reading, versions }: Props) {
  const { kind, there, absentFrom } = finding;
  const values = isLoud(finding) ? valuesOf(finding, reading.text, versions) : null;
  const [first] = there;
  if (values) {
    return (
      <span class="note-gist">
        {values.map(
          ({ text, outlets }) =>
            outlets && (
              <span key={outlets[0]} class="note-value">
                <b dir="auto">{text}</b> <bdi>{outlets.join(', ')}</bdi>
              </span>
            ),
        )}
      </span>
    );
  }
  if (kind === 'omitted' || !first) {
    const outlets = absentFrom.map((index) => versions[index]!.outlet);
    return <span class="note-gist">{i18n.t('finding.absent', [formatList(outlets)])}</span>;
  }
  return (
    <span class="note-gist" dir="auto">
      <Quote from={versions[first.version]!} place={first} />
    </span>
  );
}
