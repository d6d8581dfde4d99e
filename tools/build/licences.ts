import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A package whose code is in a build, and on what terms. */
export interface Licensed {
  name: string;
  version: string;
  /** As its manifest names it: `MIT`. */
  licence: string;
  /** The texts that have to travel with its code: its licence, then its notice if it has one. */
  texts: string[];
}

const FILES = [/^licen[cs]e(?:\.(?:md|txt))?$/i, /^notice(?:\.(?:md|txt))?$/i];

/** Packages that are released without their licence, by the file that has it from their repository. */
const LEFT_OUT: Record<string, string> = {
  wxt: 'wxt.txt',
  '@wxt-dev/browser': 'wxt.txt',
  '@wxt-dev/i18n': 'wxt.txt',
  '@wxt-dev/storage': 'wxt.txt',
};

/**
 * Reads what an installed package says of its licence.
 *
 * @param root the project's folder
 * @throws Error with the package's name if its licence has no text.
 */
export function licenceOf(name: string, root: string): Licensed {
  const folder = join(root, 'node_modules', name);
  const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const files = readdirSync(folder);
  const [text, ...notices] = FILES.flatMap((pattern) => {
    const found = files.find((file) => pattern.test(file));
    return [found && textOf(join(folder, found))];
  });
  const own = LEFT_OUT[name];
  const licence = text ?? (own && textOf(join(import.meta.dirname, 'licences', own)));
  if (!licence) {
    throw new Error(
      `${name} ${version} is bundled and brings no text of its licence. Put the text that its repository has into tools/build/licences/ and name it in tools/build/licences.ts.`,
    );
  }
  const texts = [licence, ...notices.filter((notice) => notice !== undefined)];
  return { name, version, licence: license ?? 'see below', texts };
}

const textOf = (file: string): string =>
  readFileSync(file, 'utf8').replaceAll('\r\n', '\n').trimEnd().replace(/^\n+/, '');
