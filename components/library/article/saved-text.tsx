import { useEffect, useMemo, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Finding } from '@/lib/comparison/model/finding.ts';
import type { SavedReport } from '@/lib/corpus/articles/reports.ts';
import type { VersionReport } from '@/lib/report/compare-articles.ts';
import { type Span, slice } from '@/lib/shared/span.ts';
import { FindingEntry } from '../../findings/finding-entry.tsx';
import type { Quoted } from '../../findings/quote.tsx';
import { MarginNote } from './margin-note.tsx';
import { annotatedParagraphs, type Paragraph, type Segment } from './paragraphs.ts';
import type { Found } from './use-findings.ts';

/** Findings beside a paragraph before the reader asks for all of them. */
const MAX_NOTES_AT_FIRST = 2;

/** The text as it was read, with the findings beside the paragraphs that they are about. */
export function SavedText(props: { report: SavedReport; found: Found | null; at: Span | null }) {
  const { report, found, at } = props;
  const { text } = report.article;
  const paragraphs = useMemo(
    () => annotatedParagraphs(text, found?.comparison.findings ?? [], at),
    [text, found, at],
  );
  const elsewhere = found?.comparison.findings.filter(({ kind }) => kind === 'added') ?? [];
  const body = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const target = body.current?.querySelector('.mark-target');
    if (target && !isInView(target)) target.scrollIntoView({ block: 'center' });
  }, [at, found]);
  return (
    <>
      <h2 class="unseen">{i18n.t('saved.text')}</h2>
      <div class="reading-text" ref={body}>
        {paragraphs.map((paragraph, place) => (
          <Beside
            key={paragraph.segments[0]?.start}
            row={place + 1}
            rows={roomBeside(paragraphs, place)}
            reading={report.article}
            paragraph={paragraph}
            versions={found?.versions ?? []}
          />
        ))}
      </div>
      {elsewhere.length > 0 && found && (
        <section class="elsewhere list-added">
          <h2>{i18n.t('kinds.added')}</h2>
          <p class="facts-hint">{i18n.t('hints.added')}</p>
          <div class="elsewhere-list">
            {elsewhere.map((finding) => (
              <FindingEntry
                key={keyOf(finding)}
                finding={finding}
                reading={report.article}
                versions={found.versions}
              />
            ))}
          </div>
        </section>
      )}
    </>
  );
}

function Beside(props: {
  reading: Quoted;
  paragraph: Paragraph;
  versions: VersionReport[];
  /** Where it stands in the grid, and how many rows its notes may run down. */
  row: number;
  rows: number;
}) {
  const { reading, paragraph, versions, row, rows } = props;
  const { segments, findings } = paragraph;
  const clear = findings.filter(({ finding }) => finding.kind !== 'unclear');
  const shown = clear.slice(0, MAX_NOTES_AT_FIRST);
  const rest = [
    ...clear.slice(MAX_NOTES_AT_FIRST),
    ...findings.filter(({ finding }) => finding.kind === 'unclear'),
  ];
  const entry = ({ finding, index }: Paragraph['findings'][number]) => (
    <MarginNote key={index} finding={finding} reading={reading} versions={versions} />
  );
  return (
    <>
      <p class="paragraph" style={{ '--row': row }} dir="auto" lang={reading.language ?? ''}>
        {segments.map((segment) => (
          <Marked key={segment.start} text={reading.text} segment={segment} />
        ))}
      </p>
      {findings.length > 0 && (
        <div
          class="notes"
          style={{ '--row': row, '--rows': rows }}
          role="note"
          aria-label={i18n.t('saved.notes')}
        >
          {shown.map(entry)}
          {rest.length > 0 && (
            <details class="notes-more">
              <summary>
                {clear.length === 0
                  ? i18n.t('saved.perhaps', [i18n.t('kinds.unclear'), `${rest.length}`])
                  : i18n.t('finding.more', rest.length)}
              </summary>
              {rest.map(entry)}
            </details>
          )}
        </div>
      )}
    </>
  );
}

/**
 * How many rows the notes of a paragraph may take: its own, and those of the paragraphs behind it that
 * have none. Held to their own row, tall notes would tear the text apart.
 */
function roomBeside(paragraphs: readonly Paragraph[], place: number): number {
  const next = paragraphs.findIndex(({ findings }, i) => i > place && findings.length > 0);
  return (next < 0 ? paragraphs.length : next) - place;
}

function Marked({ text, segment }: { text: string; segment: Segment }) {
  const words = slice(text, segment);
  if (segment.marks.length === 0) return words;
  return <mark class={segment.marks.map((kind) => `mark-${kind}`).join(' ')}>{words}</mark>;
}

const keyOf = ({ there }: Finding): string =>
  there.map(({ version, span }) => `${version}:${span.start}`).join();

/** What comes beside the text moves it; who reads on meanwhile is not called back for nothing. */
function isInView(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return top >= 0 && bottom <= innerHeight;
}
