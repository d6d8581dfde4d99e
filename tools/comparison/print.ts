import { styleText } from 'node:util';
import type { Version } from '../../lib/comparison/compare.ts';
import type {
  Comparison,
  Finding,
  FindingKind,
  Place,
} from '../../lib/comparison/model/finding.ts';
import { overlaps } from '../../lib/shared/span.ts';

/** One of the compared articles, with what a reader knows it by. */
export interface Column {
  name: string;
  title: string | null;
  version: Version;
}

export interface Page {
  /** Characters in a line. */
  width: number;
  colour: boolean;
}

const SECTIONS: {
  kind: FindingKind;
  heading: string;
  colour: 'red' | 'blue' | 'magenta' | 'gray';
}[] = [
  { kind: 'differs', heading: 'Stated differently', colour: 'red' },
  { kind: 'added', heading: 'Only elsewhere', colour: 'blue' },
  { kind: 'omitted', heading: 'Only here', colour: 'magenta' },
  { kind: 'unclear', heading: 'Perhaps in other words', colour: 'gray' },
];
/** What is claimed neither way is listed in short. */
const UNCLEAR = 5;
const INDENT = 2;

type Style = Parameters<typeof styleText>[0];

/** The comparison as a person reads it: loudest first, both sides quoted, deciding words marked. */
export function printComparison(
  { findings }: Comparison,
  reading: Column,
  others: Column[],
  page: Page,
): string {
  const paint = (style: Style, text: string) =>
    page.colour ? styleText(style, text, { validateStream: false }) : text;
  const lines = [...heading(reading, others, paint), '', summary(findings, paint)];
  for (const { kind, heading: title, colour } of SECTIONS) {
    const found = findings.filter((finding) => finding.kind === kind);
    lines.push('', paint(['bold', colour], `${title}  ${found.length}`));
    const shown = kind === 'unclear' ? found.slice(0, UNCLEAR) : byLoudness(found);
    for (const finding of shown) lines.push('', ...entry(finding, reading, others, page, paint));
    if (found.length > shown.length) {
      lines.push('', paint('dim', `  and ${found.length - shown.length} more`));
    }
  }
  const agreed = findings.filter(({ kind }) => kind === 'agrees').length;
  lines.push('', paint('dim', `Same elsewhere  ${agreed}`), '');
  return lines.join('\n');
}

function heading(reading: Column, others: Column[], paint: (style: Style, text: string) => string) {
  const label = (word: string, { name, title, version }: Column) => {
    const partial = version.whole ? '' : paint('yellow', '  (not the whole article)');
    return `${paint('dim', word.padEnd(8))} ${paint('bold', name)}${title ? `  ${title}` : ''}${partial}`;
  };
  return [
    label('Reading', reading),
    ...others.map((other, index) => label(index === 0 ? 'Against' : '', other)),
  ];
}

/** What there is to read, in one line. */
function summary(findings: Finding[], paint: (style: Style, text: string) => string): string {
  const counts = SECTIONS.flatMap(({ kind, heading: title, colour }) => {
    const count = findings.filter((finding) => finding.kind === kind).length;
    return count === 0 ? [] : [paint(colour, `${count} ${title.toLowerCase()}`)];
  });
  return counts.length === 0 ? 'Nothing sets the reports apart.' : counts.join('  ·  ');
}

const byLoudness = (findings: Finding[]): Finding[] =>
  findings.toSorted((a, b) => b.weight - a.weight);

function entry(
  finding: Finding,
  reading: Column,
  others: Column[],
  page: Page,
  paint: (style: Style, text: string) => string,
): string[] {
  const quotes = [
    ...(finding.here ? [{ name: 'here', column: reading, place: finding.here }] : []),
    ...finding.there.map((place) => ({
      name: others[place.version]!.name,
      column: others[place.version]!,
      place,
    })),
  ];
  const names = quotes.map(({ name }) => name.length);
  const gutter = Math.min(20, Math.max(...names)) + 2;
  const lines = quotes.flatMap(({ name, column, place }) => {
    const room = Math.max(20, page.width - INDENT - gutter);
    return quote(finding.kind, column.version.analysis.text, place, room, page.colour).map(
      (line, index) => {
        const label = (index === 0 ? name.slice(0, gutter - 2) : '').padEnd(gutter);
        return ' '.repeat(INDENT) + paint('dim', label) + line;
      },
    );
  });
  const missing = finding.absentFrom.map((version) => others[version]!.name).join(', ');
  if (finding.aspect) {
    const reason = finding.reason ? `: ${finding.reason}` : '';
    lines.unshift(' '.repeat(INDENT) + paint('italic', `${finding.aspect}${reason}`));
  } else if (missing && others.length > 1) {
    lines.push(' '.repeat(INDENT) + paint('dim', `not in ${missing}`));
  }
  return lines;
}

/** The sentence in lines of `room` characters, what decides emphasised. */
function quote(
  kind: FindingKind,
  text: string,
  place: Place,
  room: number,
  colour: boolean,
): string[] {
  const { start, end } = place.sentence;
  // What only one side says is itself what decides, if it is less than the sentence.
  const part = place.span.start > start || place.span.end < end - 1;
  const marks = kind === 'added' || kind === 'omitted' ? (part ? [place.span] : []) : place.marks;
  const found = [...text.slice(start, end).matchAll(/\S+/g)].map((match) => {
    const span = { start: start + match.index, end: start + match.index + match[0].length };
    return { word: match[0], marked: marks.some((mark) => overlaps(mark, span)) };
  });
  const words = colour ? found : starred(found);
  const lines: Word[][] = [[]];
  let length = 0;
  for (const item of words) {
    if (length > 0 && length + item.word.length > room) {
      lines.push([]);
      length = 0;
    }
    lines.at(-1)!.push(item);
    length += item.word.length + 1;
  }
  return lines.map(underlined);
}

interface Word {
  word: string;
  marked: boolean;
}

/** Where there is no colour, what is marked stands between asterisks, however many lines it fills. */
const starred = (words: Word[]): Word[] =>
  words.map(({ word, marked }, n) => {
    const opens = marked && !words[n - 1]?.marked ? '*' : '';
    const closes = marked && !words[n + 1]?.marked ? '*' : '';
    return { word: opens + word + closes, marked: false };
  });

/** Marked words in bold and underlined. */
function underlined(line: Word[]): string {
  const runs: { words: string[]; marked: boolean }[] = [];
  for (const { word, marked } of line) {
    const run = runs.at(-1);
    if (run?.marked === marked) run.words.push(word);
    else runs.push({ words: [word], marked });
  }
  return runs
    .map(({ words, marked }) => {
      const text = words.join(' ');
      return marked ? styleText(['bold', 'underline'], text, { validateStream: false }) : text;
    })
    .join(' ');
}
