import type { Finding } from '../comparison/model/finding.ts';
import type { VersionReport } from './compare-articles.ts';

/** How many say something: an agency's text in five outlets is five outlets and one report. */
export interface SourceCount {
  /** Texts of their own. */
  reports: number;
  outlets: number;
}

/** Counts who states a finding elsewhere. Versions that print one text count once. */
export function countSources(
  { there }: Pick<Finding, 'there'>,
  versions: readonly Pick<VersionReport, 'articleId' | 'outlet' | 'sameTextAs'>[],
): SourceCount {
  const indices = there.map(({ version }) => version);
  const behind = [...new Set(indices)].flatMap((index) => versions[index] ?? []);
  return {
    reports: new Set(behind.map(({ articleId, sameTextAs }) => sameTextAs ?? articleId)).size,
    outlets: new Set(behind.map(({ outlet }) => outlet)).size,
  };
}
