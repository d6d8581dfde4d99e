import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { ColorScheme, View } from '../driver/driver.ts';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe-core found: rule, what it is about, where. */
type Violation = { id: string; help: string; nodes: { html: string }[] };

/**
 * axe-core as one function that can be sent into a document: an extension's content security policy
 * lets no script in that is not its own, and a driver sends a function's source.
 */
const runAxe = new Function(
  `var module, exports, define;
  ${source};
  return axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) =>
    violations.map(({ id, help, nodes }) => ({ id, help, nodes: nodes.map(({ html }) => ({ html })) })));`,
) as () => Promise<Violation[]>;

/** What axe-core finds wrong in a view, a line each. */
export async function axeFindings(view: View): Promise<string[]> {
  const violations = await view.evaluate(runAxe);
  return violations.map(
    ({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html).join(' | ')}`,
  );
}

const SCHEMES: readonly ColorScheme[] = ['dark', 'light'];

/** What axe-core finds wrong in dark, then in light, in which the view is left. */
export async function axeInBothThemes(view: View): Promise<string[]> {
  const found: string[] = [];
  for (const scheme of SCHEMES) {
    await view.setColorScheme(scheme);
    found.push(...(await axeFindings(view)).map((one) => `${scheme}: ${one}`));
  }
  return found;
}
