// @vitest-environment jsdom
import { render } from 'preact';
import { describe, expect, it } from 'vitest';
import { Quote } from '@/components/findings/quote.tsx';

function shown(text: string, marks: [number, number][]): string {
  const sentence = { start: 4, end: text.length };
  const spans = marks.map(([start, end]) => ({ start, end }));
  render(
    <Quote from={{ text, language: 'en' }} place={{ span: sentence, sentence, marks: spans }} />,
    document.body,
  );
  return document.body.innerHTML;
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
    const from = { text: 'Oui.', language: null };
    render(<Quote from={from} place={{ span: sentence, sentence, marks: [] }} />, document.body);
    expect(document.querySelector('q')?.getAttribute('lang')).toBe('');
    shown(text, []);
    expect(document.querySelector('q')?.getAttribute('lang')).toBe('en');
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
