import { afterEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { highlighted, lastBackup, retention, sites, theme } from '@/lib/settings/settings.ts';

afterEach(() => fakeBrowser.reset());

const stored = (name: string, value: unknown) => fakeBrowser.storage.local.set({ [name]: value });

describe('the settings of a newcomer', () => {
  it('mark what is claimed, and read or delete nothing by themselves', async () => {
    expect(await highlighted.get()).toEqual({
      differs: true,
      omitted: true,
      added: true,
      unclear: false,
    });
    expect(await sites.get()).toEqual({});
    expect(await theme.get()).toBe('system');
    expect(await retention.get()).toEqual({ months: null });
    expect(await lastBackup.get()).toEqual({ at: null });
  });
});

describe('what is stored', () => {
  it.each([
    ['highlighted', { differs: true }, highlighted],
    ['highlighted', { differs: 1, omitted: 1, added: 1, unclear: 1 }, highlighted],
    ['sites', ['outlet.example'], sites],
    ['theme', 'mauve', theme],
    ['retention', { months: 0 }, retention],
    ['retention', { months: 1.5 }, retention],
    ['retention', { months: '6' }, retention],
    ['lastBackup', { at: -1 }, lastBackup],
    ['lastBackup', null, lastBackup],
  ])('%s: %j is not believed', async (name, value, setting) => {
    await stored(name, value);
    expect(await setting.get()).toEqual(setting.fallback);
  });

  it('keeps the sites that make sense beside those that do not', async () => {
    await stored('sites', {
      'outlet.example': { save: true, colour: 'red' },
      'https://other.example/': { save: true },
      'Capital.example': { save: true },
      'port.example:81': { save: true },
      'third.example': { save: 'yes' },
      '*': { save: false },
    });
    expect(await sites.get()).toEqual({ 'outlet.example': { save: true }, '*': { save: false } });
  });

  it('may be set to every value that is offered', async () => {
    await retention.set({ months: 24 });
    await theme.set('dark');
    await lastBackup.set({ at: 1_800_000_000_000 });
    await sites.set({ '127.0.0.1': { save: false }, 'outlet.co.example': { save: true } });
    expect(await retention.get()).toEqual({ months: 24 });
    expect(await theme.get()).toBe('dark');
    expect(await lastBackup.get()).toEqual({ at: 1_800_000_000_000 });
    expect(Object.keys(await sites.get())).toEqual(['127.0.0.1', 'outlet.co.example']);
  });
});
