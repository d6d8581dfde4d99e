/** WebDriver's code points for the keys that have no character (WebDriver, section 17.4.2). */
const CODE_POINTS: Record<string, string> = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  Space: ' ',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
  Meta: '\uE03D',
};

/** The keys of a chord such as `Shift+Tab`, in the order in which they go down. */
export const keysOf = (chord: string): string[] => chord.split(/(?<=[^+])\+(?=.)/);

/** A WebDriver key action that presses the chord's keys and lets them go in reverse order. */
export function keyActions(chord: string): Record<string, unknown>[] {
  const values = keysOf(chord).map((key) => {
    const value = CODE_POINTS[key] ?? key;
    if ([...value].length !== 1) throw new Error(`No key is called ${key}.`);
    return value;
  });
  const down = values.map((value) => ({ type: 'keyDown', value }));
  const up = values.toReversed().map((value) => ({ type: 'keyUp', value }));
  return [{ type: 'key', id: 'keyboard', actions: [...down, ...up] }];
}
