import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { COMMANDS, type CommandName, useShortcuts } from '../shared/use-shortcuts.ts';

/** Firefox's own; the shared types know Chrome's only. */
interface WithShortcutSettings {
  commands: { openShortcutSettings(): Promise<void> };
}

/** The shortcuts as they are bound, and the way to the browser's own page for changing them. */
export function ShortcutSettings() {
  const shortcuts = useShortcuts();
  return (
    <>
      <dl class="shortcuts">
        {COMMANDS.map((name) => (
          <div key={name}>
            <dt>{words[name]()}</dt>
            <dd>
              {shortcuts[name] ? (
                <kbd>{shortcuts[name]}</kbd>
              ) : (
                <span class="hint">{i18n.t('settings.unbound')}</span>
              )}
            </dd>
          </div>
        ))}
      </dl>
      <button type="button" onClick={openBrowsersPage}>
        {i18n.t('settings.changeKeys')}
      </button>
    </>
  );
}

const words: Record<CommandName, () => string> = {
  _execute_action: () => i18n.t('commands.open'),
  save: () => i18n.t('commands.save'),
  'next-finding': () => i18n.t('commands.next'),
  'previous-finding': () => i18n.t('commands.previous'),
};

/** Only the browser itself may change them. */
async function openBrowsersPage(): Promise<void> {
  if (import.meta.env.FIREFOX) {
    await (browser as unknown as WithShortcutSettings).commands.openShortcutSettings();
  } else {
    await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
  }
}
