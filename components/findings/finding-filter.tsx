import { i18n } from '#i18n';
import type { Aspect, Comparison, Finding } from '@/lib/comparison/model/finding.ts';
import type { VersionReport } from '@/lib/report/compare-articles.ts';

/** Which findings are listed; null leaves nothing out. */
export interface Filter {
  outlet: string | null;
  aspect: Aspect | null;
}

export const EVERYTHING: Filter = { outlet: null, aspect: null };

/** Whether a finding is about the outlet and the aspect that a filter names. */
export function passes(finding: Finding, filter: Filter, versions: VersionReport[]): boolean {
  return (
    (filter.aspect === null || finding.aspect === filter.aspect) &&
    (filter.outlet === null || outletsOf(finding, versions).has(filter.outlet))
  );
}

/** Filters by outlet and by aspect, where there is something to choose. */
export function FindingFilter(props: {
  comparison: Comparison;
  versions: VersionReport[];
  filter: Filter;
  setFilter: (filter: Filter) => void;
}) {
  const { comparison, versions, filter, setFilter } = props;
  const outlets = counted(
    comparison.findings.flatMap((finding) => [...outletsOf(finding, versions)]),
  );
  const aspects = counted(comparison.findings.flatMap(({ aspect }) => aspect ?? []));
  if (outlets.length < 2 && aspects.length < 2) return null;
  return (
    <div class="filter">
      {outlets.length > 1 && (
        <Choice
          label={i18n.t('filter.outlet')}
          all={i18n.t('filter.allOutlets')}
          chosen={filter.outlet}
          choices={outlets.map(([outlet, count]) => [outlet, outlet, count])}
          choose={(outlet) => setFilter({ ...filter, outlet })}
        />
      )}
      {aspects.length > 1 && (
        <Choice
          label={i18n.t('filter.aspect')}
          all={i18n.t('filter.allAspects')}
          chosen={filter.aspect}
          choices={aspects.map(([aspect, count]) => [aspect, i18n.t(`aspects.${aspect}`), count])}
          choose={(aspect) => setFilter({ ...filter, aspect })}
        />
      )}
    </div>
  );
}

function Choice<T extends string>(props: {
  label: string;
  all: string;
  chosen: T | null;
  /** Value, words and how many findings there are. */
  choices: [value: T, words: string, count: number][];
  choose: (value: T | null) => void;
}) {
  const { label, all, chosen, choices, choose } = props;
  return (
    <label>
      <span>{label}</span>
      <select
        value={chosen ?? ''}
        data-chosen={chosen !== null || undefined}
        onChange={(event) => choose((event.currentTarget.value || null) as T | null)}
      >
        <option value="">{all}</option>
        {choices.map(([value, words, count]) => (
          <option key={value} value={value}>
            {words} ({count})
          </option>
        ))}
      </select>
    </label>
  );
}

/** Whom a finding is about besides the reading. */
const outletsOf = ({ there, absentFrom }: Finding, versions: VersionReport[]): Set<string> =>
  new Set([...there.map(({ version }) => version), ...absentFrom].map((i) => versions[i]!.outlet));

/** Each of the values once with how often it is there, the most frequent first. */
function counted<T extends string>(values: T[]): [T, number][] {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]);
}
