import type { Article } from '../../../lib/article/model/article.ts';
import {
  type Event,
  eventOf,
  headlineOf,
  newsText,
  personOf,
  placeOf,
  reportOf,
  wordOf,
} from './news-text.ts';
import { Random } from './random.ts';

/** A generated article, and what was planted in it. */
export interface Planted {
  article: Article;
  /** Number of the event: reports of one event are one story. */
  event: number;
  /** Place in the corpus of the text that this one was copied from; null for a text of its own. */
  copyOf: number | null;
}

const FIRST_DAY = Date.UTC(2024, 0, 1) / 86_400_000;
const OUTLETS = Array.from({ length: 120 }, (_, i) => `The ${placeOf(i * 7)} ${wordOf(900 + i)}`);

/** Stories have two reports in the middle, and a few have many. */
const SIZES = [1, 1, 1, 2, 2, 2, 2, 3, 3, 4, 6, 9];
/** One report in so many is an agency's text that other outlets print as well. */
const COPIED = 12;
/** One event in so many is told by filling in a form: results, prices, the weather. */
const FORMS = 10;

/**
 * A corpus as a reader's may be after years: Zipf words, recurring names and places, families of
 * texts that differ only in names and numbers, agency texts in several outlets. The same count gives
 * the same corpus, and a larger corpus begins with the smaller one.
 */
export function* plantedCorpus(count: number): Generator<Planted> {
  const random = new Random(20_241_121);
  let made = 0;
  for (let event = 0; made < count; event += 1) {
    // Years of news, a few dozen events a day.
    const happened = eventOf(random, FIRST_DAY + Math.floor(event / 40));
    const form = event % FORMS === 0 ? random.below(8) : null;
    const reports = form === null ? random.from(SIZES) : 1;
    for (let report = 0; report < reports && made < count; report += 1) {
      const own = articleOf(happened, form, `${event}-${report}`, random);
      const place = made;
      yield { article: own, event, copyOf: null };
      made += 1;
      const copies = form === null && random.below(COPIED) === 0 ? 1 + random.below(3) : 0;
      for (let copy = 0; copy < copies && made < count; copy += 1) {
        yield { article: copyOf(own, `${event}-${report}-${copy}`, random), event, copyOf: place };
        made += 1;
      }
    }
  }
}

function articleOf(event: Event, form: number | null, name: string, random: Random): Article {
  const hours = 8 + random.below(60);
  return {
    url: `https://outlet-${random.below(OUTLETS.length)}.example/${name}`,
    outlet: random.from(OUTLETS),
    title: headlineOf(event, random),
    authors: [],
    publishedAt: new Date(event.day * 86_400_000 + hours * 3_600_000).toISOString(),
    modifiedAt: null,
    language: 'en',
    section: null,
    text:
      form === null ? reportOf(event, 90 + random.zipf(400), random) : formOf(event, form, random),
    surroundingText: '',
    completeness: { kept: 1, whole: true, reasons: [] },
  };
}

/** One of eight forms, filled in: all but names and numbers is the same each time. */
function formOf(event: Event, form: number, random: Random): string {
  const fixed = newsText(60, 1000 + form)
    .split('\n\n')
    .slice(0, 2)
    .join('\n\n');
  const [first, second] = [personOf(random), personOf(random)];
  return `${first.surname} beat ${second.surname} ${random.below(9)}-${random.below(9)} in ${event.place} on day ${event.day}, before ${2000 + random.below(60_000)} spectators.\n\n${fixed}\n\nThe next match is in ${placeOf(random.zipf(1500))} in ${2 + random.below(20)} days.`;
}

/** An agency's text as another outlet prints it: a new first line, the end cut off, words exchanged. */
function copyOf(original: Article, name: string, random: Random): Article {
  const paragraphs = original.text.split('\n\n');
  const kept = paragraphs.slice(
    0,
    Math.max(2, Math.ceil(paragraphs.length * (0.8 + random.next() / 5))),
  );
  const words = kept.join('\n\n').split(' ');
  for (let i = 0; i < words.length / 60; i += 1) {
    words[random.below(words.length)] = wordOf(random.zipf(40_000));
  }
  return {
    ...original,
    url: `https://outlet-${random.below(OUTLETS.length)}.example/${name}`,
    outlet: random.from(OUTLETS),
    title: `${original.title} ${wordOf(random.zipf(40_000))}`,
    text: `${words.join(' ')}`,
  };
}
