import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare } from '../../../lib/comparison/compare.ts';
import { analyse } from '../../../lib/language/analyse.ts';
import { contains } from '../../../lib/shared/span.ts';
import { WHOLE } from '../../support/whole.ts';
import { compared, differing, only } from './support/compared.ts';
import { REPEATED } from './support/repeated.ts';

const story = (name: string): string =>
  readFileSync(new URL(`../../stories/ferry-fire/${name}.txt`, import.meta.url), 'utf8');
const post = story('harbour-post');
const beacon = story('daily-beacon');
const courier = story('island-courier');

const version = (text: string) => ({ analysis: analyse(text), whole: true });

describe('two reports of one fire', () => {
  const findings = compared(post, beacon);

  it.each([
    'number: Nine | At least 12',
    'duration: six hours | nine hours',
    'quote: a bang | an explosion',
    'certainty:  | allegedly',
  ])('differ in %s', (difference) => {
    expect(differing(findings)).toContain(difference);
  });

  it('do not differ in 20 kilometres and 12 miles, or in anything else', () => {
    expect(differing(findings)).toHaveLength(4);
  });

  it('agree on what both say in other words', () => {
    const agreed = only(findings, 'agrees').map(({ here }) => here);
    expect(agreed.join('\n')).toContain('last to leave the ship');
    expect(agreed.join('\n')).toContain('checks on all ferries');
  });

  it('name what only one of them says', () => {
    const omitted = only(findings, 'omitted').map(({ here }) => here);
    expect(omitted.join('\n')).toContain('Two helicopters turned back');
    const added = only(compared(post, courier), 'added').flatMap(({ there }) => there);
    expect(added.join('\n')).toContain('waves like these');
  });

  it('never list what differs as left out', () => {
    const alone = [...only(findings, 'omitted'), ...only(findings, 'added')];
    const words = alone.flatMap(({ here, there }) => [here, ...there]).join('\n');
    expect(words).not.toMatch(/Nine people died|12 people were killed|lasted six|took nine/);
  });
});

describe('several versions', () => {
  it('an added fact is one finding, however many tell it', () => {
    const hymns = '\n\nA choir from Velm will sing Icelandic hymns at the cathedral next spring.';
    const added = only(compared(post, beacon + hymns, courier + hymns), 'added');
    const found = added.filter(({ there }) => there.some((words) => words.includes('hymns')));
    expect(found).toHaveLength(1);
    expect(found[0]?.versions).toEqual([0, 1]);
  });

  it('what one other version says is not left out', () => {
    const alone = only(compared(post, beacon), 'omitted').map(({ here }) => here);
    const both = only(compared(post, beacon, courier), 'omitted').map(({ here }) => here);
    expect(alone.join('\n')).toContain('harbour festival');
    expect(both.join('\n')).not.toContain('harbour festival');
  });

  it('absence is claimed from every whole version', () => {
    for (const { absentFrom } of only(compared(post, beacon, courier), 'omitted')) {
      expect(absentFrom).toEqual([0, 1]);
    }
  });
});

describe('what an outlet states beside its text', () => {
  const caption = 'Two helicopters turned back in the storm before they reached the ship.';
  const words = (findings: ReturnType<typeof compared>, kind: 'omitted' | 'added') =>
    only(findings, kind)
      .flatMap(({ here, there }) => [here, ...there])
      .join('\n');

  it('was not left out by it, on either side', () => {
    expect(words(compared(post, beacon), 'omitted')).toContain('Two helicopters turned back');
    expect(words(compared(beacon, post), 'added')).toContain('Two helicopters turned back');
    const told = { text: beacon, surroundings: caption };
    expect(words(compared(post, told), 'omitted')).not.toContain('Two helicopters turned back');
    expect(words(compared(told, post), 'added')).not.toContain('Two helicopters turned back');
  });

  it('takes nothing else away', () => {
    const without = only(compared(post, beacon), 'omitted').length;
    const told = { text: beacon, surroundings: caption };
    expect(only(compared(post, told), 'omitted')).toHaveLength(without - 1);
  });
});

describe('an article that is not whole', () => {
  it('is never said to leave anything out', () => {
    expect(only(compared(post, { text: beacon, whole: false }), 'omitted')).toEqual([]);
    const three = compared(post, { text: beacon, whole: false }, courier);
    for (const { absentFrom } of only(three, 'omitted')) expect(absentFrom).toEqual([1]);
  });

  it('has nothing added to it', () => {
    expect(only(compared({ text: post, whole: false }, beacon), 'added')).toEqual([]);
  });

  it('still has its differences shown', () => {
    const findings = compared({ text: post, whole: false }, { text: beacon, whole: false });
    expect(differing(findings)).toContain('duration: six hours | nine hours');
  });
});

describe('nothing to compare', () => {
  it.each([
    ['an empty reading', '', post],
    ['an empty version', post, ''],
    ['blanks', ' \n\n ', post],
    [
      'another language',
      post,
      'Bei einem Brand auf der Fähre Marguerite nach Lindholm sind am Dienstag neun Menschen ums Leben gekommen. Das Schiff hatte 312 Passagiere an Bord, als das Feuer auf dem Autodeck ausbrach.',
    ],
  ])('%s yields no finding', (_, here, there) => {
    expect(compared(here, there)).toEqual([]);
  });

  it('no other version yields no finding', () => {
    expect(compared(post)).toEqual([]);
  });
});

describe('a version in another language', () => {
  const german =
    'Bei einem Brand auf der Fähre Marguerite nach Lindholm sind am Dienstag neun Menschen ums Leben gekommen. Das Schiff hatte 312 Passagiere an Bord, als das Feuer auf dem Autodeck ausbrach.';

  it('is named as one that nothing was compared with', () => {
    const { incomparable } = compare(version(post), [german, beacon, german].map(version));
    expect(incomparable).toEqual([0, 2]);
  });

  it('does not stand in the way of the others', () => {
    const alone = compare(version(post), [version(beacon)]);
    const beside = compare(version(post), [version(beacon), version(german)]);
    expect(beside).toEqual({ ...alone, incomparable: [1] });
    expect(alone.incomparable).toEqual([]);
  });
});

describe('the same text', () => {
  it.each([
    ['post', post],
    ['beacon', beacon],
    ['courier', courier],
  ])('%s: finds nothing but agreement', (_, text) => {
    expect(new Set(compared(text, text).map(({ kind }) => kind))).toEqual(new Set(['agrees']));
  });
});

const sentences = [post, beacon, courier].flatMap((text) => text.split(/(?<=[.?!"])\s+/));
const madeOfSentences = fc
  .array(fc.constantFrom(...sentences), { minLength: 0, maxLength: 12 })
  .map((chosen) => chosen.join(' '));
const anyText = fc.oneof(
  madeOfSentences,
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc
    .array(fc.constantFrom('“', '"', '...', '$5m', '12', 'not', 'Mr', 'said', '(', 'No. 2', '\n'))
    .map((parts) => parts.join(' ')),
);

describe('for any texts', () => {
  it('every span is inside its text, and statement and marks inside the quoted sentence', () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, (a, b, c) => {
        const others = [version(b), version(c)];
        for (const { here, there } of compare(version(a), others).findings) {
          const places = there.map((place) => ({ ...place, text: [b, c][place.version]! }));
          for (const { text, span, sentence, marks } of [
            ...(here ? [{ ...here, text: a }] : []),
            ...places,
          ]) {
            for (const each of [span, sentence, ...marks])
              expect(each.start).toBeLessThan(each.end);
            expect(contains({ start: 0, end: text.length }, sentence)).toBe(true);
            for (const each of [span, ...marks]) expect(contains(sentence, each)).toBe(true);
          }
        }
      }),
      { numRuns: WHOLE ? 150 : 50 },
    );
  });

  it('kinds keep their promises', () => {
    fc.assert(
      fc.property(anyText, anyText, (a, b) => {
        for (const finding of compare(version(a), [version(b)]).findings) {
          const { kind, aspect, here, there, absentFrom, weight } = finding;
          expect(aspect !== null).toBe(kind === 'differs');
          expect(here === null).toBe(kind === 'added');
          expect(there.length === 0).toBe(kind === 'omitted');
          expect(absentFrom.length > 0).toBe(kind === 'omitted');
          expect(weight >= 0 && weight <= 1).toBe(true);
        }
      }),
      { numRuns: WHOLE ? 100 : 40 },
    );
  });

  it('what is added to the one is omitted from the other', () => {
    fc.assert(
      fc.property(madeOfSentences, madeOfSentences, (a, b) => {
        const added = only(compared(a, b), 'added').map(({ there }) => there[0]);
        const omitted = only(compared(b, a), 'omitted').map(({ here }) => here);
        expect(added).toEqual(omitted);
      }),
      { numRuns: WHOLE ? 100 : 40 },
    );
  });

  it('the findings are in the order of the reading, and the same every time', () => {
    fc.assert(
      fc.property(madeOfSentences, madeOfSentences, (a, b) => {
        const once = compare(version(a), [version(b)]);
        expect(compare(version(a), [version(b)])).toEqual(once);
        const starts = once.findings.flatMap(({ here }) => (here ? [here.span.start] : []));
        expect(starts).toEqual(starts.toSorted((x, y) => x - y));
      }),
      { numRuns: WHOLE ? 50 : 25 },
    );
  });

  // What a text a hundred times as long takes, `npm run bench` measures.
  it.each(REPEATED)('%s is compared with the like as any other text', (_, piece, times) => {
    const text = piece.repeat(WHOLE ? times : times / 100);
    for (const { here, there } of compared(text, text.replaceAll('fire', 'blaze'))) {
      expect(here !== null || there.length > 0).toBe(true);
    }
  });
});
