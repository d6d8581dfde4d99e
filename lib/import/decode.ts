/** Bytes in which the HTML standard has an encoding looked for. */
const PRESCANNED_BYTES = 1024;

const META = /<meta[^>]+charset\s*=\s*["']?\s*([\w:-]+)/i;

/**
 * The text of a saved page, as browsers read one from a disk: by its byte order mark, by the encoding
 * that it names, as UTF-8 where it is that, and otherwise as the web's older default
 * (https://html.spec.whatwg.org/multipage/parsing.html#determining-the-character-encoding).
 */
export function decodePage(bytes: Uint8Array): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, PRESCANNED_BYTES));
  const named = hasMark(bytes) ? null : META.exec(head)?.[1];
  return decodeAs(named ?? null, bytes) ?? decodeText(bytes);
}

/** The text of a file that names no encoding. */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return decodeAs('utf-8', bytes) ?? new TextDecoder('windows-1252').decode(bytes);
}

const hasMark = ([a, b, c]: Uint8Array): boolean =>
  (a === 0xff && b === 0xfe) ||
  (a === 0xfe && b === 0xff) ||
  (a === 0xef && b === 0xbb && c === 0xbf);

/** Null for an encoding that browsers do not know, and for bytes that are none of it. */
function decodeAs(encoding: string | null, bytes: Uint8Array): string | null {
  if (encoding === null) return null;
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
