import { i18n } from '#i18n';
import type { Failure } from '@/lib/report.ts';
import { Notice } from '../notice.tsx';
import { noticeOf } from '../report-notices.ts';

/** Why a page of the Library cannot be shown, with the way to try again. */
export function Failed({ failure, again }: { failure: Failure; again: () => void }) {
  const { title, way } = noticeOf({ state: 'failed', failure });
  return (
    <Notice tone="warning" title={title} way={way}>
      <button type="button" onClick={again}>
        {i18n.t('errors.again')}
      </button>
    </Notice>
  );
}
