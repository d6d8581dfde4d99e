import type { MenuEntry } from '../driver/driver.ts';

/** What the menu of a page, of a link and of selected words offers. */
export const MENU = {
  save: { id: 'save', label: 'Save this article to Crossread' },
  saveLink: { id: 'save-link', label: 'Save the linked article to Crossread' },
  ask: { id: 'ask', label: 'What do others say about this?' },
} as const satisfies Record<string, MenuEntry>;
