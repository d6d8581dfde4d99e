import { i18n } from '#i18n';
import type { Failure } from '@/lib/report/compare-articles.ts';
import { Notice } from '../../shared/notice.tsx';
import { noticeOf } from '../../shared/state-notices.ts';

/** Why a page of the Library cannot be shown, with the way to try again. */
export function FailureNotice({ failure, again }: { failure: Failure; again: () => void }) {
  const { title, way } = noticeOf({ state: 'failed', failure });
  return (
    <Notice tone="warning" title={title} way={way}>
      <button type="button" onClick={again}>
        {i18n.t('errors.again')}
      </button>
    </Notice>
  );
}
