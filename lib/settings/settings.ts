import type { FindingKind } from '../comparison/model/finding.ts';
import { isSite, type SiteSetting } from './sites.ts';
import { defineStoredSetting } from './stored-setting.ts';

/*
 * Every setting. The language of the interface is none: browsers choose a file in `_locales` by
 * their own language, and no extension can have them choose another.
 */

/** The kinds that a page can show: in its text, or in its margin for what only others state. */
export const HIGHLIGHTED_KINDS = ['differs', 'omitted', 'added', 'unclear'] as const;
export type HighlightedKind = (typeof HIGHLIGHTED_KINDS)[number] & FindingKind;

/** What is marked in a page, a switch for each kind. */
export type Highlighted = Record<HighlightedKind, boolean>;

/** What is unclear claims nothing, so a page shows it only to those who want it. */
export const highlighted = defineStoredSetting<Highlighted>({
  name: 'highlighted',
  fallback: { differs: true, omitted: true, added: true, unclear: false },
  read: (stored) =>
    isRecord(stored) && HIGHLIGHTED_KINDS.every((kind) => typeof stored[kind] === 'boolean')
      ? (pick(stored, HIGHLIGHTED_KINDS) as Highlighted)
      : null,
});

/**
 * The sites on which the reader wants articles compared as they open: a registrable site
 * (`outlet.example`, which stands for its subdomains too), a host without one, or `EVERYWHERE`.
 *
 * This is the wish; whether the browser lets it come true is the permission's matter, which a reader
 * can take back in the browser's own settings. Only both together count.
 */
export const sites = defineStoredSetting<Record<string, SiteSetting>>({
  name: 'sites',
  fallback: {},
  read: (stored) => {
    if (!isRecord(stored)) return null;
    const kept = Object.entries(stored).filter(
      (entry): entry is [string, SiteSetting] =>
        isSite(entry[0]) && isRecord(entry[1]) && typeof entry[1].save === 'boolean',
    );
    // One damaged entry is no reason to forget the others.
    return Object.fromEntries(kept.map(([site, { save }]) => [site, { save }]));
  },
});

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** The colours of Crossread's own pages. The card in a page follows the page. */
export const theme = defineStoredSetting<Theme>({
  name: 'theme',
  fallback: 'system',
  read: (stored) => THEMES.find((one) => one === stored) ?? null,
});

/** After how many months without a change a saved article may be deleted; null is never. */
export type Retention = { months: number | null };

/** What is offered; any whole number of months up to ten years is understood. */
export const RETENTION_MONTHS = [3, 6, 12, 24] as const;
const MAX_MONTHS = 120;

/** Nothing is lost unless the reader says so. */
export const retention = defineStoredSetting<Retention>({
  name: 'retention',
  fallback: { months: null },
  read: (stored) => {
    if (!isRecord(stored)) return null;
    const { months } = stored;
    const known = months === null || isWhole(months, 1, MAX_MONTHS);
    return known ? { months: months as number | null } : null;
  },
});

/** When the reader last wrote a backup; null is never. */
export type LastBackup = {
  /** Milliseconds since 1970. */
  at: number | null;
};

export const lastBackup = defineStoredSetting<LastBackup>({
  name: 'lastBackup',
  fallback: { at: null },
  read: (stored) => {
    if (!isRecord(stored)) return null;
    const { at } = stored;
    const known = at === null || isWhole(at, 0, Number.MAX_SAFE_INTEGER);
    return known ? { at: at as number | null } : null;
  },
});

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const pick = (from: Record<string, unknown>, keys: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(keys.map((key) => [key, from[key]]));

const isWhole = (value: unknown, least: number, most: number): boolean =>
  Number.isInteger(value) && (value as number) >= least && (value as number) <= most;
