import { useCallback, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { type Deleted, deleteArticles, restore } from '@/lib/corpus/articles/delete.ts';
import { articlesUnreadSince, monthsBefore } from '@/lib/corpus/articles/retention.ts';
import { RETENTION_MONTHS, retention } from '@/lib/settings/settings.ts';
import { tellCorpusChange } from '../shared/corpus-changes.ts';
import { FailureNotice } from '../shared/failure-notice.tsx';
import { useQuery } from '../shared/use-query.ts';
import { useTask } from './use-task.ts';

/** Deletes what was not read for long, and takes it back as long as the page is open. */
export function DeleteOldSection() {
  const { state, run } = useTask();
  const [months, setMonths] = useState<number | null>(null);
  const [deleted, setDeleted] = useState<Deleted | null>(null);
  const { asked, again } = useQuery(
    useCallback(async () => {
      const chosen = months ?? (await retention.get()).months ?? RETENTION_MONTHS[2];
      return { chosen, old: await articlesUnreadSince(monthsBefore(new Date(), chosen)) };
    }, [months]),
  );
  const found = asked.state === 'here' ? asked.value : null;
  const remove = () =>
    run(async () => {
      if (found) setDeleted(await deleteArticles(found.old, Date.now()));
      again();
      await tellCorpusChange();
    });
  const undo = () =>
    run(async () => {
      if (deleted) await restore(deleted);
      setDeleted(null);
      again();
      await tellCorpusChange();
    });
  return (
    <section class="panel" aria-labelledby="make-room">
      <h2 id="make-room">{i18n.t('backup.room')}</h2>
      <p>{i18n.t('backup.roomText')}</p>
      <div class="actions">
        <label>
          {i18n.t('backup.olderThan')}{' '}
          <select
            value={found?.chosen ?? RETENTION_MONTHS[2]}
            onChange={({ currentTarget }) => setMonths(Number(currentTarget.value))}
          >
            {RETENTION_MONTHS.map((one) => (
              <option key={one} value={one}>
                {i18n.t('backup.months', [String(one)])}
              </option>
            ))}
          </select>
        </label>
        <button
          type="button"
          disabled={!found || found.old.length === 0 || state === 'running'}
          onClick={remove}
        >
          {found && found.old.length > 0
            ? i18n.t('backup.delete', found.old.length)
            : i18n.t('backup.nothingOld')}
        </button>
      </div>
      <p role="status" class="deleted">
        {deleted && (
          <>
            {i18n.t('backup.deleted', deleted.articles.length)}{' '}
            <button type="button" class="quiet" onClick={undo}>
              {i18n.t('backup.undo')}
            </button>
          </>
        )}
      </p>
      {typeof state === 'object' && <FailureNotice failure={state.failure} again={again} />}
      {asked.state === 'failed' && <FailureNotice failure={asked.failure} again={again} />}
    </section>
  );
}
