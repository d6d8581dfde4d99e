import type { Weights } from './logistic.ts';

/*
 * Made by `npm run train`; not to be changed by hand. Learned from 19 stories, in which
 * people noted which article states which fact:
 * aceh-quake, ad-buy-2012, beach-fireworks, cheney-sisters, costa-rica-crash, croydon-tram,
 * dieselgate, f1-crash, gigante-dies, goldman-tax, hunter-indictment, larue-dies, nz-climbers,
 * prison-corruption, steelers-texans, troy-shooting, vicente-fox-feud, well-boy, yida-bombing.
 *
 * Each story judged by what was learned from the others: shown P 0.886,
 * added P 0.870 R 0.589, agrees P 0.778 R 0.668 F1 0.719.
 */

/** The weights that ship. */
export const WEIGHTS: Weights = {
  link: {
    bias: -4.312,
    weights: [
      0.223, // the smaller share of the claims that the other explains
      0.681, // the larger share of a claim that the sentence of the other explains
      1.633, // the smaller one
      1.558, // weight of the rarest word shared
      -1.604, // weight shared, as a logarithm
      0.287, // weight of words that follow one another in both
      -2.986, // the same as a share of the claim
      -0.48, // part of what is shared that is the same word, not a near one
      0.16, // a name is shared
      0.118, // length of the shorter claim, as a logarithm
      -0.499, // one is an attribution, the other is not
      0.273, // sides for which this is the best candidate
      0.37, // weight shared against the best candidate of that side, where it is larger
      0.45, // how far apart they stand in the reports
      -2.178, // how far down the lower one stands
      0.922, // the smaller share of the words without a capital
      -0.029, // the larger one
      2.328, // both in full: neither holds a word that the other lacks
      2.796, // how few sentences have the words shared, as a logarithm
      0.087, // how few sentences have the one that fewest have
      3.849, // likeness of the sentences around
      0.927, // likeness of the sentences before, or of those behind
      0.937, // a figure is shared
      0.271, // both have figures of one kind, none of them shared
      -0.092, // only one of them has a figure
      0.449, // a word of one is the opposite of a word of the other
    ],
  },
  linkInContext: {
    bias: -2.315,
    weights: [
      0.495, // the smaller share of the claims that the other explains
      0.526, // the larger share of a claim that the sentence of the other explains
      1.089, // the smaller one
      1.151, // weight of the rarest word shared
      -0.989, // weight shared, as a logarithm
      0.234, // weight of words that follow one another in both
      -2.64, // the same as a share of the claim
      -0.376, // part of what is shared that is the same word, not a near one
      0.13, // a name is shared
      0.064, // length of the shorter claim, as a logarithm
      -0.359, // one is an attribution, the other is not
      0.079, // sides for which this is the best candidate
      -0.096, // weight shared against the best candidate of that side, where it is larger
      0.619, // how far apart they stand in the reports
      -1.385, // how far down the lower one stands
      0.686, // the smaller share of the words without a capital
      0.061, // the larger one
      1.702, // both in full: neither holds a word that the other lacks
      2.04, // how few sentences have the words shared, as a logarithm
      -0.248, // how few sentences have the one that fewest have
      1.44, // likeness of the sentences around
      0.346, // likeness of the sentences before, or of those behind
      0.651, // a figure is shared
      0.206, // both have figures of one kind, none of them shared
      -0.028, // only one of them has a figure
      0.312, // a word of one is the opposite of a word of the other
      0.818, // the claims before both, or behind both
      0.819, // the claims on either side of one of them, where one is split in two
      0.371, // the claims on crossed sides
      -0.594, // the best rival of either side
      -0.472, // the lesser rival
      0.359, // its own answer, as log odds
    ],
  },
  part: {
    bias: -2.827,
    weights: [
      -0.852, // share of the part in the sentence that explains most of it
      0.313, // share of its claim in the sentence that explains most of that
      0.181, // the same in the second best sentence
      2.042, // share of its sentence in the best sentence
      -0.14, // weight of its claim found in one sentence, as a logarithm
      1.063, // weight of the part found in one sentence, as a logarithm
      0.978, // share of the part found anywhere
      0.664, // share of its words found nowhere
      -0.597, // number of its words that carry news, as a logarithm
      -0.263, // letters of the longest word found nowhere: long words are rare ones
      -0.259, // letters of the longest word found
      0.182, // share of the words of its claim without a capital in the best sentence
      0.184, // the same of the part
      0.174, // the same of its claim, anywhere
      3.065, // the likeliest link of its claim
      1.05, // the likeliest link of a neighbouring claim
    ],
  },
  partInContext: {
    bias: -2.024,
    weights: [
      -0.815, // share of the part in the sentence that explains most of it
      0.536, // share of its claim in the sentence that explains most of that
      -0.037, // the same in the second best sentence
      0.265, // share of its sentence in the best sentence
      -0.092, // weight of its claim found in one sentence, as a logarithm
      0.962, // weight of the part found in one sentence, as a logarithm
      0.908, // share of the part found anywhere
      0.657, // share of its words found nowhere
      -0.543, // number of its words that carry news, as a logarithm
      -0.238, // letters of the longest word found nowhere: long words are rare ones
      -0.259, // letters of the longest word found
      0.229, // share of the words of its claim without a capital in the best sentence
      0.165, // the same of the part
      -0.04, // the same of its claim, anywhere
      1.696, // the likeliest link of its claim
      0.162, // the likeliest link of a neighbouring claim
      -0.461, // the part before, in its claim
      -0.916, // the part behind, in its claim
      0.943, // the part before, in its sentence
      1.144, // the part behind, in its sentence
      0.873, // both neighbours
      0.285, // its own answer, as log odds
    ],
  },
  said: 0.395,
  saidToo: 0.535,
  notSaid: 0.181,
};
