import { useId, useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import { formatDate } from '../../shared/format-date.ts';
import { interfaceLocale } from '../../shared/interface-language.ts';
import { columnsOf, type ReportColumn } from './column.ts';
import { sharedCountsOf } from './shared-counts.ts';
import type { ComparedReports } from './use-facts.ts';

/* Units of the drawing, which scales with the window. */
const NAMES = 230;
const LINE = 360;
const GAP = 40;
const CELL = 30;
const ROW = 30;
const TOP = 26;
const LARGEST = 12;
/** Longer names are cut; they stand in full in the table. */
const MAX_NAME_LENGTH = 24;

/**
 * Who reported when, and how much of what each states stands in the others: a line of time, and a
 * circle for each pair whose area is the share. The same in words and figures for who cannot see it.
 */
export function SharedFactsChart({ facts, reports }: ComparedReports) {
  const columns = useMemo(() => columnsOf(facts.columns, reports), [facts, reports]);
  const shares = useMemo(() => sharedCountsOf(facts.table.rows, facts.columns.length), [facts]);
  const title = useId();
  const times = columns.flatMap(({ head, copies }) =>
    [head, ...copies].flatMap(({ article }) => timeOf(article.publishedAt) ?? []),
  );
  const first = Math.min(...times);
  const last = Math.max(...times);
  const at = (time: number): number =>
    NAMES + (last > first ? (LINE * (time - first)) / (last - first) : LINE / 2);
  const matrix = NAMES + LINE + GAP;
  const width = matrix + columns.length * CELL;
  const height = TOP + columns.length * ROW + 6;
  return (
    <figure class="shared">
      <div class="shared-scroll">
        <svg
          role="img"
          aria-labelledby={title}
          viewBox={`0 0 ${width} ${height}`}
          style={{ '--width': `${width}px` }}
        >
          <title id={title}>{i18n.t('shared.title')}</title>
          {times.length > 0 && (
            <g class="shared-axis">
              <text x={NAMES} y={14}>
                {dayOf(first)}
              </text>
              {last > first && (
                <text x={NAMES + LINE} y={14} text-anchor="end">
                  {dayOf(last)}
                </text>
              )}
            </g>
          )}
          {columns.map(({ head }, i) => (
            <text
              key={head.id}
              class="shared-number"
              x={matrix + CELL * (i + 0.5)}
              y={14}
              text-anchor="middle"
            >
              {i + 1}
            </text>
          ))}
          {columns.map((column, i) => {
            const y = TOP + ROW * (i + 0.5);
            return (
              <g key={column.head.id}>
                <text class="shared-number" x={0} y={y + 4}>
                  {i + 1}
                </text>
                <text class="shared-name" x={20} y={y + 4}>
                  {cut(column.head.article.outlet)}
                </text>
                <line class="shared-line" x1={NAMES} x2={NAMES + LINE} y1={y} y2={y} />
                <Dots column={column} at={at} y={y} />
                {columns.map((other, j) => (
                  <Share
                    key={other.head.id}
                    share={i === j ? 'own' : shares[column.index]![other.index]!}
                    x={matrix + CELL * (j + 0.5)}
                    y={y}
                    words={sharedWords(column, other, shares[column.index]![other.index]!)}
                  />
                ))}
              </g>
            );
          })}
        </svg>
      </div>
      <figcaption>
        <p>{i18n.t('shared.hint')}</p>
        <details>
          <summary>{i18n.t('shared.asTable')}</summary>
          <ShareTable columns={columns} shares={shares} />
        </details>
      </figcaption>
    </figure>
  );
}

function Dots({
  column,
  at,
  y,
}: {
  column: ReportColumn;
  at: (time: number) => number;
  y: number;
}) {
  const { head, copies } = column;
  const time = timeOf(head.article.publishedAt);
  return (
    <>
      {copies.map(({ id, article }) => {
        const copied = timeOf(article.publishedAt);
        return (
          copied !== null && (
            <circle key={id} class="shared-copy" cx={at(copied)} cy={y} r={4}>
              <title>{`${article.outlet}, ${formatDate(article.publishedAt)}`}</title>
            </circle>
          )
        );
      })}
      {time === null ? (
        <text class="shared-undated" x={NAMES} y={y + 4}>
          {i18n.t('article.noDate')}
        </text>
      ) : (
        <circle class="shared-dot" cx={at(time)} cy={y} r={5}>
          <title>{`${head.article.outlet}, ${formatDate(head.article.publishedAt)}`}</title>
        </circle>
      )}
    </>
  );
}

function Share(props: { share: number | null | 'own'; x: number; y: number; words: string }) {
  const { share, x, y, words } = props;
  if (share === 'own') return <circle class="shared-own" cx={x} cy={y} r={2} />;
  if (share === null) {
    return (
      <text class="shared-undated" x={x} y={y + 4} text-anchor="middle">
        –
      </text>
    );
  }
  return (
    <g>
      <title>{words}</title>
      <circle class="shared-all" cx={x} cy={y} r={LARGEST} />
      <circle class="shared-share" cx={x} cy={y} r={LARGEST * Math.sqrt(share)} />
    </g>
  );
}

function ShareTable(props: { columns: ReportColumn[]; shares: (number | null)[][] }) {
  const { columns, shares } = props;
  return (
    <div class="shared-scroll">
      <table class="shares">
        <thead>
          <tr>
            <th scope="col">{i18n.t('shared.report')}</th>
            <th scope="col">{i18n.t('shared.published')}</th>
            {columns.map(({ head }) => (
              <th scope="col" key={head.id}>
                <bdi>{head.article.outlet}</bdi>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {columns.map(({ head, index }) => (
            <tr key={head.id}>
              <th scope="row">
                <bdi>{head.article.outlet}</bdi>
              </th>
              <td>{formatDate(head.article.publishedAt) || i18n.t('article.noDate')}</td>
              {columns.map((other) => {
                const share = shares[index]![other.index]!;
                return (
                  <td key={other.head.id}>
                    {other.index === index || share === null ? '–' : percent(share)}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const sharedWords = (own: ReportColumn, other: ReportColumn, share: number | null): string =>
  share === null
    ? ''
    : i18n.t('shared.share', [percent(share), own.head.article.outlet, other.head.article.outlet]);

const percent = (share: number): string =>
  new Intl.NumberFormat(interfaceLocale(), { style: 'percent' }).format(share);

const cut = (name: string): string =>
  name.length > MAX_NAME_LENGTH ? `${name.slice(0, MAX_NAME_LENGTH - 1)}…` : name;

function timeOf(iso: string | null): number | null {
  const time = Date.parse(iso ?? '');
  return Number.isNaN(time) ? null : time;
}

const dayOf = (time: number): string => formatDate(new Date(time).toISOString().slice(0, 10));
