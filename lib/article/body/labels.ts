import { type BoilerplateKind, boilerplateKind } from '../../shared/boilerplate-lines.ts';
import { isTimeStamp } from '../page/time-stamps.ts';
import type { Block } from './blocks.ts';

/** In UTF-16 code units. A longer block is no label, however few blanks it has. */
const MAX_LENGTH = 600;

function isDateLine(block: Block, language: string | null): boolean {
  // '15 March' above a paragraph says when it happened.
  return block.kind !== 'heading' && isTimeStamp(block.text, block.words, language);
}

/**
 * What kind of set phrase a block is; null for everything else.
 *
 * @param language the page's, for its names of months and days
 */
export function labelKind(block: Block, language: string | null): BoilerplateKind | null {
  const { text, words } = block;
  if (text.length > MAX_LENGTH) return null;
  const kind = boilerplateKind(text, words);
  // Bars part a date from a place as well as the entries of a menu.
  if ((kind ?? 'navigation') !== 'navigation') return kind;
  return isDateLine(block, language) ? 'byline' : kind;
}
