import { useEffect, useState } from 'preact/hooks';
import type { StoredSetting } from '@/lib/settings/stored-setting.ts';

/** A setting's present value, wherever it is changed; null until the browser has said. */
export function useSetting<T>(setting: StoredSetting<T>): T | null {
  const [value, setValue] = useState<T | null>(null);
  useEffect(() => {
    setting.get().then(setValue);
    return setting.watch(setValue);
  }, [setting]);
  return value;
}
