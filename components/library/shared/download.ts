/** Milliseconds after which a browser has surely begun to write the file. */
const REVOKE_AFTER_MS = 60_000;

/** Gives the reader a file, as a link with the attribute `download` does. */
export function download(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), REVOKE_AFTER_MS);
}
