// @vitest-environment jsdom
import { render } from 'preact';
import { describe, expect, it } from 'vitest';
import { SourceLink } from '@/components/findings/source-link.tsx';
import { useKeysAsWords } from '../support/keys-as-words.ts';
import { herald } from '../support/report.ts';

useKeysAsWords();

function link(text: string): HTMLAnchorElement {
  const sentence = { start: 0, end: text.length };
  render(<SourceLink {...herald} text={text} sentence={sentence} />, document.body);
  return document.querySelector('a')!;
}

describe('the link to a source', () => {
  it('leads to the sentence by its first and last words', () => {
    expect(link('Inspectors of the town, well-known here, counted 52 cracked bolts.').href).toBe(
      'https://selmouth-herald.example/bridge#:~:text=Inspectors%20of%20the%20town%2C,counted%2052%20cracked%20bolts.',
    );
  });

  it('takes a short sentence whole, and no hyphen for a separator', () => {
    expect(link('A well-known bridge shuts.').href).toBe(
      'https://selmouth-herald.example/bridge#:~:text=A%20well%2Dknown%20bridge%20shuts.',
    );
  });

  it('opens apart and tells the outlet nothing', () => {
    const { target, rel } = link('The bridge shuts.');
    expect([target, rel]).toEqual(['_blank', 'noreferrer']);
  });
});
