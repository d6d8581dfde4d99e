import type { Citation } from './quotation.ts';

/**
 * Puts a quotation on the clipboard, plain and as HTML, for whatever it is pasted into. To be called
 * while a click or a key press is handled: browsers let nobody write there at other times.
 *
 * By the copy command, which is old but the only way on a page without encryption; the page's own
 * listeners, which like to add a line to whatever is copied, do not get to see it. The newer API
 * takes its place where the command is gone.
 *
 * @returns whether it is there now
 */
export async function copy(
  window: Window & typeof globalThis,
  { plain, html }: Citation,
): Promise<boolean> {
  let written = false;
  const write = (event: ClipboardEvent): void => {
    if (!event.clipboardData) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    event.clipboardData.setData('text/plain', plain);
    event.clipboardData.setData('text/html', html);
    written = true;
  };
  window.addEventListener('copy', write, { capture: true });
  try {
    window.document.execCommand('copy');
  } finally {
    window.removeEventListener('copy', write, { capture: true });
  }
  if (written) return true;
  try {
    const { clipboard } = window.navigator;
    const blob = (words: string, type: string) => new window.Blob([words], { type });
    await clipboard.write([
      new window.ClipboardItem({
        'text/plain': blob(plain, 'text/plain'),
        'text/html': blob(html, 'text/html'),
      }),
    ]);
    return true;
  } catch {
    return false;
  }
}
