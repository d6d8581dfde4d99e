const UNRELEASED = '## Unreleased';

/** Whether a changelog has a section of this version. */
export const hasVersion = (changelog: string, version: string): boolean =>
  changelog
    .split('\n')
    .some((line) => line === `## ${version}` || line.startsWith(`## ${version} `));

/**
 * A changelog in which all that was unreleased stands in a dated section, below a new empty one.
 *
 * @param date as ISO 8601 has it: 2026-11-29
 * @throws Error if there is no section of what is unreleased, nothing in it, or one of this version.
 */
export function releasedChangelog(changelog: string, version: string, date: string): string {
  const lines = changelog.split('\n');
  const start = lines.indexOf(UNRELEASED);
  if (start < 0) throw new Error(`CHANGELOG.md has no section '${UNRELEASED}'.`);
  if (hasVersion(changelog, version)) throw new Error(`CHANGELOG.md has ${version} already.`);
  const next = lines.findIndex((line, i) => i > start && line.startsWith('## '));
  const section = lines.slice(start + 1, next < 0 ? undefined : next);
  if (!section.some((line) => /^[-*] /.test(line))) {
    throw new Error(
      `CHANGELOG.md says of nothing that it is unreleased. What is new in ${version}?`,
    );
  }
  return lines.with(start, `${UNRELEASED}\n\n## ${version} - ${date}`).join('\n');
}
