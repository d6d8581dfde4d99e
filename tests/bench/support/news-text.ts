import { Random } from './random.ts';

/*
 * News in words that nobody has used. Word frequencies follow Zipf's law over a vocabulary as large
 * as a year of a newspaper has, with English function words and reporting verbs around them, so that
 * sentences, names, figures and quotations are found in them as in real news.
 */

const VOCABULARY = 40_000;
const SURNAMES = 6_000;
const PLACES = 1_500;

const ONSETS = 'b br c cl d dr f fl g gr h j k l m n p pl qu r s sk sl st t tr v w y'.split(' ');
const VOWELS = 'a e i o u ai ea oa ou'.split(' ');
const CODAS = 'b ck d ff g l ll m n nd ng nt p r rn rt s sh st t th x'.split(' ');
const ENDINGS = ['', '', '', 'er', 'ing', 'al', 'ment', 'ity', 'ous'];
const FIRST_NAMES =
  'Ada Boris Clara Dora Elias Farid Greta Hugo Ines Jonas Kira Liam Mona Noor Olga Petra Quinn Rosa Samir Tilda Uma Viktor Wanda Yusuf'.split(
    ' ',
  );
const ROLES = [
  'the mayor',
  'a spokesman',
  'the chief executive',
  'a police officer',
  'the minister',
  'a witness',
  'the coach',
  'a judge',
  'an analyst',
  'the director',
];
const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** The made-up word of a rank; every rank has its own. */
function syllables(rank: number, ending: boolean): string {
  const spread = (rank * 7919 + 104_729) % 1_000_003;
  const onset = ONSETS[spread % ONSETS.length];
  const vowel = VOWELS[Math.floor(spread / 31) % VOWELS.length];
  const coda = CODAS[Math.floor(spread / 283) % CODAS.length];
  const second = `${ONSETS[(rank * 13) % ONSETS.length]}${VOWELS[(rank * 5) % VOWELS.length]}${CODAS[Math.floor(rank / 29) % CODAS.length]}`;
  return `${onset}${vowel}${coda}${rank < 300 ? '' : second}${ending ? ENDINGS[rank % ENDINGS.length] : ''}`;
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

export const wordOf = (rank: number): string => syllables(rank, true);
const surnameOf = (rank: number): string => capital(syllables(50_000 + rank, false));
export const placeOf = (rank: number): string =>
  capital(`${syllables(70_000 + rank, false)}${['ton', 'ford', 'ham', 'mouth', ''][rank % 5]}`);

/** What reports of one event have in common. */
export interface Event {
  place: string;
  people: { name: string; surname: string; role: string }[];
  /** Words of this event more than of any other. */
  words: string[];
  figures: number[];
  /** Days since 1970-01-01. */
  day: number;
}

export const personOf = (random: Random): Event['people'][number] => {
  const surname = surnameOf(random.zipf(SURNAMES));
  return { name: `${random.from(FIRST_NAMES)} ${surname}`, surname, role: random.from(ROLES) };
};

export function eventOf(random: Random, day: number): Event {
  return {
    place: placeOf(random.zipf(PLACES)),
    people: Array.from({ length: 2 + random.below(3) }, () => personOf(random)),
    words: Array.from({ length: 9 + random.below(6) }, () =>
      wordOf(200 + random.zipf(VOCABULARY - 200)),
    ),
    figures: Array.from({ length: 3 + random.below(3) }, () => 2 + random.below(900)),
    day,
  };
}

type Sentence = (event: Event, random: Random) => string;

/** Two thirds of the words come from the event, and the others from the language. */
const word = ({ words }: Event, random: Random): string =>
  random.next() < 0.67 ? random.from(words) : wordOf(random.zipf(VOCABULARY));

const SENTENCES: readonly Sentence[] = [
  (e, r) =>
    `${r.from(e.people).name}, ${r.from(e.people).role}, said the ${word(e, r)} ${word(e, r)} in ${e.place} had been ${word(e, r)}ed by ${r.from(e.figures)} ${word(e, r)}s.`,
  (e, r) =>
    `"We saw the ${word(e, r)} and the ${word(e, r)} before anyone came to the ${word(e, r)}," ${r.from(e.people).surname} told reporters on ${r.from(DAYS)}.`,
  (e, r) =>
    `At least ${r.from(e.figures)} ${word(e, r)}s were ${word(e, r)}ed when a ${word(e, r)} near ${e.place} lost its ${word(e, r)} and the ${word(e, r)} of the ${word(e, r)}.`,
  (e, r) =>
    `Officials in ${e.place} will ${word(e, r)} the ${word(e, r)} until the ${word(e, r)} is ${word(e, r)}ed, ${r.from(e.people).surname} added.`,
  (e, r) =>
    `The ${word(e, r)} has cost $${r.from(e.figures)} million since ${1950 + (r.from(e.figures) % 70)}, according to a ${word(e, r)} of the ${word(e, r)} ${word(e, r)}.`,
  (e, r) =>
    `But ${placeOf(r.zipf(PLACES))} and ${e.place} have not agreed on the ${word(e, r)}, which the ${word(e, r)} of ${r.from(e.people).name} calls a ${word(e, r)}.`,
  (e, r) =>
    `Since then no ${word(e, r)} has ${word(e, r)}ed, and the ${word(e, r)} remains ${word(e, r)}.`,
];

/** A headline of an event's words. */
export const headlineOf = (event: Event, random: Random): string =>
  `${event.place}: ${capital(random.from(event.words))} ${random.from(event.words)} ${random.from(event.words)} after ${event.people[0]?.surname} ${random.from(event.words)}`;

/** One reporter's text about an event, paragraphs with a blank line between two. */
export function reportOf(event: Event, words: number, random: Random): string {
  // Whoever reports it says first where it happened, to whom, and how many.
  const lead = [SENTENCES[0], SENTENCES[2]].map((sentence) => sentence?.(event, random)).join(' ');
  const paragraphs = [lead];
  let length = lead.split(' ').length;
  while (length < words) {
    const sentences = [0, 1].map(() => random.from(SENTENCES)(event, random));
    paragraphs.push(sentences.join(' '));
    length += sentences.join(' ').split(' ').length;
  }
  return paragraphs.join('\n\n');
}

/** A text of at least so many words; another seed gives another. */
export function newsText(words: number, seed: number): string {
  const random = new Random(seed);
  return reportOf(eventOf(random, 20_000), words, random);
}
