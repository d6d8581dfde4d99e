/** Distance in words at which the top of a report is left: news is written top down. */
const DECAY_WORDS = 150;

/** How far down a word stands: 0 at the top, 1 far down; what is added at the end moves nothing. */
export const positionInText = (token: number): number => 1 - Math.exp(-token / DECAY_WORDS);
