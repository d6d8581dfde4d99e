import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type {
  BadLine,
  BadReason,
  RestorePhase,
  RestoreRecord,
} from '@/lib/corpus/database/records.ts';
import { Notice } from '../../shared/notice.tsx';
import { FailureNotice } from '../shared/failure-notice.tsx';
import { Progress } from './progress.tsx';
import { Reasons } from './reasons.tsx';
import type { useRestore } from './use-restore.ts';

/** What is being made of a backup that the reader has given. */
export function RestoreView({ restoring }: { restoring: ReturnType<typeof useRestore> }) {
  const { state, task, takeBack, forget, again } = restoring;
  if (typeof task === 'object') return <FailureNotice failure={task.failure} again={again} />;
  switch (state.step) {
    case 'none':
      return null;
    case 'reading':
      return (
        <Progress
          label={i18n.t('backup.reading', [state.name])}
          share={state.share}
          cancel={forget}
        />
      );
    case 'refused':
      return (
        <Notice tone="warning" title={refusal(state.restore)} way={i18n.t('backup.unchanged')}>
          <button type="button" onClick={forget}>
            {i18n.t('backup.close')}
          </button>
        </Notice>
      );
    case 'staged':
      return <Staged restore={state.restore} restoring={restoring} />;
    case 'running':
      return (
        <Progress
          label={i18n.t(phaseWords[state.progress?.phase ?? 'applying'])}
          share={shareOf(state.progress)}
          {...(state.progress?.phase !== 'undoing' && {
            cancel: takeBack,
            cancelLabel: i18n.t('backup.stopAndUndo'),
          })}
        />
      );
    case 'done':
      return <Done restore={state.restore} undo={takeBack} close={forget} />;
    case 'takenBack':
      return (
        <Notice title={i18n.t('backup.takenBack')}>
          <button type="button" onClick={forget}>
            {i18n.t('backup.close')}
          </button>
        </Notice>
      );
  }
}

const refusal = ({ bad }: RestoreRecord): string =>
  bad[0]?.reason === 'newer' ? i18n.t('backup.newer') : i18n.t('backup.notABackup');

/** Only bringing records in takes long enough, and is known well enough, to be measured. */
const shareOf = (progress: { phase: RestorePhase; done: number; total: number } | null) =>
  progress && (progress.phase === 'applying' || progress.phase === 'undoing')
    ? Math.min(1, progress.done / Math.max(1, progress.total))
    : null;

const phaseWords = {
  staging: 'backup.applying',
  staged: 'backup.applying',
  applying: 'backup.applying',
  sweeping: 'backup.sweeping',
  joining: 'backup.joining',
  done: 'backup.applying',
  undoing: 'backup.undoing',
} as const satisfies Record<RestorePhase, string>;

function Staged(props: { restore: RestoreRecord; restoring: ReturnType<typeof useRestore> }) {
  const { restore, restoring } = props;
  const [mode, setMode] = useState<RestoreRecord['mode']>('merge');
  const isBad = restore.badCount > 0;
  return (
    <form
      class="staged"
      onSubmit={(event) => {
        event.preventDefault();
        restoring.begin(mode);
      }}
    >
      <h3>
        <bdi>{restore.name}</bdi>
      </h3>
      <p>{i18n.t('backup.holds', restore.counts.article)}</p>
      {isBad && (
        <>
          <p class="warning">{i18n.t('backup.bad', restore.badCount)}</p>
          <Reasons
            title={i18n.t('backup.badTitle')}
            reasons={restore.bad.map((line) => ({
              what: i18n.t('backup.line', [String(line.line)]),
              why: badWords(line),
            }))}
            more={
              restore.badCount > restore.bad.length
                ? i18n.t('backup.badMore', restore.badCount - restore.bad.length)
                : null
            }
          />
        </>
      )}
      <fieldset>
        <legend>{i18n.t('backup.how')}</legend>
        {MODES.map(({ value, label, text }) => (
          <label key={value} class="choice">
            <input
              type="radio"
              name="mode"
              checked={mode === value}
              onChange={() => setMode(value)}
            />
            <span>
              <strong>{label()}</strong>
              <span class="soft">{text()}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <div class="actions">
        <button type="submit" class="primary">
          {isBad ? i18n.t('backup.restoreGood') : i18n.t('backup.restore')}
        </button>
        <button type="button" onClick={restoring.forget}>
          {i18n.t('backup.notNow')}
        </button>
      </div>
    </form>
  );
}

const MODES: { value: RestoreRecord['mode']; label: () => string; text: () => string }[] = [
  { value: 'merge', label: () => i18n.t('backup.merge'), text: () => i18n.t('backup.mergeText') },
  {
    value: 'replace',
    label: () => i18n.t('backup.replace'),
    text: () => i18n.t('backup.replaceText'),
  },
];

function Done(props: { restore: RestoreRecord; undo: () => void; close: () => void }) {
  const { added, changed, removed } = props.restore.outcome;
  const parts = [
    added > 0 ? i18n.t('backup.added', added) : '',
    changed > 0 ? i18n.t('backup.changed', changed) : '',
    removed > 0 ? i18n.t('backup.removed', removed) : '',
  ].filter(Boolean);
  return (
    <Notice
      title={i18n.t('backup.restored')}
      way={parts.length > 0 ? parts.join(' ') : i18n.t('backup.nothingNew')}
    >
      <div class="actions">
        {parts.length > 0 && (
          <button type="button" onClick={props.undo}>
            {i18n.t('backup.undo')}
          </button>
        )}
        <button type="button" onClick={props.close}>
          {i18n.t('backup.close')}
        </button>
      </div>
    </Notice>
  );
}

function badWords({ reason, detail }: BadLine): string {
  const words = i18n.t(reasonWords[reason]);
  return detail ? `${words} (${detail})` : words;
}

const reasonWords = {
  'not-a-backup': 'backup.notABackup',
  newer: 'backup.newer',
  'cut-off': 'backup.cutOff',
  'too-long': 'backup.tooLong',
  'not-json': 'backup.notJson',
  'wrong-shape': 'backup.wrongShape',
  'wrong-id': 'backup.wrongId',
  'unknown-kind': 'backup.unknownKind',
  duplicate: 'backup.duplicate',
  'wrong-counts': 'backup.wrongCounts',
  'wrong-sum': 'backup.wrongSum',
  'after-end': 'backup.afterEnd',
} as const satisfies Record<BadReason, string>;
