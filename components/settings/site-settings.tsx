import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { sites } from '@/lib/settings/settings.ts';
import { grantSite, revokeSite } from '@/lib/settings/site-access.ts';
import { EVERYWHERE, type SiteSetting, siteNamed } from '@/lib/settings/sites.ts';
import { Switch } from '../shared/switch.tsx';
import { useAllowedSites } from '../shared/use-allowed-sites.ts';

/** The sites on which articles are compared as they open: listed, added by a grant, taken back. */
export function SiteSettings() {
  const allowed = useAllowedSites();
  if (!allowed) return null;
  const listed = Object.entries(allowed)
    .filter(([site]) => site !== EVERYWHERE)
    .sort(([a], [b]) => a.localeCompare(b));
  return (
    <>
      {listed.length > 0 ? (
        <ul class="setting-list">
          {listed.map(([site, setting]) => (
            <SiteRow key={site} site={site} setting={setting} />
          ))}
        </ul>
      ) : (
        <p class="hint">{i18n.t('sites.none')}</p>
      )}
      <AddSite />
      <EverySite setting={allowed[EVERYWHERE]} />
    </>
  );
}

function SiteRow({ site, setting }: { site: string; setting: SiteSetting }) {
  return (
    <li class="site-row">
      <bdi class="outlet">{site}</bdi>
      <Switch
        on={setting.save}
        turn={(save) => sites.change((all) => ({ ...all, [site]: { save } }))}
        label={i18n.t('sites.save')}
      />
      <button
        type="button"
        aria-label={i18n.t('sites.revokeSite', [site])}
        onClick={() => revokeSite(site)}
      >
        {i18n.t('sites.revoke')}
      </button>
    </li>
  );
}

function AddSite() {
  const [words, setWords] = useState('');
  const [said, setSaid] = useState('');
  const add = async (event: SubmitEvent) => {
    event.preventDefault();
    const site = siteNamed(words);
    if (site === null) {
      setSaid(i18n.t('sites.noSite'));
      return;
    }
    const granted = await grantSite(site, false);
    setSaid(granted ? '' : i18n.t('sites.denied', [site]));
    if (granted) setWords('');
  };
  return (
    <form class="add-site" onSubmit={add}>
      <label>
        <span>{i18n.t('sites.add')}</span>
        <input
          type="text"
          inputMode="url"
          autoComplete="off"
          spellcheck={false}
          dir="ltr"
          placeholder="outlet.example"
          value={words}
          onInput={(event) => setWords(event.currentTarget.value)}
        />
      </label>
      <button type="submit">{i18n.t('sites.allow')}</button>
      <p class="said said-warning" role="status">
        {said}
      </p>
    </form>
  );
}

function EverySite({ setting }: { setting: SiteSetting | undefined }) {
  return (
    <div class="every-site">
      <Switch
        on={setting !== undefined}
        turn={(on) => (on ? grantSite(EVERYWHERE, false) : revokeSite(EVERYWHERE))}
        label={i18n.t('sites.everywhere')}
      />
      {setting && (
        <Switch
          on={setting.save}
          turn={(save) => sites.change((all) => ({ ...all, [EVERYWHERE]: { save } }))}
          label={i18n.t('sites.save')}
        />
      )}
    </div>
  );
}
