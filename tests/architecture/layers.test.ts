import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { circlesIn, folderEdges, type Import, importsOf, sourcesIn } from './import-graph.ts';
import { isNamed, type Plan, readPlan } from './plan.ts';

const PROJECT = resolve(import.meta.dirname, '../..');
/** A folder with more files than this is no table of contents any more. */
const MAX_FILES = 20;

const plan = readPlan(readFileSync(join(PROJECT, 'ARCHITECTURE.md'), 'utf8'));
const sources = sourcesIn(PROJECT);
const imports = importsOf(sources);

/** The room that a file stands in: of `lib` each folder is one. */
const roomOf = (path: string): string =>
  path.startsWith('lib/') ? path.split('/').slice(0, 2).join('/') : path.split('/')[0]!;

/** Why an import is against the plan; null where it is not. */
function faultOf({ from, to, isPackage }: Import, { rooms, floors }: Plan): string | null {
  const room = rooms.get(roomOf(from));
  if (!room) return `${from} stands in no room of ARCHITECTURE.md`;
  if (isPackage) return isNamed(to, room.packages) ? null : `${from}: ${room.name} knows no ${to}`;
  const other = roomOf(to);
  if (room.name === 'tools' && other === 'tests') return null;
  if (other !== room.name) {
    if (!room.mayImport.has(other)) return `${from} → ${to}: ${room.name} knows no ${other}`;
    const within = to.slice(other.length + 1).replace(/\.tsx?$/, '');
    const isDoorway = room.name === 'tools' || isNamed(within, rooms.get(other)?.doorways ?? []);
    return isDoorway ? null : `${from} → ${to}: not a doorway of ${other}`;
  }
  if (dirname(from) === dirname(to)) return null;
  const [above, below] = [floors.get(dirname(from)), floors.get(dirname(to))];
  if (above === undefined || below === undefined) return null;
  return above > below ? null : `${from} → ${to}: from floor ${above} to floor ${below}`;
}

const faultsAmong = (all: readonly Import[]): string[] =>
  all.flatMap((one) => faultOf(one, plan) ?? []);

describe('the plan in ARCHITECTURE.md', () => {
  it('is kept by every import', () => {
    expect(faultsAmong(imports)).toEqual([]);
  });

  it('names every room, and no other', () => {
    expect([...plan.rooms.keys()].sort()).toEqual(
      [...new Set([...sources.keys()].map(roomOf))].sort(),
    );
  });

  it('draws every folder of a room that has several, and no other', () => {
    const folders = new Set([...sources.keys()].map((path) => dirname(path)));
    const hasSeveral = (folder: string) =>
      [...folders].some((other) => other !== folder && roomOf(other) === roomOf(folder));
    const drawn = [...folders].filter(hasSeveral);
    expect(
      [...plan.floors.keys()].filter((folder) => !folders.has(folder) && !plan.rooms.has(folder)),
    ).toEqual([]);
    expect(drawn.filter((folder) => !plan.floors.has(folder))).toEqual([]);
  });

  it('opens no doorway that nobody uses', () => {
    const entered = imports.filter(
      ({ from, to, isPackage }) => !isPackage && roomOf(from) !== roomOf(to),
    );
    const unused = [...plan.rooms.values()].flatMap(({ name, doorways }) =>
      doorways
        .filter(
          (doorway) =>
            !entered.some(({ to }) => isNamed(to.replace(/\.tsx?$/, ''), [`${name}/${doorway}`])),
        )
        .map((doorway) => `${name}/${doorway}`),
    );
    expect(unused).toEqual([]);
  });
});

describe('the folders', () => {
  it('have no circle of files, nor of folders', () => {
    const files = imports.filter(({ isPackage }) => !isPackage);
    expect(circlesIn(files.map(({ from, to }) => [from, to] as const))).toEqual([]);
    expect(circlesIn(folderEdges(imports))).toEqual([]);
  });

  it('have no more files than can be taken in', () => {
    const counts = Map.groupBy([...sources.keys()], (path) => dirname(path));
    expect(
      [...counts].filter(([, paths]) => paths.length > MAX_FILES).map(([folder]) => folder),
    ).toEqual([]);
  });
});

describe('an import against the plan is found', () => {
  const added = (path: string, text: string): string[] =>
    faultsAmong(importsOf(new Map([[path, text]])));

  it.each([
    [
      'a type against the floors',
      'lib/corpus/database/records.ts',
      "import type { Bundle } from '../backup/format.ts';",
    ],
    [
      'a type inside a type',
      'lib/language/model/analysis.ts',
      "export type X = import('../analyse.ts').X;",
    ],
    [
      'a name that is passed on',
      'lib/language/model/analysis.ts',
      "export { analyse } from '../analyse.ts';",
    ],
    ['what is loaded later', 'lib/language/model/analysis.ts', "void import('../analyse.ts');"],
    [
      'a neighbour on the same floor',
      'lib/comparison/claims/x.ts',
      "import '../differences/slots/slots.ts';",
    ],
    [
      'another room',
      'lib/language/analyse.ts',
      "import type { Article } from '../article/model/article.ts';",
    ],
    [
      'another room past its doorway',
      'lib/report/x.ts',
      "import '../comparison/claims/phrases.ts';",
    ],
    ['what shows it', 'lib/report/x.ts', "import '@/components/tab/tab-view.tsx';"],
    ['an entry of the browser', 'components/tab/x.tsx', "import '@/entrypoints/popup/main.tsx';"],
    ['a package of another room', 'lib/language/analyse.ts', "import { Dexie } from 'dexie';"],
  ])('%s', (_, path, text) => {
    expect(added(path, text)).toHaveLength(1);
  });

  it('and one that is part of the plan is not', () => {
    expect(added('lib/report/x.ts', "import { compare } from '../comparison/compare.ts';")).toEqual(
      [],
    );
  });

  it('a circle that only types close is one', () => {
    const two = new Map([
      ['lib/shared/a.ts', "import type { B } from './b.ts';"],
      ['lib/shared/b.ts', "import type { A } from './a.ts';"],
    ]);
    expect(circlesIn(importsOf(two).map(({ from, to }) => [from, to] as const))).toEqual([
      ['lib/shared/a.ts', 'lib/shared/b.ts'],
    ]);
  });
});
