import type { Article } from '@/lib/article/model/article.ts';
import type { FactProgress } from '@/lib/comparison/facts/fact-table.ts';
import type { SavedArticle } from '@/lib/corpus/articles/related-articles.ts';
import type { compareArticles } from '@/lib/report/compare-articles.ts';
import type { StoryFacts, StoryText } from '@/lib/report/compare-story.ts';

export type ComparisonRequest = { number: number } & (
  | { ask: 'facts'; texts: StoryText[]; chosen: string[] | null }
  | { ask: 'findings'; reading: Article; others: SavedArticle[] }
);

export type ComparisonAnswer = { number: number } & (
  | { progress: FactProgress }
  | { value: unknown }
  | { failed: string }
);

type Asked = {
  question: ComparisonRequest;
  answered: (value: never) => void;
  failed: (error: Error) => void;
  progress: ((progress: FactProgress) => void) | undefined;
};

/**
 * Asks a worker to compare. One question is under way at a time, the one that was asked last first:
 * who scrolls through a list wants to know of what is in sight now.
 */
export class ComparisonClient {
  #worker: Worker | null = null;
  #waiting: Asked[] = [];
  #underWay: Asked | null = null;
  #number = 0;

  /** @param signal gives the question up, unless it is under way already */
  facts(
    texts: readonly StoryText[],
    options: {
      chosen?: readonly string[] | null;
      signal?: AbortSignal;
      progress?: (progress: FactProgress) => void;
    } = {},
  ): Promise<StoryFacts> {
    const { chosen, signal, progress } = options;
    return this.#ask(
      { ask: 'facts', texts: [...texts], chosen: chosen ? [...chosen] : null },
      signal,
      progress,
    );
  }

  findings(
    reading: Article,
    others: readonly SavedArticle[],
    signal?: AbortSignal,
  ): Promise<ReturnType<typeof compareArticles>> {
    return this.#ask({ ask: 'findings', reading, others: [...others] }, signal);
  }

  /** Ends the worker; whatever was asked stays unanswered. */
  end(): void {
    this.#worker?.terminate();
    this.#worker = null;
    this.#underWay = null;
    this.#waiting = [];
  }

  #ask<T>(
    question:
      | Omit<Extract<ComparisonRequest, { ask: 'facts' }>, 'number'>
      | Omit<Extract<ComparisonRequest, { ask: 'findings' }>, 'number'>,
    signal?: AbortSignal,
    progress?: (progress: FactProgress) => void,
  ): Promise<T> {
    return new Promise((answered, failed) => {
      const asked: Asked = {
        question: { ...question, number: ++this.#number } as ComparisonRequest,
        answered: answered as (value: never) => void,
        failed,
        progress,
      };
      signal?.addEventListener('abort', () => {
        this.#waiting = this.#waiting.filter((one) => one !== asked);
      });
      this.#waiting.push(asked);
      this.#next();
    });
  }

  #next(): void {
    if (this.#underWay) return;
    const asked = this.#waiting.pop();
    if (!asked) return;
    this.#underWay = asked;
    this.#start().postMessage(asked.question);
  }

  #start(): Worker {
    if (this.#worker) return this.#worker;
    const worker = new Worker('/comparison-worker.js', { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<ComparisonAnswer>) =>
      this.#hear(data),
    );
    worker.addEventListener('error', (event) => {
      const failed = this.#underWay?.failed;
      this.end();
      failed?.(new Error(event.message || 'The worker could not be started.'));
    });
    this.#worker = worker;
    return worker;
  }

  #hear(answer: ComparisonAnswer): void {
    const asked = this.#underWay;
    if (!asked || answer.number !== asked.question.number) return;
    if ('progress' in answer) {
      asked.progress?.(answer.progress);
      return;
    }
    this.#underWay = null;
    if ('failed' in answer) asked.failed(new Error(answer.failed));
    else asked.answered(answer.value as never);
    this.#next();
  }
}
