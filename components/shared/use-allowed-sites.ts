import { useEffect, useState } from 'preact/hooks';
import { allowedSites, onSitesChange } from '@/lib/settings/site-access.ts';
import type { SiteSetting } from '@/lib/settings/sites.ts';

/** The sites on which something happens by itself; null until the browser has said. */
export function useAllowedSites(): Record<string, SiteSetting> | null {
  const [allowed, setAllowed] = useState<Record<string, SiteSetting> | null>(null);
  useEffect(() => {
    const ask = () => allowedSites().then(setAllowed);
    ask();
    return onSitesChange(ask);
  }, []);
  return allowed;
}
