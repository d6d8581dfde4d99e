import { rarityOf } from '../lexicon/common-words.ts';

/**
 * How much it says that two texts share a stem, 0 to 1: stop words least, the commonest words of
 * English and of news a little, every other word 1. A background for what the compared articles
 * themselves tell; no corpus was counted for it (see words/common-words.ts).
 */
export const rarity = (stem: string): number => rarityOf(stem);
