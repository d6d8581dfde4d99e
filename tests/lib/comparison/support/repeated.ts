/** Sentences over and over, and how often makes a text that would keep a square waiting. */
export const REPEATED: readonly [what: string, piece: string, times: number][] = [
  ['one sentence without end', 'the fire killed 12 people in town. ', 4000],
  ['words that begin alike', 'burning burned burner burnable burnt ', 4000],
  ['the same quotation over and over', '"We saw the fire burn down the house," he said. ', 1500],
];
