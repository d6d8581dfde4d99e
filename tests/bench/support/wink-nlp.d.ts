/** The package types all of itself but its utilities. */
declare module 'wink-nlp/utilities/similarity.js' {
  type Bag = Record<string, number>;
  const similarity: { bow: { cosine(a: Bag, b: Bag): number } };
  export default similarity;
}
