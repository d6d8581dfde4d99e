// biome-ignore-all lint/suspicious/noApproximativeNumericConstant: weights are learned
import type { Weights } from './logistic.ts';

/*
 * Made by `npm run train`; not to be changed by hand. Learned from 19 stories, in which
 * people noted which article states which fact:
 * aceh-quake, ad-buy-2012, beach-fireworks, cheney-sisters, costa-rica-crash, croydon-tram,
 * dieselgate, f1-crash, gigante-dies, goldman-tax, hunter-indictment, larue-dies, nz-climbers,
 * prison-corruption, steelers-texans, troy-shooting, vicente-fox-feud, well-boy, yida-bombing.
 *
 * Each story judged by what was learned from the others: shown P 0.884,
 * added P 0.865 R 0.619, agrees P 0.790 R 0.680 F1 0.731.
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
    bias: -3.399,
    weights: [
      0.337, // the smaller share of the claims that the other explains
      0.464, // the larger share of a claim that the sentence of the other explains
      1.261, // the smaller one
      1.1, // weight of the rarest word shared
      -0.808, // weight shared, as a logarithm
      0.253, // weight of words that follow one another in both
      -3.061, // the same as a share of the claim
      -0.453, // part of what is shared that is the same word, not a near one
      0.014, // a name is shared
      0.125, // length of the shorter claim, as a logarithm
      -0.428, // one is an attribution, the other is not
      0.06, // sides for which this is the best candidate
      -0.134, // weight shared against the best candidate of that side, where it is larger
      1.007, // how far apart they stand in the reports
      -1.055, // how far down the lower one stands
      0.822, // the smaller share of the words without a capital
      0.126, // the larger one
      1.793, // both in full: neither holds a word that the other lacks
      1.936, // how few sentences have the words shared, as a logarithm
      -0.123, // how few sentences have the one that fewest have
      1.552, // likeness of the sentences around
      -0.428, // likeness of the sentences before, or of those behind
      0.693, // how seldom the reports speak of those that both are about, as a logarithm
      0.664, // somebody whom both are about is not called by name in both
      0.735, // a figure is shared
      0.227, // both have figures of one kind, none of them shared
      -0.033, // only one of them has a figure
      0.292, // a word of one is the opposite of a word of the other
      0.185, // the claims before both, or behind both
      0.764, // the claims on either side of one of them, where one is split in two
      0.327, // the claims on crossed sides
      1.482, // how many links stand near, before both or behind both
      -0.726, // the best rival of either side
      -0.65, // the lesser rival
      0.322, // its own answer, as log odds
    ],
  },
  part: {
    bias: -2.165,
    weights: [
      -1.744, // share of the part in the sentence that explains most of it
      0.641, // share of its claim in the sentence that explains most of that
      -0.424, // the same in the second best sentence
      1.202, // share of its sentence in the best sentence
      -0.247, // weight of its claim found in one sentence, as a logarithm
      1.051, // weight of the part found in one sentence, as a logarithm
      0.666, // share of the part found anywhere
      0.401, // share of its words found nowhere
      -0.785, // number of its words that carry news, as a logarithm
      -0.225, // letters of the longest word found nowhere: long words are rare ones
      -0.171, // letters of the longest word found
      0.381, // share of the words of its claim without a capital in the best sentence
      0.247, // the same of the part
      -0.017, // the same of its claim, anywhere
      -0.223, // the likeliest link of its claim
      0.219, // the likeliest link of a neighbouring claim
      2.153, // that any link of its claim holds
      1.35, // the likeliest link of its sentence
      0.182, // the likeliest link of the sentences beside it
      0.329, // the lesser of the two
      1.421, // share of the part in a claim that its claim is linked with, times how likely that is
      0.836, // the same in the sentence of that claim
      -0.197, // how far down it stands
    ],
  },
  partInContext: {
    bias: -1.526,
    weights: [
      -1.525, // share of the part in the sentence that explains most of it
      0.591, // share of its claim in the sentence that explains most of that
      -0.38, // the same in the second best sentence
      0.286, // share of its sentence in the best sentence
      -0.172, // weight of its claim found in one sentence, as a logarithm
      0.927, // weight of the part found in one sentence, as a logarithm
      0.638, // share of the part found anywhere
      0.404, // share of its words found nowhere
      -0.673, // number of its words that carry news, as a logarithm
      -0.187, // letters of the longest word found nowhere: long words are rare ones
      -0.173, // letters of the longest word found
      0.311, // share of the words of its claim without a capital in the best sentence
      0.204, // the same of the part
      -0.115, // the same of its claim, anywhere
      -0.3, // the likeliest link of its claim
      -0.143, // the likeliest link of a neighbouring claim
      1.498, // that any link of its claim holds
      0.564, // the likeliest link of its sentence
      0.098, // the likeliest link of the sentences beside it
      0.105, // the lesser of the two
      1.185, // share of the part in a claim that its claim is linked with, times how likely that is
      0.591, // the same in the sentence of that claim
      -0.02, // how far down it stands
      -0.124, // the part before, in its claim
      -0.893, // the part behind, in its claim
      0.566, // the part before, in its sentence
      0.798, // the part behind, in its sentence
      0.818, // both neighbours
      0.294, // its own answer, as log odds
    ],
  },
  said: 0.375,
  saidToo: 0.555,
  notSaid: 0.216,
};
