import { compareArticles } from '@/lib/report/compare-articles.ts';
import { StoryComparisons } from '@/lib/report/compare-story.ts';
import type { ComparisonAnswer, ComparisonRequest } from './comparison-client.ts';

/*
 * Compares off the page's own thread: a dozen reports are a second's work, and the page must scroll
 * and type meanwhile. Questions are answered one after another, in their order.
 */
const comparisons = new StoryComparisons();

const answer = (message: ComparisonAnswer): void => postMessage(message);

addEventListener('message', ({ data }: MessageEvent<ComparisonRequest>) => {
  const { number } = data;
  try {
    if (data.ask === 'findings') {
      answer({ number, value: compareArticles(data.reading, data.others) });
      return;
    }
    const steps = comparisons.facts(data.texts, data.chosen && new Set(data.chosen));
    let step = steps.next();
    for (; !step.done; step = steps.next()) answer({ number, progress: step.value });
    answer({ number, value: step.value });
  } catch (error) {
    answer({ number, failed: error instanceof Error ? error.message : String(error) });
  }
});
