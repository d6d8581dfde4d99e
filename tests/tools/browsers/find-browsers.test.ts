import { describe, expect, it } from 'vitest';
import { findChromium, findFirefox, type Machine } from '../../../tools/browsers/find-browsers.ts';

/** A machine with these programs and nothing else. */
const machine = (
  programs: Record<string, { script?: string; real?: string }>,
  env: Record<string, string> = { PATH: '/usr/local/bin:/usr/bin:/snap/bin' },
  platform: NodeJS.Platform = 'linux',
): Machine => ({
  platform,
  env,
  runs: (path) => path in programs,
  script: (path) => programs[path]?.script ?? '',
  real: (path) => programs[path]?.real ?? path,
});

describe('finding a browser', () => {
  it('takes the one that the environment names before any other', () => {
    const there = machine(
      { '/opt/my/chrome': {}, '/usr/bin/chromium': {} },
      { PATH: '/usr/bin', CROSSREAD_CHROMIUM: '/opt/my/chrome' },
    );
    expect(findChromium(there)).toEqual({ path: '/opt/my/chrome' });
  });

  it('says so when the environment names something that is not there', () => {
    const there = machine(
      { '/usr/bin/firefox': {} },
      { PATH: '/usr/bin', CROSSREAD_FIREFOX: '/opt/gone' },
    );
    expect(findFirefox(there)).toEqual({
      path: null,
      reason: 'CROSSREAD_FIREFOX names /opt/gone, which is no program',
    });
  });

  it('prefers Chromium to the products made of it, wherever on the path it is', () => {
    const there = machine({ '/usr/local/bin/google-chrome': {}, '/usr/bin/chromium': {} });
    expect(findChromium(there).path).toBe('/usr/bin/chromium');
  });

  it.each([
    ['/usr/bin/google-chrome-stable'],
    ['/usr/bin/microsoft-edge'],
    ['/usr/bin/brave-browser'],
  ])('takes %s where there is no Chromium', (path) => {
    expect(findChromium(machine({ [path]: {} })).path).toBe(path);
  });

  it('finds what is installed on a Mac, for all users or for one', () => {
    const chrome = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
    const firefox = '/Users/ada/Applications/Firefox.app/Contents/MacOS/firefox';
    const there = machine({ [chrome]: {}, [firefox]: {} }, { HOME: '/Users/ada' }, 'darwin');
    expect(findChromium(there).path).toBe(chrome);
    expect(findFirefox(there).path).toBe(firefox);
  });

  it('finds what is installed on Windows, for all users or for one', () => {
    const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';
    const firefox = 'C:\\Program Files\\Mozilla Firefox\\firefox.exe';
    const env = {
      ProgramFiles: 'C:\\Program Files',
      'ProgramFiles(x86)': 'C:\\Program Files (x86)',
    };
    const there = machine({ [edge]: {}, [firefox]: {} }, env, 'win32');
    expect(findChromium(there).path).toBe(edge);
    expect(findFirefox(there).path).toBe(firefox);
  });

  it.each([
    ['a link into the snaps', { real: '/snap/chromium/123/usr/lib/chromium' }],
    ['a link to the snap program', { real: '/usr/bin/snap' }],
    ['a script that starts a snap', { script: '#!/bin/sh\nexec /snap/bin/chromium "$@"\n' }],
  ])('passes over %s, and says why', (_what, program) => {
    const stub = machine({ '/usr/bin/chromium-browser': program });
    expect(findChromium(stub)).toEqual({
      path: null,
      reason: expect.stringContaining('is a snap'),
    });
    const withChrome = machine({
      '/usr/bin/chromium-browser': program,
      '/usr/bin/google-chrome': {},
    });
    expect(findChromium(withChrome).path).toBe('/usr/bin/google-chrome');
  });

  it('does not take a wrapper script of a distribution for a snap', () => {
    const there = machine({ '/usr/bin/chromium': { script: '#!/bin/sh\nexec /usr/lib/chromium' } });
    expect(findChromium(there).path).toBe('/usr/bin/chromium');
  });

  it('names the way out where there is none', () => {
    expect(findFirefox(machine({}, {})).reason).toBe(
      'Firefox is not installed; install it or set CROSSREAD_FIREFOX',
    );
  });
});
