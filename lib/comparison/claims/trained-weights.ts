// biome-ignore-all lint/suspicious/noApproximativeNumericConstant: weights are learned
import type { Weights } from '../model/weights-model.ts';

/*
 * Made by `npm run train`; not to be changed by hand. Learned from 19 stories, in which
 * people noted which article states which fact:
 * aceh-quake, ad-buy-2012, beach-fireworks, cheney-sisters, costa-rica-crash, croydon-tram,
 * dieselgate, f1-crash, gigante-dies, goldman-tax, hunter-indictment, larue-dies, nz-climbers,
 * prison-corruption, steelers-texans, troy-shooting, vicente-fox-feud, well-boy, yida-bombing.
 *
 * Each story judged by what was learned from the others: shown P 0.881,
 * added P 0.866 R 0.612, agrees P 0.802 R 0.675 F1 0.733.
 */

/** The weights that ship. */
export const WEIGHTS: Weights = {
  link: {
    bias: -4.089,
    weights: [
      0.464, // the smaller share of the claims that the other explains
      0.574, // the larger share of a claim that the sentence of the other explains
      1.668, // the smaller one
      1.439, // weight of the rarest word shared
      -1.34, // weight shared, as a logarithm
      0.253, // weight of words that follow one another in both
      -2.911, // the same as a share of the claim
      -0.524, // part of what is shared that is the same word, not a near one
      -0.102, // a name is shared
      0.118, // length of the shorter claim, as a logarithm
      -0.485, // one is an attribution, the other is not
      0.281, // sides for which this is the best candidate
      0.269, // weight shared against the best candidate of that side, where it is larger
      0.449, // how far apart they stand in the reports
      -2.304, // how far down the lower one stands
      0.971, // the smaller share of the words without a capital
      -0.015, // the larger one
      2.215, // both in full: neither holds a word that the other lacks
      2.307, // how few sentences have the words shared, as a logarithm
      0.312, // how few sentences have the one that fewest have
      4.081, // likeness of the sentences around
      1.062, // how seldom the reports speak of those that both are about, as a logarithm
      0.948, // somebody whom both are about is not called by name in both
      0.99, // a figure is shared
      0.17, // both have figures of one kind, none of them shared
      -0.1, // only one of them has a figure
      0.475, // a word of one is the opposite of a word of the other
    ],
  },
  linkInContext: {
    bias: -3.496,
    weights: [
      0.108, // the smaller share of the claims that the other explains
      0.5, // the larger share of a claim that the sentence of the other explains
      1.388, // the smaller one
      1.073, // weight of the rarest word shared
      -0.758, // weight shared, as a logarithm
      0.238, // weight of words that follow one another in both
      -2.96, // the same as a share of the claim
      -0.456, // part of what is shared that is the same word, not a near one
      -0.005, // a name is shared
      0.118, // length of the shorter claim, as a logarithm
      -0.412, // one is an attribution, the other is not
      0.075, // sides for which this is the best candidate
      -0.099, // weight shared against the best candidate of that side, where it is larger
      1.066, // how far apart they stand in the reports
      -0.982, // how far down the lower one stands
      0.865, // the smaller share of the words without a capital
      0.072, // the larger one
      1.636, // both in full: neither holds a word that the other lacks
      1.936, // how few sentences have the words shared, as a logarithm
      -0.129, // how few sentences have the one that fewest have
      1.402, // likeness of the sentences around
      0.688, // how seldom the reports speak of those that both are about, as a logarithm
      0.713, // somebody whom both are about is not called by name in both
      0.689, // a figure is shared
      0.139, // both have figures of one kind, none of them shared
      -0.041, // only one of them has a figure
      0.383, // a word of one is the opposite of a word of the other
      0.251, // the claims before both, or behind both
      0.588, // the claims on either side of one of them, where one is split in two
      0.295, // the claims on crossed sides
      1.49, // how many links stand near, before both or behind both
      -0.659, // the best rival of either side
      -0.512, // the lesser rival
      0.323, // its own answer, as log odds
    ],
  },
  part: {
    bias: -2.149,
    weights: [
      -1.681, // share of the part in the sentence that explains most of it
      0.511, // share of its claim in the sentence that explains most of that
      -0.279, // the same in the second best sentence
      1.228, // share of its sentence in the best sentence
      -0.195, // weight of its claim found in one sentence, as a logarithm
      1.059, // weight of the part found in one sentence, as a logarithm
      0.574, // share of the part found anywhere
      0.344, // share of its words found nowhere
      -0.775, // number of its words that carry news, as a logarithm
      -0.226, // letters of the longest word found nowhere: long words are rare ones
      -0.186, // letters of the longest word found
      0.401, // share of the words of its claim without a capital in the best sentence
      0.266, // the same of the part
      -0.015, // the same of its claim, anywhere
      -0.297, // the likeliest link of its claim
      0.245, // the likeliest link of a neighbouring claim
      2.143, // that any link of its claim holds
      1.366, // the likeliest link of its sentence
      0.185, // the likeliest link of the sentences beside it
      0.33, // the lesser of the two
      1.358, // share of the part in a claim that its claim is linked with, times how likely that is
      0.832, // the same in the sentence of that claim
      -0.19, // how far down it stands
    ],
  },
  partInContext: {
    bias: -1.515,
    weights: [
      -1.489, // share of the part in the sentence that explains most of it
      0.484, // share of its claim in the sentence that explains most of that
      -0.25, // the same in the second best sentence
      0.318, // share of its sentence in the best sentence
      -0.137, // weight of its claim found in one sentence, as a logarithm
      0.943, // weight of the part found in one sentence, as a logarithm
      0.559, // share of the part found anywhere
      0.355, // share of its words found nowhere
      -0.674, // number of its words that carry news, as a logarithm
      -0.188, // letters of the longest word found nowhere: long words are rare ones
      -0.186, // letters of the longest word found
      0.323, // share of the words of its claim without a capital in the best sentence
      0.217, // the same of the part
      -0.102, // the same of its claim, anywhere
      -0.344, // the likeliest link of its claim
      -0.128, // the likeliest link of a neighbouring claim
      1.511, // that any link of its claim holds
      0.586, // the likeliest link of its sentence
      0.103, // the likeliest link of the sentences beside it
      0.113, // the lesser of the two
      1.142, // share of the part in a claim that its claim is linked with, times how likely that is
      0.6, // the same in the sentence of that claim
      -0.019, // how far down it stands
      -0.221, // the part before, in its claim
      -0.832, // the part behind, in its claim
      0.583, // the part before, in its sentence
      0.784, // the part behind, in its sentence
      0.828, // both neighbours
      0.288, // its own answer, as log odds
    ],
  },
  said: 0.384,
  saidToo: 0.593,
  notSaid: 0.21,
};
