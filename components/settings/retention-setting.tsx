import { i18n } from '#i18n';
import { RETENTION_MONTHS, retention } from '@/lib/settings/settings.ts';
import { useSetting } from './use-setting.ts';

/** After how long articles that were not read again are offered for deletion: see `OldArticles`. */
export function RetentionSetting() {
  const chosen = useSetting(retention);
  if (!chosen) return null;
  const { months } = chosen;
  // One that was set otherwise, by a restored backup for instance, is shown as it is.
  const offered = [...new Set([...RETENTION_MONTHS, ...(months === null ? [] : [months])])];
  return (
    <>
      <label class="setting-row">
        <span>{i18n.t('settings.retention')}</span>
        <select
          value={months ?? ''}
          onChange={(event) => {
            const { value } = event.currentTarget;
            retention.set({ months: value === '' ? null : Number(value) });
          }}
        >
          <option value="">{i18n.t('settings.never')}</option>
          {offered
            .sort((a, b) => a - b)
            .map((count) => (
              <option key={count} value={count}>
                {i18n.t('settings.months', count)}
              </option>
            ))}
        </select>
      </label>
      <p class="hint">{i18n.t('settings.retentionHint')}</p>
    </>
  );
}
