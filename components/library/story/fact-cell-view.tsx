import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import type { FactCell } from '@/lib/comparison/facts/fact.ts';
import type { Place } from '@/lib/comparison/model/finding.ts';
import type { SavedReport } from '@/lib/corpus/articles/reports.ts';
import { contains, type Span, slice } from '@/lib/shared/span.ts';
import { Quote } from '../../findings/quote.tsx';
import { hashOf } from '../navigation/route.ts';

/** What a report says of a fact, leading to the sentence in the report. */
export function FactCellView({ cell, report }: { cell: FactCell; report: SavedReport }) {
  return (
    <td class={`cell cell-${cell.state.replace(' ', '-')}`}>
      {/* On narrow windows the cells stand below each other, away from their column's head. */}
      <span class="cell-outlet">
        <bdi>{report.article.outlet}</bdi>
      </span>
      <Content cell={cell} report={report} />
    </td>
  );
}

function Content({ cell, report }: { cell: FactCell; report: SavedReport }) {
  const { text } = report.article;
  switch (cell.state) {
    case 'said':
      return (
        <Sentence report={report} place={cell.place}>
          <Quote
            from={report.article}
            place={{ ...cell.place, sentence: cell.place.span, marks: [] }}
          />
        </Sentence>
      );
    case 'differs':
      return (
        <Sentence report={report} place={cell.place}>
          {cell.place.marks.length > 0 && (
            <strong class="cell-value">
              {cell.place.marks.map((mark) => slice(text, mark)).join(' … ')}
            </strong>
          )}
          <Quote from={report.article} place={{ ...cell.place, sentence: around(cell.place) }} />
        </Sentence>
      );
    case 'perhaps':
      return (
        <>
          <span class="cell-word">{i18n.t('facts.perhaps')}</span>
          {cell.place && (
            <Sentence report={report} place={cell.place}>
              <Quote
                from={report.article}
                place={{ ...cell.place, sentence: cell.place.span, marks: [] }}
              />
            </Sentence>
          )}
        </>
      );
    case 'not said':
      return <span class="cell-word">{i18n.t('facts.notSaid')}</span>;
    case 'unknown':
      return (
        <span class="cell-word" title={i18n.t('facts.unknownHint')}>
          {i18n.t('facts.unknown')}
        </span>
      );
  }
}

/** The statement and whatever of its sentence decides; all of it where nothing else is the statement. */
function around({ span, marks, sentence }: Place): Span {
  if (marks.some((mark) => contains(mark, span))) return sentence;
  return {
    start: Math.min(span.start, ...marks.map(({ start }) => start)),
    end: Math.max(span.end, ...marks.map(({ end }) => end)),
  };
}

function Sentence(props: { report: SavedReport; place: Place; children: ComponentChildren }) {
  const { report, place, children } = props;
  return (
    <a
      class="cell-link"
      dir="auto"
      href={hashOf({ page: 'article', id: report.id, at: place.sentence })}
      title={i18n.t('facts.open')}
    >
      {children}
    </a>
  );
}
