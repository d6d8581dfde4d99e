import type { BrowserUnderTest, Tab } from '../driver/driver.ts';

/** The welcome page with its first card open and the demonstration's page at rest. */
export async function shownWelcome(browser: BrowserUnderTest): Promise<Tab> {
  const welcome = await browser.waitForTab('welcome.html');
  await firstCard(welcome);
  return welcome;
}

/** Waits until the page in the frame shows its first card and has stopped scrolling. */
export async function firstCard(welcome: Tab): Promise<void> {
  await welcome.waitFor('the first card of the demonstration', async () => {
    const page = document.querySelector('iframe')?.contentWindow;
    if (!page?.document.querySelector('crossread-card')) return false;
    const before = page.scrollY;
    await new Promise((resolve) => setTimeout(resolve, 250));
    return page.scrollY > 0 && page.scrollY === before;
  });
}
