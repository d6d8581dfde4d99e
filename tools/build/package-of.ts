/**
 * The package that a bundled module comes from; null if it is the project's own. What the bundler
 * adds of itself carries a NUL and its name instead of a path.
 *
 * @param module a module's id in a bundle, or one of the sources that a source map names
 */
export function packageOf(module: string): string | null {
  const path = module.replaceAll('\\', '/');
  // The last folder counts: a package may have packages of its own.
  const installed = /.*\/?node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path);
  if (installed) return installed[1]!;
  if (path.includes('\0virtual:wxt-')) return 'wxt';
  return /\0(rolldown|vite)\//.exec(path)?.[1] ?? null;
}
