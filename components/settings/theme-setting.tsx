import { i18n } from '#i18n';
import { THEMES, theme } from '@/lib/settings/settings.ts';
import { useSetting } from './use-setting.ts';

export function ThemeSetting() {
  const chosen = useSetting(theme);
  return (
    <fieldset class="choices">
      <legend class="unseen">{i18n.t('settings.theme')}</legend>
      {THEMES.map((name) => (
        <label key={name}>
          <input
            type="radio"
            name="theme"
            checked={name === chosen}
            onChange={() => theme.set(name)}
          />
          <span>{i18n.t(`themes.${name}`)}</span>
        </label>
      ))}
    </fieldset>
  );
}
