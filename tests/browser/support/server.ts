import { EventEmitter, once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { within } from '../driver/waiting.ts';

/** What one address answers with. */
export interface Answer {
  body: string | Uint8Array;
  /** Media type; `text/html; charset=utf-8` when left out. */
  type?: string;
  /** Further headers, such as a content security policy. They win over the defaults. */
  headers?: Record<string, string>;
  status?: number;
  /** Sends nothing until the scenario releases this address: for a page that is still loading. */
  held?: boolean;
}

/**
 * Host name → path → answer; a string is the body of an HTML page. A path may carry a query
 * string; a request whose query is not listed gets the answer of the bare path.
 */
export type Sites = Record<string, Record<string, string | Answer>>;

/** A request as it arrived. */
interface Hit {
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
  /** Resolves when `address`, a host with a path, has been asked for, now or before. */
  asked(address: string): Promise<void>;
  /** Sends what was held back at `address`, a host with a path, and holds nothing back there again. */
  release(address: string): void;
  /** Begins anew with these pages alone; what is still held back is cut off. */
  begin(sites: Sites): void;
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
  /** The address of each request whose answer is held back. */
  const held = new Map<ServerResponse, string>();
  const released = new Set<string>();
  const arrivals = new EventEmitter().setMaxListeners(0);
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
    arrivals.emit(url.hostname + url.pathname + url.search);
    const bare = url.hostname + url.pathname;
    const address = pages.has(bare + url.search) ? bare + url.search : bare;
    const answer = answerOf(pages.get(address) ?? NOT_FOUND);
    if (answer.held && !released.has(address)) {
      held.set(response, address);
      response.once('close', () => held.delete(response));
    } else send(response, answer);
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
    async asked(address) {
      if (hits.some(({ host, path }) => host + path === address)) return;
      await within(`${address} is asked for`, once(arrivals, address));
    },
    release(address) {
      released.add(address);
      for (const [response, of] of held) {
        if (of !== address) continue;
        held.delete(response);
        send(response, answerOf(pages.get(address) ?? NOT_FOUND));
      }
    },
    begin(sites) {
      for (const response of held.keys()) response.destroy();
      held.clear();
      released.clear();
      pages.clear();
      hits.length = 0;
      add(sites);
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const NOT_FOUND: Answer = { body: '<!doctype html><title>Not found</title>', status: 404 };

const answerOf = (answer: string | Answer): Answer =>
  typeof answer === 'string' ? { body: answer } : answer;

function send(response: ServerResponse, { body, type, headers, status }: Answer): void {
  response.writeHead(status ?? 200, {
    'content-type': type ?? 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    ...headers,
  });
  response.end(body);
}
