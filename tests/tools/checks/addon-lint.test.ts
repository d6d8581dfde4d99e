import { describe, expect, it } from 'vitest';
import { addonLintFaults } from '../../../tools/checks/addon-lint.ts';

/** A warning of web-ext about the place where `mark` begins in `source`. */
const innerHtml = (source: string, mark: string) => ({
  code: 'UNSAFE_VAR_ASSIGNMENT',
  message: 'Unsafe assignment to innerHTML',
  file: 'popup.js',
  line: 1,
  column: source.indexOf(mark) + 1,
});

const faultsOf = (source: string, mark: string): string[] =>
  addonLintFaults({ errors: [], warnings: [innerHtml(source, mark)] }, () => source);

describe('the lint of the built add-on', () => {
  it.each([
    ['Preact', 'if(a)b;t.innerHTML=g.__html,n.k=[]', 't.inner'],
    ["Readability's page", 'B=!1,e.innerHTML=r,this._attempts.push({})', 'e.inner'],
    ["Readability's picture", 'n.innerHTML=t.innerHTML;var r=t.previousElementSibling;', 'n.inner'],
  ])('lets the assignment in %s pass', (_where, source, mark) => {
    expect(faultsOf(source, mark)).toEqual([]);
  });

  it('finds every other assignment', () => {
    expect(faultsOf('card.innerHTML=headline', 'card.inner')).toEqual([
      'warning UNSAFE_VAR_ASSIGNMENT in popup.js:1: Unsafe assignment to innerHTML',
    ]);
  });

  it('finds every error and every other warning', () => {
    const error = { code: 'JSON_INVALID', message: 'No JSON', file: 'manifest.json' };
    const warning = { code: 'DANGEROUS_EVAL', message: 'eval can be harmful' };
    expect(addonLintFaults({ errors: [error], warnings: [warning] }, () => '')).toEqual([
      'error JSON_INVALID in manifest.json: No JSON',
      'warning DANGEROUS_EVAL in the extension: eval can be harmful',
    ]);
  });
});
