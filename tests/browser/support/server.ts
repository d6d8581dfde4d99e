import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What one address answers with. */
export interface Answer {
  body: string | Uint8Array;
  /** Media type; `text/html; charset=utf-8` when left out. */
  type?: string;
  /** Further headers, such as a content security policy. They win over the defaults. */
  headers?: Record<string, string>;
  status?: number;
  /** Milliseconds before the first byte is sent: for a page that is still loading. */
  delayMs?: number;
}

/**
 * Host name → path → answer; a string is the body of an HTML page. A path may carry a query
 * string; a request whose query is not listed gets the answer of the bare path.
 */
export type Sites = Record<string, Record<string, string | Answer>>;

/** A request as it arrived. */
export interface Hit {
  host: string;
  /** Path with query string. */
  path: string;
}

export interface SiteServer {
  port: number;
  /** Every request since the start, in order; also those that found nothing. */
  hits: Hit[];
  /** Adds pages, or replaces those at the same host and path, while the server runs. */
  add(sites: Sites): void;
  close(): Promise<void>;
}

/**
 * Serves several sites from one port of this machine, told apart by their host names.
 *
 * The browsers under test send every request here, whatever its host: directly with the path, or
 * as to a proxy with the whole address. Anything that is not listed gets 404, and a tunnel (HTTPS)
 * is refused, so no test can reach a network.
 */
export async function serve(sites: Sites = {}): Promise<SiteServer> {
  const pages = new Map<string, string | Answer>();
  const hits: Hit[] = [];
  const add = (more: Sites): void => {
    for (const [host, paths] of Object.entries(more)) {
      for (const [path, answer] of Object.entries(paths)) pages.set(host + path, answer);
    }
  };
  add(sites);

  const server = createServer((request, response) => {
    const url = URL.parse(request.url ?? '/', `http://${request.headers.host ?? 'unknown.test'}`);
    if (!url) return send(response, { body: 'Bad request', status: 400 });
    hits.push({ host: url.hostname, path: url.pathname + url.search });
    const found =
      pages.get(url.hostname + url.pathname + url.search) ?? pages.get(url.hostname + url.pathname);
    send(response, found ?? { body: '<!doctype html><title>Not found</title>', status: 404 });
  });
  server.on('connect', (_request, socket) => socket.end('HTTP/1.1 403 Forbidden\r\n\r\n'));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });

  return {
    port: (server.address() as AddressInfo).port,
    hits,
    add,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function send(response: ServerResponse, answer: string | Answer): void {
  const { body, type, headers, status, delayMs } =
    typeof answer === 'string' ? ({ body: answer } as Answer) : answer;
  const reply = (): void => {
    response.writeHead(status ?? 200, {
      'content-type': type ?? 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      ...headers,
    });
    response.end(body);
  };
  if (delayMs) setTimeout(reply, delayMs).unref();
  else reply();
}
