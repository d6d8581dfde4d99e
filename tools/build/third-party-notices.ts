import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { licenceOf } from './licences.ts';
import { noticesHtml } from './notices.ts';
import { packageOf } from './package-of.ts';

/** The page that shows the notices, with a place for them. */
export const NOTICES_PAGE = 'third-party-notices.html';
const PLACE = '<!-- notices -->';

/**
 * Gathers the packages in the bundles of one build, and writes their licences into the page of
 * notices. The extension is built in several bundles, one after another; a plugin that writes a file
 * for each bundle, as Vite's `build.license` and rollup-plugin-license do, would leave the last
 * one's packages only. Vite's also passes over notices and over packages that bring no text.
 */
export function thirdPartyNotices(root: string): { plugin: Plugin; write(outDir: string): void } {
  const names = new Set<string>();
  return {
    plugin: {
      name: 'third-party-notices',
      generateBundle(_options, bundle) {
        for (const chunk of Object.values(bundle)) {
          const modules = chunk.type === 'chunk' ? chunk.moduleIds : [];
          for (const name of modules.map(packageOf)) if (name) names.add(name);
        }
      },
    },
    /** @throws Error if a package's licence has no text, or the page no place for the notices. */
    write(outDir) {
      const file = join(outDir, NOTICES_PAGE);
      const page = readFileSync(file, 'utf8');
      if (!page.includes(PLACE)) throw new Error(`${NOTICES_PAGE} has no ${PLACE}`);
      const notices = noticesHtml([...names].map((name) => licenceOf(name, root)));
      writeFileSync(
        file,
        page.replace(PLACE, () => notices),
      );
    },
  };
}
