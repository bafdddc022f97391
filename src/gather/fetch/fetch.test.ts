import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, test } from 'vitest';
import type { HostAddress } from './address.ts';
import { Fetcher, type FetchOptions } from './fetch.ts';

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

/** A loopback server; without a robots.txt unless the handler answers for it. */
async function serve(handler: Handler, robots?: Handler): Promise<{ readonly host: string; readonly url: string; readonly asked: string[] }> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    if (request.url !== '/robots.txt') handler(request, response);
    else if (robots) robots(request, response);
    else response.writeHead(404).end();
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { host, url: `http://${host}/x`, asked };
}

const text: Handler = (_, response) => response.writeHead(200, { 'content-type': 'text/plain; charset="utf-8"' }).end('Words');
const redirect =
  (to: string, status = 302): Handler =>
  (_, response) =>
    response.writeHead(status, { location: to }).end();

const fetchFrom = (hosts: readonly string[], url: string, options: FetchOptions = {}) =>
  new Fetcher({ allowLoopback: hosts, timeoutMs: 2_000, ...options }).fetch(url);

describe('an answer', () => {
  test('comes with its address, type and encoding', async () => {
    const { host, url } = await serve(text);
    expect(await fetchFrom([host], `${url}?q=1#part`)).toEqual({ url: `${url}?q=1`, bytes: Buffer.from('Words'), mediaType: 'text/plain', charset: 'utf-8' });
  });

  test('the program says who it is and sends nothing else of note', async () => {
    let headers: IncomingMessage['headers'] = {};
    const { host, url } = await serve((request, response) => {
      headers = request.headers;
      text(request, response);
    });
    await fetchFrom([host], url);
    expect(headers['user-agent']).toMatch(/^Mercato\//);
    expect(Object.keys(headers).sort()).toEqual(['accept', 'accept-encoding', 'connection', 'host', 'user-agent']);
  });

  test('is unpacked if it comes compressed all the same', async () => {
    const { host, url } = await serve((_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('Words')));
    expect(Buffer.from((await fetchFrom([host], url)).bytes).toString()).toBe('Words');
  });

  test('after redirects has the last address', async () => {
    const last = await serve(text);
    const first = await serve(redirect(`http://${last.host}/y#z`, 301));
    expect((await fetchFrom([first.host, last.host], first.url)).url).toBe(`http://${last.host}/y`);
  });
});

describe('a fault', () => {
  test('no server', async () => {
    const { host, url } = await serve(text);
    servers[0]?.close();
    await expect(fetchFrom([host], url)).rejects.toMatchObject({ code: 'fetch-failed', message: expect.stringContaining('ECONNREFUSED') });
  });

  test.each([500, 503, 404, 403])('status %i', async (status) => {
    const { host, url } = await serve((_, response) => response.writeHead(status, { 'retry-after': '120' }).end('Sorry'));
    await expect(fetchFrom([host], url)).rejects.toMatchObject({
      code: 'fetch-failed',
      message: `${url} answers with status ${status}${status === 503 ? '; it asks to wait 120 s' : ''}`,
    });
  });

  const hangs: readonly [what: string, handler: Handler][] = [
    ['never answers', () => undefined],
    ['stops after the headers', (_, response) => response.writeHead(200, { 'content-type': 'text/plain' }).flushHeaders()],
    ['stops in the middle', (_, response) => response.writeHead(200).write('Wor')],
  ];
  test.each(hangs)('a server that %s', async (_, handler) => {
    const { host, url } = await serve(handler);
    const from = performance.now();
    await expect(fetchFrom([host], url, { timeoutMs: 300 })).rejects.toMatchObject({ code: 'fetch-timeout', message: expect.stringContaining('0.3 s') });
    expect(performance.now() - from).toBeLessThan(2_000);
  });

  test('a server that drips: the limit is on the whole, not on a pause', async () => {
    const { host, url } = await serve((_, response) => {
      const timer = setInterval(() => response.write('x'), 20);
      response.on('close', () => clearInterval(timer));
    });
    await expect(fetchFrom([host], url, { timeoutMs: 300 })).rejects.toMatchObject({ code: 'fetch-timeout' });
  });

  test('a body without an end', async () => {
    let closed = false;
    const { host, url } = await serve((_, response) => {
      const more = (): void => {
        while (response.write('x'.repeat(10_000)));
        response.once('drain', more);
      };
      response.on('close', () => (closed = true));
      more();
    });
    await expect(fetchFrom([host], url, { maxBytes: 100_000 })).rejects.toMatchObject({ code: 'file-too-large' });
    await expect.poll(() => closed).toBe(true);
  });

  test('a length beyond the limit, before anything is read', async () => {
    const { host, url } = await serve((_, response) => response.writeHead(200, { 'content-length': '50000000' }).flushHeaders());
    await expect(fetchFrom([host], url)).rejects.toMatchObject({ code: 'file-too-large', message: expect.stringContaining('50 MB') });
  });

  test('a small body that unpacks to a large one', async () => {
    const { host, url } = await serve((_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(5_000_000))));
    await expect(fetchFrom([host], url, { maxBytes: 1_000_000 })).rejects.toMatchObject({ code: 'file-too-large' });
  });

  test('nothing', async () => {
    const { host, url } = await serve((_, response) => response.end());
    await expect(fetchFrom([host], url)).rejects.toMatchObject({ code: 'file-empty' });
  });

  test('a type that is not read', async () => {
    const { host, url } = await serve((_, response) => response.writeHead(200, { 'content-type': 'image/png' }).end('x'));
    await expect(fetchFrom([host], url, { accepts: (type) => type.startsWith('text/') })).rejects.toMatchObject({ code: 'not-text' });
  });

  test('a broken answer', async () => {
    const { host, url } = await serve((request) => request.socket.end('NONSENSE\r\n\r\n'));
    await expect(fetchFrom([host], url)).rejects.toMatchObject({ code: 'fetch-failed' });
  });
});

describe('redirects', () => {
  test('to another loopback port are refused, and nothing is asked there', async () => {
    const inner = await serve(text);
    const outer = await serve(redirect(inner.url));
    await expect(fetchFrom([outer.host], outer.url)).rejects.toMatchObject({ code: 'address-refused' });
    expect(inner.asked).toEqual([]);
  });

  test.each([
    ['http://169.254.169.254/latest/', 'address-refused'],
    ['http://[::ffff:7f00:1]/', 'address-refused'],
    ['file:///etc/passwd', 'bad-address'],
    ['http://user:pass@a.example/', 'bad-address'],
    ['http://', 'fetch-failed'],
  ])('to %s are refused', async (to, code) => {
    const { host, url } = await serve(redirect(to));
    await expect(fetchFrom([host], url)).rejects.toMatchObject({ code });
  });

  test('in a loop end', async () => {
    const { host, url, asked } = await serve(redirect('/x'));
    await expect(fetchFrom([host], url)).rejects.toMatchObject({ code: 'too-many-redirects' });
    expect(asked.filter((path) => path === '/x')).toHaveLength(6);
  });
});

describe('a name', () => {
  const lookupOf = (...answers: readonly (readonly HostAddress[])[]) => {
    let calls = 0;
    return Object.assign(async () => answers[Math.min(calls++, answers.length - 1)] ?? [], { calls: () => calls });
  };
  const loopback = (n: number): readonly HostAddress[] => [{ address: `127.0.0.${n}`, family: 4 }];

  test('that leads to loopback is refused', async () => {
    const { host, asked } = await serve(text);
    const port = host.split(':')[1];
    await expect(fetchFrom([], `http://rebind.example:${port}/`, { lookup: lookupOf(loopback(1)) })).rejects.toMatchObject({ code: 'address-refused' });
    expect(asked).toEqual([]);
  });

  test('is resolved once a request, and what was checked is what is connected to', async () => {
    const { host } = await serve(text);
    const name = `rebind.example:${host.split(':')[1]}`;
    // Every later answer would lead to where nobody listens.
    const lookup = lookupOf(loopback(1), loopback(1), loopback(9));
    const { bytes } = await fetchFrom([name], `http://${name}/`, { lookup });
    expect(Buffer.from(bytes).toString()).toBe('Words');
    expect(lookup.calls()).toBe(2); // robots.txt, then the page
  });

  test('that changes between two requests is checked again', async () => {
    const { host } = await serve(text);
    const name = `rebind.example:${host.split(':')[1]}`;
    const lookup = lookupOf(loopback(1), [{ address: '10.0.0.1', family: 4 }]);
    await expect(fetchFrom([name], `http://${name}/`, { lookup })).rejects.toMatchObject({ code: 'address-refused' });
  });
});

describe('robots.txt', () => {
  const says =
    (words: string): Handler =>
    (_, response) =>
      response.end(words);

  test('that forbids the address is obeyed', async () => {
    const { host, url, asked } = await serve(text, says('User-agent: *\nDisallow: /x'));
    await expect(fetchFrom([host], url)).rejects.toMatchObject({ code: 'robots-refused' });
    expect(asked).toEqual(['/robots.txt']);
  });

  test('of the place that a redirect leads to is obeyed', async () => {
    const inner = await serve(text, says('User-agent: mercato\nDisallow: /'));
    const outer = await serve(redirect(inner.url));
    await expect(fetchFrom([inner.host, outer.host], outer.url)).rejects.toMatchObject({ code: 'robots-refused' });
    expect(inner.asked).toEqual(['/robots.txt']);
  });

  test('is asked once a site', async () => {
    const { host, url, asked } = await serve(text, says('User-agent: *\nDisallow: /private'));
    const fetcher = new Fetcher({ allowLoopback: [host] });
    await fetcher.fetch(url);
    await fetcher.fetch(`${url}/y`);
    expect(asked).toEqual(['/robots.txt', '/x', '/x/y']);
  });

  test('that cannot be answered for stops the fetch', async () => {
    const { host, url, asked } = await serve(text, (_, response) => response.writeHead(500).end());
    await expect(fetchFrom([host], url)).rejects.toMatchObject({ code: 'fetch-failed', message: expect.stringContaining('robots.txt') });
    expect(asked).toEqual(['/robots.txt']);
  });

  test('that hangs', async () => {
    const { host, url } = await serve(text, () => undefined);
    await expect(fetchFrom([host], url, { timeoutMs: 300 })).rejects.toMatchObject({ code: 'fetch-timeout' });
  });

  test('that leads to loopback elsewhere is not followed', async () => {
    const inner = await serve(text);
    const outer = await serve(text, redirect(`http://${inner.host}/robots.txt`));
    await expect(fetchFrom([outer.host], outer.url)).rejects.toMatchObject({ code: 'address-refused' });
    expect(inner.asked).toEqual([]);
  });
});
