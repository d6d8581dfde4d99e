import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { licenceOf } from '../../../tools/build/licences.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'crossread-licences-'));
});
afterEach(() => rmSync(root, { recursive: true }));

function install(name: string, files: Record<string, string>): void {
  const folder = join(root, 'node_modules', name);
  mkdirSync(folder, { recursive: true });
  const manifest = JSON.stringify({ name, version: '1.2.3', license: 'MIT' });
  for (const [file, text] of Object.entries({ 'package.json': manifest, ...files })) {
    writeFileSync(join(folder, file), text);
  }
}

describe('the licence of a package', () => {
  it.each(['LICENSE', 'LICENSE.md', 'license.txt', 'LICENCE'])('is read from its %s', (file) => {
    install('pkg', { [file]: '\nMay be used.\n\n' });
    expect(licenceOf('pkg', root)).toEqual({
      name: 'pkg',
      version: '1.2.3',
      licence: 'MIT',
      texts: ['May be used.'],
    });
  });

  it('comes with its notice', () => {
    install('@scope/pkg', { LICENSE: 'May be used.', NOTICE: 'Made by us.', 'README.md': '' });
    expect(licenceOf('@scope/pkg', root).texts).toEqual(['May be used.', 'Made by us.']);
  });

  it('has the same text wherever its lines were ended in another way', () => {
    install('pkg', { LICENSE: 'May be\r\nused.\r\n' });
    expect(licenceOf('pkg', root).texts).toEqual(['May be\nused.']);
  });

  it('is taken from its repository where the package leaves it out', () => {
    install('@wxt-dev/storage', {});
    expect(licenceOf('@wxt-dev/storage', root).texts).toEqual([
      expect.stringMatching(/^MIT License\n\nCopyright \(c\) 2023 Aaron\n/),
    ]);
  });

  it('cannot be left out: the error names the package', () => {
    install('pkg', { 'README.md': 'MIT', NOTICE: 'Made by us.', 'license-check.js': '' });
    expect(() => licenceOf('pkg', root)).toThrow('pkg 1.2.3 is bundled and brings no text');
  });
});
