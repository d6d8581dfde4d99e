// @vitest-environment jsdom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { Card, type CardProps } from '@/components/page-layer/card.tsx';
import type { Finding } from '@/lib/comparison/model/finding.ts';
import { highlighted } from '@/lib/settings/settings.ts';
import { useKeysAsWords } from '../support/keys-as-words.ts';
import { comparison, herald, readReport } from '../support/report.ts';
import { useUnmounting } from '../support/unmounting.ts';

useKeysAsWords();
useUnmounting();

const [ferries, bolts] = comparison.findings as [Finding, Finding];

async function show(some: Partial<CardProps>): Promise<CardProps> {
  const props: CardProps = {
    article: readReport().article,
    findings: [bolts],
    versions: [herald],
    position: 2,
    count: 7,
    shown: highlighted.fallback,
    onSwitch: vi.fn(),
    step: vi.fn(),
    copy: vi.fn(async () => true),
    close: vi.fn(),
    ...some,
  };
  await act(() => render(<Card {...props} />, document.body));
  return props;
}

const click = (selector: string): Promise<void> =>
  act(async () => document.querySelector<HTMLElement>(selector)!.click());
const words = (selector: string): string =>
  [...document.querySelectorAll(selector)].map(({ textContent }) => textContent).join(' / ');

describe('the card', () => {
  it("sets this article's words against the others', and both sentences below", async () => {
    await show({});
    expect(words('.against b')).toBe('40 / 52');
    expect(words('.side-here .quote')).toBe('Divers found 40 bolts cracked.');
    expect(words('.side-there .quote')).toBe('Inspectors counted 52 cracked bolts.');
    expect(words('.side-there a')).toBe('Selmouth Herald');
    expect(words('.quote mark')).toBe('40 / 52');
  });

  it('leaves words out of the headline that are no figure, name or date', async () => {
    await show({ findings: [{ ...bolts, aspect: 'wording' }] });
    expect(words('.against')).toBe('');
    const long = { ...bolts.here!, marks: [{ start: 0, end: 60 }] };
    await show({ findings: [{ ...bolts, here: long }] });
    expect(words('.against')).toBe('');
  });

  it('names and links those in which a statement was not found', async () => {
    await show({ findings: [ferries] });
    expect(words('.absent')).toBe('finding_absent Selmouth Herald');
    expect(document.querySelector<HTMLAnchorElement>('.searched a')?.href).toBe(herald.url);
  });

  it('is a dialog that says what it is about and which of how many it is', async () => {
    await show({ findings: [bolts, ferries] });
    const dialog = document.querySelector('[role="dialog"]')!;
    const title = document.getElementById(dialog.getAttribute('aria-labelledby')!);
    expect(title?.textContent).toBe('kinds_differscard_position 2 7');
    expect(words('.card-also')).toBe('kinds_omitted');
  });

  it('goes on, goes back and closes by its buttons', async () => {
    const { step, close } = await show({});
    await click('.card-next');
    await click('.card-previous');
    await click('.card-close');
    expect(vi.mocked(step).mock.calls).toEqual([[1], [-1]]);
    expect(close).toHaveBeenCalledOnce();
  });

  it('offers no way on where there is no other', async () => {
    await show({ count: 1 });
    expect(document.querySelectorAll('.card-ways button:disabled')).toHaveLength(2);
  });

  it.each([
    [true, 'card_copied'],
    [false, 'card_notCopied'],
  ])('says what became of a copy that gives %s', async (copied, said) => {
    await show({ copy: async () => copied });
    await click('.card-copy');
    expect(words('[role="status"]')).toBe(said);
  });

  it('has a legend on request, with a switch for each kind', async () => {
    const { onSwitch } = await show({});
    const legend = document.querySelector('.legend')!.parentElement!;
    expect(legend.hidden).toBe(true);
    await click('.card-marks');
    expect(legend.hidden).toBe(false);
    expect(words('.legend li')).toMatch(/differs.*omitted.*added.*unclear/s);
    await click('.legend li:nth-child(2) input');
    expect(onSwitch).toHaveBeenCalledWith('omitted', false);
  });
});
