import { request } from 'node:http';
import { connect } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { type SiteServer, type Sites, serve } from '../../browser/support/server.ts';

let server: SiteServer;
afterEach(() => server.close());

interface Reply {
  status: number;
  headers: Record<string, unknown>;
  body: string;
}

/** Asks for a path as a browser does that takes the server for the host, or for its proxy. */
const ask = (host: string, path: string, asProxy = false): Promise<Reply> =>
  new Promise((resolve, reject) => {
    const options = {
      port: server.port,
      host: '127.0.0.1',
      headers: { host },
      path: asProxy ? `http://${host}${path}` : path,
    };
    const asked = request(options, async (response) => {
      let body = '';
      for await (const part of response) body += part;
      resolve({ status: response.statusCode ?? 0, headers: response.headers, body });
    });
    asked.once('error', reject).end();
  });

const sites: Sites = {
  'north.test': { '/': '<p>North</p>', '/?page=2': '<p>North, page 2</p>' },
  'south.test': {
    '/': { body: 'body{}', type: 'text/css', headers: { 'x-site': 'south' } },
    '/gone': { body: 'gone', status: 410 },
    '/slow': { body: 'late', held: true },
  },
};

describe('the server of the browser tests', () => {
  it.each([[false], [true]])('tells sites apart by host (as a proxy: %s)', async (asProxy) => {
    server = await serve(sites);
    const north = await ask('north.test', '/', asProxy);
    expect(north).toMatchObject({ status: 200, body: '<p>North</p>' });
    expect(north.headers['content-type']).toBe('text/html; charset=utf-8');
    const south = await ask('south.test', '/', asProxy);
    expect(south.body).toBe('body{}');
    expect(south.headers).toMatchObject({ 'content-type': 'text/css', 'x-site': 'south' });
  });

  it('prefers the answer with the query and falls back to the bare path', async () => {
    server = await serve(sites);
    expect((await ask('north.test', '/?page=2')).body).toBe('<p>North, page 2</p>');
    expect((await ask('north.test', '/?utm_source=x')).body).toBe('<p>North</p>');
  });

  it('gives 404 for what is not listed, and the status that is', async () => {
    server = await serve(sites);
    expect((await ask('north.test', '/nothing')).status).toBe(404);
    expect((await ask('elsewhere.test', '/')).status).toBe(404);
    expect((await ask('south.test', '/gone')).status).toBe(410);
  });

  it('records every request in order', async () => {
    server = await serve(sites);
    await ask('north.test', '/?a=1');
    await ask('elsewhere.test', '/x', true);
    expect(server.hits).toEqual([
      { host: 'north.test', path: '/?a=1' },
      { host: 'elsewhere.test', path: '/x' },
    ]);
  });

  it('holds an answer back until it is released, and then not again', async () => {
    server = await serve(sites);
    const slow = ask('south.test', '/slow').then(({ body }) => body);
    await server.asked('south.test/slow');
    const first = await Promise.race([slow, ask('south.test', '/').then(() => 'quick')]);
    expect(first).toBe('quick');
    server.release('south.test/slow');
    expect(await slow).toBe('late');
    expect((await ask('south.test', '/slow')).body).toBe('late');
  });

  it('tells of a request that has arrived already, and of one that comes later', async () => {
    server = await serve(sites);
    await ask('north.test', '/?a=1');
    await server.asked('north.test/?a=1');
    const later = server.asked('south.test/gone');
    await ask('south.test', '/gone');
    await later;
  });

  it('begins anew without pages, requests and held answers of before', async () => {
    server = await serve(sites);
    const slow = ask('south.test', '/slow');
    await server.asked('south.test/slow');
    server.begin({ 'west.test': { '/': 'new' } });
    await expect(slow).rejects.toThrow();
    expect(server.hits).toEqual([]);
    expect((await ask('north.test', '/')).status).toBe(404);
    expect((await ask('west.test', '/')).body).toBe('new');
  });

  it('holds back anew what was released before it began anew', async () => {
    server = await serve(sites);
    server.release('south.test/slow');
    expect((await ask('south.test', '/slow')).body).toBe('late');
    server.begin(sites);
    const slow = ask('south.test', '/slow').then(() => 'slow');
    await server.asked('south.test/slow');
    const first = await Promise.race([slow, ask('south.test', '/').then(() => 'quick')]);
    expect(first).toBe('quick');
    server.release('south.test/slow');
    await slow;
  });

  it('takes further pages while it runs', async () => {
    server = await serve(sites);
    server.add({ 'north.test': { '/': 'changed' }, 'west.test': { '/': 'new' } });
    expect((await ask('north.test', '/')).body).toBe('changed');
    expect((await ask('west.test', '/')).body).toBe('new');
  });

  it('opens no tunnel to the outside', async () => {
    server = await serve(sites);
    const answer = await new Promise<string>((resolve) => {
      const socket = connect(server.port, '127.0.0.1', () => {
        socket.write('CONNECT north.test:443 HTTP/1.1\r\nHost: north.test:443\r\n\r\n');
      });
      socket.once('data', (data) => resolve(String(data)));
    });
    expect(answer).toMatch(/^HTTP\/1\.1 403 /);
  });
});
