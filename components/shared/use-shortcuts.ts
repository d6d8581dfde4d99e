import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';

/** The manifest's commands, in the order in which they are shown. */
export const COMMANDS = ['_execute_action', 'save', 'next-finding', 'previous-finding'] as const;
export type CommandName = (typeof COMMANDS)[number];

/** Keys as the browser writes them; an empty text where none are bound. */
export type Shortcuts = Record<CommandName, string>;

const NONE: Shortcuts = {
  _execute_action: '',
  save: '',
  'next-finding': '',
  'previous-finding': '',
};

/**
 * The shortcuts as they are really bound. A browser leaves out what another extension has, and a
 * reader may have chosen others; both can happen at any time, so they are asked again with focus.
 */
export function useShortcuts(): Shortcuts {
  const [shortcuts, setShortcuts] = useState(NONE);
  useEffect(() => {
    const ask = async () => {
      const bound = await browser.commands.getAll();
      const keys = bound.map(({ name, shortcut }) => [name, shortcut ?? '']);
      setShortcuts({ ...NONE, ...Object.fromEntries(keys) });
    };
    ask();
    addEventListener('focus', ask);
    return () => removeEventListener('focus', ask);
  }, []);
  return shortcuts;
}
