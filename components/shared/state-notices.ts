import { i18n } from '#i18n';
import type { Refusal } from '@/lib/article/extract.ts';
import type { PartialReason } from '@/lib/article/model/article.ts';
import type { Failure, TabReport, Unreadable } from '@/lib/report/compare-articles.ts';

/** What a view says instead of a comparison, and what it offers to do about it. */
export interface NoticeWords {
  tone: 'plain' | 'warning';
  title: string;
  way: string;
  offer: 'again' | 'readNow' | null;
}

type Silent = Exclude<TabReport, { state: 'read' }> | { state: 'failed'; failure: Failure };

/** The words for every state in which there is nothing to compare. */
export function noticeOf(shown: Silent): NoticeWords {
  switch (shown.state) {
    case 'unreadable':
      return { tone: 'plain', ...unreadable[shown.why](), offer: null };
    case 'refused':
      return { tone: 'plain', ...refused[shown.why](), offer: 'again' };
    case 'loading':
      return {
        tone: 'plain',
        title: i18n.t('states.loading'),
        way: i18n.t('states.loadingWay'),
        offer: 'readNow',
      };
    case 'failed':
      return { tone: 'warning', ...failed[shown.failure](), offer: 'again' };
  }
}

type Words = () => { title: string; way: string };

// Every key stands here in full, so that a search for it finds where it is shown.
const unreadable: Record<Unreadable, Words> = {
  'browser-page': () => ({
    title: i18n.t('states.browserPage'),
    way: i18n.t('states.browserPageWay'),
  }),
  store: () => ({ title: i18n.t('states.store'), way: i18n.t('states.storeWay') }),
  pdf: () => ({ title: i18n.t('states.pdf'), way: i18n.t('states.pdfWay') }),
  file: () => ({ title: i18n.t('states.file'), way: i18n.t('states.fileWay') }),
  'own-page': () => ({ title: i18n.t('states.ownPage'), way: i18n.t('states.ownPageWay') }),
  'not-asked': () => ({ title: i18n.t('states.notAsked'), way: i18n.t('states.notAskedWay') }),
  forbidden: () => ({ title: i18n.t('states.forbidden'), way: i18n.t('states.forbiddenWay') }),
};

const refused: Record<Refusal, Words> = {
  'no-article': () => ({ title: i18n.t('states.noArticle'), way: i18n.t('states.noArticleWay') }),
  'too-large': () => ({ title: i18n.t('states.tooLarge'), way: i18n.t('states.tooLargeWay') }),
  'not-html': () => ({ title: i18n.t('states.notHtml'), way: i18n.t('states.notHtmlWay') }),
};

const failed: Record<Failure, Words> = {
  full: () => ({ title: i18n.t('errors.full'), way: i18n.t('errors.fullWay') }),
  newer: () => ({ title: i18n.t('errors.newer'), way: i18n.t('errors.newerWay') }),
  unavailable: () => ({
    title: i18n.t('errors.unavailable'),
    way: i18n.t('errors.unavailableWay'),
  }),
  gone: () => ({ title: i18n.t('errors.gone'), way: i18n.t('errors.goneWay') }),
  internal: () => ({ title: i18n.t('errors.internal'), way: i18n.t('errors.internalWay') }),
};

/** Why a text is less than the whole article, a sentence each. */
export const partialWords: Record<PartialReason, () => string> = {
  'lost-text': () => i18n.t('partial.lostText'),
  paywall: () => i18n.t('partial.paywall'),
  'live-blog': () => i18n.t('partial.liveBlog'),
  video: () => i18n.t('partial.video'),
  gallery: () => i18n.t('partial.gallery'),
  stub: () => i18n.t('partial.stub'),
};
