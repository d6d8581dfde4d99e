import { globSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { parseSync } from 'vite';

/** One file that names another, or a package, wherever it does: type imports are imports. */
export interface Import {
  /** Path from the project's folder, with slashes. */
  from: string;
  /** The same for a file of the project; a package's specifier as it is written. */
  to: string;
  isPackage: boolean;
}

/** The folders that have rooms. Tests and configuration may know all of them. */
const ROOTS = ['lib', 'components', 'entrypoints', 'tools'];

/** Every TypeScript file of the folders, by its path from `root`, with its text. */
export function sourcesIn(root: string): Map<string, string> {
  const paths = globSync(
    ROOTS.map((folder) => `${folder}/**/*.{ts,tsx}`),
    { cwd: root },
  );
  return new Map(
    paths
      .map((path) => path.replaceAll('\\', '/'))
      .sort()
      .map((path) => [path, readFileSync(join(root, path), 'utf8')]),
  );
}

/** All imports among the sources, and from them to packages. Style sheets and pages are left out. */
export function importsOf(sources: ReadonlyMap<string, string>): Import[] {
  return [...sources].flatMap(([from, text]) =>
    specifiersIn(from, text)
      .map((specifier) => resolved(from, specifier))
      .filter(({ to }) => !/\.(?:css|html|svg)(?:\?|$)/.test(to)),
  );
}

function specifiersIn(path: string, text: string): string[] {
  const { module, program } = parseSync(path, text);
  return [
    ...module.staticImports.map(({ moduleRequest }) => moduleRequest.value),
    ...module.staticExports.flatMap(({ entries }) =>
      entries.flatMap(({ moduleRequest }) => moduleRequest?.value ?? []),
    ),
    ...module.dynamicImports.flatMap(({ moduleRequest: { start, end } }) =>
      stringIn(text.slice(start, end)),
    ),
    ...typeImportsIn(program),
  ];
}

/** A computed address is nobody's import. */
const stringIn = (source: string): string[] => {
  const [, value] = /^['"](.+)['"]$/.exec(source) ?? [];
  return value ? [value] : [];
};

/** `import('./x.ts').Name` in a type, which the parser's list of imports leaves out. */
function typeImportsIn(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(typeImportsIn);
  if (typeof node !== 'object' || node === null) return [];
  const { type, source } = node as { type?: string; source?: { value?: string } };
  const own = type === 'TSImportType' && source?.value ? [source.value] : [];
  return [...own, ...Object.values(node).flatMap(typeImportsIn)];
}

function resolved(from: string, specifier: string): Import {
  if (specifier.startsWith('@/')) return { from, to: specifier.slice(2), isPackage: false };
  if (!specifier.startsWith('.')) return { from, to: specifier, isPackage: true };
  return { from, to: posix.join(posix.dirname(from), specifier), isPackage: false };
}

/**
 * The circles of a graph: groups of nodes each of which leads to all others of its group, found by
 * Tarjan's algorithm (1972). A node that names itself is no circle here.
 */
export function circlesIn(edges: Iterable<readonly [from: string, to: string]>): string[][] {
  const graph = new Map<string, Set<string>>();
  for (const [from, to] of edges) {
    if (from !== to) graph.set(from, (graph.get(from) ?? new Set()).add(to));
  }
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const circles: string[][] = [];
  const visit = (node: string): void => {
    index.set(node, index.size);
    low.set(node, index.get(node)!);
    stack.push(node);
    for (const next of graph.get(node) ?? []) {
      if (!index.has(next)) visit(next);
      if (stack.includes(next)) low.set(node, Math.min(low.get(node)!, low.get(next)!));
    }
    if (low.get(node) !== index.get(node)) return;
    const group = stack.splice(stack.indexOf(node));
    if (group.length > 1) circles.push(group.sort());
  };
  for (const node of graph.keys()) if (!index.has(node)) visit(node);
  return circles;
}

/** Each import between two folders, as the folders. */
export const folderEdges = (imports: readonly Import[]): [from: string, to: string][] =>
  imports.filter(({ isPackage }) => !isPackage).map(({ from, to }) => [dirname(from), dirname(to)]);
