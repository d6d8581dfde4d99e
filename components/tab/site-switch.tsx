import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { sites } from '@/lib/settings/settings.ts';
import { grantSite, revokeSite } from '@/lib/settings/site-access.ts';
import { EVERYWHERE, siteOf } from '@/lib/settings/sites.ts';
import { Switch } from '../shared/switch.tsx';
import { useAllowedSites } from '../shared/use-allowed-sites.ts';

/** What happens by itself on the site of a tab, to be switched where the reader stands. */
export function SiteSwitch({ tabId }: { tabId: number }) {
  const site = useSiteOfTab(tabId);
  const allowed = useAllowedSites();
  if (site === null || allowed === null) return null;
  const setting = allowed[site];
  const everywhere = allowed[EVERYWHERE];
  if (!setting && everywhere) {
    return <p class="hint">{i18n.t('sites.everywhereOn')}</p>;
  }
  return (
    <div class="site-switch">
      <Switch
        on={setting !== undefined}
        // Straight from the click: the browsers refuse to be asked later.
        turn={(on) => (on ? grantSite(site, false) : revokeSite(site))}
        label={i18n.t('sites.compare', [site])}
      />
      {setting && (
        <Switch
          on={setting.save}
          turn={(save) => sites.change((all) => ({ ...all, [site]: { save } }))}
          label={i18n.t('sites.save')}
        />
      )}
    </div>
  );
}

/** Null where there is none, or where the browser does not tell: no click, no grant. */
function useSiteOfTab(tabId: number): string | null {
  const [site, setSite] = useState<string | null>(null);
  useEffect(() => {
    browser.tabs.get(tabId).then(
      ({ url }) => setSite(siteOf(url)),
      () => setSite(null),
    );
  }, [tabId]);
  return site;
}
