import { compare } from '../../lib/comparison/compare.ts';
import type { Weights } from '../../lib/comparison/model/weights-model.ts';
import { addTally, emptyTally, figures, type Tally, tallyOf } from './fact-score.ts';
import { type FactStory, pairsOf } from './labelled-stories.ts';
import { examplesOf, learn } from './train-weights.ts';

export type Figures = ReturnType<typeof figures>;

/** What comparing all pairs of each story, or of all together, comes to. */
export interface Scores {
  stories: { name: string; figures: Figures }[];
  total: Figures;
}

/** Compares every ordered pair of every story with the weights that `weightsFor` has for it. */
export function scoreStories(
  stories: FactStory[],
  weightsFor: (story: FactStory) => Weights | undefined,
): Scores {
  const total = emptyTally();
  const each = stories.map((story) => {
    const tally = tallyOfStory(story, weightsFor(story));
    addTally(total, tally);
    return { name: story.name, figures: figures(tally) };
  });
  return { stories: each, total: figures(total) };
}

function tallyOfStory(story: FactStory, weights: Weights | undefined): Tally {
  const tally = emptyTally();
  for (const pair of pairsOf(story)) {
    const reading = { analysis: story.analyses[pair.reading]!, whole: true };
    const other = { analysis: story.analyses[pair.other]!, whole: true };
    addTally(tally, tallyOf(pair, compare(reading, [other], weights)));
  }
  return tally;
}

/** Each story scored with weights and thresholds that were learned from all the others. */
export function crossValidate(stories: FactStory[]): Scores {
  const lessons = examplesOf(stories);
  return scoreStories(stories, (held) => learn(lessons.filter(({ story }) => story !== held)));
}
