import { i18n } from '#i18n';
import { LibraryLink } from '../shared/library-link.tsx';
import { useShortcuts } from '../shared/use-shortcuts.ts';
import { SiteSwitch } from './site-switch.tsx';

/** What stands under every state: the site's switches, the way to everything else, the keys. */
export function ViewFoot({ tabId, led }: { tabId: number; led?: () => void }) {
  const shortcuts = useShortcuts();
  const keys = [
    [i18n.t('commands.next'), shortcuts['next-finding']],
    [i18n.t('commands.previous'), shortcuts['previous-finding']],
  ].filter(([, bound]) => bound);
  const opened = led ? { opened: led } : {};
  return (
    <footer class="foot">
      <SiteSwitch tabId={tabId} />
      <nav class="foot-links" aria-label={i18n.t('foot.label')}>
        <LibraryLink hash="#/" {...opened}>
          {i18n.t('library.open')}
        </LibraryLink>
        <LibraryLink hash="#/settings" {...opened}>
          {i18n.t('settings.title')}
        </LibraryLink>
      </nav>
      {keys.length > 0 && (
        <dl class="keys">
          {keys.map(([words, bound]) => (
            <div key={words}>
              <dt>{words}</dt>
              <dd>
                <kbd>{bound}</kbd>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </footer>
  );
}
