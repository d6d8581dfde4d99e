/** Two claims, one of each text (indices). */
export interface ClaimLink {
  here: number;
  there: number;
}
