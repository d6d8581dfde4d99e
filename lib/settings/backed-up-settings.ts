import type { SettingLine } from '../corpus/database/records.ts';
import { highlighted, retention, sites, theme } from './settings.ts';

/** What a backup keeps. When the last backup was made is of this browser, not of the reader. */
const KEPT = { highlighted, retention, sites, theme };

/** The settings as a backup has them. */
export const backedUpSettings = (): Promise<SettingLine[]> =>
  Promise.all(
    Object.entries(KEPT).map(async ([name, setting]) => ({ name, value: await setting.get() })),
  );

/** Sets what a backup has; what this Crossread does not know, or would not say itself, is left. */
export async function restoreSettings(lines: readonly SettingLine[]): Promise<void> {
  for (const { name, value } of lines) {
    if (!Object.hasOwn(KEPT, name)) continue;
    try {
      await KEPT[name as keyof typeof KEPT].set(value as never);
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
    }
  }
}
