/** What a built extension holds, for the check of its notices. */
export interface Shipped {
  /** The page of notices in the zip; undefined if it is not there. */
  page: string | undefined;
  /** The zip's scripts by name, each with the sources that its source map names; null without a map. */
  scripts: ReadonlyMap<string, readonly string[] | null>;
  /** The packages that the extension depends on, by its manifest in the project. */
  dependencies: readonly string[];
}

/** Rolldown makes no source map of a chunk that has its own runtime and nothing else. */
const ROLLDOWN = /^chunks\/rolldown-runtime-[\w-]+\.js$/;

/**
 * The packages that are in the scripts and not named in the notices. The source maps are another
 * witness than the one that the notices were made by, the bundler's list of modules.
 */
export function noticesFaults({ page, scripts, dependencies }: Shipped): string[] {
  if (page === undefined) return ['has no notices'];
  const names = [...scripts.keys()];
  const unmapped = names.filter((name) => !scripts.get(name) && !ROLLDOWN.test(name));
  const sources = [...scripts.values()].flatMap((each) => each ?? []);
  const bundled = new Set([
    ...dependencies,
    ...sources.flatMap(packagesIn),
    ...(names.some((name) => ROLLDOWN.test(name)) ? ['rolldown'] : []),
  ]);
  const unnamed = [...bundled].filter((name) => !isNamed(page, name)).sort();
  return [
    ...(scripts.size === 0 ? ['has no scripts'] : []),
    ...unmapped.map((name) => `has no source map of ${name}`),
    ...unnamed.map((name) => `bundles ${name}, which its notices do not name`),
  ];
}

/** In the list, with a version, and above a text. */
const isNamed = (page: string, name: string): boolean =>
  page.includes(`<li>${name} `) &&
  [...page.matchAll(/<h2>(.*?)<\/h2>\n<pre>[^<]/g)].some(([, names]) =>
    names!.split(', ').includes(name),
  );

function packagesIn(source: string): string[] {
  const [, ...inside] = source.replaceAll('\\', '/').split('node_modules/');
  const [scope = '', name = ''] = inside.at(-1)?.split('/') ?? [];
  if (scope === '') return [];
  return [scope.startsWith('@') ? `${scope}/${name}` : scope];
}
