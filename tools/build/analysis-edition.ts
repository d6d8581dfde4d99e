import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** What an analysis depends on; the packages among it have exact versions in the manifest. */
const FOLDERS = ['lib/language', 'lib/shared'];
const FILES = ['package.json'];

/**
 * Names the code that analyses by what stands in it: with any change it is another edition, and no
 * analysis of the last one is taken for one of this. A number would have to be raised by hand.
 *
 * @param root the project's folder
 */
export function analysisEdition(root: string): string {
  const found = FOLDERS.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => relative(root, join(parentPath, name))),
  );
  return editionOf(
    [...found, ...FILES].map((file) => [file, readFileSync(join(root, file), 'utf8')]),
  );
}

/** The same for the same files, whichever system names them and in whatever order. */
export function editionOf(files: readonly (readonly [path: string, text: string])[]): string {
  const digest = createHash('sha256');
  const named = new Map(files.map(([path, text]) => [path.replaceAll('\\', '/'), text]));
  for (const path of [...named.keys()].sort()) {
    digest.update(JSON.stringify([path, named.get(path)]));
  }
  return digest.digest('hex').slice(0, 16);
}
