import { browser } from 'wxt/browser';
import type { Extraction } from '../article/extract.ts';
import type { Comparison } from '../comparison/model/finding.ts';
import type { Saved } from '../corpus/articles/save.ts';
import { CorpusError } from '../corpus/database/error.ts';
import type { Failure, TabReport, VersionReport } from '../report/compare-articles.ts';

/** What a view asks the background. */
interface BackgroundProtocol {
  /**
   * Reads the tab, compares, and has the findings painted in the page. The answer does not wait for
   * the paint.
   */
  report: (request: {
    tabId: number;
    /** Read the page as it is, even if it is still loading. */
    asItIs: boolean;
  }) => TabReport;
  /** Indices of the reported findings whose sentence the page does not show, once it has painted. */
  orphans: (request: { tabId: number }) => number[];
  /** Saves the article in the tab as it stands there now. */
  save: (request: { tabId: number }) => Saved;
  /**
   * Remembers that the article in the tab and a saved one are, or are not, of one story; with null,
   * that the reader has no opinion after all.
   */
  judge: (request: { tabId: number; articleId: string; same: boolean | null }) => null;
  /** Brings a finding's sentence into view and opens its card. False when the page lost it. */
  reveal: (request: { tabId: number; finding: number }) => boolean;
  /** Shows a page of the Library in a tab, at one of its addresses: `#/`, `#/article/ID`. */
  openLibrary: (request: { hash: string }) => null;
  /** Compares the article in the tab without a version, or with it again, for this session. */
  switchVersion: (request: { tabId: number; articleId: string; off: boolean }) => null;
  /** Opens a page in a tab of its own, saves its article and closes the tab. */
  saveLinked: (request: { url: string }) => LinkedSave;
}

/** What became of saving a linked article. */
export type LinkedSave =
  | { state: 'saved'; saved: Saved; title: string; outlet: string; articleId: string }
  /** No article could be read there; the tab is left open, so that the reader can look. */
  | { state: 'unread'; tabId: number };

/** What the background asks the reader in a page. */
interface ReaderProtocol {
  read: (request: null) => Extraction;
  /** Paints the findings. */
  show: (request: { comparison: Comparison; versions: VersionReport[] }) => null;
  /** Indices of the findings shown last whose sentence was not found then. */
  orphans: (request: null) => number[];
  reveal: (request: { finding: number }) => boolean;
  /** Opens the card of the next finding in the page. False when it shows none. */
  goToNextFinding: (request: null) => boolean;
  goToPreviousFinding: (request: null) => boolean;
  /** Takes everything out of the page if one of the match patterns means it; says whether. */
  leave: (request: { patterns: string[] }) => boolean;
}

/**
 * What a reader tells of its page unasked, to whoever listens. It is all that a reader ever
 * says by itself: it asks for nothing. On a site that the reader granted, arriving and leaving have
 * the page compared, as it would be anyway; nothing else is done in its name.
 */
export type ReaderNotice =
  /** A page has opened on a site where the reader wants articles compared, and seems to be one. */
  | { told: 'arrived' }
  /** The page has changed: these findings have a sentence that it does not show now. */
  | { told: 'orphans'; orphans: number[] }
  /** The card of this finding was opened; with null, it was closed. */
  | { told: 'current'; finding: number | null }
  /** The page was scrolled to this finding, and no card is open. */
  | { told: 'near'; finding: number }
  /** The page has become another one without being loaded anew. */
  | { told: 'left' };

/** Each question of a protocol with its answer, given at once or later. */
type Handlers<P> = {
  [K in keyof P]: P[K] extends (request: infer R) => infer A
    ? (request: R) => A | Promise<A>
    : never;
};

/** What went wrong on the other side, in a word that a view has a sentence for. */
export class MessageError extends Error {
  readonly failure: Failure;

  constructor(failure: Failure, message: string) {
    super(message);
    this.name = 'MessageError';
    this.failure = failure;
  }
}

type Recipient = 'background' | 'reader' | 'views';

/** Where notices go; apart from `views`, so that none can pass for a message of our own pages. */
const NOTICE = 'whoever-listens';

interface Envelope {
  to: Recipient;
  ask: string;
  request: unknown;
}

type Reply = { answer: unknown } | { failure: Failure; message: string };

type Sender = Parameters<Parameters<typeof browser.runtime.onMessage.addListener>[0]>[1];

/** Answers what views ask. Called once, when the background starts. */
export const answerViews = (handlers: Handlers<BackgroundProtocol>): void =>
  listen('background', handlers);

/** Answers what the background asks. Called once in each page that is read. */
export const answerBackground = (handlers: Handlers<ReaderProtocol>): void =>
  listen('reader', handlers);

/** Hears that the corpus or a tab changed. Returns the way to stop listening. */
export const onChange = (heard: () => void): (() => void) => {
  const listener = (message: unknown, sender: Sender): undefined => {
    if (isFor('views', message, sender) && message.ask === 'changed') heard();
  };
  browser.runtime.onMessage.addListener(listener);
  return () => browser.runtime.onMessage.removeListener(listener);
};

/** Hears how far a tab's report has come. Returns the way to stop listening. */
export const onProgress = (heard: (progress: Progress) => void): (() => void) => {
  const listener = (message: unknown, sender: Sender): undefined => {
    if (isFor('views', message, sender) && message.ask === 'progress') {
      heard(message.request as Progress);
    }
  };
  browser.runtime.onMessage.addListener(listener);
  return () => browser.runtime.onMessage.removeListener(listener);
};

/**
 * Hears what the reader in a tab tells of its page. Returns the way to stop listening.
 *
 * The browser says which tab it came from. A reader taken over by a hostile page can lie about that
 * page alone, and only in these words.
 */
export const onReaderNotice = (
  heard: (tabId: number, notice: ReaderNotice) => void,
): (() => void) => {
  const listener = (message: unknown, sender: Sender): undefined => {
    const tabId = sender.tab?.id;
    if (sender.id !== browser.runtime.id || sender.frameId !== 0 || tabId === undefined) return;
    const notice = noticeIn(message);
    if (notice) heard(tabId, notice);
  };
  browser.runtime.onMessage.addListener(listener);
  return () => browser.runtime.onMessage.removeListener(listener);
};

/** Tells the open views what became of this page. With none open nobody hears it. */
export async function tellViews(notice: ReaderNotice): Promise<void> {
  await browser.runtime.sendMessage({ to: NOTICE, notice }).catch(() => undefined);
}

/** @throws MessageError */
export async function askBackground<K extends keyof BackgroundProtocol>(
  ask: K,
  request: Parameters<BackgroundProtocol[K]>[0],
): Promise<ReturnType<BackgroundProtocol[K]>> {
  const envelope: Envelope = { to: 'background', ask, request };
  return opened(await browser.runtime.sendMessage(envelope));
}

/** @throws MessageError; `gone` when no reader is in the tab */
export async function askReader<K extends keyof ReaderProtocol>(
  tabId: number,
  ask: K,
  request: Parameters<ReaderProtocol[K]>[0],
): Promise<ReturnType<ReaderProtocol[K]>> {
  const envelope: Envelope = { to: 'reader', ask, request };
  let reply: unknown;
  try {
    // Only the top frame is read; a frame of an advertisement is never asked.
    reply = await browser.tabs.sendMessage(tabId, envelope, { frameId: 0 });
  } catch (error) {
    throw new MessageError('gone', error instanceof Error ? error.message : String(error));
  }
  return opened(reply);
}

/** How far the report on a tab has come. */
export interface Progress {
  tabId: number;
  /** With how many versions the article is being compared now. */
  comparing: number;
}

/** Tells the open views that what they show may be out of date. */
export const announceChange = (): Promise<void> => announce('changed', null);

/** Tells the open views how far a report has come. */
export const announceProgress = (progress: Progress): Promise<void> =>
  announce('progress', progress);

async function announce(ask: string, request: unknown): Promise<void> {
  const envelope: Envelope = { to: 'views', ask, request };
  // With no view open there is nobody to receive it, which the browser reports as an error.
  await browser.runtime.sendMessage(envelope).catch(() => undefined);
}

/**
 * Whether a message is for this part and from one of our own parts. `sender` is filled in by the
 * browser and cannot be forged: `id` keeps other extensions out, and the address keeps out whatever
 * runs inside a web page, our own reader included: it answers, and never asks.
 */
function isFor(recipient: Recipient, message: unknown, sender: Sender): message is Envelope {
  return (
    sender.id === browser.runtime.id &&
    sender.url !== undefined &&
    sender.url.startsWith(browser.runtime.getURL('/')) &&
    typeof message === 'object' &&
    message !== null &&
    (message as Partial<Envelope>).to === recipient
  );
}

/** A notice as it should be, in a message that may hold anything; null in any other. */
function noticeIn(message: unknown): ReaderNotice | null {
  if (typeof message !== 'object' || message === null) return null;
  const { to, notice } = message as { to?: unknown; notice?: unknown };
  if (to !== NOTICE || typeof notice !== 'object' || notice === null) return null;
  const { told, orphans, finding } = notice as Record<string, unknown>;
  if (told === 'arrived' || told === 'left') return { told };
  if (told === 'current' && (finding === null || isIndex(finding))) return { told, finding };
  if (told === 'near' && isIndex(finding)) return { told, finding };
  if (told === 'orphans' && Array.isArray(orphans) && orphans.every(isIndex)) {
    return { told, orphans };
  }
  return null;
}

const isIndex = (value: unknown): value is number =>
  Number.isSafeInteger(value) && Number(value) >= 0;

function listen<P extends object>(recipient: Recipient, handlers: Handlers<P>): void {
  browser.runtime.onMessage.addListener((message: unknown, sender, respond) => {
    if (!isFor(recipient, message, sender) || !Object.hasOwn(handlers, message.ask)) return;
    const handle = handlers[message.ask as keyof P] as (request: unknown) => unknown;
    Promise.resolve()
      .then(() => handle(message.request))
      .then((answer): Reply => ({ answer }), failed)
      .then(respond);
    // Keeps the channel open for the answer; a returned promise is not understood everywhere.
    return true;
  });
}

function failed(error: unknown): Reply {
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof CorpusError || error instanceof MessageError) {
    return { failure: error.failure, message };
  }
  // The view shows that something broke; what broke is for whoever looks into the console.
  console.error(error);
  return { failure: 'internal', message };
}

function opened<T>(reply: unknown): T {
  // No reply at all: whoever should have answered ended while it worked.
  if (typeof reply !== 'object' || reply === null) throw new MessageError('gone', 'no answer');
  const said = reply as Reply;
  if ('failure' in said) throw new MessageError(said.failure, said.message);
  return said.answer as T;
}
