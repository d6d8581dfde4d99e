import { expect, it } from 'vitest';
import { refusals } from '../../../tools/checks/lock-file.ts';

const REFUSED = `npm error code EUSAGE
npm error
npm error \`npm ci\` can only install packages when your package.json and package-lock.json are in sync.
npm error
npm error Invalid: lock file's fflate@0.8.3 does not satisfy fflate@0.8.2
npm error Missing: lightningcss-win32-x64-msvc@1.33.0 from lock file
npm error
npm error Clean install a project
npm error
npm error Usage:
npm error npm ci
`;
const NAMED = [
  "Invalid: lock file's fflate@0.8.3 does not satisfy fflate@0.8.2",
  'Missing: lightningcss-win32-x64-msvc@1.33.0 from lock file',
];

it('each package that the lock file has wrong is named', () => {
  expect(refusals(REFUSED)).toEqual(NAMED);
});

it('so it is by older versions of npm, and on Windows', () => {
  const old = REFUSED.replaceAll('npm error', 'npm ERR!').replaceAll('\n', '\r\n');
  expect(refusals(old)).toEqual(NAMED);
});

it('anything else is told as npm told it', () => {
  expect(refusals('npm error code EJSONPARSE\nnpm error Unexpected token\n')).toEqual([
    'code EJSONPARSE\nUnexpected token',
  ]);
});
