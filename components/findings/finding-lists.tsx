import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Comparison, Finding } from '@/lib/comparison/model/finding.ts';
import type { VersionReport } from '@/lib/report/compare-articles.ts';
import { formatting } from '../shared/interface-language.ts';
import { FindingEntry, isLoud } from './finding-entry.tsx';
import { EVERYTHING, type Filter, FindingFilter, passes } from './finding-filter.tsx';
import type { Quoted } from './quote.tsx';

/** In the order in which a reader wants them. */
const CLAIMED = ['differs', 'added', 'omitted'] as const;
/** What claims no difference waits, folded, until somebody asks. */
const FOLDED = ['unclear', 'agrees'] as const;
type Kind = (typeof CLAIMED)[number] | (typeof FOLDED)[number];

/** As many entries of a kind as are read at a glance; the others come on request. */
const MAX_ENTRIES_AT_FIRST = 6;
/** As many more at a time as are drawn at once: ten thousand kept a popup still for ten seconds. */
const MAX_ENTRIES_AT_ONCE = 200;

interface Props {
  reading: Quoted;
  comparison: Comparison;
  versions: VersionReport[];
  /** Indices of findings whose sentence the page does not show. */
  orphans: readonly number[];
  reveal: (finding: number) => void;
  /** Index of the finding whose card is open in the page. */
  current?: number | null;
  /** Index of the finding that the page was scrolled to. */
  near?: number | null;
}

/** A finding with its index in the comparison. */
interface Listed {
  finding: Finding;
  index: number;
}

/** The findings by kind, each list with its count, and what they can be filtered by. */
export function FindingLists(props: Props) {
  const [filter, setFilter] = useState<Filter>(EVERYTHING);
  const listed = props.comparison.findings
    .map((finding, index) => ({ finding, index }))
    .filter(({ finding }) => passes(finding, filter, props.versions));
  const ofKind = (kind: Kind): Listed[] => listed.filter(({ finding }) => finding.kind === kind);
  return (
    <>
      <Tally counts={[...CLAIMED, 'unclear' as const].map((kind) => [kind, ofKind(kind).length])} />
      <FindingFilter
        comparison={props.comparison}
        versions={props.versions}
        filter={filter}
        setFilter={setFilter}
      />
      {CLAIMED.map((kind) => (
        <FindingList key={kind} kind={kind} entries={ofKind(kind)} {...props} />
      ))}
      {FOLDED.map((kind) => (
        <FoldedList key={kind} kind={kind} entries={ofKind(kind)} {...props} />
      ))}
    </>
  );
}

/** How much of each kind there is, in figures that lead to the lists. */
function Tally({ counts }: { counts: [Kind, number][] }) {
  const go = (kind: Kind) => {
    const list = document.getElementById(`findings-${kind}`);
    if (list instanceof HTMLDetailsElement) list.open = true;
    list?.scrollIntoView({ block: 'start' });
    list?.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });
  };
  return (
    <ul class="tally">
      {counts.map(([kind, count]) => (
        <li key={kind} class={`kind-${kind}`}>
          <button type="button" disabled={count === 0} onClick={() => go(kind)}>
            <span class="tally-count">{counted(count)}</span>
            <span class="tally-kind">{i18n.t(`kinds.${kind}`)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

function FindingList(props: Props & { kind: (typeof CLAIMED)[number]; entries: Listed[] }) {
  const { kind, entries } = props;
  // What differs in a value comes before what differs in words.
  const loud = kind === 'differs' ? byWeight(entries.filter(({ finding }) => isLoud(finding))) : [];
  const others = kind === 'differs' ? entries.filter(({ finding }) => !isLoud(finding)) : entries;
  return (
    <section id={`findings-${kind}`} class={`list list-${kind}`} data-count={entries.length}>
      <h2 tabIndex={-1}>
        <Title kind={kind} count={entries.length} />
      </h2>
      {entries.length > 0 && <p class="hint">{i18n.t(`hints.${kind}`)}</p>}
      <Entries {...props} entries={loud} />
      {others.length > 0 && (
        <div class={kind === 'differs' ? 'list-quiet' : undefined}>
          {kind === 'differs' && <h3 class="quieter">{i18n.t('finding.words')}</h3>}
          <Entries {...props} entries={kind === 'differs' ? byWeight(others) : others} />
        </div>
      )}
    </section>
  );
}

function FoldedList(props: Props & { kind: (typeof FOLDED)[number]; entries: Listed[] }) {
  const { kind, entries, current } = props;
  const [open, setOpen] = useState(false);
  const holdsCurrent = entries.some(({ index }) => index === current);
  useEffect(() => {
    if (holdsCurrent) setOpen(true);
  }, [holdsCurrent]);
  if (entries.length === 0) return null;
  return (
    <details
      id={`findings-${kind}`}
      class={`list list-${kind}`}
      data-count={entries.length}
      open={open}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>
        <h2>
          <Title kind={kind} count={entries.length} />
        </h2>
      </summary>
      {/* Hundreds of entries that nobody asked for cost nothing. */}
      {open && (
        <>
          <p class="hint">{i18n.t(`hints.${kind}`)}</p>
          <Entries {...props} entries={entries} />
        </>
      )}
    </details>
  );
}

function Title({ kind, count }: { kind: Kind; count: number }) {
  return (
    <>
      <span>{i18n.t(`kinds.${kind}`)}</span>
      <span class="count">{counted(count)}</span>
    </>
  );
}

function Entries(props: Props & { entries: Listed[] }): ComponentChildren {
  const { entries, reading, versions, orphans, reveal, current = null, near = null } = props;
  const [room, setRoom] = useState(MAX_ENTRIES_AT_FIRST);
  // What the reader looks at in the page is never behind a button.
  const shown = entries.slice(0, Math.max(room, roomFor(entries, current)));
  // Unlike a card that closes, the page goes on being scrolled: a list that fell shut would jump.
  const roomForNear = roomFor(entries, near);
  useEffect(() => setRoom((before) => Math.max(before, roomForNear)), [roomForNear]);
  const hidden = Math.min(entries.length - shown.length, MAX_ENTRIES_AT_ONCE);
  return (
    <>
      {shown.map(({ finding, index }) => (
        <FindingEntry
          key={index}
          finding={finding}
          reading={reading}
          versions={versions}
          reveal={orphans.includes(index) ? null : () => reveal(index)}
          current={index === current}
          near={index === near && current === null}
        />
      ))}
      {hidden > 0 && (
        <button
          type="button"
          class="more"
          onClick={() => setRoom(shown.length + MAX_ENTRIES_AT_ONCE)}
        >
          {i18n.t('finding.more', hidden)}
        </button>
      )}
    </>
  );
}

/** How many entries have to be shown so that a certain one is among them. */
function roomFor(entries: Listed[], wanted: number | null): number {
  const place = wanted === null ? -1 : entries.findIndex(({ index }) => index === wanted);
  return place < MAX_ENTRIES_AT_FIRST
    ? MAX_ENTRIES_AT_FIRST
    : Math.ceil((place + 1) / MAX_ENTRIES_AT_ONCE) * MAX_ENTRIES_AT_ONCE;
}

const byWeight = (entries: Listed[]): Listed[] =>
  entries.toSorted((a, b) => b.finding.weight - a.finding.weight);

const numbers = formatting((locale) => new Intl.NumberFormat(locale));
const counted = (count: number): string => numbers().format(count);
