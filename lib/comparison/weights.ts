// biome-ignore-all lint/suspicious/noApproximativeNumericConstant: weights are learned
import type { Weights } from './logistic.ts';

/*
 * Made by `npm run train`; not to be changed by hand. Learned from 19 stories, in which
 * people noted which article states which fact:
 * aceh-quake, ad-buy-2012, beach-fireworks, cheney-sisters, costa-rica-crash, croydon-tram,
 * dieselgate, f1-crash, gigante-dies, goldman-tax, hunter-indictment, larue-dies, nz-climbers,
 * prison-corruption, steelers-texans, troy-shooting, vicente-fox-feud, well-boy, yida-bombing.
 *
 * Each story judged by what was learned from the others: shown P 0.882,
 * added P 0.867 R 0.581, agrees P 0.774 R 0.672 F1 0.719.
 */

/** The weights that ship. */
export const WEIGHTS: Weights = {
  link: {
    bias: -4.288,
    weights: [
      0.535, // the smaller share of the claims that the other explains
      0.417, // the larger share of a claim that the sentence of the other explains
      1.62, // the smaller one
      1.466, // weight of the rarest word shared
      -1.463, // weight shared, as a logarithm
      0.283, // weight of words that follow one another in both
      -3.276, // the same as a share of the claim
      -0.504, // part of what is shared that is the same word, not a near one
      -0.08, // a name is shared
      0.099, // length of the shorter claim, as a logarithm
      -0.505, // one is an attribution, the other is not
      0.259, // sides for which this is the best candidate
      0.389, // weight shared against the best candidate of that side, where it is larger
      0.518, // how far apart they stand in the reports
      -2.208, // how far down the lower one stands
      1.022, // the smaller share of the words without a capital
      0.03, // the larger one
      2.335, // both in full: neither holds a word that the other lacks
      2.477, // how few sentences have the words shared, as a logarithm
      0.241, // how few sentences have the one that fewest have
      4.114, // likeness of the sentences around
      0.926, // likeness of the sentences before, or of those behind
      1.169, // how seldom the reports speak of those that both are about, as a logarithm
      0.824, // somebody whom both are about is not called by name in both
      1.009, // a figure is shared
      0.261, // both have figures of one kind, none of them shared
      -0.106, // only one of them has a figure
      0.434, // a word of one is the opposite of a word of the other
    ],
  },
  linkInContext: {
    bias: -2.377,
    weights: [
      0.685, // the smaller share of the claims that the other explains
      0.361, // the larger share of a claim that the sentence of the other explains
      1.123, // the smaller one
      1.102, // weight of the rarest word shared
      -0.857, // weight shared, as a logarithm
      0.234, // weight of words that follow one another in both
      -2.879, // the same as a share of the claim
      -0.417, // part of what is shared that is the same word, not a near one
      -0.026, // a name is shared
      0.062, // length of the shorter claim, as a logarithm
      -0.385, // one is an attribution, the other is not
      0.068, // sides for which this is the best candidate
      -0.135, // weight shared against the best candidate of that side, where it is larger
      0.705, // how far apart they stand in the reports
      -1.493, // how far down the lower one stands
      0.769, // the smaller share of the words without a capital
      0.132, // the larger one
      1.757, // both in full: neither holds a word that the other lacks
      1.842, // how few sentences have the words shared, as a logarithm
      -0.086, // how few sentences have the one that fewest have
      1.759, // likeness of the sentences around
      0.379, // likeness of the sentences before, or of those behind
      0.811, // how seldom the reports speak of those that both are about, as a logarithm
      0.624, // somebody whom both are about is not called by name in both
      0.729, // a figure is shared
      0.212, // both have figures of one kind, none of them shared
      -0.038, // only one of them has a figure
      0.302, // a word of one is the opposite of a word of the other
      0.805, // the claims before both, or behind both
      0.838, // the claims on either side of one of them, where one is split in two
      0.426, // the claims on crossed sides
      -0.632, // the best rival of either side
      -0.552, // the lesser rival
      0.331, // its own answer, as log odds
    ],
  },
  part: {
    bias: -2.249,
    weights: [
      -1.697, // share of the part in the sentence that explains most of it
      0.604, // share of its claim in the sentence that explains most of that
      -0.457, // the same in the second best sentence
      1.268, // share of its sentence in the best sentence
      -0.218, // weight of its claim found in one sentence, as a logarithm
      1.088, // weight of the part found in one sentence, as a logarithm
      0.653, // share of the part found anywhere
      0.438, // share of its words found nowhere
      -0.799, // number of its words that carry news, as a logarithm
      -0.24, // letters of the longest word found nowhere: long words are rare ones
      -0.2, // letters of the longest word found
      0.385, // share of the words of its claim without a capital in the best sentence
      0.245, // the same of the part
      -0.013, // the same of its claim, anywhere
      -0.223, // the likeliest link of its claim
      0.25, // the likeliest link of a neighbouring claim
      2.127, // that any link of its claim holds
      1.314, // the likeliest link of its sentence
      0.273, // the likeliest link of the sentences beside it
      0.342, // the lesser of the two
      1.435, // share of the part in a claim that its claim is linked with, times how likely that is
      0.702, // the same in the sentence of that claim
      -0.201, // how far down it stands
    ],
  },
  partInContext: {
    bias: -1.578,
    weights: [
      -1.494, // share of the part in the sentence that explains most of it
      0.573, // share of its claim in the sentence that explains most of that
      -0.395, // the same in the second best sentence
      0.319, // share of its sentence in the best sentence
      -0.158, // weight of its claim found in one sentence, as a logarithm
      0.958, // weight of the part found in one sentence, as a logarithm
      0.633, // share of the part found anywhere
      0.438, // share of its words found nowhere
      -0.685, // number of its words that carry news, as a logarithm
      -0.201, // letters of the longest word found nowhere: long words are rare ones
      -0.195, // letters of the longest word found
      0.328, // share of the words of its claim without a capital in the best sentence
      0.201, // the same of the part
      -0.119, // the same of its claim, anywhere
      -0.282, // the likeliest link of its claim
      -0.102, // the likeliest link of a neighbouring claim
      1.497, // that any link of its claim holds
      0.546, // the likeliest link of its sentence
      0.15, // the likeliest link of the sentences beside it
      0.119, // the lesser of the two
      1.207, // share of the part in a claim that its claim is linked with, times how likely that is
      0.476, // the same in the sentence of that claim
      -0.02, // how far down it stands
      -0.213, // the part before, in its claim
      -0.874, // the part behind, in its claim
      0.608, // the part before, in its sentence
      0.831, // the part behind, in its sentence
      0.759, // both neighbours
      0.295, // its own answer, as log odds
    ],
  },
  said: 0.375,
  saidToo: 0.515,
  notSaid: 0.192,
};
