import { useCallback, useId, useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { type Exchanged, revisionChanges } from '@/lib/comparison/revisions/revision-changes.ts';
import { revisionsWith, type SavedReport } from '@/lib/corpus/articles/reports.ts';
import type { RevisionRecord } from '@/lib/corpus/database/records.ts';
import { analyse } from '@/lib/language/analyse.ts';
import { formatMoment } from '../shared/format-moment.ts';
import { useQuery } from '../shared/use-query.ts';
import { ChangedText } from './changed-text.tsx';

/** The kept revisions of an article, and what changed between any two of them. */
export function Revisions({ report }: { report: SavedReport }) {
  const { id } = report;
  const { asked } = useQuery(useCallback(() => revisionsWith(id), [id]));
  const title = useId();
  if (asked.state !== 'here' || asked.value.length < 2) return null;
  return (
    <section class="revisions" aria-labelledby={title}>
      <h2 id={title}>{i18n.t('revisions.title')}</h2>
      <ComparedRevisions all={asked.value} />
    </section>
  );
}

function ComparedRevisions({ all }: { all: RevisionRecord[] }) {
  const [chosen, setChosen] = useState<{ before: string; after: string } | null>(null);
  const place = (id: string | undefined, otherwise: number): number => {
    const found = all.findIndex((one) => one.id === id);
    return found < 0 ? otherwise : found;
  };
  const before = place(chosen?.before, all.length - 2);
  const after = place(chosen?.after, all.length - 1);
  const show = (from: number, to: number) =>
    setChosen({ before: all[from]!.id, after: all[to]!.id });
  return (
    <>
      <div class="revisions-tools">
        <RevisionChoice
          label={i18n.t('revisions.before')}
          all={all}
          at={before}
          choose={(to) => show(to, after)}
        />
        <RevisionChoice
          label={i18n.t('revisions.after')}
          all={all}
          at={after}
          choose={(to) => show(before, to)}
        />
        <button
          type="button"
          disabled={before === 0 && after <= 1}
          onClick={() => show(Math.max(0, after - 2), Math.max(1, after - 1))}
        >
          {i18n.t('revisions.earlier')}
        </button>
        <button
          type="button"
          disabled={after === all.length - 1}
          onClick={() => show(after, after + 1)}
        >
          {i18n.t('revisions.later')}
        </button>
      </div>
      <Changes before={all[before]!} after={all[after]!} />
    </>
  );
}

function RevisionChoice(props: {
  label: string;
  all: RevisionRecord[];
  at: number;
  choose: (at: number) => void;
}) {
  const { label, all, at, choose } = props;
  return (
    <label>
      <span>{label}</span>
      <select
        value={String(at)}
        onChange={({ currentTarget }) => choose(Number(currentTarget.value))}
      >
        {all.map((revision, i) => (
          <option key={revision.id} value={String(i)}>
            {i18n.t('revisions.one', [String(i + 1), formatMoment(revision.readAt)])}
          </option>
        ))}
      </select>
    </label>
  );
}

function Changes({ before, after }: { before: RevisionRecord; after: RevisionRecord }) {
  const changes = useMemo(() => revisionChanges(read(before), read(after)), [before, after]);
  const { sentences, numbers, names, quotations } = changes;
  const real = sentences.filter(({ kind }) => kind !== 'same' && kind !== 'trivial').length;
  const trivial = sentences.filter(({ kind }) => kind === 'trivial').length;
  return (
    <div class="changes">
      <div role="status">
        <p class="changes-count">
          {real === 0
            ? i18n.t(trivial > 0 ? 'revisions.onlyTrivial' : 'revisions.nothing')
            : i18n.t('revisions.count', real)}
        </p>
        {real > 0 && (
          <ul class="exchanges">
            <Exchange words={i18n.t('revisions.numbers')} exchanged={numbers} />
            <Exchange words={i18n.t('revisions.names')} exchanged={names} />
            <Exchange words={i18n.t('revisions.quotations')} exchanged={quotations} />
          </ul>
        )}
      </div>
      <ChangedText sentences={sentences} />
    </div>
  );
}

/** The headline is a part of what an outlet says, so it is compared as a first line. */
const read = ({ article }: RevisionRecord) =>
  analyse(`${article.title}\n\n${article.text}`, {
    date: article.publishedAt?.slice(0, 10) ?? null,
  });

/** Things shown of each sort; who wants all of them reads the text. */
const MAX_SHOWN = 6;

function Exchange({ words, exchanged }: { words: string; exchanged: Exchanged }) {
  const { removed, added } = exchanged;
  if (removed.length + added.length === 0) return null;
  return (
    <li>
      <strong>{words}</strong>
      {removed.slice(0, MAX_SHOWN).map((one) => (
        <del key={one} dir="auto">
          {one}
        </del>
      ))}
      {added.slice(0, MAX_SHOWN).map((one) => (
        <ins key={one} dir="auto">
          {one}
        </ins>
      ))}
      {Math.max(removed.length, added.length) > MAX_SHOWN && '…'}
    </li>
  );
}
