// One request: to the address that was checked and no other, without following a redirect, within the time and size it is given.

import { brotliDecompressSync, constants, gunzipSync, inflateSync } from 'node:zlib';
import type { Dispatcher } from 'undici';
import { Fault } from '../../base/fault.ts';
import { tooLarge } from '../bytes.ts';
import { checkedAddress, type HostRules } from './address.ts';

export interface HopRules extends HostRules {
  readonly userAgent: string;
  readonly maxBytes: number;
  /** Ends the whole fetch, all hops together. */
  readonly signal: AbortSignal;
  /** For messages. */
  readonly timeoutMs: number;
}

export interface Answer {
  readonly status: number;
  readonly header: (name: string) => string | undefined;
}

export interface Page extends Answer {
  readonly bytes: Uint8Array;
}

const headerOf =
  (headers: Dispatcher.ResponseData['headers']) =>
  (name: string): string | undefined =>
    [headers[name]].flat()[0];

async function bodyOf(body: AsyncIterable<Uint8Array>, maxBytes: number, what: string): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  let read = 0;
  for await (const part of body) {
    read += part.length;
    if (read > maxBytes) throw tooLarge(what, maxBytes);
    parts.push(part);
  }
  return Buffer.concat(parts, read);
}

/** Some servers compress although they are asked not to. What unpacks to more than the limit is refused while unpacking. */
function unpacked(bytes: Buffer, encoding: string | undefined, maxOutputLength: number, what: string): Uint8Array {
  const name = encoding?.trim().toLowerCase() ?? '';
  if (name === '' || name === 'identity') return bytes;
  const unpack = { gzip: gunzipSync, 'x-gzip': gunzipSync, deflate: inflateSync, br: brotliDecompressSync }[name];
  if (!unpack) throw new Fault('fetch-failed', `${what} answers in an unknown compression (${name})`, { what });
  try {
    return unpack(bytes, { maxOutputLength, finishFlush: name === 'br' ? undefined : constants.Z_SYNC_FLUSH });
  } catch (cause) {
    if (cause instanceof RangeError || (cause instanceof Error && 'code' in cause && cause.code === 'ERR_BUFFER_TOO_LARGE'))
      throw tooLarge(what, maxOutputLength);
    throw new Fault('fetch-failed', `${what}: the answer is compressed and broken`, { what }, cause);
  }
}

function failure(cause: unknown, what: string, { signal, timeoutMs }: HopRules): Error {
  if (cause instanceof Fault) return cause;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  const timedOut = signal.aborted || code.endsWith('_TIMEOUT') || code === 'ETIMEDOUT';
  if (timedOut) return new Fault('fetch-timeout', `${what} did not answer in full within ${timeoutMs / 1000} s`, { what }, cause);
  return new Fault('fetch-failed', `${what} cannot be reached${code ? ` (${code})` : ''}`, { what }, cause);
}

/** `wanted` looks at status and headers and may throw before the body is read; false leaves the body unread. */
export async function hop(url: URL, rules: HopRules, wanted: (answer: Answer) => boolean): Promise<Page> {
  const { Agent, request } = await import('undici');
  const [what, { maxBytes, signal }] = [url.href, rules];
  const pinned = await checkedAddress(url, rules);
  const agent = new Agent({
    pipelining: 0,
    maxHeaderSize: 65_536,
    connect: {
      timeout: rules.timeoutMs,
      // Whatever the name means by now: it was this address that was checked.
      lookup: (_host, options, done) => (options.all ? done(null, [{ ...pinned }]) : done(null, pinned.address, pinned.family)),
    },
  });
  try {
    const headers = { 'user-agent': rules.userAgent, 'accept': 'text/html, text/markdown;q=0.9, text/plain;q=0.9, */*;q=0.1', 'accept-encoding': 'identity' };
    const { statusCode: status, headers: found, body } = await request(url, { dispatcher: agent, method: 'GET', headers, signal });
    // Leaving a body unread is an error event of its stream; nobody else listens.
    body.on('error', () => undefined);
    const answer: Answer = { status, header: headerOf(found) };
    if (!wanted(answer)) return { ...answer, bytes: new Uint8Array() };
    const length = Number(answer.header('content-length') ?? 0);
    if (length > maxBytes) throw tooLarge(what, maxBytes, length);
    return { ...answer, bytes: unpacked(await bodyOf(body, maxBytes, what), answer.header('content-encoding'), maxBytes, what) };
  } catch (cause) {
    throw failure(cause, what, rules);
  } finally {
    // Not `close`: a body that never ends would be waited for.
    await agent.destroy();
  }
}
