import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Comparison, Finding, FindingKind } from '@/lib/comparison/finding.ts';
import type { VersionReport } from '@/lib/report.ts';
import { FindingEntry } from './finding-entry.tsx';

/** In the order in which a reader wants them. What agrees is not listed. */
const SHOWN = ['differs', 'added', 'omitted', 'unclear'] as const;
type ShownKind = (typeof SHOWN)[number];

/** As many entries of a kind as are read at a glance; the others come on request. */
const AT_FIRST = 6;

interface Props {
  text: string;
  comparison: Comparison;
  versions: VersionReport[];
  /** Indices of findings whose sentence the page does not show. */
  orphans: readonly number[];
  reveal: (finding: number) => void;
}

/** The findings by kind, each list with its count. */
export function FindingLists(props: Props) {
  return (
    <>
      {SHOWN.map((kind) => (
        <FindingList key={kind} kind={kind} {...props} />
      ))}
    </>
  );
}

function FindingList({
  kind,
  text,
  comparison,
  versions,
  orphans,
  reveal,
}: Props & { kind: ShownKind }) {
  const [all, setAll] = useState(false);
  const entries = listOf(kind, comparison);
  const shown = all ? entries : entries.slice(0, AT_FIRST);
  const hidden = entries.length - shown.length;
  const content = (
    <>
      {entries.length > 0 && <p class="hint">{i18n.t(`hints.${kind}`)}</p>}
      {shown.map(({ finding, index }) => (
        <FindingEntry
          key={index}
          finding={finding}
          text={text}
          versions={versions}
          reveal={orphans.includes(index) ? null : () => reveal(index)}
        />
      ))}
      {hidden > 0 && (
        <button type="button" class="more" onClick={() => setAll(true)}>
          {i18n.t('finding.more', hidden)}
        </button>
      )}
    </>
  );
  const title = (
    <>
      <span>{i18n.t(`kinds.${kind}`)}</span>
      <span class="count">{entries.length}</span>
    </>
  );
  // What is unclear claims nothing, so it waits, folded, until somebody asks.
  if (kind === 'unclear') {
    return entries.length === 0 ? null : (
      <details class={`list list-${kind}`}>
        <summary>
          <h2>{title}</h2>
        </summary>
        {content}
      </details>
    );
  }
  return (
    <section class={`list list-${kind}`} data-count={entries.length}>
      <h2>{title}</h2>
      {content}
    </section>
  );
}

/** Differences by weight, the others as they stand in the texts. */
function listOf(kind: FindingKind, comparison: Comparison): { finding: Finding; index: number }[] {
  const entries = comparison.findings
    .map((finding, index) => ({ finding, index }))
    .filter(({ finding }) => finding.kind === kind);
  if (kind === 'differs') entries.sort((a, b) => b.finding.weight - a.finding.weight);
  return entries;
}
