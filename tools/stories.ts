import { createInterface } from 'node:readline';
import { assignStory, type Indexed, type StoryIndex } from '../lib/corpus/stories/assign-story.ts';
import { changedCommonTerms, statisticsOf, unpack } from '../lib/corpus/stories/common-terms.ts';
import { MAX_KEYS } from '../lib/corpus/stories/postings.ts';
import { type TermProfile, termProfile } from '../lib/corpus/stories/term-profile.ts';
import type { Streams } from './streams.ts';

const USAGE = `Groups articles into stories.

usage: npm run --silent stories < ARTICLES.jsonl

Reads one article a line, { "id", "outlet", "title", "publishedAt", "text" }, as if a reader saved
them one after another, and prints { "id", "story" } for each when all are read: articles with one
story tell the same event.`;

/** An article as a line gives it; what is missing counts as unknown. */
interface Line {
  id: string;
  title: string;
  publishedAt: string | null;
  text: string;
}

/** The index of stories in memory: the part of IndexedDB. */
class MemoryIndex implements StoryIndex {
  readonly byId = new Map<string, Indexed>();
  readonly #holders = new Map<string, Set<string>>();
  readonly #keyHolders = new Map<string, Set<string>>();
  readonly #members = new Map<string, Set<string>>();
  #common = unpack(undefined);

  statistics = async () => statisticsOf(this.#common);
  holders = async (terms: readonly string[]) =>
    terms.map((term) => [...(this.#keyHolders.get(term) ?? [])]);
  held = (ids: readonly (string | number)[]) => this.articles(ids as string[]);
  articles = async (ids: readonly string[]) =>
    ids.map((id) => this.byId.get(id)).filter((one) => one !== undefined);
  members = (story: string, atMost: number) =>
    this.articles([...(this.#members.get(story) ?? [])].slice(0, atMost));
  taken = async (stories: readonly string[]) =>
    new Set(stories.filter((story) => (this.#members.get(story)?.size ?? 0) > 0));
  judgements = async () => [];

  add(id: string, profile: TermProfile): void {
    const before = this.byId.get(id)?.profile.terms ?? [];
    for (const { term } of before) {
      this.#holders.get(term)?.delete(id);
      this.#keyHolders.get(term)?.delete(id);
    }
    for (const { term } of profile.terms) put(this.#holders, term, id);
    for (const { term } of profile.terms.slice(0, MAX_KEYS)) put(this.#keyHolders, term, id);
    this.byId.set(id, { id, story: this.byId.get(id)?.story ?? '', profile });
    const touched = new Set([...before, ...profile.terms].map(({ term }) => term));
    const changed = [...touched].map((term) => [term, this.#holders.get(term)?.size ?? 0] as const);
    // An index that only grows is never counted anew.
    this.#common = changedCommonTerms(this.#common, this.byId.size, changed) ?? this.#common;
  }

  move(id: string, story: string): void {
    const article = this.byId.get(id);
    if (!article) return;
    this.#members.get(article.story)?.delete(id);
    put(this.#members, story, id);
    article.story = story;
  }
}

function put(sets: Map<string, Set<string>>, key: string, id: string): void {
  const set = sets.get(key) ?? new Set();
  sets.set(key, set.add(id));
}

function readLine(line: string, number: number): Line {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new Error(`line ${number} is not JSON`);
  }
  const { id, title, publishedAt, text } = (value ?? {}) as Record<string, unknown>;
  if (typeof id !== 'string' || typeof text !== 'string') {
    throw new Error(`line ${number} needs "id" and "text", both strings`);
  }
  return {
    id,
    title: typeof title === 'string' ? title : '',
    publishedAt: typeof publishedAt === 'string' ? publishedAt : null,
    text,
  };
}

/**
 * The command as a program runs it.
 *
 * @param args what stands behind the program's name
 * @returns its exit code: 0, 1 for an input that cannot be read, 2 for a wrong call
 */
export async function run(args: readonly string[], streams: Streams): Promise<number> {
  try {
    if (args.length > 0) throw new Error(USAGE);
    await group(streams);
    return 0;
  } catch (error) {
    streams.stderr.write(`${(error as Error).message}\n`);
    return args.length > 0 ? 2 : 1;
  }
}

async function group({ stdin, stdout }: Streams): Promise<void> {
  const index = new MemoryIndex();
  let number = 0;
  for await (const line of createInterface({ input: stdin })) {
    number += 1;
    if (line.trim() === '') continue;
    const article = readLine(line, number);
    const profile = termProfile(article);
    const { storyOf } = await assignStory(article.id, profile, index);
    index.add(article.id, profile);
    for (const [id, story] of storyOf) index.move(id, story);
  }
  for (const { id, story } of index.byId.values()) {
    stdout.write(`${JSON.stringify({ id, story })}\n`);
  }
}

if (import.meta.main) process.exitCode = await run(process.argv.slice(2), process);
