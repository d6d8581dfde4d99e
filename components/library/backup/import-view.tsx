import { i18n } from '#i18n';
import type { ImportRefusal } from '@/lib/import/draft.ts';
import type { Imported } from '@/lib/import/import-files.ts';
import { FailureNotice } from '../shared/failure-notice.tsx';
import { GapForm } from './gap-form.tsx';
import { Progress } from './progress.tsx';
import { Reasons } from './reasons.tsx';
import type { useImport } from './use-import.ts';

/** Questions that are asked at once; the others wait. */
const MAX_QUESTIONS_AT_ONCE = 10;

/** How far an import is, what came of it, and what the reader has to say for some. */
export function ImportView({ importing }: { importing: ReturnType<typeof useImport> }) {
  const { task, total, done, imported, answer, drop, cancel, close } = importing;
  return (
    <>
      {task === 'running' && (
        <Progress
          label={i18n.t('backup.importing', [String(done), String(total)])}
          share={total > 0 ? done / total : null}
          cancel={cancel}
        />
      )}
      {typeof task === 'object' && <FailureNotice failure={task.failure} again={close} />}
      {imported && task !== 'running' && (
        <div class="imported">
          <p role="status">{summary(imported)}</p>
          {imported.refused.length > 0 && (
            <Reasons
              title={i18n.t('backup.refused', imported.refused.length)}
              reasons={imported.refused.map(({ name, reason }) => ({
                what: name,
                why: i18n.t(refusalWords[reason]),
              }))}
            />
          )}
          {imported.asked.length > 0 && <h3>{i18n.t('backup.asked', imported.asked.length)}</h3>}
          {imported.asked.slice(0, MAX_QUESTIONS_AT_ONCE).map((draft) => (
            <GapForm
              key={`${draft.name}${draft.article.text.slice(0, 80)}`}
              draft={draft}
              keep={(article) => answer(draft, article)}
              drop={() => drop(draft)}
            />
          ))}
          {imported.asked.length === 0 && (
            <button type="button" onClick={close}>
              {i18n.t('backup.close')}
            </button>
          )}
        </div>
      )}
    </>
  );
}

function summary({ saved }: Imported): string {
  const parts = [
    saved.new + saved.revised > 0 ? i18n.t('backup.saved', saved.new + saved.revised) : '',
    saved.unchanged > 0 ? i18n.t('backup.known', saved.unchanged) : '',
  ].filter(Boolean);
  return parts.length > 0 ? parts.join(' ') : i18n.t('backup.savedNothing');
}

const refusalWords = {
  empty: 'backup.isEmpty',
  'too-large': 'backup.isTooLarge',
  'unknown-kind': 'backup.isUnknown',
  'no-article': 'backup.isNoArticle',
  unreadable: 'backup.isUnreadable',
} as const satisfies Record<ImportRefusal, string>;
