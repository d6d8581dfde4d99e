import type { Block } from './blocks.ts';

/** Fewer words may stand twice on a page by chance; a set quotation is told by fewer. */
const MIN_REPEAT_WORDS = 8;
const MIN_QUOTE_WORDS = 4;

/** Words in a row that are looked up before whole texts are compared. */
const RUN_WORDS = 4;

/** Letters and digits only, in lower case: what two settings of the same words share. */
export const lettersOf = (text: string): string =>
  text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

const runsOf = (text: string): string[] => {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const count = Math.max(1, words.length - RUN_WORDS + 1);
  return Array.from({ length: count }, (_, at) => words.slice(at, at + RUN_WORDS).join(' '));
};

/** Which blocks have each run of words. Comparing every text with every other would be quadratic. */
function runIndex(blocks: readonly Block[]): Map<string, Set<number>> {
  const index = new Map<string, Set<number>>();
  for (const [at, block] of blocks.entries()) {
    for (const run of runsOf(block.text)) {
      const holders = index.get(run);
      if (holders) {
        holders.add(at);
      } else {
        index.set(run, new Set([at]));
      }
    }
  }
  return index;
}

/**
 * Without what is shown a second time beside the text that it is taken from: a pull quote, a
 * summary, the headline. Of two equal blocks the first stays; a block that is part of another goes.
 * A short paragraph that takes up words of a longer one is no repeat.
 *
 * @param title the headline, which is not part of the text
 */
export function withoutDuplicates(blocks: readonly Block[], title: string): Block[] {
  const headline = lettersOf(title);
  const texts = blocks.map((block) => lettersOf(block.text));
  const index = runIndex(blocks);
  return blocks.filter((block, at) => {
    const own = texts[at]!;
    if (own === headline) {
      return false;
    }
    if (block.words < (block.kind === 'quote' ? MIN_QUOTE_WORDS : MIN_REPEAT_WORDS)) {
      return true;
    }
    const holders = index.get(runsOf(block.text)[0]!) ?? [];
    return ![...holders].some((other) => {
      const text = texts[other]!;
      return text === own ? other < at : text.includes(own);
    });
  });
}
