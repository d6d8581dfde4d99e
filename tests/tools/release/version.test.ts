import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../../tools/checks/program.ts';
import { nextVersion, withVersion } from '../../../tools/release/version.ts';

describe('the next version', () => {
  it.each([
    ['patch', '1.9.4'],
    ['minor', '1.10.0'],
    ['major', '2.0.0'],
    ['1.9.4', '1.9.4'],
    ['1.10.0', '1.10.0'],
    ['10.0.0', '10.0.0'],
  ])('after 1.9.3, asked for as %s, is %s', (wanted, version) => {
    expect(nextVersion('1.9.3', wanted, true)).toBe(version);
  });

  it.each(['1.9.3', '1.9.2', '1.8.9', '0.10.4'])('after 1.9.3 is not %s', (wanted) => {
    expect(() => nextVersion('1.9.3', wanted, true)).toThrow(
      `${wanted} is not greater than 1.9.3, which is the version now.`,
    );
  });

  it('may be the version now where that was never released', () => {
    expect(nextVersion('0.1.0', '0.1.0', false)).toBe('0.1.0');
    expect(() => nextVersion('0.1.0', '0.0.9', false)).toThrow('not greater');
  });

  it.each(['1.2', 'v1.2.3', '1.2.3-beta.1', '01.2.3', '1.2.65536', 'Minor', ''])(
    'is not %j, which is no version',
    (wanted) => {
      expect(() => nextVersion('1.0.0', wanted, true)).toThrow(`${wanted} is no version`);
    },
  );
});

describe('a version is written', () => {
  it('into a manifest, and nowhere else', () => {
    const manifest = { name: 'a', version: '1.0.0', dependencies: { b: '1.0.0' } };
    expect(JSON.parse(withVersion(JSON.stringify(manifest), '1.1.0'))).toEqual({
      ...manifest,
      version: '1.1.0',
    });
  });

  it('into both places of a lock file', () => {
    const lock = {
      version: '1.0.0',
      packages: { '': { version: '1.0.0' }, 'node_modules/b': { version: '1.0.0' } },
    };
    expect(JSON.parse(withVersion(JSON.stringify(lock), '1.1.0'))).toEqual({
      version: '1.1.0',
      packages: { '': { version: '1.1.0' }, 'node_modules/b': { version: '1.0.0' } },
    });
  });

  it.each(['package.json', 'package-lock.json'])('into %s without another change', (file) => {
    const text = readFileSync(join(ROOT, file), 'utf8');
    expect(withVersion(text, JSON.parse(text).version)).toBe(text);
  });
});
