import { describe, expect, it } from 'vitest';
import { keyActions, keysOf } from '../../browser/driver/keys.ts';

describe('a chord of keys', () => {
  it.each([
    ['Escape', ['Escape']],
    ['Shift+Tab', ['Shift', 'Tab']],
    ['Control+Shift+x', ['Control', 'Shift', 'x']],
    ['+', ['+']],
    ['Control++', ['Control', '+']],
  ])('%s is taken apart', (chord, keys) => {
    expect(keysOf(chord)).toEqual(keys);
  });

  it('goes down in order and up in reverse', () => {
    expect(keyActions('Shift+Tab')[0]?.actions).toEqual([
      { type: 'keyDown', value: '\uE008' },
      { type: 'keyDown', value: '\uE004' },
      { type: 'keyUp', value: '\uE004' },
      { type: 'keyUp', value: '\uE008' },
    ]);
  });

  it('refuses a key that there is not', () => {
    expect(() => keyActions('Esc')).toThrow('No key is called Esc.');
  });
});
