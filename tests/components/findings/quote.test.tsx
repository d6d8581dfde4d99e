// @vitest-environment jsdom
import { render } from 'preact';
import { describe, expect, it } from 'vitest';
import { Quote, type Quoted } from '@/components/findings/quote.tsx';
import type { Place } from '@/lib/comparison/model/finding.ts';

/** The quotation in an element of its own: Preact would go on from what it drew there before. */
function drawn(from: Quoted, place: Place): string {
  const root = document.createElement('div');
  render(<Quote from={from} place={place} />, root);
  return root.innerHTML;
}

function shown(text: string, marks: [number, number][]): string {
  const sentence = { start: 4, end: text.length };
  const spans = marks.map(([start, end]) => ({ start, end }));
  return drawn({ text, language: 'en' }, { span: sentence, sentence, marks: spans });
}

describe('a quotation', () => {
  const text = 'No. <b>Some</b> 40\n\nof 52 & more';

  it('shows the sentence as it stands, whatever it holds, with its words marked', () => {
    expect(shown(text, [[16, 18]])).toBe(
      '<q class="quote" lang="en">&lt;b&gt;Some&lt;/b&gt; <mark>40</mark> of 52 &amp; more</q>',
    );
  });

  it('says in which language it is, or that nobody knows', () => {
    const sentence = { start: 0, end: 3 };
    const place = { span: sentence, sentence, marks: [] };
    const inLanguage = (language: string | null) => drawn({ text: 'Oui.', language }, place);
    expect(inLanguage(null)).toBe('<q class="quote" lang="">Oui</q>');
    expect(inLanguage('fr')).toBe('<q class="quote" lang="fr">Oui</q>');
  });

  it('leaves out marks that overlap or lie outside', () => {
    expect(
      shown(text, [
        [16, 18],
        [17, 20],
        [0, 2],
        [23, 25],
      ]),
    ).toBe(
      '<q class="quote" lang="en">&lt;b&gt;Some&lt;/b&gt; <mark>40</mark> of <mark>52</mark> &amp; more</q>',
    );
  });
});
