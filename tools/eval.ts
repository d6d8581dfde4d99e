import { fileURLToPath } from 'node:url';
import {
  crossValidate,
  type Figures,
  type Scores,
  scoreStories,
} from './learning/cross-validation.ts';
import { readFactStories } from './learning/labelled-stories.ts';

const STORIES = fileURLToPath(new URL('../../shared/stories', import.meta.url));

const COLUMNS: [keyof Figures, string][] = [
  ['shownP', 'shown P'],
  ['addedP', 'added P'],
  ['addedR', 'R'],
  ['agreesP', 'agrees P'],
  ['agreesR', 'R'],
  ['agreesF1', 'F1'],
  ['differsP', 'differs P'],
  ['differsR', 'R'],
  ['aspect', 'aspect'],
];

const stories = readFactStories(STORIES);
if (!stories) {
  process.stderr.write('Nothing to measure on: ../shared/stories is missing.\n');
  process.exitCode = 2;
} else {
  print('With the weights that ship, which were learned from these stories', () =>
    scoreStories(stories, () => undefined),
  );
  print('Each story with weights learned from the others', () => crossValidate(stories));
}

function print(title: string, score: () => Scores): void {
  const { stories: each, total } = score();
  const width = Math.max(...each.map(({ name }) => name.length)) + 2;
  const row = (name: string, figures: Figures) =>
    name.padEnd(width) +
    COLUMNS.map(([key, label]) =>
      figures[key].toFixed(3).padStart(Math.max(7, label.length + 2)),
    ).join('');
  const lines = [
    title,
    ''.padEnd(width) +
      COLUMNS.map(([, label]) => label.padStart(Math.max(7, label.length + 2))).join(''),
    ...each.map(({ name, figures }) => row(name, figures)),
    row('all', total),
  ];
  process.stdout.write(`${lines.join('\n')}\n\n`);
}
