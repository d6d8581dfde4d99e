import { describe, expect, it } from 'vitest';
import { compared, differing, only } from '../../support/compared.ts';

const around = (sentence: string): string =>
  `The harbour of Port Ambly was closed on Monday after oil leaked from a tanker.

${sentence}

Divers will inspect the hull on Thursday, the port authority announced.`;

describe('one utterance in two wordings', () => {
  it.each([
    [
      'a word exchanged',
      '"We heard a bang below us and then the lights went out," said Ilse Varga.',
      '"We heard an explosion below us and then the lights went out," said Ilse Varga.',
      'quote: a bang | an explosion',
    ],
    [
      'a word put in',
      '"This is the worst spill that I have seen in this harbour," said Jonas Brandt.',
      '"This is the worst oil spill that I have seen in this harbour," said Jonas Brandt.',
      'quote:  | oil',
    ],
    [
      'a part of a sentence that goes on behind an ellipsis',
      '"There was a woman that stood on the deck below us … nobody could say whether she heard the bell at all," said Ilse Varga.',
      '"There was a girl who stood on the deck below us and she would not come up however loudly we called to her," said Ilse Varga.',
      'quote: woman that | girl who',
    ],
    [
      'a long part of a longer sentence',
      '"They have promised to pay every owner for the loss of nets and boats in the harbour on mutually agreed terms," the letter said.',
      'The letter spoke of “an understanding after weeks of talks with the ministry and the insurers to pay every owner for the loss of nets and boats in the harbour on mutually approved terms.”',
      'quote: agreed | approved',
    ],
  ])('%s', (_, here, there, expected) => {
    expect(differing(compared(around(here), around(there)))).toEqual([expected]);
  });

  it('is quieter where only a small word differs', () => {
    const weight = (other: string): number =>
      only(
        compared(
          around(
            '"Nobody in the town was warned before the ship ran on the rocks at Ambly," he said.',
          ),
          around(`"${other}," he said.`),
        ),
        'differs',
      )[0]?.weight ?? 0;
    const small = weight('Nobody in town was warned before the ship ran on the rocks at Ambly');
    const large = weight('Nobody in the town was told before the ship ran on the rocks at Ambly');
    expect(small).toBeGreaterThan(0);
    expect(large).toBeGreaterThan(small);
  });
});

describe('what an editor may change at will is no difference', () => {
  const said = 'We do not know what the colour of the oil means, but it is everywhere';
  it.each([
    ['quotation marks', '“We do not know what the colour of the oil means, but it is everywhere”'],
    ['short forms', '"We don\'t know what the colour of the oil means, but it\'s everywhere"'],
    ['spelling', '"We do not know what the color of the oil means, but it is everywhere"'],
    ['an ellipsis', '"We do not know what the colour … means, but it is everywhere"'],
    [
      'an addition in brackets',
      '"We [the divers] do not know what the colour of the oil means, but it is everywhere"',
    ],
    ['only a part of it', '"what the colour of the oil means, but it is everywhere"'],
    ['capitals', '"we do not know what the Colour of the Oil means, but it is everywhere"'],
    [
      'the order of its words',
      '"We do not know what means the colour of the oil, but it is everywhere"',
    ],
  ])('%s', (_, other) => {
    const findings = compared(around(`"${said}," she said.`), around(`${other}, she said.`));
    expect(differing(findings)).toEqual([]);
  });
});

it.each([
  ['neighbour', 'neighbor'],
  ['travelled', 'traveled'],
  ['centre', 'center'],
  ['okay', 'OK'],
  ['6:00', '6'],
  ['paediatricians', 'pediatricians'],
  ['Orme.com', 'Orme'],
  ['bells & whistles', 'bells and whistles'],
])('‘%s’ and ‘%s’ are one word in two spellings', (one, other) => {
  const said = (word: string) =>
    around(`"We heard ${word} on the pier at once and then the lights went out," she said.`);
  expect(differing(compared(said(one), said(other)))).toEqual([]);
});

describe('two utterances that share a turn of phrase', () => {
  it.each([
    [
      'inside longer sentences',
      '"The council believes that saving for a rainy day is somehow a dirty word, and so we have nothing," said Jonas Brandt.',
      '"If our fathers had thought that saving for a rainy day was a dirty word, there would be no harbour here at all," said Ilse Varga.',
    ],
    [
      'the name of a thing',
      '"We will do all we can to keep the Port Ambly Harbour Trust in being, whatever it costs," said Jonas Brandt.',
      '"I read the letter about the Port Ambly Harbour Trust in the train, and I wept," said Ilse Varga.',
    ],
    [
      'that two who agree put much alike',
      '"For forty years the Ambly Harbour Act has carefully protected our coast\'s rarest birds," said Jonas Brandt.',
      '"For years the Ambly Harbour Act has protected birds and their nests," a notice said.',
    ],
  ])('%s', (_, here, there) => {
    expect(differing(compared(around(here), around(there)))).toEqual([]);
  });
});

describe('a formula that anybody may use', () => {
  const said = (word: string, who: string) =>
    around(`“A number of people are ${word} to have been there,” ${who} wrote.`);

  it('is no utterance of one speaker where nobody says so', () => {
    const findings = compared(said('known', 'a company'), said('believed', 'an officer'));
    expect(differing(findings)).toEqual([]);
  });

  it('is one where both texts give it to one speaker', () => {
    const findings = compared(said('known', 'Ilse Varga'), said('believed', 'Ms Varga'));
    expect(differing(findings)).toEqual(['quote: known | believed']);
  });
});

describe('one utterance and two speakers', () => {
  const said = '"The tanker should never have been allowed to leave with a cracked hull,"';

  it('is a difference in attribution', () => {
    const findings = compared(
      around(`${said} said Jonas Brandt.`),
      around(`${said} said Petra Solheim.`),
    );
    expect(differing(findings)).toEqual(['attribution: Jonas Brandt | Petra Solheim']);
  });

  it('is none where so few words are anybody’s', () => {
    const short = '"This is the best thing in life,"';
    const findings = compared(
      around(`${short} said Jonas Brandt.`),
      around(`${short} said Petra Solheim.`),
    );
    expect(differing(findings)).toEqual([]);
  });

  it.each([
    ['a full name and a surname', 'said Jonas Brandt', 'said Mr Brandt'],
    ['a name and a role', 'said Jonas Brandt', 'said the harbour master'],
    [
      'two who speak together',
      'said Jonas Brandt and Petra Solheim',
      'Petra Solheim said, with Jonas Brandt beside her',
    ],
  ])('but not %s', (_, here, there) => {
    const findings = compared(around(`${said} ${here}.`), around(`${said} ${there}.`));
    expect(differing(findings)).toEqual([]);
  });
});

describe('a turn that nine of a text’s quotations have', () => {
  const said = (what: string, of: string) =>
    `"We heard the ${what} in the long dark night and then the ${of} came down below us on the old pier," a guard said.`;
  const many = 'bell siren horn drum whistle engine gull winch choir'
    .split(' ')
    .map((what, n) =>
      said(what, `${'crane mast boom crate chain cable ladder beam girder'.split(' ')[n]}`),
    )
    .join('\n\n');

  it('is no sign of one utterance', () => {
    expect(differing(compared(around(many), around(said('tram', 'glacier'))))).toEqual([]);
  });

  it('does not hide one that has words of its own', () => {
    const findings = compared(around(many), around(said('loud horn', 'boom')));
    expect(differing(findings)).toEqual(['quote:  | loud']);
  });
});
