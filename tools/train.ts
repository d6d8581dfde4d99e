import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { LINK_CONTEXT } from '../lib/comparison/claims/claim-links.ts';
import { LINK_FEATURES } from '../lib/comparison/claims/link-features.ts';
import { PHRASE_CONTEXT, PHRASE_FEATURES } from '../lib/comparison/claims/phrase-features.ts';
import type { LogisticModel, Weights } from '../lib/comparison/model/weights-model.ts';
import { crossValidate, type Figures } from './learning/cross-validation.ts';
import { readFactStories } from './learning/labelled-stories.ts';
import { examplesOf, learn } from './learning/train-weights.ts';

const STORIES = fileURLToPath(new URL('../../shared/stories', import.meta.url));
const WEIGHTS = fileURLToPath(
  new URL('../lib/comparison/claims/trained-weights.ts', import.meta.url),
);

/** A weight of 0.434 is not meant as log10 e. */
const NO_CONSTANT =
  '// biome-ignore-all lint/suspicious/noApproximativeNumericConstant: weights are learned\n';

function source(weights: Weights, names: string[], held: Figures): string {
  const figure = (value: number) => value.toFixed(3);
  return `${NO_CONSTANT}import type { Weights } from '../model/weights-model.ts';

/*
 * Made by \`npm run train\`; not to be changed by hand. Learned from ${names.length} stories, in which
 * people noted which article states which fact:
${wrapped(names)}
 *
 * Each story judged by what was learned from the others: shown P ${figure(held.shownP)},
 * added P ${figure(held.addedP)} R ${figure(held.addedR)}, agrees P ${figure(held.agreesP)} R ${figure(held.agreesR)} F1 ${figure(held.agreesF1)}.
 */

/** The weights that ship. */
export const WEIGHTS: Weights = {
  link: ${model(weights.link, LINK_FEATURES)},
  linkInContext: ${model(weights.linkInContext, [...LINK_FEATURES, ...LINK_CONTEXT])},
  part: ${model(weights.part, PHRASE_FEATURES)},
  partInContext: ${model(weights.partInContext, [...PHRASE_FEATURES, ...PHRASE_CONTEXT])},
  said: ${number(weights.said)},
  saidToo: ${number(weights.saidToo)},
  notSaid: ${number(weights.notSaid)},
};
`;
}

/** Three decimals move no probability by more than a thousandth or two. */
const model = ({ bias, weights }: LogisticModel, features: readonly { name: string }[]): string =>
  `{
    bias: ${number(bias)},
    weights: [
${weights.map((weight, n) => `      ${number(weight)}, // ${features[n]?.name}`).join('\n')}
    ],
  }`;

const number = (value: number): string => String(Number(value.toFixed(3)));

function wrapped(names: string[]): string {
  const lines = [' *'];
  for (const name of names) {
    const next = `${lines.at(-1)} ${name}${name === names.at(-1) ? '.' : ','}`;
    if (next.length <= 100) lines[lines.length - 1] = next;
    else lines.push(` * ${name}${name === names.at(-1) ? '.' : ','}`);
  }
  return lines.join('\n');
}

const stories = readFactStories(STORIES);
if (!stories) {
  process.stderr.write('No stories to learn from: ../shared/stories is missing.\n');
  process.exitCode = 2;
} else {
  const { total } = crossValidate(stories);
  const weights = learn(examplesOf(stories));
  writeFileSync(
    WEIGHTS,
    source(
      weights,
      stories.map(({ name }) => name),
      total,
    ),
  );
  process.stdout.write(
    `Learned from ${stories.length} stories: lib/comparison/claims/trained-weights.ts\n`,
  );
}
