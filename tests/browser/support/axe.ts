import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { ColorScheme, View } from '../driver/driver.ts';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe-core found: rule, what it is about, where. */
export type Violation = { id: string; help: string; nodes: { html: string }[] };

/**
 * axe-core as one function that can be sent into a document: an extension's content security policy
 * lets no script in that is not its own, and a driver sends a function's source.
 */
const settleIn = new Function(`var module, exports, define; ${source}`) as () => void;

const isThere = (): boolean => {
  try {
    return typeof (window as { axe?: { run?: unknown } }).axe?.run === 'function';
  } catch {
    // What ran in Firefox's last sandbox may be dead with it.
    return false;
  }
};

/** Brings axe-core into a document, where it stays: it is half a megabyte, and slow when it is new. */
export async function bringAxe(view: Pick<View, 'evaluate'>): Promise<void> {
  if (!(await view.evaluate(isThere))) await view.evaluate(settleIn);
}

/** The document's own axe-core, as far as it is used. */
export declare const axe: {
  run(of: Node, options: { resultTypes: string[] }): Promise<{ violations: Violation[] }>;
};

const runAxe = async (): Promise<Violation[]> => {
  const { violations } = await axe.run(document, { resultTypes: ['violations'] });
  return violations.map(({ id, help, nodes }) => ({
    id,
    help,
    nodes: nodes.map(({ html }) => ({ html })),
  }));
};

/** What axe-core finds wrong in a view, a line each. */
export async function axeFindings(view: View): Promise<string[]> {
  await bringAxe(view);
  return (await view.evaluate(runAxe)).map(inWords);
}

/** A violation on one line. */
export const inWords = ({ id, help, nodes }: Violation): string =>
  `${id}: ${help}: ${nodes.map(({ html }) => html).join(' | ')}`;

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
