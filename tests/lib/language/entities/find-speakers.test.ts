import { describe, expect, it } from 'vitest';
import { analyse } from '../../../../lib/language/analyse.ts';

interface Spoken {
  speaker: string | null;
  confidence: number;
}

const spoken = (text: string): Spoken[] => {
  const { tokens, quotations } = analyse(text);
  return quotations.map(({ speaker, confidence }) => ({
    speaker:
      speaker && text.slice(tokens[speaker.from]?.start ?? 0, tokens[speaker.to - 1]?.end ?? 0),
    confidence,
  }));
};

describe('who speaks', () => {
  it.each<[text: string, speakers: (string | null)[]]>([
    ['"It sank," said Petra Lind.', ['Petra Lind']],
    ['"It sank," Petra Lind said.', ['Petra Lind']],
    ['Petra Lind said: "It sank."', ['Petra Lind']],
    ['Petra Lind, head of the Harbour Trust, said: "It sank."', ['Petra Lind']],
    ['"It sank," according to Petra Lind.', ['Petra Lind']],
    ['"It sank," according to Norland police chief Petra Lind.', ['Petra Lind']],
    ['Petra Lind later said the hull was "rotten".', ['Petra Lind']],
    ['Petra Lind owns it. "It sank," she said.', ['Petra Lind']],
    ['Petra Lind owns it. "It sank," said the mayor.', [null]],
    ['"It sank," a spokesman said.', [null]],
    ['Petra Lind is here. "It sank," Ms Lind said.', ['Petra Lind']],
    ['Petra Lind: "It sank."', ['Petra Lind']],
    ['"It sank," Petra Lind said. "We swam."', ['Petra Lind', 'Petra Lind']],
    ['Petra Lind told Norland Radio: "It sank."', ['Petra Lind']],
    ['Petra Lind owns it. She told Norland Radio: "It sank."', ['Petra Lind']],
    [
      'Petra Lind owns it. Speaking outside the Orme Hospital, she said: "It sank."',
      ['Petra Lind'],
    ],
    ['The sign says "closed".', [null]],
    ['Mr Tarn met Ms Lind. "It sank," she said.', ['Ms Lind']],
    ['Ms Lind met Mr Tarn. "It sank," she said.', ['Ms Lind']],
    ['Mr Tarn owns it. "It sank," she said.', [null]],
    ['Ms Lind is here. Jan Tarn left. Mr Tarn hid. "It sank," she said.', ['Ms Lind']],
    ['Petra Lind met Jan Tarn. Mr Tarn hid. "It sank," he said.', ['Jan Tarn']],
    ['"It sank," police said.', [null]],
    ['"It sank," said the Harbour Trust.', ['Harbour Trust']],
  ])('%s', (text, speakers) => {
    expect(spoken(text).map(({ speaker }) => speaker)).toEqual(speakers);
  });

  it('is surer of a name at the verb than of a pronoun, and of that than of what is carried over', () => {
    const [atVerb] = spoken('"It sank," said Petra Lind.');
    const [pronoun] = spoken('Petra Lind owns it. "It sank," she said.');
    const [, carried] = spoken('"It sank," Petra Lind said. "We swam."');
    expect(atVerb?.confidence).toBeGreaterThan(pronoun?.confidence ?? 1);
    expect(pronoun?.confidence).toBeGreaterThan(carried?.confidence ?? 1);
    expect(carried?.confidence).toBeGreaterThan(0);
  });
});
