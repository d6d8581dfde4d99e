import { describe, expect, it } from 'vitest';
import { headline, titleSuffix } from '@/lib/article/metadata/headline.ts';

const OUTLETS = ['The Eastmouth Courier', 'eastmouthcourier.example'];

describe('headline', () => {
  it.each([
    ['as it is', 'Board votes for terminal', 'Board votes for terminal'],
    ['the outlet behind a bar', 'Board votes | The Eastmouth Courier', 'Board votes'],
    ['behind a hyphen, without its article', 'Board votes - Eastmouth Courier', 'Board votes'],
    ['behind a dash, run together', 'Board votes – EastmouthCourier', 'Board votes'],
    [
      'a colon parts off no outlet',
      'The Eastmouth Courier: live | no',
      'The Eastmouth Courier: live | no',
    ],
    ['before a bar', 'Eastmouth Courier | Board votes', 'Board votes'],
    ['behind a section', 'Board votes | Port | Eastmouth Courier', 'Board votes | Port'],
    ['a suffix that is not the outlet', 'Board votes - in pictures', 'Board votes - in pictures'],
    ['the outlet as subject', 'Eastmouth Courier wins prize', 'Eastmouth Courier wins prize'],
    ['nothing but the outlet', 'The Eastmouth Courier', 'The Eastmouth Courier'],
    ['markup', 'Board <em>votes</em> for <b>terminal</b>', 'Board votes for terminal'],
    ['escaped markup', 'Board &lt;i&gt;votes&lt;/i&gt;', 'Board votes'],
    [
      'references',
      'Fish &amp; chips &#8216;back&#x2019; &ldquo;soon&rdquo;',
      'Fish & chips ‘back’ “soon”',
    ],
    ['references escaped twice', 'Fish &amp;amp; chips', 'Fish & chips'],
    ['less than', 'Fewer than 5 < 10 boats', 'Fewer than 5 < 10 boats'],
    ['white space of all kinds', '  Board\n\tvotes\u00a0again\u00ad ', 'Board votes again'],
    ['an unknown reference', 'R&D; at last', 'R&D; at last'],
    ['an impossible number', 'A &#9999999; B', 'A &#9999999; B'],
  ])('%s', (_, given, expected) => {
    expect(headline(given, OUTLETS)).toBe(expected);
  });

  it('cuts a text of 5,000 letters at a word, with an ellipsis', () => {
    const cut = headline('ferry '.repeat(900), OUTLETS);
    expect(cut.length).toBeLessThanOrEqual(300);
    expect(cut).toMatch(/^(?:ferry )+ferry…$/);
  });

  it('cuts one endless word without breaking a character', () => {
    const cut = headline('🚢'.repeat(2500), OUTLETS);
    expect(cut.length).toBeLessThanOrEqual(300);
    expect(cut.isWellFormed()).toBe(true);
  });
});

describe('titleSuffix', () => {
  it.each([
    ['Board votes | Port | Courier', 'Courier'],
    ['Board votes', null],
    ['Well-known board', null],
  ])('%s → %s', (title, expected) => {
    expect(titleSuffix(title)).toBe(expected);
  });
});
