import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Tab } from '../driver/driver.ts';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

type Violation = { id: string; help: string; nodes: { html: string }[] };

/**
 * axe-core as one function that is sent to a closed shadow root. It reads shadow roots where pages
 * find open ones, so for as long as it works the closed one is shown to it there.
 */
const runAxe = new Function(
  'root',
  `var module, exports, define;
  ${source};
  Object.defineProperty(root.host, 'shadowRoot', { configurable: true, value: root });
  return axe.run(root.host, { resultTypes: ['violations'] }).then(({ violations }) => {
    delete root.host.shadowRoot;
    return violations.map(({ id, help, nodes }) =>
      ({ id, help, nodes: nodes.map(({ html }) => ({ html })) }));
  });`,
) as (root: ShadowRoot) => Promise<Violation[]>;

/** What axe-core finds wrong in the closed shadow root of `host`, a line each. */
export async function axeFindings(tab: Tab, host: string): Promise<string[]> {
  const violations = await (await tab.inClosedShadow(host)).evaluate(runAxe);
  return violations.map(
    ({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html).join(' | ')}`,
  );
}
