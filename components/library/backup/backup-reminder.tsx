import { useCallback } from 'preact/hooks';
import { i18n } from '#i18n';
import { articlesWithoutBackup } from '@/lib/corpus/backup/backup-due.ts';
import { lastBackup } from '@/lib/settings/settings.ts';
import { hashOf } from '../navigation/route.ts';
import { useQuery } from '../shared/use-query.ts';

/** A line, no more, where much was saved that stands nowhere else. */
export function BackupReminder() {
  const { asked } = useQuery(
    useCallback(async () => articlesWithoutBackup((await lastBackup.get()).at, Date.now()), []),
  );
  if (asked.state !== 'here' || asked.value === null) return null;
  return (
    <p class="backup-reminder">
      {i18n.t('backup.due', asked.value)}{' '}
      <a href={hashOf({ page: 'backup' })}>{i18n.t('backup.write')}</a>
    </p>
  );
}
