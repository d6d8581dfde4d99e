import { expect, it } from 'vitest';
import { hasVersion, releasedChangelog } from '../../../tools/release/changelog.ts';

const CHANGELOG = `# Changelog

The format is that of Keep a Changelog.

## Unreleased

### Added

- A library.

## 0.1.0 - 2026-01-02

### Added

- A reader.
`;

it('what was unreleased gets a version and a date, below a new empty section', () => {
  expect(releasedChangelog(CHANGELOG, '0.2.0', '2026-11-29')).toBe(`# Changelog

The format is that of Keep a Changelog.

## Unreleased

## 0.2.0 - 2026-11-29

### Added

- A library.

## 0.1.0 - 2026-01-02

### Added

- A reader.
`);
});

it('so it does where nothing was released before', () => {
  expect(releasedChangelog('## Unreleased\n\n- A reader.\n', '0.1.0', '2026-01-02')).toBe(
    '## Unreleased\n\n## 0.1.0 - 2026-01-02\n\n- A reader.\n',
  );
});

it('nothing that is unreleased is an error, whatever was released before', () => {
  const released = releasedChangelog(CHANGELOG, '0.2.0', '2026-11-29');
  expect(() => releasedChangelog(released, '0.3.0', '2026-11-30')).toThrow('What is new in 0.3.0?');
});

it('headings alone are nothing', () => {
  expect(() =>
    releasedChangelog('## Unreleased\n\n### Added\n\n### Fixed\n', '0.1.0', '2026-01-02'),
  ).toThrow('What is new in 0.1.0?');
});

it('a changelog without the section is an error', () => {
  expect(() => releasedChangelog('# Changelog\n', '0.1.0', '2026-01-02')).toThrow(
    "CHANGELOG.md has no section '## Unreleased'.",
  );
});

it('a version that the changelog has is an error', () => {
  expect(() => releasedChangelog(CHANGELOG, '0.1.0', '2026-11-29')).toThrow('has 0.1.0 already');
  expect(hasVersion(CHANGELOG, '0.1.0')).toBe(true);
  expect(hasVersion(CHANGELOG, '0.1')).toBe(false);
});
