import { useId, useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { FactKind, FactRow } from '@/lib/comparison/facts/fact.ts';
import type { Aspect } from '@/lib/comparison/model/finding.ts';
import { formatDate } from '../../shared/format-date.ts';
import { formatList } from '../../shared/format-list.ts';
import { hashOf } from '../navigation/route.ts';
import { columnsOf, type ReportColumn } from './column.ts';
import { ColumnChooser } from './column-chooser.tsx';
import { FactCellView } from './fact-cell-view.tsx';
import { filterRows, type RowFilter } from './filter-rows.ts';
import type { ComparedReports } from './use-facts.ts';

/** Rows drawn at first, and more each time that a reader asks: a page of a thousand rows is slow. */
const ROWS_PER_PIECE = 100;

/** The facts of a story: a row for each, a column for each report. */
export function FactTableView(
  props: ComparedReports & { choose: (articles: ReadonlySet<string>) => void },
) {
  const { facts, reports, choose } = props;
  const { rows } = facts.table;
  const all = useMemo(() => columnsOf(facts.columns, reports), [facts, reports]);
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set());
  const columns = all.filter(({ head }) => !hidden.has(head.id));
  const [filter, setFilter] = useState<RowFilter>({
    kinds: kindsAtFirst(rows),
    aspect: null,
    words: '',
  });
  const [room, setRoom] = useState(ROWS_PER_PIECE);
  const shown = filterRows(rows, filter, columns);
  const title = useId();
  return (
    <section class="facts-section" aria-labelledby={title}>
      <header class="facts-head">
        <h2 id={title}>{i18n.t('facts.title')}</h2>
        <p class="facts-hint">{i18n.t('facts.hint')}</p>
      </header>
      <div class="facts-tools">
        <KindFilter rows={rows} filter={filter} setFilter={setFilter} />
        <AspectFilter rows={rows} filter={filter} setFilter={setFilter} />
        <input
          type="search"
          class="facts-words"
          aria-label={i18n.t('facts.words')}
          placeholder={i18n.t('facts.words')}
          value={filter.words}
          onInput={({ currentTarget }) => setFilter({ ...filter, words: currentTarget.value })}
        />
        <ColumnChooser
          columns={all}
          hidden={hidden}
          hide={setHidden}
          left={columnsOf(facts.left, reports)}
          choose={choose}
        />
        <button type="button" class="quiet facts-print" onClick={() => print()}>
          {i18n.t('facts.print')}
        </button>
      </div>
      <p class="facts-count" role="status">
        {i18n.t('facts.shown', [String(shown.length), String(rows.length)])}
      </p>
      {shown.length > 0 && columns.length > 0 && (
        <Table columns={columns} rows={shown.slice(0, room)} />
      )}
      {shown.length > room && (
        <button type="button" class="facts-more" onClick={() => setRoom(room + ROWS_PER_PIECE)}>
          {i18n.t('facts.more', Math.min(ROWS_PER_PIECE, shown.length - room))}
        </button>
      )}
    </section>
  );
}

/** What is not clear is for who wants to look into it, unless there is nothing else. */
function kindsAtFirst(rows: readonly FactRow[]): ReadonlySet<FactKind> {
  const clear = KINDS.filter((kind) => kind !== 'unclear');
  return new Set(rows.some(({ kind }) => kind !== 'unclear') ? clear : KINDS);
}

const KINDS: FactKind[] = ['differs', 'one', 'some', 'all', 'unclear'];

const kindWords: Record<FactKind, () => string> = {
  differs: () => i18n.t('facts.differs'),
  one: () => i18n.t('facts.one'),
  some: () => i18n.t('facts.some'),
  all: () => i18n.t('facts.all'),
  unclear: () => i18n.t('facts.unclear'),
};

interface FilterProps {
  rows: readonly FactRow[];
  filter: RowFilter;
  setFilter: (filter: RowFilter) => void;
}

function KindFilter({ rows, filter, setFilter }: FilterProps) {
  const toggle = (kind: FactKind) => {
    const kinds = new Set(filter.kinds);
    if (!kinds.delete(kind)) kinds.add(kind);
    setFilter({ ...filter, kinds });
  };
  return (
    <fieldset class="chips">
      <legend>{i18n.t('facts.kinds')}</legend>
      {KINDS.map((kind) => {
        const count = rows.filter((row) => row.kind === kind).length;
        return (
          count > 0 && (
            <label key={kind} class={`chip chip-${kind}`}>
              <input
                type="checkbox"
                checked={filter.kinds.has(kind)}
                onChange={() => toggle(kind)}
              />
              <span>
                {kindWords[kind]()} <b>{count}</b>
              </span>
            </label>
          )
        );
      })}
    </fieldset>
  );
}

function AspectFilter({ rows, filter, setFilter }: FilterProps) {
  const aspects = [...new Set(rows.flatMap(({ aspect }) => aspect ?? []))];
  if (aspects.length < 2) return null;
  return (
    <label class="facts-aspect">
      <span>{i18n.t('facts.aspect')}</span>
      <select
        value={filter.aspect ?? ''}
        onChange={({ currentTarget }) =>
          setFilter({ ...filter, aspect: (currentTarget.value || null) as Aspect | null })
        }
      >
        <option value="">{i18n.t('facts.anyAspect')}</option>
        {aspects.map((aspect) => (
          <option key={aspect} value={aspect}>
            {i18n.t(`aspects.${aspect}`)}
          </option>
        ))}
      </select>
    </label>
  );
}

function Table({ columns, rows }: { columns: ReportColumn[]; rows: FactRow[] }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section class="facts-scroll" tabIndex={0} aria-label={i18n.t('facts.table')}>
      <table class="facts" style={{ '--columns': columns.length }}>
        <thead>
          <tr>
            <th scope="col" class="facts-corner">
              {i18n.t('facts.fact')}
            </th>
            {columns.map((column) => (
              <ColumnHead key={column.head.id} column={column} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id} class={`fact fact-${row.kind}`} data-loud={row.division >= 3}>
              <th scope="row">
                <span class="fact-topic" dir="auto">
                  {row.topic.join(' · ')}
                </span>
                <span class="fact-kind">
                  {row.aspect ? i18n.t(`aspects.${row.aspect}`) : kindWords[row.kind]()}
                </span>
              </th>
              {columns.map(({ index, head }) => (
                <FactCellView key={head.id} cell={row.cells[index]!} report={head} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function ColumnHead({ column: { head, copies } }: { column: ReportColumn }) {
  const { article, id } = head;
  const date = formatDate(article.publishedAt);
  return (
    <th scope="col">
      <a href={hashOf({ page: 'article', id, at: null })} title={article.title.slice(0, 300)}>
        <bdi>{article.outlet}</bdi>
      </a>
      {date && <time dateTime={article.publishedAt ?? undefined}>{date}</time>}
      {!article.completeness.whole && (
        <span class="flag" title={i18n.t('versions.partialHint')}>
          {i18n.t('versions.partial')}
        </span>
      )}
      {copies.length > 0 && <Copies outlets={copies.map((copy) => copy.article.outlet)} />}
    </th>
  );
}

/** Outlets named that carry the same text; there may be dozens. */
const MAX_NAMED_OUTLETS = 3;

function Copies({ outlets }: { outlets: string[] }) {
  const all = [...new Set(outlets)];
  const rest = all.length - MAX_NAMED_OUTLETS;
  const named =
    rest > 0 ? [...all.slice(0, MAX_NAMED_OUTLETS), i18n.t('facts.copiesMore', rest)] : all;
  return (
    <span class="copies" title={formatList(all)}>
      {i18n.t('facts.copies', [formatList(named)])}
    </span>
  );
}
