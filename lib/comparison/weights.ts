// biome-ignore-all lint/suspicious/noApproximativeNumericConstant: weights are learned
import type { Weights } from './logistic.ts';

/*
 * Made by `npm run train`; not to be changed by hand. Learned from 19 stories, in which
 * people noted which article states which fact:
 * aceh-quake, ad-buy-2012, beach-fireworks, cheney-sisters, costa-rica-crash, croydon-tram,
 * dieselgate, f1-crash, gigante-dies, goldman-tax, hunter-indictment, larue-dies, nz-climbers,
 * prison-corruption, steelers-texans, troy-shooting, vicente-fox-feud, well-boy, yida-bombing.
 *
 * Each story judged by what was learned from the others: shown P 0.875,
 * added P 0.861 R 0.606, agrees P 0.773 R 0.674 F1 0.720.
 */

/** The weights that ship. */
export const WEIGHTS: Weights = {
  link: {
    bias: -4.285,
    weights: [
      0.471, // the smaller share of the claims that the other explains
      0.433, // the larger share of a claim that the sentence of the other explains
      1.616, // the smaller one
      1.473, // weight of the rarest word shared
      -1.454, // weight shared, as a logarithm
      0.28, // weight of words that follow one another in both
      -3.199, // the same as a share of the claim
      -0.498, // part of what is shared that is the same word, not a near one
      -0.075, // a name is shared
      0.095, // length of the shorter claim, as a logarithm
      -0.502, // one is an attribution, the other is not
      0.263, // sides for which this is the best candidate
      0.383, // weight shared against the best candidate of that side, where it is larger
      0.515, // how far apart they stand in the reports
      -2.207, // how far down the lower one stands
      1.009, // the smaller share of the words without a capital
      0.018, // the larger one
      2.332, // both in full: neither holds a word that the other lacks
      2.504, // how few sentences have the words shared, as a logarithm
      0.222, // how few sentences have the one that fewest have
      4.102, // likeness of the sentences around
      0.927, // likeness of the sentences before, or of those behind
      1.076, // how seldom the reports speak of those that both are about, as a logarithm
      0.842, // somebody whom both are about is not called by name in both
      1.001, // a figure is shared
      0.259, // both have figures of one kind, none of them shared
      -0.106, // only one of them has a figure
      0.434, // a word of one is the opposite of a word of the other
    ],
  },
  linkInContext: {
    bias: -2.375,
    weights: [
      0.644, // the smaller share of the claims that the other explains
      0.372, // the larger share of a claim that the sentence of the other explains
      1.119, // the smaller one
      1.108, // weight of the rarest word shared
      -0.851, // weight shared, as a logarithm
      0.232, // weight of words that follow one another in both
      -2.823, // the same as a share of the claim
      -0.414, // part of what is shared that is the same word, not a near one
      -0.023, // a name is shared
      0.06, // length of the shorter claim, as a logarithm
      -0.383, // one is an attribution, the other is not
      0.071, // sides for which this is the best candidate
      -0.139, // weight shared against the best candidate of that side, where it is larger
      0.703, // how far apart they stand in the reports
      -1.492, // how far down the lower one stands
      0.759, // the smaller share of the words without a capital
      0.125, // the larger one
      1.755, // both in full: neither holds a word that the other lacks
      1.861, // how few sentences have the words shared, as a logarithm
      -0.1, // how few sentences have the one that fewest have
      1.748, // likeness of the sentences around
      0.38, // likeness of the sentences before, or of those behind
      0.749, // how seldom the reports speak of those that both are about, as a logarithm
      0.637, // somebody whom both are about is not called by name in both
      0.724, // a figure is shared
      0.21, // both have figures of one kind, none of them shared
      -0.038, // only one of them has a figure
      0.303, // a word of one is the opposite of a word of the other
      0.806, // the claims before both, or behind both
      0.841, // the claims on either side of one of them, where one is split in two
      0.427, // the claims on crossed sides
      -0.634, // the best rival of either side
      -0.552, // the lesser rival
      0.331, // its own answer, as log odds
    ],
  },
  part: {
    bias: -2.251,
    weights: [
      -1.697, // share of the part in the sentence that explains most of it
      0.602, // share of its claim in the sentence that explains most of that
      -0.457, // the same in the second best sentence
      1.263, // share of its sentence in the best sentence
      -0.218, // weight of its claim found in one sentence, as a logarithm
      1.088, // weight of the part found in one sentence, as a logarithm
      0.656, // share of the part found anywhere
      0.441, // share of its words found nowhere
      -0.802, // number of its words that carry news, as a logarithm
      -0.241, // letters of the longest word found nowhere: long words are rare ones
      -0.197, // letters of the longest word found
      0.395, // share of the words of its claim without a capital in the best sentence
      0.238, // the same of the part
      -0.025, // the same of its claim, anywhere
      -0.235, // the likeliest link of its claim
      0.25, // the likeliest link of a neighbouring claim
      2.141, // that any link of its claim holds
      1.32, // the likeliest link of its sentence
      0.272, // the likeliest link of the sentences beside it
      0.344, // the lesser of the two
      1.438, // share of the part in a claim that its claim is linked with, times how likely that is
      0.707, // the same in the sentence of that claim
      -0.197, // how far down it stands
    ],
  },
  partInContext: {
    bias: -1.578,
    weights: [
      -1.491, // share of the part in the sentence that explains most of it
      0.569, // share of its claim in the sentence that explains most of that
      -0.395, // the same in the second best sentence
      0.316, // share of its sentence in the best sentence
      -0.158, // weight of its claim found in one sentence, as a logarithm
      0.956, // weight of the part found in one sentence, as a logarithm
      0.635, // share of the part found anywhere
      0.44, // share of its words found nowhere
      -0.686, // number of its words that carry news, as a logarithm
      -0.202, // letters of the longest word found nowhere: long words are rare ones
      -0.192, // letters of the longest word found
      0.335, // share of the words of its claim without a capital in the best sentence
      0.196, // the same of the part
      -0.127, // the same of its claim, anywhere
      -0.291, // the likeliest link of its claim
      -0.103, // the likeliest link of a neighbouring claim
      1.501, // that any link of its claim holds
      0.548, // the likeliest link of its sentence
      0.149, // the likeliest link of the sentences beside it
      0.119, // the lesser of the two
      1.208, // share of the part in a claim that its claim is linked with, times how likely that is
      0.477, // the same in the sentence of that claim
      -0.017, // how far down it stands
      -0.208, // the part before, in its claim
      -0.868, // the part behind, in its claim
      0.604, // the part before, in its sentence
      0.829, // the part behind, in its sentence
      0.762, // both neighbours
      0.295, // its own answer, as log odds
    ],
  },
  said: 0.375,
  saidToo: 0.515,
  notSaid: 0.205,
};
