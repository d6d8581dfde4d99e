import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { tellViews } from '@/lib/messaging/messages.ts';
import { seemsToHoldArticle } from './seems-to-hold-article.ts';

/*
 * The only thing that runs by itself, and only on sites that the reader granted. It does not read
 * the page: it says that somebody looks at one with enough prose, and the background then puts the
 * reader in. So a front page, a web application or a tab that is never looked at costs next to
 * nothing.
 */
export default defineUnlistedScript(() => {
  const look = (): void => {
    // Without an id the extension was updated or removed, and this script is what is left of it.
    if (browser.runtime?.id === undefined) {
      stop();
      return;
    }
    if (document.visibilityState !== 'visible' || !seemsToHoldArticle(document)) return;
    tellViews({ told: 'arrived' });
    // From now on there is a reader in the page, which notices by itself when the page changes.
    stop();
  };

  const stop = (): void => {
    document.removeEventListener('visibilitychange', look);
    window.navigation?.removeEventListener('navigatesuccess', look);
  };

  document.addEventListener('visibilitychange', look);
  // A front page that becomes an article without being loaded anew.
  window.navigation?.addEventListener('navigatesuccess', look);
  look();
});
