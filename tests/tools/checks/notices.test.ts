import { describe, expect, it } from 'vitest';
import { noticesFaults, type Shipped } from '../../../tools/checks/notices.ts';

const page = `<ul>
<li>dexie 4.0.0 (Apache-2.0)</li>
<li>@noble/hashes 2.0.0 (MIT)</li>
</ul>
<h2>dexie</h2>
<pre>Apache</pre>
<h2>preact, @noble/hashes</h2>
<pre>MIT</pre>`;

const shipped: Shipped = {
  page,
  scripts: new Map([
    ['background.js', ['../../lib/span.ts', '../../node_modules/dexie/dist/dexie.mjs']],
    ['chunks/a.js', ['../../../node_modules/@noble/hashes/sha2.js', '\0rolldown/runtime.js']],
  ]),
  dependencies: ['dexie'],
};

const sourcesAre = (...sources: string[]): Shipped => ({
  ...shipped,
  scripts: new Map([['reader.js', sources]]),
});

describe('the notices of a build', () => {
  it('are fine where they name every package that the scripts are made of', () => {
    expect(noticesFaults(shipped)).toEqual([]);
  });

  const faulty: [string, Shipped, string][] = [
    ['missing', { ...shipped, page: undefined }, 'has no notices'],
    [
      'silent on a package in a script',
      sourcesAre('../node_modules/diff/libesm/index.js'),
      'bundles diff, which its notices do not name',
    ],
    [
      'silent on a package inside of a package',
      sourcesAre('../node_modules/dexie/node_modules/@scope/inner/index.js'),
      'bundles @scope/inner, which its notices do not name',
    ],
    [
      'silent on a package in a script made on Windows',
      sourcesAre('..\\node_modules\\diff\\libesm\\index.js'),
      'bundles diff, which its notices do not name',
    ],
    [
      'silent on a dependency',
      { ...shipped, dependencies: ['porter2'] },
      'bundles porter2, which its notices do not name',
    ],
    [
      'naming a package above a text and not with its version',
      { ...shipped, dependencies: ['preact'] },
      'bundles preact, which its notices do not name',
    ],
    [
      'naming a package and not giving its text',
      { ...shipped, page: page.replace('<pre>Apache</pre>', '<pre></pre>') },
      'bundles dexie, which its notices do not name',
    ],
    [
      'beyond checking, for a script without a source map',
      { ...shipped, scripts: new Map([['reader.js', null]]) },
      'has no source map of reader.js',
    ],
    [
      "silent on the bundler's own runtime, which has no source map",
      { ...shipped, scripts: new Map([['chunks/rolldown-runtime-Wk-wZ5CU.js', null]]) },
      'bundles rolldown, which its notices do not name',
    ],
    ['about nothing', { ...shipped, scripts: new Map() }, 'has no scripts'],
  ];
  it.each(faulty)('are at fault when %s', (_what, build, fault) => {
    expect(noticesFaults(build)).toEqual([fault]);
  });
});
