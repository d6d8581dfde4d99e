import type { Analysis, Name, Quantity } from '../language/analysis.ts';
import { slice } from '../span.ts';
import type { Difference } from './difference.ts';
import type { Pair } from './pair.ts';
import { ofTwoTimes } from './two-times.ts';

/** An age and whose it is. */
interface PersonAge {
  /** The last word of the person's name. */
  person: string;
  age: Quantity;
}

/**
 * Different ages of one person, one of them given to 'the 48-year-old Australian': news writing sets
 * such a phrase at the head of a sentence for whoever the sentence before began with. Ages that
 * stand beside a name on both sides are found with the other figures.
 */
export function differingAges(pair: Pair): Difference[] {
  if (ofTwoTimes(pair)) return [];
  const here = agesIn(pair.here.analysis);
  const there = agesIn(pair.there.analysis);
  const differences: Difference[] = [];
  for (const [person, mine] of here) {
    const theirs = there.get(person);
    // Two ages of one name in one text are two people, or one at two times.
    if (mine.length !== 1 || theirs?.length !== 1) continue;
    const [a, b] = [mine[0]!.age, theirs[0]!.age];
    if (
      a.value === b.value ||
      (!isLeading(pair.here.analysis, a) && !isLeading(pair.there.analysis, b))
    )
      continue;
    differences.push({
      aspect: 'number',
      here: { from: a.from, to: a.to, marks: [a] },
      there: { from: b.from, to: b.to, marks: [b] },
      weight: 0.7,
      reason: `${slice(pair.here.analysis.text, a)} against ${slice(pair.there.analysis.text, b)}, ${person}`,
    });
  }
  return differences;
}

/** The different ages that a text gives each person. */
function agesIn(analysis: Analysis): Map<string, PersonAge[]> {
  const ages = new Map<string, PersonAge[]>();
  for (const age of analysis.quantities) {
    if (age.kind !== 'age' || age.upper !== null) continue;
    const name = isLeading(analysis, age)
      ? subjectBefore(analysis, age)
      : nameBeside(analysis, age);
    const person = name?.words.at(-1);
    if (!person) continue;
    const known = ages.get(person) ?? [];
    if (!known.some((other) => other.age.value === age.value)) known.push({ person, age });
    ages.set(person, known);
  }
  return ages;
}

/** 'The 48-year-old …' at the head of a sentence. */
function isLeading({ tokens, sentences }: Analysis, { from, to, sentence }: Quantity): boolean {
  return (
    from === sentences[sentence]!.from + 1 &&
    tokens[from - 1]!.word === 'the' &&
    to - from > 1 &&
    tokens[from]!.quotation < 0
  );
}

/** The name with which the sentence before begins; titles may come first. */
function subjectBefore({ names, sentences, tokens }: Analysis, age: Quantity): Name | undefined {
  const before = sentences[age.sentence - 1];
  if (!before || before.heading) return undefined;
  return names.find(({ from, sentence }) => {
    const ahead = tokens.slice(before.from, from);
    return sentence === age.sentence - 1 && ahead.every(({ capital }) => capital);
  });
}

/** 'Assange, 47,': the name that ends where the age begins. */
const nameBeside = ({ names }: Analysis, age: Quantity): Name | undefined =>
  names.find(({ to }) => to === age.from);
