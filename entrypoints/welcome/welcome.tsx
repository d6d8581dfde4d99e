import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { FindingLists } from '@/components/findings/finding-lists.tsx';
import { Legend } from '@/components/findings/legend.tsx';
import { Annotations } from '@/components/page-layer/annotations.tsx';
import { Notice } from '@/components/shared/notice.tsx';
import { useShortcuts } from '@/components/shared/use-shortcuts.ts';
import { ArticleHeader } from '@/components/tab/article-header.tsx';
import { VersionList } from '@/components/tab/version-list.tsx';
import { type Highlighted, type HighlightedKind, highlighted } from '@/lib/settings/settings.ts';
import { compareDemo, type DemoPage, readDemo } from './demo-story.ts';

/** What a newcomer sees first: what Crossread does, done in front of their eyes. */
export function Welcome() {
  return (
    <div class="welcome">
      <header class="welcome-head">
        <img src="/icon/128.png" alt="" width="56" height="56" />
        <div>
          <h1>{i18n.t('welcome.title')}</h1>
          <p>{i18n.t('welcome.lead')}</p>
        </div>
      </header>
      <Demo />
      <HowTo />
    </div>
  );
}

function Demo() {
  const [pages, setPages] = useState<DemoPage[] | 'failed' | null>(null);
  useEffect(() => {
    readDemo().then(setPages, (error) => {
      console.error(error);
      setPages('failed');
    });
  }, []);
  if (pages === 'failed') return <Notice tone="warning" title={i18n.t('welcome.failed')} />;
  return pages && <Comparing pages={pages} />;
}

function Comparing({ pages }: { pages: DemoPage[] }) {
  const [reading, setReading] = useState(pages[0]!);
  const [orphans, setOrphans] = useState<number[]>([]);
  const annotations = useRef<Annotations | null>(null);
  const shown = useHighlighted();
  useEffect(() => annotations.current?.setShown(shown), [shown]);
  const { comparison, versions } = useMemo(() => compareDemo(pages, reading), [pages, reading]);

  const annotate = (event: { currentTarget: HTMLIFrameElement }) => {
    const page = event.currentTarget.contentWindow as (Window & typeof globalThis) | null;
    if (!page) return;
    const sheet = page.document.createElement('link');
    sheet.rel = 'stylesheet';
    sheet.href = browser.runtime.getURL('/highlights.css');
    page.document.head.append(sheet);
    annotations.current = new Annotations(page, { onSwitch });
    annotations.current.setShown(shown);
    setOrphans(annotations.current.show(reading.article, comparison, versions));
    // A newcomer sees a card at once, at the loudest difference, not a masthead.
    const loudest = comparison.findings.reduce(
      (best, finding, index, all) =>
        finding.kind === 'differs' && finding.weight > (all[best]?.weight ?? 0) ? index : best,
      -1,
    );
    annotations.current.reveal(loudest);
  };

  return (
    <section class="demo" aria-labelledby="try">
      <div class="demo-head">
        <h2 id="try">{i18n.t('welcome.try')}</h2>
        <p>{i18n.t('welcome.tryText')}</p>
        <Legend shown={shown} onSwitch={onSwitch} />
        <fieldset class="outlets">
          <legend>{i18n.t('welcome.read')}</legend>
          {pages.map((page) => (
            <label key={page.address}>
              <input
                type="radio"
                name="reading"
                checked={page === reading}
                onChange={() => setReading(page)}
              />
              <span>{page.article.outlet}</span>
            </label>
          ))}
        </fieldset>
      </div>
      <div class="demo-body">
        <iframe
          key={reading.address}
          title={i18n.t('welcome.frame')}
          src={reading.address}
          onLoad={annotate}
        />
        <div class="view demo-view" data-state="read">
          <ArticleHeader article={reading.article} />
          <VersionList versions={versions} incomparable={comparison.incomparable} />
          <FindingLists
            key={reading.address}
            reading={reading.article}
            comparison={comparison}
            versions={versions}
            orphans={orphans}
            reveal={(finding) => annotations.current?.reveal(finding)}
          />
        </div>
      </div>
    </section>
  );
}

const onSwitch = (kind: HighlightedKind, on: boolean): Promise<void> =>
  highlighted.change((shown) => ({ ...shown, [kind]: on }));

/** Which kinds are marked in pages, the one of the demonstration among them. */
function useHighlighted(): Highlighted {
  const [shown, setShown] = useState(highlighted.fallback);
  useEffect(() => {
    highlighted.get().then(setShown);
    return highlighted.watch(setShown);
  }, []);
  return shown;
}

function HowTo() {
  const { _execute_action: shortcut } = useShortcuts();
  return (
    <div class="how">
      <section>
        <h2>{i18n.t('welcome.how')}</h2>
        <ol>
          <li>
            {i18n.t('welcome.step1')} {shortcut && i18n.t('welcome.step1Key', [shortcut])}
          </li>
          <li>{i18n.t('welcome.step2')}</li>
          <li>{i18n.t('welcome.step3')}</li>
        </ol>
        {import.meta.env.CHROME && <p class="aside">{i18n.t('welcome.pin')}</p>}
      </section>
      <section>
        <h2>{i18n.t('welcome.privacy')}</h2>
        <p>{i18n.t('welcome.privacyText')}</p>
      </section>
    </div>
  );
}
