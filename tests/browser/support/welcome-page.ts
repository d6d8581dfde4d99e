import type { BrowserUnderTest, Tab } from '../driver/driver.ts';

/** The welcome page with its first card open and the demonstration's page at rest. */
export async function shownWelcome(browser: BrowserUnderTest): Promise<Tab> {
  const welcome = await browser.waitForTab('welcome.html');
  await firstCard(welcome);
  return welcome;
}

/**
 * Waits until the page in the frame shows its first card and has stopped scrolling: some frames in a
 * row are drawn with it in one place. A page that glides is elsewhere in each.
 */
export async function firstCard(welcome: Tab): Promise<void> {
  await welcome.bringToFront();
  await welcome.waitFor('the first card of the demonstration', async () => {
    const page = document.querySelector('iframe')?.contentWindow;
    if (!page?.document.querySelector('crossread-card')) return false;
    const before = page.scrollY;
    for (let frame = 0; frame < 10; frame++) {
      await new Promise((drawn) => requestAnimationFrame(drawn));
      if (page.scrollY !== before) return false;
    }
    return page.scrollY > 0;
  });
}
