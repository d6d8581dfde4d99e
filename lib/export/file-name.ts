/** Letters of a name that every file system keeps whole, also in scripts of three bytes each. */
const MAX_LETTERS = 60;

/** Names that one of the systems keeps for its devices. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

/** A name for a file about something: letters and digits of any script, with hyphens between. */
export function fileName(title: string, ending: string): string {
  const words = title.normalize('NFC').match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const whole = words.join('-');
  const short = Array.from(whole).slice(0, MAX_LETTERS).join('').replace(/-$/, '');
  const name = short === '' || DEVICE.test(short) ? `crossread-${short}`.replace(/-$/, '') : short;
  return `${name}.${ending}`;
}
