import { THEMES, theme } from '@/lib/settings/settings.ts';

/** Where the last theme is kept for the next page; the setting itself arrives too late for that. */
const KEY = 'theme';

/**
 * Gives one of Crossread's own pages the colours that the reader chose, and follows every change.
 * Storage answers after the page is first painted, and a dark page must not flash white: so the last
 * answer is kept where it can be read at once.
 */
export function applyTheme(): void {
  const apply = (name: string) => {
    document.documentElement.dataset.theme = name;
    localStorage.setItem(KEY, name);
  };
  const last = THEMES.find((one) => one === localStorage.getItem(KEY));
  if (last) apply(last);
  theme.get().then(apply);
  theme.watch(apply);
}
