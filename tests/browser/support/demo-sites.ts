import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { Answer, Sites } from './server.ts';

const FOLDER = join(import.meta.dirname, '../../../public/demo');

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};

/** The demonstration's three reports, each at a host of its own, as the web would serve them. */
export const REGISTER = 'http://calderhaven-register.test/calderhaven-register.html';
export const OSMARK = 'http://radio-osmark.test/radio-osmark.html';
export const KETTLEWIRE = 'http://kettlewire.test/kettlewire.html';

export function demoSites(): Sites {
  const files = readdirSync(FOLDER, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const site = Object.fromEntries(
    files.map((file): [string, Answer] => [
      file.slice(FOLDER.length).replaceAll('\\', '/'),
      { body: readFileSync(file), type: TYPES[extname(file)] ?? 'application/octet-stream' },
    ]),
  );
  return Object.fromEntries([REGISTER, OSMARK, KETTLEWIRE].map((url) => [new URL(url).host, site]));
}
