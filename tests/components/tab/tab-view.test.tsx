// @vitest-environment jsdom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { TabView } from '@/components/tab/tab-view.tsx';
import { useKeysAsWords } from '../support/keys-as-words.ts';
import { useQuietBrowser } from '../support/quiet-browser.ts';
import { herald, readReport } from '../support/report.ts';
import { useUnmounting } from '../support/unmounting.ts';

useKeysAsWords();
useQuietBrowser();
useUnmounting();

type Ask = { ask: string; request: Record<string, unknown> };

/** Shows the view of tab 5, whose background answers as given; each question is kept. */
async function show(answers: Record<string, object>): Promise<{ asked: Ask[] }> {
  const asked: Ask[] = [];
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation((async (message: Ask) => {
    asked.push(message);
    return answers[message.ask] ?? (message.ask === 'orphans' ? { answer: [] } : undefined);
  }) as never);
  await act(() => render(<TabView tabId={5} />, document.body));
  await answered();
  return { asked };
}

/** Lets the answers arrive, whatever promises they go through. */
const answered = (): Promise<void> =>
  act(async () => {
    await new Promise((resolve) => setTimeout(resolve));
  });

/** Clicks, and lets the answer arrive. */
const click = (selector: string): Promise<void> =>
  act(async () => {
    document.querySelector<HTMLElement>(selector)?.click();
    await new Promise((resolve) => setTimeout(resolve));
  });

const words = (selector: string): string => document.querySelector(selector)?.textContent ?? '';

describe('the view of a tab', () => {
  it('shows outlet, headline and date, and the findings with both sides', async () => {
    await show({ report: { answer: readReport() } });
    expect(words('.article')).toMatch(/The Harbour Post.*2026.*Bridge closes/);
    expect(words('.list-differs .count')).toBe('1');
    expect(words('.list-differs .side-here mark')).toBe('40');
    expect(words('.list-differs .side-there mark')).toBe('52');
    expect(words('.list-differs .side-there .source')).toMatch(/Selmouth Herald.*2026/);
    expect(words('.list-omitted .absent')).toBe('finding_absent Selmouth Herald');
    expect(words('.list-added .count')).toBe('0');
  });

  it('asks again when it hears that something changed', async () => {
    const listeners: ((...all: unknown[]) => void)[] = [];
    vi.spyOn(fakeBrowser.runtime.onMessage, 'addListener').mockImplementation((listener) => {
      listeners.push(listener as (typeof listeners)[number]);
    });
    const { asked } = await show({ report: { answer: readReport() } });
    const sender = { id: fakeBrowser.runtime.id, url: fakeBrowser.runtime.getURL('/' as never) };
    await act(async () => {
      for (const heard of listeners) heard({ to: 'views', ask: 'changed' }, sender);
    });
    await answered();
    expect(asked.map(({ ask }) => ask)).toEqual(['report', 'orphans', 'report', 'orphans']);
  });

  it.each([
    [{ answer: { state: 'loading' } }, 'states_loading', 'states_readNow'],
    [{ answer: { state: 'refused', why: 'no-article' } }, 'states_noArticle', 'errors_again'],
    [{ answer: { state: 'unreadable', why: 'store' } }, 'states_store', null],
    [{ answer: { state: 'unreadable', why: 'pdf' } }, 'states_pdf', null],
    [{ failure: 'unavailable', message: '' }, 'errors_unavailable', 'errors_again'],
    [undefined, 'errors_gone', 'errors_again'],
  ])('says of %j: %s, and offers %s', async (report, title, offer) => {
    await show({ report: report as object });
    expect(words('.notice h1')).toBe(title);
    expect(words('.notice p')).toBe(`${title}Way`);
    expect(document.querySelector('.notice button')?.textContent ?? null).toBe(offer);
  });

  it('reads a loading page as it is when told to', async () => {
    const { asked } = await show({ report: { answer: { state: 'loading' } } });
    await click('.notice button');
    expect(asked.at(-1)?.request).toEqual({ tabId: 5, asItIs: true });
  });

  it('says what to do next where nothing else is saved', async () => {
    await show({
      report: {
        answer: readReport({ versions: [], comparison: { findings: [], incomparable: [] } }),
      },
    });
    expect(words('.notice')).toBe('states_alonestates_aloneWay');
  });

  it('shows the findings before it knows which of them the page has painted', async () => {
    const sendMessage = async ({ ask }: Ask) =>
      ask === 'report' ? { answer: readReport() } : new Promise(() => undefined);
    vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation(sendMessage as never);
    await act(() => render(<TabView tabId={5} />, document.body));
    await answered();
    expect(words('.list-differs .count')).toBe('1');
  });

  it('shows what was asked for before it was there, and asks no second time', async () => {
    const asked: string[] = [];
    vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation((async ({ ask }: Ask) => {
      asked.push(ask);
      return { answer: [] };
    }) as never);
    const first = Promise.resolve(readReport());
    await act(() => render(<TabView tabId={5} first={first} />, document.body));
    await answered();
    expect(words('.list-differs .count')).toBe('1');
    expect(asked).toEqual(['orphans']);
  });

  it('knows why that failed, though another script made the error', async () => {
    const theirs = Object.assign(new Error('version 99'), {
      name: 'MessageError',
      failure: 'newer',
    });
    const first = Promise.reject(theirs);
    first.catch(() => undefined);
    await act(() => render(<TabView tabId={5} first={first} />, document.body));
    await answered();
    expect(words('.notice h1')).toBe('errors_newer');
  });

  it.each([
    ['report', ['report', 'report', 'orphans']],
    ['orphans', ['report', 'orphans', 'orphans']],
  ])(
    'asks again where the background was ended before it had answered for the %s',
    async (ended, all) => {
      const answers: Record<string, object> = {
        report: { answer: readReport() },
        orphans: { answer: [1] },
      };
      const asked: string[] = [];
      vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation((async ({ ask }: Ask) => {
        asked.push(ask);
        if (ask === ended && asked.filter((one) => one === ask).length === 1) {
          throw new Error('The message channel closed before a response was received.');
        }
        return answers[ask];
      }) as never);
      await act(() => render(<TabView tabId={5} />, document.body));
      await answered();
      expect(words('.list-differs .gone')).toBe('finding_gone');
      expect(asked).toEqual(all);
    },
  );

  it('does not ask for ever where the background cannot begin', async () => {
    const send = vi
      .spyOn(fakeBrowser.runtime, 'sendMessage')
      .mockRejectedValue(new Error('Could not establish connection.') as never);
    await act(() => render(<TabView tabId={5} />, document.body));
    await answered();
    expect(words('.notice h1')).toBe('errors_internal');
    expect(send).toHaveBeenCalledTimes(2);
  });

  it('says so where the page went away while it was painted', async () => {
    await show({
      report: { answer: readReport() },
      orphans: { failure: 'gone', message: 'the tab was closed' },
    });
    expect(words('.notice h1')).toBe('errors_gone');
  });

  it('says so where every other report is in another language', async () => {
    const comparison = { findings: [], incomparable: [0] };
    await show({ report: { answer: readReport({ comparison }) } });
    expect(words('.notice')).toBe('states_otherLanguagestates_otherLanguageWay');
    expect(words('.versions .flag')).toBe('versions_otherLanguage');
  });

  it('says so where nothing differs', async () => {
    const comparison = { findings: [], incomparable: [] };
    await show({ report: { answer: readReport({ comparison }) } });
    expect(words('.notice')).toBe('states_nothing');
  });

  it('names the reasons where only a part was read, and what follows from it', async () => {
    const report = readReport();
    report.article.completeness = { kept: 0.4, whole: false, reasons: ['paywall', 'lost-text'] };
    await show({ report: { answer: report } });
    expect(words('.notice-warning')).toBe(
      'partial_titlepartial_paywall partial_lostText partial_consequence',
    );
  });

  it('lists a sentence that the page does not show without a way to it', async () => {
    await show({ report: { answer: readReport() }, orphans: { answer: [1] } });
    expect(words('.list-differs .gone')).toBe('finding_gone');
    expect(document.querySelector('.list-differs .side-here button')).toBeNull();
    expect(document.querySelector('.list-omitted .side-here button')).not.toBeNull();
  });
});

describe('what a reader can do where nothing is compared', () => {
  const nothing = { versions: [], comparison: { findings: [], incomparable: [] } };

  it('is told step by step to whom nothing is saved', async () => {
    await show({ report: { answer: readReport({ ...nothing, libraryIsEmpty: true }) } });
    expect(words('.notice h2')).toBe('states_empty');
    expect(document.querySelectorAll('.steps li')).toHaveLength(3);
  });

  it('is to judge what is possibly the same story', async () => {
    const { articleId, url, outlet, title, publishedAt } = herald;
    const possible = [{ articleId, url, outlet, title, publishedAt }];
    const { asked } = await show({
      report: { answer: readReport({ ...nothing, possible }) },
      judge: { answer: null },
    });
    expect(words('.possible')).toMatch(/Selmouth Herald.*Bridge shuts/);
    await click('.possible button');
    expect(asked.at(-1)).toMatchObject({
      ask: 'judge',
      request: { tabId: 5, articleId: 'herald', same: true },
    });
    await click('.possible button.quiet');
    expect(asked.at(-1)).toMatchObject({ request: { same: false } });
  });

  it('is to look further, where all reports are by the outlet itself', async () => {
    const versions = [{ ...herald, outlet: 'The Harbour Post' }];
    await show({ report: { answer: readReport({ versions }) } });
    expect(words('.notice h2')).toBe('states_sameOutlet The Harbour Post');
    expect(words('.list-differs .count')).toBe('1');
  });
});

describe('the versions', () => {
  it('say what a reader should know of them', async () => {
    const copy = { ...herald, articleId: 'copy', outlet: 'Weekly', sameTextAs: 'herald' };
    const part = {
      ...herald,
      articleId: 'part',
      completeness: { kept: 0.2, whole: false, reasons: ['paywall' as const] },
    };
    const later = { ...herald, articleId: 'later', sequel: 'later' as const };
    const earlier = { ...herald, articleId: 'earlier', sequel: 'earlier' as const };
    const versions = [herald, copy, part, later, earlier];
    await show({ report: { answer: readReport({ versions }) } });
    await click('.versions > .quiet');
    const flags = [...document.querySelectorAll('.version')].map(
      (row) => row.querySelector('.flag')?.textContent,
    );
    expect(flags).toEqual([
      undefined,
      'versions_copy',
      'versions_partial',
      'versions_followUp',
      'versions_earlier',
    ]);
    expect(document.querySelectorAll<HTMLElement>('.flag')[0]?.title).toContain('Selmouth Herald');
  });

  it('are switched one by one', async () => {
    const { asked } = await show({
      report: { answer: readReport() },
      switchVersion: { answer: null },
    });
    await click('.version-name input');
    expect(asked.at(-1)).toMatchObject({
      ask: 'switchVersion',
      request: { tabId: 5, articleId: 'herald', off: true },
    });
  });

  it('when all are off leave nothing to compare with', async () => {
    const versions = [{ ...herald, off: true }];
    const comparison = { findings: [], incomparable: [] };
    await show({ report: { answer: readReport({ versions, comparison }) } });
    expect(words('.notice h2')).toBe('states_allOff');
    expect(document.querySelector('.tally')).toBeNull();
  });

  it('beyond the first few come on request', async () => {
    const versions = Array.from({ length: 9 }, (_, i) => ({ ...herald, articleId: `v${i}` }));
    await show({ report: { answer: readReport({ versions }) } });
    expect(document.querySelectorAll('.version')).toHaveLength(4);
    await click('.versions > button');
    expect(document.querySelectorAll('.version')).toHaveLength(9);
  });
});

describe('a long list of findings', () => {
  const [omitted] = readReport().comparison.findings;
  const findings = Array.from({ length: 300 }, () => omitted!);

  it('shows a few, and more of them on request', async () => {
    await show({ report: { answer: readReport({ comparison: { findings, incomparable: [] } }) } });
    expect(words('.tally li:nth-child(3) .tally-count')).toBe('300');
    expect(document.querySelectorAll('.finding')).toHaveLength(6);
    expect(words('.more')).toBe('finding_more 200');
    await click('.more');
    expect(document.querySelectorAll('.finding')).toHaveLength(206);
    expect(words('.more')).toBe('finding_more 94');
    await click('.more');
    expect(document.querySelectorAll('.finding')).toHaveLength(300);
  });

  it('opens at the finding whose card the reader opened in the page', async () => {
    const listeners: ((...all: unknown[]) => void)[] = [];
    vi.spyOn(fakeBrowser.runtime.onMessage, 'addListener').mockImplementation((listener) => {
      listeners.push(listener as (typeof listeners)[number]);
    });
    const scrolled: Element[] = [];
    Element.prototype.scrollIntoView = function () {
      scrolled.push(this);
    };
    await show({ report: { answer: readReport({ comparison: { findings, incomparable: [] } }) } });
    const sender = { id: fakeBrowser.runtime.id, frameId: 0, tab: { id: 5 } };
    const notice = { told: 'current', finding: 210 };
    await act(async () => {
      for (const heard of listeners) heard({ to: 'whoever-listens', notice }, sender);
    });
    const shown = [...document.querySelectorAll('.finding')];
    expect(shown.findIndex((entry) => entry.hasAttribute('aria-current'))).toBe(210);
    expect(scrolled).toEqual([shown[210]]);
  });

  it('goes along with the page as it is scrolled, unless the reader is in the view', async () => {
    const listeners: ((...all: unknown[]) => void)[] = [];
    vi.spyOn(fakeBrowser.runtime.onMessage, 'addListener').mockImplementation((listener) => {
      listeners.push(listener as (typeof listeners)[number]);
    });
    const scrolled: Element[] = [];
    Element.prototype.scrollIntoView = function () {
      scrolled.push(this);
    };
    const focused = vi.spyOn(document, 'hasFocus').mockReturnValue(false);
    await show({ report: { answer: readReport() } });
    const near = (finding: number) =>
      act(async () => {
        const sender = { id: fakeBrowser.runtime.id, frameId: 0, tab: { id: 5 } };
        const notice = { told: 'near', finding };
        for (const heard of listeners) heard({ to: 'whoever-listens', notice }, sender);
      });
    await near(0);
    expect(scrolled).toEqual([...document.querySelectorAll('.finding-near')]);
    expect(scrolled).toHaveLength(1);
    focused.mockReturnValue(true);
    await near(1);
    expect(scrolled).toHaveLength(1);
    expect(document.querySelectorAll('.finding-near')).toHaveLength(1);
  });
});

describe('a view that waits', () => {
  it('says with how many reports it compares, and where it stands', async () => {
    const listeners: ((...all: unknown[]) => void)[] = [];
    vi.spyOn(fakeBrowser.runtime.onMessage, 'addListener').mockImplementation((listener) => {
      listeners.push(listener as (typeof listeners)[number]);
    });
    vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation(
      (() => new Promise(() => undefined)) as never,
    );
    await act(() => render(<TabView tabId={5} />, document.body));
    await answered();
    expect(words('.reading')).toBe('states_reading');
    const sender = { id: fakeBrowser.runtime.id, url: fakeBrowser.runtime.getURL('/' as never) };
    const progress = (tabId: number) => ({
      to: 'views',
      ask: 'progress',
      request: { tabId, comparing: 3 },
    });
    await act(async () => {
      for (const heard of listeners) heard(progress(6), sender);
    });
    expect(words('.reading')).toBe('states_reading');
    await act(async () => {
      for (const heard of listeners) heard(progress(5), sender);
    });
    expect(words('.reading')).toBe('states_comparing 3');
    expect(document.querySelector('main')?.getAttribute('aria-busy')).toBe('true');
  });
});

describe('saving from the view', () => {
  it('says what became of it', async () => {
    const { asked } = await show({ report: { answer: readReport() }, save: { answer: 'new' } });
    await click('button.save');
    expect(asked.at(-1)).toMatchObject({ ask: 'save', request: { tabId: 5 } });
    expect(words('.said')).toBe('article_savedNew');
  });

  it('on a full disk says that nothing was saved and that nothing is lost', async () => {
    await show({ report: { answer: readReport() }, save: { failure: 'full', message: '' } });
    await click('button.save');
    expect(words('.said-warning')).toBe('errors_full errors_fullWay');
    expect(words('.list-differs .count')).toBe('1');
  });

  it('is not offered where just this text is saved', async () => {
    await show({ report: { answer: readReport({ saved: 'saved' }) } });
    expect(document.querySelector<HTMLButtonElement>('button.save')?.disabled).toBe(true);
  });

  it('offers to keep a text that has changed since', async () => {
    await show({ report: { answer: readReport({ saved: 'changed' }) } });
    expect(words('.actions')).toMatch(/^article_saveChangedarticle_changed/);
  });
});

describe('a version that is of another story', () => {
  it('is left out, and can be taken back', async () => {
    const { asked } = await show({ report: { answer: readReport() }, judge: { answer: null } });
    await click('.version-more');
    await click('.version-about button');
    const request = { tabId: 5, articleId: 'herald' };
    expect(asked.at(-1)).toMatchObject({ ask: 'judge', request: { ...request, same: false } });
    expect(words('.said')).toMatch(/versions_left Selmouth Herald/);
    await click('.said button');
    expect(asked.at(-1)).toMatchObject({ ask: 'judge', request: { ...request, same: null } });
  });
});
