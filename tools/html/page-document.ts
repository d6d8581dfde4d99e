import { isAscii, isUtf8 } from 'node:buffer';
import { JSDOM, VirtualConsole } from 'jsdom';

/**
 * Whether the bytes are UTF-8, whatever the page says. Servers name the charset in a header that a
 * saved file no longer has, and browsers save in UTF-8 what says otherwise of itself; the standard's
 * fallback, windows-1252, would turn every curly quotation mark into three letters. Bytes above 127
 * that happen to be valid UTF-8 are hardly ever anything else. UTF-16 has a byte order mark or a NUL
 * and is left to jsdom, like pure ASCII, which may hold ISO-2022-JP.
 */
function certainlyUtf8(bytes: Uint8Array): boolean {
  return isUtf8(bytes) && !isAscii(bytes) && !bytes.subarray(0, 1024).includes(0);
}

/** The address as a URL that jsdom accepts; a page without a usable one is read as about:blank. */
function usable(address: string): string {
  try {
    return new URL(address).href;
  } catch {
    return 'about:blank';
  }
}

/**
 * A saved page as a document. No script runs and nothing is fetched.
 *
 * @param bytes the file as it stands on disk; UTF-8 is recognised; else the byte order mark or
 *   the meta element names the charset, else it is windows-1252
 * @param address where the page was served from
 */
export function pageDocument(bytes: Uint8Array, address: string): Document {
  const dom = new JSDOM(Buffer.from(bytes), {
    url: usable(address),
    contentType: certainlyUtf8(bytes) ? 'text/html; charset=utf-8' : 'text/html',
    // jsdom reports every style sheet that it cannot read; none of them matters here.
    virtualConsole: new VirtualConsole(),
  });
  return dom.window.document;
}
