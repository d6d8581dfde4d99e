import { afterEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { defineStoredSetting } from '@/lib/settings/stored-setting.ts';

afterEach(() => fakeBrowser.reset());

const size = (
  more: { version?: number; migrations?: Record<number, (old: never) => unknown> } = {},
) =>
  defineStoredSetting<number>({
    name: 'size',
    fallback: 10,
    read: (stored) => (typeof stored === 'number' && stored > 0 ? stored : null),
    ...(more as object),
  });

describe('a setting', () => {
  it('has its fallback until it is set, and then what was set', async () => {
    expect(await size().get()).toBe(10);
    await size().set(12);
    expect(await size().get()).toBe(12);
  });

  it.each([[-1], ['12'], [{}], [true]])('doubts %j where it is stored', async (stored) => {
    await fakeBrowser.storage.local.set({ size: stored });
    expect(await size().get()).toBe(10);
  });

  it('refuses to store what it would not read', async () => {
    await size().set(12);
    await expect(size().set(-1)).rejects.toThrow(TypeError);
    expect(await size().get()).toBe(12);
  });

  it('loses no change where several are under way', async () => {
    const setting = size();
    await Promise.all([1, 2, 3].map((more) => setting.change((value) => value + more)));
    expect(await setting.get()).toBe(16);
  });

  it('goes on after a change that failed', async () => {
    const setting = size();
    await expect(setting.change(() => -1)).rejects.toThrow(TypeError);
    await setting.change((value) => value + 1);
    expect(await setting.get()).toBe(11);
  });

  it('tells of every change and of what was before, nonsense as the fallback, until told to stop', async () => {
    const heard = vi.fn();
    const stop = size().watch(heard);
    await size().set(12);
    await fakeBrowser.storage.local.set({ size: 'nonsense' });
    stop();
    await size().set(14);
    expect(heard.mock.calls).toEqual([
      [12, 10],
      [10, 12],
    ]);
  });

  it('is migrated from the version that stored it', async () => {
    await size().set(2);
    const pixels = size({ version: 2, migrations: { 2: (rem: number) => rem * 16 } });
    expect(await pixels.get()).toBe(32);
    const again = size({ version: 2, migrations: { 2: (rem: number) => rem * 16 } });
    expect(await again.get()).toBe(32);
  });
});
