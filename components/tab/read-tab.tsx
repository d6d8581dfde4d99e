import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Saved } from '@/lib/corpus/articles/save.ts';
import { askBackground } from '@/lib/messaging/messages.ts';
import type { TabReport, VersionReport } from '@/lib/report/compare-articles.ts';
import { AskedWords } from '../findings/asked-words.tsx';
import { FindingLists } from '../findings/finding-lists.tsx';
import { Notice } from '../shared/notice.tsx';
import { SavedCopyLink } from '../shared/saved-copy.tsx';
import { Shortcut } from '../shared/shortcut.tsx';
import { noticeOf, partialWords } from '../shared/state-notices.ts';
import { StoryHistoryLines } from '../shared/story-history.tsx';
import { ArticleHeader } from './article-header.tsx';
import { PossibleList } from './possible-list.tsx';
import { failureOf } from './use-report.ts';
import { VersionList } from './version-list.tsx';

type ReadReport = Extract<TabReport, { state: 'read' }>;

interface Props {
  tabId: number;
  report: ReadReport;
  /** Indices of findings whose sentence the page does not show. */
  orphans: readonly number[];
  /** Index of the finding whose card is open in the page. */
  current: number | null;
  near: number | null;
  actions?: preact.ComponentChildren;
  /** Called when the reader was led into the page. */
  led?: () => void;
}

/** An article that was read: what is saved of it, what it is compared with and what was found. */
export function ReadTab({ tabId, report, orphans, current, near, actions, led }: Props) {
  const { article } = report;
  const [said, setSaid] = useState<{ text: string; tone: 'plain' | 'warning' } | null>(null);
  const [excluded, setExcluded] = useState<VersionReport | null>(null);

  const attempt = async (task: () => Promise<string>) => {
    try {
      setSaid({ text: await task(), tone: 'plain' });
    } catch (error) {
      const { title, way } = noticeOf({ state: 'failed', failure: failureOf(error) });
      setSaid({ text: `${title} ${way}`, tone: 'warning' });
    }
  };
  const save = () =>
    attempt(async () => i18n.t(savedWords[await askBackground('save', { tabId })]));
  const judge = (version: { articleId: string }, same: boolean | null) =>
    askBackground('judge', { tabId, articleId: version.articleId, same });
  const exclude = (version: VersionReport, same: false | null) =>
    attempt(async () => {
      await judge(version, same);
      setExcluded(same === false ? version : null);
      return same === false ? i18n.t('versions.left', [version.outlet]) : '';
    });
  const toggle = (version: VersionReport) =>
    attempt(async () => {
      const { articleId, off } = version;
      await askBackground('switchVersion', { tabId, articleId, off: !off });
      return '';
    });
  const reveal = (finding: number) =>
    attempt(async () => {
      if (!(await askBackground('reveal', { tabId, finding }))) return i18n.t('finding.gone');
      led?.();
      return '';
    });

  return (
    <>
      <ArticleHeader article={article}>
        <div class="actions">
          <SaveButton report={report} save={save} />
          {actions}
        </div>
      </ArticleHeader>
      <p class={`said said-${said?.tone ?? 'plain'}`} role="status">
        {said?.text}
        {excluded && (
          <button type="button" class="quiet" onClick={() => exclude(excluded, null)}>
            {i18n.t('versions.undo')}
          </button>
        )}
      </p>
      {!article.completeness.whole && <PartialNotice article={article} />}
      <Compared
        tabId={tabId}
        report={report}
        orphans={orphans}
        current={current}
        near={near}
        toggle={toggle}
        exclude={(version) => exclude(version, false)}
        reveal={reveal}
      />
      <StoryHistoryLines history={report.history} />
      <PossibleList
        possible={report.possible}
        judge={(version, same) => attempt(() => judge(version, same).then(() => ''))}
      />
    </>
  );
}

/** What came of the comparison, or what a reader can do so that something comes of it. */
function Compared(props: {
  tabId: number;
  report: ReadReport;
  orphans: readonly number[];
  current: number | null;
  near: number | null;
  toggle: (version: VersionReport) => void;
  exclude: (version: VersionReport) => void;
  reveal: (finding: number) => void;
}) {
  const { tabId, report, orphans, current, near, toggle, exclude, reveal } = props;
  const { article, versions, comparison } = report;
  if (versions.length === 0) return <Alone report={report} />;
  const compared = versions.filter(
    (version, i) => !version.off && !comparison.incomparable.includes(i),
  );
  const lists = { reading: article, comparison, versions, orphans, reveal, current, near };
  return (
    <>
      <VersionList
        versions={versions}
        incomparable={comparison.incomparable}
        toggle={toggle}
        exclude={exclude}
      />
      <AskedWords tabId={tabId} {...lists} />
      {compared.length === 0 ? (
        <NothingCompared versions={versions} />
      ) : (
        <>
          {compared.every(({ outlet }) => outlet === article.outlet) && (
            <Notice
              title={i18n.t('states.sameOutlet', [article.outlet])}
              way={i18n.t('states.sameOutletWay')}
            />
          )}
          {comparison.findings.every(({ kind }) => kind === 'agrees') && (
            <Notice title={i18n.t('states.nothing')} />
          )}
          <FindingLists {...lists} />
        </>
      )}
    </>
  );
}

/** There are versions, and none of them could be compared. */
function NothingCompared({ versions }: { versions: VersionReport[] }) {
  return versions.every(({ off }) => off) ? (
    <Notice title={i18n.t('states.allOff')} way={i18n.t('states.allOffWay')} />
  ) : (
    <Notice title={i18n.t('states.otherLanguage')} way={i18n.t('states.otherLanguageWay')} />
  );
}

/** No version is known: what to do, from where the reader stands. */
function Alone({ report }: { report: ReadReport }) {
  if (report.libraryIsEmpty) {
    return (
      <Notice title={i18n.t('states.empty')}>
        <ol class="steps">
          <li>{i18n.t('states.emptySave')}</li>
          <li>{i18n.t('states.emptyOpen')}</li>
          <li>{i18n.t('states.emptyClick')}</li>
        </ol>
      </Notice>
    );
  }
  return (
    <Notice
      title={i18n.t('states.alone')}
      way={i18n.t(report.saved === 'unsaved' ? 'states.aloneWay' : 'states.aloneSaved')}
    />
  );
}

const savedWords = {
  new: 'article.savedNew',
  revised: 'article.savedRevised',
  unchanged: 'article.savedUnchanged',
} as const satisfies Record<Saved, string>;

function SaveButton({ report, save }: { report: ReadReport; save: () => void }) {
  const { saved, articleId } = report;
  if (saved === 'saved') {
    return (
      <>
        <button type="button" class="save" disabled>
          {i18n.t('article.saved')}
        </button>
        <SavedCopyLink articleId={articleId} sentence={null} label={i18n.t('article.copy')} />
      </>
    );
  }
  return (
    <>
      <button type="button" class="save primary" onClick={save}>
        {i18n.t(saved === 'changed' ? 'article.saveChanged' : 'article.save')}
        <Shortcut command="save" />
      </button>
      {saved === 'changed' && (
        <span class="changed">
          {i18n.t('article.changed')}{' '}
          <SavedCopyLink articleId={articleId} sentence={null} label={i18n.t('article.copy')} />
        </span>
      )}
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
