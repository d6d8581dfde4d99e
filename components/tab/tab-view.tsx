import { useEffect } from 'preact/hooks';
import { i18n } from '#i18n';
import { askedWords } from '@/lib/report/asked-words.ts';
import type { TabReport } from '@/lib/report/compare-articles.ts';
import { Notice } from '../shared/notice.tsx';
import { SavedCopies } from '../shared/saved-copy.tsx';
import { noticeOf } from '../shared/state-notices.ts';
import { ReadTab } from './read-tab.tsx';
import { useReport } from './use-report.ts';
import { ViewFoot } from './view-foot.tsx';

/**
 * The comparison of one tab: what the popup and the side panel show. It holds no truth of its own;
 * whatever it shows was asked of the background, and is asked again when something changed.
 */
export function TabView(props: {
  tabId: number;
  /** Its report, where somebody has asked for it already. */
  first?: Promise<TabReport>;
  actions?: preact.ComponentChildren;
  /** Called when the reader was led away from the view; a popup closes itself then. */
  led?: () => void;
}) {
  const { tabId, first, actions, led } = props;
  const report = useReport(tabId, first);
  const { shown, asking, comparing } = report;
  const url = shown.state === 'read' ? shown.article.url : null;
  // A question is about the article in which it was asked.
  useEffect(() => () => void (url && askedWords.removeValue()), [url]);

  return (
    <SavedCopies.Provider value={led ? { followed: led } : {}}>
      <main
        class="view"
        data-state={shown.state}
        data-saved={shown.state === 'read' ? shown.saved : undefined}
        aria-busy={asking}
      >
        {asking && <Progress first={shown.state === 'reading'} comparing={comparing} />}
        {shown.state === 'read' && (
          <ReadTab
            key={shown.article.url}
            tabId={tabId}
            report={shown}
            orphans={report.orphans}
            current={report.current}
            near={report.near}
            actions={actions}
            {...(led && { led })}
          />
        )}
        {shown.state !== 'read' && shown.state !== 'reading' && (
          <Silent {...noticeOf(shown)} ask={report.ask} />
        )}
      </main>
      {shown.state !== 'reading' && <ViewFoot tabId={tabId} {...(led && { led })} />}
    </SavedCopies.Provider>
  );
}

/** Why there is nothing to compare, and a way on. */
function Silent(props: ReturnType<typeof noticeOf> & { ask: (asItIs: boolean) => void }) {
  const { tone, title, way, offer, ask } = props;
  return (
    <Notice tone={tone} title={title} way={way} alone>
      {offer && (
        <button type="button" onClick={() => ask(offer === 'readNow')}>
          {offer === 'readNow' ? i18n.t('states.readNow') : i18n.t('errors.again')}
        </button>
      )}
    </Notice>
  );
}

/**
 * Something is under way. The style sheet shows it only past the time in which an answer feels
 * instant; the words only where there is nothing else to read.
 */
function Progress({ first, comparing }: { first: boolean; comparing: number | null }) {
  const words = comparing ? i18n.t('states.comparing', comparing) : i18n.t('states.reading');
  return (
    <div class={first ? 'reading' : 'reading reading-again'}>
      <progress class="progress" aria-label={words} />
      {first && (
        <div role="status">
          <h1>{words}</h1>
        </div>
      )}
    </div>
  );
}
