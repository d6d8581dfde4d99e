import { describe, expect, it } from 'vitest';
import { backedUpSettings, restoreSettings } from '@/lib/settings/backed-up-settings.ts';
import { theme } from '@/lib/settings/settings.ts';

describe('the settings in a backup', () => {
  it('are set as they were', async () => {
    await theme.set('dark');
    const kept = await backedUpSettings();
    expect(kept).toContainEqual({ name: 'theme', value: 'dark' });
    await theme.set('light');
    await restoreSettings(kept);
    expect(await theme.get()).toBe('dark');
  });

  it('are left where a file has none that makes sense', async () => {
    await theme.set('dark');
    await restoreSettings([
      { name: 'theme', value: '<script>' },
      { name: 'toString', value: 1 },
      { name: 'wonders', value: true },
    ]);
    expect(await theme.get()).toBe('dark');
  });
});
