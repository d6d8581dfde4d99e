import { useCallback } from 'preact/hooks';
import { i18n } from '#i18n';
import { articlesWithoutBackup } from '@/lib/corpus/backup-due.ts';
import { lastBackup } from '@/lib/settings.ts';
import { hashOf } from '../route.ts';
import { useAsked } from '../use-asked.ts';

/** A line, no more, where much was saved that stands nowhere else. */
export function BackupReminder() {
  const { asked } = useAsked(
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
