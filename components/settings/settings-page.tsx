import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import { HighlightSettings } from './highlight-settings.tsx';
import { RetentionSetting } from './retention-setting.tsx';
import './settings.css';
import { ShortcutSettings } from './shortcut-settings.tsx';
import { SiteSettings } from './site-settings.tsx';
import { StorageReport } from './storage-report.tsx';
import { ThemeSetting } from './theme-setting.tsx';

/** Everything that a reader can decide. Each change holds at once; there is nothing to confirm. */
export function SettingsPage() {
  return (
    <div class="settings">
      <h1>{i18n.t('settings.title')}</h1>
      <Section title={i18n.t('settings.sites')} hint={i18n.t('settings.sitesHint')}>
        <SiteSettings />
      </Section>
      <Section title={i18n.t('settings.marked')} hint={i18n.t('settings.markedHint')}>
        <HighlightSettings />
      </Section>
      <Section title={i18n.t('settings.theme')}>
        <ThemeSetting />
      </Section>
      <Section title={i18n.t('settings.keys')}>
        <ShortcutSettings />
      </Section>
      <Section title={i18n.t('settings.keep')} hint={i18n.t('settings.keepHint')}>
        <RetentionSetting />
        <StorageReport />
      </Section>
      <p class="setting">
        <a href="/third-party-notices.html" target="_blank" rel="noopener">
          {i18n.t('settings.notices')}
        </a>
      </p>
    </div>
  );
}

function Section(props: { title: string; hint?: string; children: ComponentChildren }) {
  const id = useId();
  return (
    <section class="setting" aria-labelledby={id}>
      <div class="setting-head">
        <h2 id={id}>{props.title}</h2>
        {props.hint && <p class="hint">{props.hint}</p>}
      </div>
      <div class="setting-body">{props.children}</div>
    </section>
  );
}
