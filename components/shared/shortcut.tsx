import { type CommandName, useShortcuts } from './use-shortcuts.ts';

/** The keys that are bound to a command; nothing where none are. */
export function Shortcut({ command }: { command: CommandName }) {
  const keys = useShortcuts()[command];
  return keys ? <kbd>{keys}</kbd> : null;
}
