import { i18n } from '#i18n';
import { MAX_COLUMNS } from '@/lib/report/compare-story.ts';
import { formatDate } from '../../shared/format-date.ts';
import type { ReportColumn } from './column.ts';

/** Which reports have a column. Hiding some makes room for those that were left out. */
export function ColumnChooser(props: {
  columns: readonly ReportColumn[];
  hidden: ReadonlySet<string>;
  hide: (articles: ReadonlySet<string>) => void;
  /** Reports beyond those that are compared at a time. */
  left: readonly ReportColumn[];
  choose: (articles: ReadonlySet<string>) => void;
}) {
  const { columns, hidden, hide, left, choose } = props;
  const shown = columns.filter(({ head }) => !hidden.has(head.id));
  const toggle = (id: string) => {
    const next = new Set(hidden);
    if (!next.delete(id)) next.add(id);
    hide(next);
  };
  const add = (id: string) => choose(new Set([...shown.map(({ head }) => head.id), id]));
  return (
    <details class="columns">
      <summary>
        {i18n.t('facts.columns', [String(shown.length), String(columns.length + left.length)])}
      </summary>
      <ul>
        {columns.map(({ head }) => (
          <li key={head.id}>
            <label>
              <input
                type="checkbox"
                checked={!hidden.has(head.id)}
                onChange={() => toggle(head.id)}
              />
              <Name column={head} />
            </label>
          </li>
        ))}
        {left.map(({ head }) => (
          <li key={head.id}>
            <label title={i18n.t('facts.leftHint', [String(MAX_COLUMNS)])}>
              <input
                type="checkbox"
                checked={false}
                disabled={shown.length >= MAX_COLUMNS}
                onChange={() => add(head.id)}
              />
              <Name column={head} />
            </label>
          </li>
        ))}
      </ul>
      {left.length > 0 && <p>{i18n.t('facts.leftHint', [String(MAX_COLUMNS)])}</p>}
    </details>
  );
}

function Name({ column: { article } }: { column: ReportColumn['head'] }) {
  return (
    <span>
      <bdi>{article.outlet}</bdi> <small>{formatDate(article.publishedAt)}</small>
    </span>
  );
}
