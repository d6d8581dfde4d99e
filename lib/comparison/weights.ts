import type { Weights } from './logistic.ts';

/*
 * Made by `npm run train`; not to be changed by hand. Learned from 19 stories, in which
 * people noted which article states which fact:
 * aceh-quake, ad-buy-2012, beach-fireworks, cheney-sisters, costa-rica-crash, croydon-tram,
 * dieselgate, f1-crash, gigante-dies, goldman-tax, hunter-indictment, larue-dies, nz-climbers,
 * prison-corruption, steelers-texans, troy-shooting, vicente-fox-feud, well-boy, yida-bombing.
 *
 * Each story judged by what was learned from the others: shown P 0.882,
 * added P 0.864 R 0.568, agrees P 0.749 R 0.651 F1 0.697.
 */

/** The weights that ship. */
export const WEIGHTS: Weights = {
  link: {
    bias: -5.363,
    weights: [
      -1.555, // the smaller share of the claims that the other explains
      2.323, // the larger share of a claim that the sentence of the other explains
      3.838, // the smaller one
      2.251, // weight of the rarest word shared
      -0.109, // weight shared, as a logarithm
      0.356, // weight of words that follow one another in both
      -3.362, // the same as a share of the claim
      -0.804, // part of what is shared that is the same word, not a near one
      0.016, // a name is shared
      0.399, // length of the shorter claim, as a logarithm
      -0.49, // one is an attribution, the other is not
      0.476, // sides for which this is the best candidate
      0.222, // weight shared against the best candidate of that side, where it is larger
      0.111, // how far apart they stand in the reports
      -2.417, // how far down the lower one stands
      1.106, // the smaller share of the words without a capital
      0.393, // the larger one
      3.298, // both in full: neither holds a word that the other lacks
    ],
  },
  linkInContext: {
    bias: -2.862,
    weights: [
      -0.316, // the smaller share of the claims that the other explains
      1.102, // the larger share of a claim that the sentence of the other explains
      2.016, // the smaller one
      1.503, // weight of the rarest word shared
      0.246, // weight shared, as a logarithm
      0.294, // weight of words that follow one another in both
      -3.102, // the same as a share of the claim
      -0.59, // part of what is shared that is the same word, not a near one
      0.045, // a name is shared
      0.121, // length of the shorter claim, as a logarithm
      -0.378, // one is an attribution, the other is not
      0.144, // sides for which this is the best candidate
      -0.198, // weight shared against the best candidate of that side, where it is larger
      0.716, // how far apart they stand in the reports
      -1.507, // how far down the lower one stands
      0.864, // the smaller share of the words without a capital
      0.338, // the larger one
      2.062, // both in full: neither holds a word that the other lacks
      1.378, // the claims before both, or behind both
      1.143, // the claims on either side of one of them, where one is split in two
      0.584, // the claims on crossed sides
      -1.023, // the best rival of either side
      -0.529, // the lesser rival
      0.334, // its own answer, as log odds
    ],
  },
  part: {
    bias: -2.805,
    weights: [
      -0.899, // share of the part in the sentence that explains most of it
      0.288, // share of its claim in the sentence that explains most of that
      -0.436, // the same in the second best sentence
      2.345, // share of its sentence in the best sentence
      0.009, // weight of its claim found in one sentence, as a logarithm
      1.073, // weight of the part found in one sentence, as a logarithm
      1.025, // share of the part found anywhere
      0.597, // share of its words found nowhere
      -0.583, // number of its words that carry news, as a logarithm
      -0.266, // letters of the longest word found nowhere: long words are rare ones
      -0.353, // letters of the longest word found
      0.065, // share of the words of its claim without a capital in the best sentence
      0.158, // the same of the part
      0.334, // the same of its claim, anywhere
      2.86, // the likeliest link of its claim
      1.043, // the likeliest link of a neighbouring claim
    ],
  },
  partInContext: {
    bias: -2.033,
    weights: [
      -0.854, // share of the part in the sentence that explains most of it
      0.507, // share of its claim in the sentence that explains most of that
      -0.408, // the same in the second best sentence
      0.412, // share of its sentence in the best sentence
      -0.013, // weight of its claim found in one sentence, as a logarithm
      0.993, // weight of the part found in one sentence, as a logarithm
      0.939, // share of the part found anywhere
      0.606, // share of its words found nowhere
      -0.548, // number of its words that carry news, as a logarithm
      -0.238, // letters of the longest word found nowhere: long words are rare ones
      -0.335, // letters of the longest word found
      0.17, // share of the words of its claim without a capital in the best sentence
      0.157, // the same of the part
      0.038, // the same of its claim, anywhere
      1.568, // the likeliest link of its claim
      0.098, // the likeliest link of a neighbouring claim
      -0.431, // the part before, in its claim
      -0.877, // the part behind, in its claim
      0.955, // the part before, in its sentence
      1.163, // the part behind, in its sentence
      0.962, // both neighbours
      0.267, // its own answer, as log odds
    ],
  },
  said: 0.413,
  notSaid: 0.181,
};
