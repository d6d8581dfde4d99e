import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Saved } from '@/lib/corpus/save.ts';
import { askBackground, MessageError, onChange } from '@/lib/messages.ts';
import type { Failure, TabReport, VersionReport } from '@/lib/report.ts';
import { ArticleHeader } from './article-header.tsx';
import { FindingLists } from './finding-lists.tsx';
import { Notice } from './notice.tsx';
import { noticeOf, partialWords } from './report-notices.ts';
import { VersionList } from './version-list.tsx';

type Shown = TabReport | { state: 'reading' } | { state: 'failed'; failure: Failure };

/**
 * The comparison of one tab: what the popup and the side panel show. It holds no truth of its own;
 * whatever it shows was asked of the background, and is asked again when something changed.
 */
export function TabView({ tabId, actions }: { tabId: number; actions?: preact.ComponentChildren }) {
  const { shown, ask } = useReport(tabId);
  if (shown.state === 'read') {
    return <ReadTab key={shown.article.url} tabId={tabId} report={shown} actions={actions} />;
  }
  if (shown.state === 'reading') return <Reading />;
  const notice = noticeOf(shown);
  return (
    <main class="view" data-state={shown.state}>
      <Notice tone={notice.tone} title={notice.title} way={notice.way}>
        {notice.offer && (
          <button type="button" onClick={() => ask(notice.offer === 'readNow')}>
            {notice.offer === 'readNow' ? i18n.t('states.readNow') : i18n.t('errors.again')}
          </button>
        )}
      </Notice>
    </main>
  );
}

/** Words only past the time in which an answer feels instant; until then, an empty page. */
function Reading() {
  return (
    <main class="view" data-state="reading" aria-busy="true">
      <p class="reading">{i18n.t('states.reading')}</p>
    </main>
  );
}

function useReport(tabId: number): { shown: Shown; ask: (asItIs: boolean) => void } {
  const [shown, setShown] = useState<Shown>({ state: 'reading' });
  const asking = useRef(0);

  const ask = useCallback(
    async (asItIs: boolean) => {
      const turn = ++asking.current;
      let answer: Shown;
      try {
        answer = await askBackground('report', { tabId, asItIs });
      } catch (error) {
        answer = { state: 'failed', failure: failureOf(error) };
      }
      if (turn === asking.current) {
        asking.current = 0;
        setShown(answer);
      }
    },
    [tabId],
  );

  useEffect(() => {
    setShown({ state: 'reading' });
    ask(false);
    // While an answer is under way it will be of the state after the change.
    return onChange(() => {
      if (asking.current === 0) ask(false);
    });
  }, [ask]);

  return { shown, ask };
}

const failureOf = (error: unknown): Failure =>
  error instanceof MessageError ? error.failure : 'internal';

type ReadReport = Extract<TabReport, { state: 'read' }>;

function ReadTab(props: { tabId: number; report: ReadReport; actions?: preact.ComponentChildren }) {
  const { tabId, report, actions } = props;
  const { article, saved } = report;
  const [said, setSaid] = useState<{ text: string; tone: 'plain' | 'warning' } | null>(null);
  const [excluded, setExcluded] = useState<VersionReport | null>(null);

  const attempt = async (task: () => Promise<string>) => {
    try {
      setSaid({ text: await task(), tone: 'plain' });
    } catch (error) {
      const { title, way } = noticeOf({ state: 'failed', failure: failureOf(error) });
      setSaid({ text: `${title} ${way ?? ''}`, tone: 'warning' });
    }
  };
  const save = () =>
    attempt(async () => i18n.t(savedWords[await askBackground('save', { tabId })]));
  const judge = (version: VersionReport, same: false | null) =>
    attempt(async () => {
      await askBackground('judge', { tabId, articleId: version.articleId, same });
      setExcluded(same === false ? version : null);
      return same === false ? i18n.t('versions.left', [version.outlet]) : '';
    });
  const reveal = (finding: number) =>
    attempt(async () =>
      (await askBackground('reveal', { tabId, finding })) ? '' : i18n.t('finding.gone'),
    );

  return (
    <main class="view" data-state="read" data-saved={saved}>
      <ArticleHeader article={article}>
        <div class="actions">
          <SaveButton saved={saved} save={save} />
          {actions}
        </div>
      </ArticleHeader>
      <p class={`said said-${said?.tone ?? 'plain'}`} role="status">
        {said?.text}
        {excluded && (
          <button type="button" class="quiet" onClick={() => judge(excluded, null)}>
            {i18n.t('versions.undo')}
          </button>
        )}
      </p>
      {!article.completeness.whole && <PartialNotice article={article} />}
      <Compared report={report} exclude={(version) => judge(version, false)} reveal={reveal} />
    </main>
  );
}

/** What came of the comparison, or what a reader can do so that something comes of it. */
function Compared(props: {
  report: ReadReport;
  exclude: (version: VersionReport) => void;
  reveal: (finding: number) => void;
}) {
  const { report, exclude, reveal } = props;
  const { article, saved, versions, comparison, orphans } = report;
  if (versions.length === 0) {
    return (
      <Notice
        title={i18n.t('states.alone')}
        way={i18n.t(saved === 'unsaved' ? 'states.aloneWay' : 'states.aloneSaved')}
      />
    );
  }
  const list = (
    <VersionList versions={versions} incomparable={comparison.incomparable} exclude={exclude} />
  );
  if (comparison.incomparable.length === versions.length) {
    return (
      <>
        {list}
        <Notice title={i18n.t('states.otherLanguage')} way={i18n.t('states.otherLanguageWay')} />
      </>
    );
  }
  return (
    <>
      {list}
      {comparison.findings.every(({ kind }) => kind === 'agrees') && (
        <Notice title={i18n.t('states.nothing')} />
      )}
      <FindingLists
        text={article.text}
        comparison={comparison}
        versions={versions}
        orphans={orphans}
        reveal={reveal}
      />
    </>
  );
}

const savedWords = {
  new: 'article.savedNew',
  revised: 'article.savedRevised',
  unchanged: 'article.savedUnchanged',
} as const satisfies Record<Saved, string>;

function SaveButton({ saved, save }: { saved: ReadReport['saved']; save: () => void }) {
  if (saved === 'saved') {
    return (
      <button type="button" class="save" disabled>
        {i18n.t('article.saved')}
      </button>
    );
  }
  return (
    <>
      <button type="button" class="save primary" onClick={save}>
        {i18n.t(saved === 'changed' ? 'article.saveChanged' : 'article.save')}
      </button>
      {saved === 'changed' && <span class="changed">{i18n.t('article.changed')}</span>}
    </>
  );
}

function PartialNotice({ article }: { article: ReadReport['article'] }) {
  const reasons = article.completeness.reasons.map((reason) => partialWords[reason]());
  return (
    <Notice
      tone="warning"
      title={i18n.t('partial.title')}
      way={[...reasons, i18n.t('partial.consequence')].join(' ')}
    />
  );
}
