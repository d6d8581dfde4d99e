import { readFileSync } from 'node:fs';
import { transform } from 'lightningcss';
import type { ResolvedPublicFile } from 'wxt';

/**
 * A file that is copied into a build, without what only its authors read: blanks, and in style sheets
 * comments. Vite does the same to what is imported, and leaves alone what is only copied.
 */
export function minified(file: ResolvedPublicFile): ResolvedPublicFile {
  const { relativeDest } = file;
  if (relativeDest.endsWith('.json')) {
    return { relativeDest, contents: JSON.stringify(JSON.parse(contentsOf(file))) };
  }
  if (relativeDest.endsWith('.css')) {
    const code = Buffer.from(contentsOf(file));
    const css = transform({ filename: relativeDest, code, minify: true });
    return { relativeDest, contents: Buffer.from(css.code).toString() };
  }
  return file;
}

const contentsOf = (file: ResolvedPublicFile): string =>
  'contents' in file ? file.contents : readFileSync(file.absoluteSrc, 'utf8');
