import type { Aspect, Place } from '../model/finding.ts';
import type { Version } from '../model/version.ts';
import type { FactLinks } from './fact.ts';

/** A claim of one of the versions. */
export interface FactStatement {
  version: number;
  claim: number;
}

/** A statement that another version contradicts, with the words that decide. */
export interface Value extends FactStatement {
  aspect: Aspect;
  place: Place;
}

/** That two versions give different values. */
interface Contradiction {
  value: Value;
  weight: number;
}

/** What all pairs of versions say of each other's claims, asked from any of them. */
export interface FactClusters {
  /** Claims of other versions that state the same fact, likeliest first within a version. */
  said(one: FactStatement): FactStatement[];
  /** Claims of other versions that may. */
  perhaps(one: FactStatement): FactStatement[];
  isSaid(one: FactStatement, other: FactStatement): boolean;
  /** Whether the version leaves the statement out. */
  isMissing(one: FactStatement, version: number): boolean;
  isComparable(a: number, b: number): boolean;
  /** Every statement that is contradicted, once for each value that it gives. */
  values: Value[];
  contradictions(value: Value): Contradiction[];
}

/** @param links `links[i][j]` for each i < j, as `factLinks` makes them */
export function factClusters(versions: readonly Version[], links: FactLinks[][]): FactClusters {
  const offsets: number[] = [];
  let count = 0;
  for (const { analysis } of versions) {
    offsets.push(count);
    count += analysis.claims.length;
  }
  const idOf = ({ version, claim }: FactStatement): number => offsets[version]! + claim;
  const said = new Map<number, FactStatement[]>();
  const perhaps = new Map<number, FactStatement[]>();
  const missing = new Set<string>();
  const apart = new Set<string>();
  const values = new Map<string, Value>();
  const contradictions = new Map<Value, Contradiction[]>();
  links.forEach((row, i) => {
    row.forEach((found, j) => {
      if (found.incomparable) apart.add(`${i}:${j}`).add(`${j}:${i}`);
      for (const [kept, pairs] of [
        [said, found.said],
        [perhaps, found.perhaps],
      ] as const) {
        for (const link of pairs) {
          const here = { version: i, claim: link.here };
          const there = { version: j, claim: link.there };
          add(kept, idOf(here), there);
          add(kept, idOf(there), here);
        }
      }
      for (const claim of found.missingThere) missing.add(`${idOf({ version: i, claim })}:${j}`);
      for (const claim of found.missingHere) missing.add(`${idOf({ version: j, claim })}:${i}`);
      for (const { aspect, weight, here, there } of found.differs) {
        const a = known(values, { version: i, ...here, aspect });
        const b = known(values, { version: j, ...there, aspect });
        add(contradictions, a, { value: b, weight });
        add(contradictions, b, { value: a, weight });
      }
    });
  });
  const pairs = new Set<string>();
  for (const [id, all] of said) for (const other of all) pairs.add(`${id}:${idOf(other)}`);
  return {
    said: (one) => said.get(idOf(one)) ?? [],
    perhaps: (one) => perhaps.get(idOf(one)) ?? [],
    isSaid: (one, other) => pairs.has(`${idOf(one)}:${idOf(other)}`),
    isMissing: (one, version) => missing.has(`${idOf(one)}:${version}`),
    isComparable: (a, b) => !apart.has(`${a}:${b}`),
    values: [...values.values()],
    contradictions: (value) => contradictions.get(value) ?? [],
  };
}

function add<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const all = map.get(key);
  if (all) all.push(value);
  else map.set(key, [value]);
}

/** One figure that two versions contradict is one value. */
function known(values: Map<string, Value>, value: Value): Value {
  const { version, aspect, place } = value;
  const key = `${version}:${aspect}:${(place.marks[0] ?? place.span).start}`;
  const before = values.get(key);
  if (before) return before;
  values.set(key, value);
  return value;
}
