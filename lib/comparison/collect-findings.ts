import type { Analysis, TokenRange } from '../language/model/analysis.ts';
import type { ClaimState } from './claims/align-claims.ts';
import { isNewsworthy } from './claims/is-newsworthy.ts';
import { missingStatements } from './claims/missing-statements.ts';
import { comparePair, type PairComparison } from './compare-pair.ts';
import { placeOf } from './findings/finding-place.ts';
import { weightOf } from './findings/finding-weight.ts';
import { groupAdded } from './findings/group-added.ts';
import { statedInHeadline } from './findings/stated-in-headline.ts';
import type { Difference } from './model/difference.ts';
import type { Comparison, Finding, OtherPlace } from './model/finding.ts';
import type { Version } from './model/version.ts';
import type { Weights } from './model/weights-model.ts';
import { areComparable } from './text-pair/comparable.ts';

/** A version that can be compared with the reading, and what came of it. */
interface Compared {
  version: number;
  analysis: Analysis;
  whole: boolean;
  comparison: PairComparison;
  /** Whether a difference is about these words of the reading, or of this version. */
  touchesHere: (range: TokenRange) => boolean;
  touchesThere: (range: TokenRange) => boolean;
  /** What the reading states beside its text of this version's parts, and the other way round. */
  besideHere: (part: number) => ClaimState;
  besideThere: (part: number) => ClaimState;
}

/** Everything that comparing a reading with other versions finds, in the reading's order. */
export function collectFindings(reading: Version, others: Version[], weights: Weights): Comparison {
  const compared = others.flatMap((other, version): Compared[] => {
    const { analysis, whole } = other;
    if (!areComparable(reading.analysis, analysis)) return [];
    const comparison = comparePair(reading.analysis, analysis, weights);
    return [
      {
        version,
        analysis,
        whole,
        comparison,
        touchesHere: touching(reading.analysis, comparison.differences, 'here'),
        touchesThere: touching(analysis, comparison.differences, 'there'),
        besideHere: statedInHeadline(analysis, reading, weights),
        besideThere: statedInHeadline(reading.analysis, other, weights),
      },
    ];
  });
  const known = new Set(compared.map(({ version }) => version));
  const findings = [
    ...differences(reading.analysis, compared),
    ...readingsClaims(reading.analysis, compared),
    ...othersClaims(reading, compared),
  ];
  return {
    findings: findings.sort((a, b) => position(a) - position(b)),
    incomparable: others.flatMap((_, version) => (known.has(version) ? [] : [version])),
  };
}

/** What only others say comes last, in the order in which they say it. */
const position = ({ here, there }: Finding): number =>
  here ? here.span.start : 2 ** 40 + (there[0]?.span.start ?? 0);

/** One finding for each place of the reading and aspect, with every version that differs there. */
function differences(reading: Analysis, compared: Compared[]): Finding[] {
  const groups = new Map<string, Finding>();
  for (const { version, analysis, comparison } of compared) {
    for (const { aspect, here, there, weight, reason } of comparison.differences) {
      const at = here.marks[0] ?? here;
      const key = `${aspect} ${at.from}`;
      const place: OtherPlace = { ...placeOf(analysis, there, there.marks), version };
      const known = groups.get(key);
      if (known) {
        known.there.push(place);
        known.weight = Math.max(known.weight, weight);
        if (!known.reason.split('; ').includes(reason)) known.reason += `; ${reason}`;
      } else {
        groups.set(key, {
          kind: 'differs',
          aspect,
          here: placeOf(reading, here, here.marks),
          there: [place],
          absentFrom: [],
          weight,
          reason,
        });
      }
    }
  }
  return [...groups.values()];
}

/** What becomes of each claim of the reading: omitted, agrees, unclear. */
function readingsClaims(reading: Analysis, compared: Compared[]): Finding[] {
  const whole = compared.filter((other) => other.whole);
  const parts = compared[0]?.comparison.here.parts ?? [];
  const stateHere = (part: number): ClaimState =>
    whole.length === 0
      ? 'said'
      : leastMissing(
          compared.flatMap(({ comparison: { here }, touchesHere, besideThere }) => [
            touchesHere(parts[part]!) ? 'said' : here.parts[part]!.state,
            besideThere(part),
          ]),
        );
  const omitted = missingStatements(reading, parts, stateHere);
  const findings = omitted.map(
    (range): Finding => ({
      kind: 'omitted',
      aspect: null,
      here: placeOf(reading, range),
      there: [],
      absentFrom: whole.map(({ version }) => version),
      weight: weightOf(reading, range),
      reason: '',
    }),
  );
  reading.claims.forEach((claim, index) => {
    for (const [state, kind, weight] of SHARED) {
      if (kind === 'unclear' && (!isNewsworthy(reading, claim) || isInside(claim, omitted)))
        continue;
      const there = compared
        .filter(({ comparison }) => comparison.here.claims[index]!.state === state)
        .filter(({ touchesHere }) => !touchesHere(claim))
        .flatMap((other) => placesIn(other, index));
      if (there.length === 0) continue;
      findings.push({
        kind,
        aspect: null,
        here: placeOf(reading, claim),
        there,
        absentFrom: [],
        weight,
        reason: '',
      });
      break;
    }
  });
  return findings;
}

const isInside = (range: TokenRange, all: TokenRange[]): boolean =>
  all.some(({ from, to }) => from < range.to && range.from < to);

/** One version that says it is enough. */
const leastMissing = (states: ClaimState[]): ClaimState =>
  states.includes('said') ? 'said' : states.includes('perhaps') ? 'perhaps' : 'not said';

/** Kinds of finding for claims that another version says, or may say; the first that holds. */
const SHARED: [state: ClaimState, kind: 'agrees' | 'unclear', weight: number][] = [
  ['said', 'agrees', 0.1],
  ['perhaps', 'unclear', 0.2],
];

function placesIn({ version, analysis, comparison }: Compared, claim: number): OtherPlace[] {
  return comparison.here.claims[claim]!.counterparts.map((counterpart) => ({
    ...placeOf(analysis, analysis.claims[counterpart]!),
    version,
  }));
}

/** What the reading does not say, one finding for each fact, however many versions tell it. */
function othersClaims(reading: Version, compared: Compared[]): Finding[] {
  if (!reading.whole) return [];
  const runs = compared.flatMap(({ version, analysis, comparison, touchesThere, besideHere }) => {
    const { there } = comparison;
    return missingStatements(analysis, there.parts, (part) =>
      touchesThere(there.parts[part]!)
        ? 'said'
        : leastMissing([there.parts[part]!.state, besideHere(part)]),
    ).map((range) => ({ version, analysis, range }));
  });
  return groupAdded(runs).map((group) => ({
    kind: 'added',
    aspect: null,
    here: null,
    there: group.map(({ version, analysis, range }) => ({
      ...placeOf(analysis, range),
      version,
    })),
    absentFrom: [],
    weight: Math.max(
      ...group.map(({ analysis, range }) => weightOf(analysis, range, group.length)),
    ),
    reason: '',
  }));
}

/** Whether a difference is about these words: what is stated differently is stated. */
function touching(
  { tokens }: Analysis,
  differences: readonly Difference[],
  side: 'here' | 'there',
): (range: TokenRange) => boolean {
  const touched = new Uint8Array(tokens.length);
  for (const difference of differences) {
    for (const { from, to } of [difference[side], ...difference[side].marks]) {
      touched.fill(1, from, to);
    }
  }
  return ({ from, to }) => touched.subarray(from, to).includes(1);
}
