import { i18n } from '#i18n';
import type { SentenceChange, WordRun } from '@/lib/comparison/revisions/revision-changes.ts';

/** Sentences that stayed and stand beside a change, so that it can be read. */
const CONTEXT_SENTENCES = 1;

/** The text with its changes; what stayed, and what are trifles, is folded away. */
export function ChangedText({ sentences }: { sentences: readonly SentenceChange[] }) {
  return (
    <div class="changed-text" dir="auto">
      {runsOf(sentences).map(({ start, folded, changes }) =>
        folded ? (
          <details key={start}>
            <summary>{i18n.t('revisions.folded', changes.length)}</summary>
            {changes.map((change, i) => (
              <Sentence key={i} change={change} />
            ))}
          </details>
        ) : (
          <p key={start}>
            {changes.map((change, i) => (
              <Sentence key={i} change={change} />
            ))}
          </p>
        ),
      )}
    </div>
  );
}

interface Run {
  start: number;
  folded: boolean;
  changes: SentenceChange[];
}

/** Neighbours that are shown, and neighbours that are folded away, by turns. */
function runsOf(sentences: readonly SentenceChange[]): Run[] {
  const isReal = (change: SentenceChange | undefined): boolean =>
    change !== undefined && change.kind !== 'same' && change.kind !== 'trivial';
  const runs: Run[] = [];
  sentences.forEach((change, i) => {
    const near = sentences.slice(Math.max(0, i - CONTEXT_SENTENCES), i + CONTEXT_SENTENCES + 1);
    const folded = !near.some(isReal);
    const last = runs.at(-1);
    if (last?.folded === folded) last.changes.push(change);
    else runs.push({ start: i, folded, changes: [change] });
  });
  return runs;
}

function Sentence({ change }: { change: SentenceChange }) {
  switch (change.kind) {
    case 'same':
      return <span class="sentence-same">{change.text} </span>;
    case 'removed':
      return (
        <>
          <del>{change.text}</del>{' '}
        </>
      );
    case 'added':
      return (
        <>
          <ins>{change.text}</ins>{' '}
        </>
      );
    default:
      return (
        <span class={`sentence-${change.kind}`}>
          {change.words.map((run, i) => (
            <Words key={i} run={run} />
          ))}{' '}
        </span>
      );
  }
}

function Words({ run: { kind, text } }: { run: WordRun }) {
  if (kind === 'removed') return <del>{text}</del>;
  if (kind === 'added') return <ins>{text}</ins>;
  return text;
}
