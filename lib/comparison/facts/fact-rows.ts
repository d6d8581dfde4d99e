import type { Analysis, Quantity } from '../../language/model/analysis.ts';
import { overlaps } from '../../shared/span.ts';
import { isNewsworthy } from '../claims/is-newsworthy.ts';
import { placeOf } from '../findings/finding-place.ts';
import type { Aspect, Place } from '../model/finding.ts';
import type { Version } from '../model/version.ts';
import { equalFigure } from '../text-pair/compatible-values.ts';
import type { FactCell, FactKind, FactLinks, FactRow } from './fact.ts';
import {
  type FactClusters,
  type FactStatement,
  factClusters,
  type Value,
} from './fact-clusters.ts';
import { labelOf } from './fact-label.ts';

/**
 * A fact: statements of different versions, at most one of each, that make it. The first is its
 * centre, which every other one is linked to.
 *
 * Pairs say what belongs together, and pairs err. A chain of them (a with b, b with c) would join
 * whatever two articles have in common with a third, so each statement must be linked to the centre
 * and to most of the others, and contradict none by being missing there.
 */
interface Fact {
  members: FactStatement[];
  /** For facts stated differently. */
  difference: { aspect: Aspect; weight: number; values: Value[] } | null;
}

/** A row with what its place in the table is decided by. */
interface PlacedRow extends Omit<FactRow, 'topic'> {
  /** How far down it stands in the articles, on average: 0 to 1. */
  depth: number;
  centre: FactStatement;
}

/** From this weight on a difference is typed: a figure against a figure, a name against a name. */
const TYPED_WEIGHT_THRESHOLD = 0.5;
/** A difference in one of these leaves the fact itself the same in both. */
const MANNER: ReadonlySet<Aspect> = new Set(['certainty', 'wording', 'attribution']);
/** The share of a fact's statements that must be missing in a version for the fact to be. */
const MIN_MISSING_SHARE = 2 / 3;

/** Makes the rows of a table, the most dividing first. */
export function factRows(versions: readonly Version[], links: FactLinks[][]): FactRow[] {
  const graph = factClusters(versions, links);
  const used = new Set<string>();
  const facts = [...statedDifferently(graph, used), ...statedAlike(versions, graph, used)];
  const rows = facts.map((fact) => rowOf(fact, versions, graph));
  return joined(rows, versions)
    .sort(
      (a, b) =>
        b.division - a.division ||
        KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) ||
        a.depth - b.depth ||
        a.centre.version - b.centre.version ||
        a.centre.claim - b.centre.claim,
    )
    .map(({ depth: _depth, centre, ...row }) => ({
      ...row,
      topic: labelOf(statedCells(row.cells, centre, versions)),
    }));
}

/** The cells that state a row's fact, the centre's first. */
function statedCells(cells: FactCell[], centre: FactStatement, versions: readonly Version[]) {
  const all = cells.flatMap((cell, version) =>
    cell.state === 'said' || cell.state === 'differs'
      ? [{ version, place: cell.place, analysis: versions[version]!.analysis }]
      : [],
  );
  const first = ({ version }: { version: number }): number => Number(version !== centre.version);
  return all.sort((a, b) => first(a) - first(b));
}

const KINDS: FactKind[] = ['differs', 'one', 'some', 'all', 'unclear'];

const keyOf = ({ version, claim }: FactStatement): string => `${version}:${claim}`;

/** Facts with several values, the one that most versions contradict in the middle of each. */
function statedDifferently(graph: FactClusters, used: Set<string>): Fact[] {
  const degree = new Map(
    graph.values.map((value) => [value, versionsIn(graph.contradictions(value)).size]),
  );
  const loudness = (value: Value): number =>
    Math.max(...graph.contradictions(value).map(({ weight }) => weight));
  const centres = graph.values.toSorted(
    (a, b) => degree.get(b)! - degree.get(a)! || loudness(b) - loudness(a) || inText(a, b),
  );
  const placed = new Set<Value>();
  const facts: Fact[] = [];
  for (const centre of centres) {
    if (placed.has(centre)) continue;
    const rivals = graph
      .contradictions(centre)
      .toSorted((a, b) => b.weight - a.weight || inText(a.value, b.value));
    const values = [centre];
    let weight = 0;
    for (const rival of rivals) {
      if (placed.has(rival.value) || !fits(rival.value, values, graph)) continue;
      values.push(rival.value);
      weight = Math.max(weight, rival.weight);
    }
    if (values.length === 1) {
      // All that contradict it have found a fact of their own; no difference goes unsaid for that.
      const [rival] = rivals;
      if (!rival) continue;
      values.push(rival.value);
      weight = rival.weight;
    }
    for (const value of values) {
      placed.add(value);
      used.add(keyOf(value));
    }
    facts.push({ members: values, difference: { aspect: centre.aspect, weight, values } });
  }
  return facts;
}

const versionsIn = (all: { value: Value }[]): Set<number> =>
  new Set(all.map(({ value }) => value.version));

/** Whether a value belongs to a fact: half of the others contradict it, or are linked to it. */
function fits(value: Value, values: Value[], graph: FactClusters): boolean {
  if (values.some(({ version }) => version === value.version)) return false;
  if (values.some((other) => areApart(value, other, graph))) return false;
  const contradicted = new Set(graph.contradictions(value).map((one) => one.value));
  const linked = values.filter((other) => contradicted.has(other) || graph.isSaid(value, other));
  return 2 * linked.length >= values.length;
}

/** Either is missing in the other's article, so they cannot be one fact. */
const areApart = (a: FactStatement, b: FactStatement, graph: FactClusters): boolean =>
  graph.isMissing(a, b.version) || graph.isMissing(b, a.version);

/** The other facts, the one that most versions state first. */
function statedAlike(versions: readonly Version[], graph: FactClusters, used: Set<string>): Fact[] {
  const centres = versions.flatMap(({ analysis }, version) =>
    analysis.claims.flatMap((range, claim): FactStatement[] =>
      !used.has(keyOf({ version, claim })) && isNewsworthy(analysis, range)
        ? [{ version, claim }]
        : [],
    ),
  );
  const degree = new Map(
    centres.map((one) => [one, new Set(graph.said(one).map(({ version }) => version)).size]),
  );
  centres.sort((a, b) => degree.get(b)! - degree.get(a)! || inText(a, b));
  const facts: Fact[] = [];
  for (const centre of centres) {
    if (used.has(keyOf(centre))) continue;
    const members = [centre];
    for (const one of graph.said(centre)) {
      if (used.has(keyOf(one)) || isAttribution(one, versions)) continue;
      if (belongs(one, members, graph)) members.push(one);
    }
    for (const member of members) used.add(keyOf(member));
    facts.push({ members, difference: null });
  }
  return facts;
}

/** 'The owner, Northern Crossings, said' names who speaks; it states nothing that a fact is made of. */
const isAttribution = ({ version, claim }: FactStatement, versions: readonly Version[]): boolean =>
  versions[version]!.analysis.claims[claim]!.attribution;

/** Whether a statement is linked to more than half of a fact's statements and missing in none. */
function belongs(one: FactStatement, members: FactStatement[], graph: FactClusters): boolean {
  if (members.some(({ version }) => version === one.version)) return false;
  if (members.some((member) => areApart(one, member, graph))) return false;
  return 2 * members.filter((member) => graph.isSaid(one, member)).length > members.length;
}

const inText = (a: FactStatement, b: FactStatement): number =>
  a.version - b.version || a.claim - b.claim;

function rowOf(fact: Fact, versions: readonly Version[], graph: FactClusters): PlacedRow {
  const { members, difference } = fact;
  const place = (one: FactStatement): Place => {
    const { analysis } = versions[one.version]!;
    return placeOf(analysis, analysis.claims[one.claim]!);
  };
  const cells = versions.map((_, version): FactCell => {
    const value = difference?.values.find((one) => one.version === version);
    if (value) return { state: 'differs', place: value.place };
    const member = members.find((one) => one.version === version);
    if (member) return { state: 'said', place: place(member) };
    return cellOf(fact, version, versions, graph, place);
  });
  const centre = members[0]!;
  const depths = members.map(({ version, claim }) => {
    const { claims, tokens } = versions[version]!.analysis;
    return claims[claim]!.from / tokens.length;
  });
  const kind = kindOf(cells);
  const aspect = difference?.aspect ?? null;
  return {
    id: [centre.version, centre.claim, ...(aspect ? [aspect] : [])].join('.'),
    kind,
    aspect,
    cells,
    division: divisionOf(kind, cells, difference?.weight ?? 0),
    depth: depths.reduce((sum, depth) => sum + depth, 0) / depths.length,
    centre,
  };
}

/** What a version says of a fact that none of its statements belongs to. */
function cellOf(
  { members, difference }: Fact,
  version: number,
  versions: readonly Version[],
  graph: FactClusters,
  placeIn: (one: FactStatement) => Place,
): FactCell {
  const asked = members.filter((member) => graph.isComparable(member.version, version));
  const within = (find: (one: FactStatement) => FactStatement[]): FactStatement[][] =>
    asked.map((member) => find(member).filter((one) => one.version === version));
  const said = within(graph.said);
  const sayers = said.filter((all) => all.some((one) => !isAttribution(one, versions))).length;
  if (sayers > 0) {
    const value = difference && sameFigure(difference.values, version, versions, graph);
    if (value) return { state: 'differs', place: value };
    const place = placeIn(commonest(said));
    // Who speaks of the same matter and is not known to give the same value may give another one.
    const sure = !difference || MANNER.has(difference.aspect);
    return sure && 2 * sayers >= members.length
      ? { state: 'said', place }
      : { state: 'perhaps', place };
  }
  const near = [...said, ...within(graph.perhaps)];
  if (near.some((all) => all.length > 0)) {
    return { state: 'perhaps', place: placeIn(commonest(near)) };
  }
  const missing = asked.filter((member) => graph.isMissing(member, version)).length;
  if (missing > 0 && missing >= MIN_MISSING_SHARE * members.length) return { state: 'not said' };
  return versions[version]!.whole && asked.length > 0
    ? { state: 'perhaps', place: null }
    : { state: 'unknown' };
}

/** Where a version gives the very figure that another one of the row does, in words linked to it. */
function sameFigure(
  values: Value[],
  version: number,
  versions: readonly Version[],
  graph: FactClusters,
): Place | null {
  const { analysis } = versions[version]!;
  for (const value of values) {
    const figure = figureOf(value, versions[value.version]!.analysis);
    if (!figure) continue;
    for (const linked of graph.said(value)) {
      if (linked.version !== version) continue;
      const same = analysis.quantities.find(
        (one) =>
          one.claim === linked.claim &&
          one.kind === figure.kind &&
          one.unit === figure.unit &&
          equalFigure(one, figure),
      );
      if (same) return placeOf(analysis, analysis.claims[linked.claim]!, [same]);
    }
  }
  return null;
}

/** The figure that a value's mark is. */
const figureOf = ({ place }: Value, { quantities }: Analysis): Quantity | undefined =>
  quantities.find((one) => place.marks.some((mark) => overlaps(mark, one)));

/** The statement that most of the lists name; the earliest named of them. */
function commonest(lists: FactStatement[][]): FactStatement {
  const counts = new Map<number, { one: FactStatement; count: number }>();
  for (const one of lists.flat()) {
    const known = counts.get(one.claim);
    if (known) known.count++;
    else counts.set(one.claim, { one, count: 1 });
  }
  return [...counts.values()].reduce((best, next) => (next.count > best.count ? next : best)).one;
}

function kindOf(cells: FactCell[]): FactKind {
  const count = (state: FactCell['state']): number =>
    cells.filter((cell) => cell.state === state).length;
  if (count('differs') > 0) return 'differs';
  const said = count('said');
  if (count('not said') > 0) return said === 1 ? 'one' : 'some';
  // Nothing is known of a report that is known in part, and nothing follows from it.
  return said > 1 && count('perhaps') === 0 ? 'all' : 'unclear';
}

/**
 * How much the reports are divided over a fact. Typed differences come first, 3 and the share of
 * reports that take part; then what some state and others do not, 1 where they are halves and less
 * for each report of which nothing is certain; what differs in wording alone counts by its weight;
 * where all agree or nothing is clear, 0.
 */
function divisionOf(kind: FactKind, cells: FactCell[], weight: number): number {
  const share = (state: FactCell['state']): number =>
    cells.filter((cell) => cell.state === state).length / cells.length;
  if (kind === 'differs') return weight < TYPED_WEIGHT_THRESHOLD ? weight : 3 + share('differs');
  if (kind === 'all' || kind === 'unclear') return 0;
  return 2 * Math.min(share('said'), share('not said')) - PERHAPS_PENALTY * share('perhaps');
}

/** What a 'perhaps' takes from a row: it decides between rows that are divided alike. */
const PERHAPS_PENALTY = 0.1;

/**
 * A sentence is cut into claims, and where all its claims fare alike in every report a reader wants
 * the sentence, not its pieces: neighbours are put together.
 */
function joined(rows: PlacedRow[], versions: readonly Version[]): PlacedRow[] {
  const inOrder = rows.toSorted((a, b) => inText(a.centre, b.centre));
  const result: PlacedRow[] = [];
  let last: PlacedRow | null = null;
  let end = -1;
  for (const row of inOrder) {
    const { version, claim } = row.centre;
    const follows = last?.centre.version === version && claim === end + 1;
    if (last && follows && fareAlike(last, row, versions)) {
      last.cells = last.cells.map((cell, i) => spanning(cell, row.cells[i]!));
    } else {
      last = row;
      result.push(row);
    }
    end = claim;
  }
  return result;
}

function fareAlike(a: PlacedRow, b: PlacedRow, versions: readonly Version[]): boolean {
  const sentence = ({ centre: { version, claim } }: PlacedRow): number =>
    versions[version]!.analysis.claims[claim]!.sentence;
  if (a.kind === 'differs' || a.kind !== b.kind || sentence(a) !== sentence(b)) return false;
  return a.cells.every((cell, i) => {
    const other = b.cells[i]!;
    if (cell.state !== other.state) return false;
    const [one, two] = [placeIn(cell), placeIn(other)];
    return one?.sentence.start === two?.sentence.start && one?.sentence.end === two?.sentence.end;
  });
}

const placeIn = (cell: FactCell): Place | null => ('place' in cell ? cell.place : null);

/** The first cell, its words reaching as far as those of the second. */
function spanning(cell: FactCell, other: FactCell): FactCell {
  const [one, two] = [placeIn(cell), placeIn(other)];
  if (!one || !two || !('place' in cell)) return cell;
  const start = Math.min(one.span.start, two.span.start);
  const end = Math.max(one.span.end, two.span.end);
  return { ...cell, place: { ...one, span: { start, end } } };
}
