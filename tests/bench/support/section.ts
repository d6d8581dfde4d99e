import type { BrowserName, BrowserUnderTest } from '../../browser/driver/driver.ts';
import type { SiteServer } from '../../browser/support/server.ts';

/** What a section works with, once in each browser: a new profile with the built extension. */
export interface Bench {
  browser: BrowserUnderTest;
  server: SiteServer;
  /** Where the extension lies: what is written there, its pages can fetch from their own origin. */
  folder: string;
  /**
   * Calls a function that `NAME.page.ts` beside the section exports, in one page of the extension
   * that stays open, and waits for as long as it takes. Argument and answer are JSON.
   */
  call<T>(name: string, argument?: unknown): Promise<T>;
}

export type Unit = 'ms' | 'bytes' | 'MB' | '×' | 'count';

/** One line of the table. */
export interface Row {
  measure: string;
  value: number;
  unit: Unit;
  /** The value as a multiple of something else in the same run: the figure that travels. */
  ratio?: { of: string; value: number; atMost?: number };
}

export interface Section {
  /** What it is about, above its part of the table. */
  heading: string;
  run(bench: Bench): Promise<Row[]>;
}

/** The rows that one browser gave. */
export interface Measured {
  browser: BrowserName;
  version: string;
  rows: Row[];
}

/** The value below which `share` of the values lie: 0.5 is the median. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}
