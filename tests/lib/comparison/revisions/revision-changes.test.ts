import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type RevisionChanges,
  revisionChanges,
  type SentenceChange,
} from '../../../../lib/comparison/revisions/revision-changes.ts';
import { analyse } from '../../../../lib/language/analyse.ts';

const changes = (before: string, after: string): RevisionChanges =>
  revisionChanges(analyse(before, { date: null }), analyse(after, { date: null }));

/** Changes as '-word' and '+word', sentences that stayed as '='. */
const shown = (all: SentenceChange[]): string[] =>
  all.map((change) => {
    if (change.kind === 'same') return '=';
    if (change.kind === 'removed') return `- ${change.text}`;
    if (change.kind === 'added') return `+ ${change.text}`;
    const words = change.words
      .filter(({ kind }) => kind !== 'same')
      .map(({ kind, text }) => `${kind === 'added' ? '+' : '-'}${text}`);
    return `${change.kind}: ${words.join(' ')}`;
  });

const BRIDGE =
  'The harbour bridge closes on Monday. Engineers found 40 cracked bolts. Ferries run.';

describe('what changed between two revisions', () => {
  it('is nothing between a text and itself', () => {
    const { sentences, numbers, names, quotations } = changes(BRIDGE, BRIDGE);
    expect(shown(sentences)).toEqual(['=', '=', '=']);
    for (const one of [numbers, names, quotations]) {
      expect(one).toEqual({ removed: [], added: [] });
    }
  });

  it('names the word that changed in its sentence', () => {
    const { sentences, numbers } = changes(BRIDGE, BRIDGE.replace('40', '52'));
    expect(shown(sentences)).toEqual(['=', 'changed: -40 +52', '=']);
    expect(numbers).toEqual({ removed: ['40'], added: ['52'] });
  });

  it('tells a new sentence and one that went', () => {
    const after = `${BRIDGE.replace(' Ferries run.', '')} The mayor, Dora Finch, resigned.`;
    const { sentences, names } = changes(BRIDGE, after);
    expect(shown(sentences)).toEqual([
      '=',
      '=',
      '- Ferries run.',
      '+ The mayor, Dora Finch, resigned.',
    ]);
    expect(names.added).toEqual(['Dora Finch']);
  });

  it.each([
    ['curly quotation marks', '"We saw no danger," she said.', '“We saw no danger,” she said.'],
    ['a comma', 'In March, it opened again.', 'In March it opened again.'],
    ['a hyphen', 'A year-long inquiry found it.', 'A year long inquiry found it.'],
    ['a capital', 'the Prison Service denied it.', 'The prison service denied it.'],
  ])('takes %s for a trifle', (_, before, after) => {
    const { sentences, quotations } = changes(before, after);
    expect(sentences.map(({ kind }) => kind)).toEqual(['trivial']);
    expect(quotations).toEqual({ removed: [], added: [] });
  });

  it('takes other blanks for no change at all', () => {
    expect(shown(changes('It  opened\nagain.', 'It opened again.').sentences)).toEqual(['=']);
  });

  it('never takes a figure, a percent sign or a "not" for a trifle', () => {
    for (const [before, after] of [
      ['It fell by 1.5 points.', 'It fell by 15 points.'],
      ['Prices rose by 5 on Monday.', 'Prices rose by 5% on Monday.'],
      ['The bridge is safe.', 'The bridge is not safe.'],
    ]) {
      expect(changes(before!, after!).sentences.map(({ kind }) => kind)).toEqual(['changed']);
    }
  });

  it('says which quotation was exchanged', () => {
    const { quotations } = changes(
      'Ines Vale said: "We saw no danger at all."',
      'Ines Vale said: "We saw some danger."',
    );
    expect(quotations.removed[0]).toMatch(/no danger/);
    expect(quotations.added[0]).toMatch(/some danger/);
  });

  it('bears two texts that have nothing in common, and very long ones', () => {
    const long = (word: string): string =>
      Array.from({ length: 1500 }, (_, i) => `The ${word} ${i} stood in line ${i * 3}.`).join(' ');
    expect(changes('', '').sentences).toEqual([]);
    const { sentences } = changes(long('swan'), long('boat'));
    expect(sentences.length).toBeGreaterThanOrEqual(1500);
  });
});

describe('for any two texts', () => {
  const word = fc.constantFrom('bridge', 'ferry', 'closed', '40', 'Vale', 'not', '"stop"', 'the');
  const sentence = fc
    .array(word, { minLength: 1, maxLength: 6 })
    .map((words) => `It was ${words.join(' ')}.`);
  const text = fc.array(sentence, { maxLength: 8 }).map((all) => all.join(' '));
  const sentencesOf = (of: string): string[] => {
    const analysis = analyse(of, { date: null });
    return analysis.sentences.map(({ start, end }) => of.slice(start, end));
  };
  const side = (all: SentenceChange[], own: 'removed' | 'added'): string[] =>
    all.flatMap((change) => {
      if (change.kind === 'same') return [change.text];
      if (change.kind === 'removed' || change.kind === 'added') {
        return change.kind === own ? [change.text] : [];
      }
      const runs = change.words.filter(({ kind }) => kind === 'same' || kind === own);
      return [runs.map((run) => run.text).join('')];
    });

  it('both can be read out of the changes, in order and in full', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const { sentences } = changes(before, after);
        expect(side(sentences, 'removed')).toEqual(sentencesOf(before));
        expect(side(sentences, 'added')).toEqual(sentencesOf(after));
      }),
      { numRuns: 100 },
    );
  });
});
