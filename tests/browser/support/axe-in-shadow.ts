import type { Tab } from '../driver/driver.ts';
import { type axe as Axe, bringAxe, inWords, type Violation } from './axe.ts';

declare const axe: typeof Axe;

/**
 * Sent to a closed shadow root. axe-core reads shadow roots where pages find open ones, so for as long
 * as it works the closed one is shown to it there.
 */
async function runAxe(root: ShadowRoot): Promise<Violation[]> {
  Object.defineProperty(root.host, 'shadowRoot', { configurable: true, value: root });
  const { violations } = await axe.run(root.host, { resultTypes: ['violations'] });
  delete (root.host as { shadowRoot?: unknown }).shadowRoot;
  return violations.map(({ id, help, nodes }) => ({
    id,
    help,
    nodes: nodes.map(({ html }) => ({ html })),
  }));
}

/** What axe-core finds wrong in the closed shadow root of `host`, a line each. */
export async function axeFindings(tab: Tab, host: string): Promise<string[]> {
  await bringAxe(tab);
  return (await (await tab.inClosedShadow(host)).evaluate(runAxe)).map(inWords);
}
