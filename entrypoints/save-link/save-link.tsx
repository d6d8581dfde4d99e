import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { Notice } from '@/components/shared/notice.tsx';
import { noticeOf } from '@/components/shared/state-notices.ts';
import { askBackground, type LinkedSave, MessageError } from '@/lib/messaging/messages.ts';
import type { Failure } from '@/lib/report/compare-articles.ts';
import { borrowSite, returnSite } from '@/lib/settings/site-access.ts';
import { siteOf } from '@/lib/settings/sites.ts';

type Step =
  | { state: 'asking' | 'denied' | 'saving' }
  | { state: 'failed'; failure: Failure }
  | LinkedSave;

/** Asks for the one permission that saving a linked article needs, and says what became of it. */
export function SaveLink({ url }: { url: string }) {
  const [step, setStep] = useState<Step>({ state: 'asking' });
  const site = siteOf(url);
  useEffect(() => {
    document.title = i18n.t('saveLink.title');
  }, []);

  const save = async () => {
    if (site === null) return;
    // Straight from the click: the browser refuses to be asked later.
    if (!(await borrowSite(site))) return setStep({ state: 'denied' });
    setStep({ state: 'saving' });
    try {
      setStep(await askBackground('saveLinked', { url }));
    } catch (error) {
      const failure = error instanceof MessageError ? error.failure : 'internal';
      setStep({ state: 'failed', failure });
    } finally {
      await returnSite(site);
    }
  };

  return (
    <main class="view view-page" data-state={step.state} aria-busy={step.state === 'saving'}>
      <h1 class="page-title">{i18n.t('saveLink.title')}</h1>
      {site === null ? (
        <Notice title={i18n.t('saveLink.noLink')} way={i18n.t('saveLink.noLinkWay')} />
      ) : (
        <>
          <p class="address" dir="ltr">
            {url}
          </p>
          <Now step={step} site={site} save={save} />
        </>
      )}
    </main>
  );
}

function Now({ step, site, save }: { step: Step; site: string; save: () => void }) {
  switch (step.state) {
    case 'asking':
      return (
        <Notice title={i18n.t('saveLink.ask', [site])} way={i18n.t('saveLink.askWay')}>
          <Buttons save={save} label={i18n.t('saveLink.allow')} />
        </Notice>
      );
    case 'denied':
      return (
        <Notice title={i18n.t('saveLink.denied')} way={i18n.t('saveLink.deniedWay')}>
          <Buttons save={save} label={i18n.t('saveLink.allow')} />
        </Notice>
      );
    case 'saving':
      return (
        <>
          <p class="reading" role="status">
            {i18n.t('saveLink.saving')}
          </p>
          <progress class="progress" aria-label={i18n.t('saveLink.saving')} />
        </>
      );
    case 'saved':
      return (
        <Notice
          title={i18n.t(step.saved === 'unchanged' ? 'article.savedUnchanged' : 'article.savedNew')}
          way={`${step.outlet}: ${step.title}`}
        >
          <div class="actions">
            <a class="button" href={`/library.html#/article/${step.articleId}`}>
              {i18n.t('saveLink.open')}
            </a>
            <CloseButton />
          </div>
        </Notice>
      );
    case 'unread':
      return (
        <Notice tone="warning" title={i18n.t('saveLink.unread')} way={i18n.t('saveLink.unreadWay')}>
          <div class="actions">
            <button
              type="button"
              class="primary"
              onClick={() => browser.tabs.update(step.tabId, { active: true })}
            >
              {i18n.t('saveLink.look')}
            </button>
            <CloseButton />
          </div>
        </Notice>
      );
    case 'failed': {
      const { title, way } = noticeOf({ state: 'failed', failure: step.failure });
      return (
        <Notice tone="warning" title={title} way={way}>
          <Buttons save={save} label={i18n.t('errors.again')} />
        </Notice>
      );
    }
  }
}

function Buttons({ save, label }: { save: () => void; label: string }) {
  return (
    <div class="actions">
      <button type="button" class="primary" onClick={save}>
        {label}
      </button>
      <CloseButton />
    </div>
  );
}

/** Goes back to where the link was. */
function CloseButton() {
  const close = async () => {
    const own = await browser.tabs.getCurrent();
    if (own?.id !== undefined) await browser.tabs.remove(own.id);
  };
  return (
    <button type="button" onClick={close}>
      {i18n.t('saveLink.close')}
    </button>
  );
}
