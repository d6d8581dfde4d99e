import { useCallback } from 'preact/hooks';
import { i18n } from '#i18n';
import { articlesUnreadSince, monthsBefore } from '@/lib/corpus/articles/retention.ts';
import { retention } from '@/lib/settings/settings.ts';
import { deleteThem } from '../corrections/corrections.ts';
import { useQuery } from '../shared/use-query.ts';

/**
 * A line where articles were not read for as long as the reader set, with the way to delete them.
 * Not done without a word: a clock that jumps a year ahead would empty the library.
 */
export function OldArticles() {
  const { asked } = useQuery(
    useCallback(async () => {
      const { months } = await retention.get();
      return months === null ? [] : articlesUnreadSince(monthsBefore(new Date(), months));
    }, []),
  );
  if (asked.state !== 'here' || asked.value.length === 0) return null;
  const old = asked.value;
  return (
    <p class="backup-reminder">
      {i18n.t('correct.old', old.length)}{' '}
      <button type="button" class="quiet" onClick={() => deleteThem(old)}>
        {i18n.t('correct.deleteOld', old.length)}
      </button>
    </p>
  );
}
