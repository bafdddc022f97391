// An address → what stands there, fetched once and politely: robots.txt is asked first, redirects are followed one by one, each with its
// own check, and everything together has one limit of time and one of size.

import { Fault } from '../../base/fault.ts';
import { MAX_BYTES } from '../bytes.ts';
import { dnsLookup, type Lookup, webAddress } from './address.ts';
import { type Answer, type HopRules, hop, type Page } from './hop.ts';
import { MAX_ROBOTS_BYTES, robotsAllow } from './robots.ts';

export interface FetchOptions {
  readonly timeoutMs?: number | undefined;
  readonly maxBytes?: number | undefined;
  /** `host:port` of loopback servers that may be reached; none by default. */
  readonly allowLoopback?: readonly string[] | undefined;
  readonly lookup?: Lookup | undefined;
  /** Is this media type worth reading? All are by default. */
  readonly accepts?: ((mediaType: string) => boolean) | undefined;
}

export interface Fetched {
  /** The address that answered, after all redirects. */
  readonly url: string;
  readonly bytes: Uint8Array;
  readonly mediaType?: string | undefined;
  readonly charset?: string | undefined;
}

export const TIMEOUT_MS = 20_000;
const MAX_REDIRECTS = 5;
/** The name that robots.txt files may address. */
const AGENT = 'mercato';
const USER_AGENT = 'Mercato/0.1 (reads single articles on behalf of a person; obeys robots.txt)';
const REDIRECTS = new Set([301, 302, 303, 307, 308]);

const isOk = (status: number): boolean => status >= 200 && status < 300;

/** `text/html; charset="utf-8"` in its parts. */
function mediaOf(header: string | undefined): Pick<Fetched, 'mediaType' | 'charset'> {
  const mediaType = header?.split(';')[0]?.trim().toLowerCase();
  const charset = /;\s*charset\s*=\s*["']?([^\s"';]+)/i.exec(header ?? '')?.[1];
  return { ...(mediaType && { mediaType }), ...(charset && { charset }) };
}

function refuseStatus({ status, header }: Answer, what: string): void {
  if (isOk(status)) return;
  const after = header('retry-after');
  const wait = after && (status === 429 || status === 503) ? `; it asks to wait ${/^\d+$/.test(after) ? `${after} s` : `until ${after.slice(0, 40)}`}` : '';
  throw new Fault('fetch-failed', `${what} answers with status ${status}${wait}`, { what, status });
}

/** The target of a redirect, or null. */
function redirectOf({ status, header }: Answer, from: URL): URL | null {
  const location = REDIRECTS.has(status) ? header('location') : undefined;
  if (location === undefined) return null;
  if (!URL.canParse(location, from.href)) throw new Fault('fetch-failed', `${from.href} redirects to something that is no address`, { what: from.href });
  return webAddress(new URL(location, from).href);
}

/** Fetches addresses; keeps each site's robots.txt for as long as it lives. */
export class Fetcher {
  readonly #options: FetchOptions;
  readonly #robots = new Map<string, Promise<string>>();

  constructor(options: FetchOptions = {}) {
    this.#options = options;
  }

  #rules(signal: AbortSignal): HopRules {
    const { timeoutMs = TIMEOUT_MS, maxBytes = MAX_BYTES, allowLoopback = [], lookup = dnsLookup } = this.#options;
    return { timeoutMs, maxBytes, allowLoopback, lookup, signal, userAgent: USER_AGENT };
  }

  /** Throws a `Fault` for whatever goes wrong. */
  async fetch(address: string): Promise<Fetched> {
    const start = webAddress(address);
    const rules = this.#rules(AbortSignal.timeout(this.#options.timeoutMs ?? TIMEOUT_MS));
    const { url, page } = await this.#follow(
      start,
      rules,
      async (to) => this.#ask(to, rules),
      (answer) => this.#wanted(answer, address),
    );
    refuseStatus(page, address);
    if (page.bytes.length === 0) throw new Fault('file-empty', `${address} answers with nothing`, { what: address });
    return { url: url.href, bytes: page.bytes, ...mediaOf(page.header('content-type')) };
  }

  #wanted(answer: Answer, what: string): boolean {
    refuseStatus(answer, what);
    const { mediaType } = mediaOf(answer.header('content-type'));
    if (mediaType && this.#options.accepts?.(mediaType) === false) throw new Fault('not-text', `${what} is ${mediaType}, which is not read`, { what });
    return true;
  }

  async #follow(
    start: URL,
    rules: HopRules,
    before: (url: URL) => Promise<void>,
    wanted: (answer: Answer) => boolean,
  ): Promise<{ readonly url: URL; readonly page: Page }> {
    let url = start;
    for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
      await before(url);
      const from = url;
      const page = await hop(url, rules, (answer) => redirectOf(answer, from) === null && wanted(answer));
      const next = redirectOf(page, url);
      if (next === null) return { url, page };
      url = next;
    }
    throw new Fault('too-many-redirects', `${start.href} redirects more than ${MAX_REDIRECTS} times`, { what: start.href });
  }

  /** Throws `robots-refused` where the site does not want this address to be read by programs. */
  async #ask(url: URL, rules: HopRules): Promise<void> {
    let robots = this.#robots.get(url.origin);
    if (!robots) {
      robots = this.#robotsOf(url, rules);
      this.#robots.set(url.origin, robots);
      // A site that was down a moment ago is asked again.
      robots.catch(() => this.#robots.delete(url.origin));
    }
    if (!robotsAllow(await robots, AGENT, `${url.pathname}${url.search}`))
      throw new Fault('robots-refused', `${url.href}: the site's robots.txt asks programs not to read it`, { what: url.href });
  }

  /** A site without robots.txt forbids nothing; one that cannot answer for it now must be taken to forbid everything (RFC 9309, 2.3.1.4). */
  async #robotsOf(url: URL, rules: HopRules): Promise<string> {
    const address = new URL('/robots.txt', url);
    const wanted = (answer: Answer): boolean => {
      if (answer.status >= 500 || answer.status === 429) refuseStatus(answer, address.href);
      return isOk(answer.status);
    };
    try {
      const { page } = await this.#follow(address, { ...rules, maxBytes: MAX_ROBOTS_BYTES }, async () => undefined, wanted);
      return isOk(page.status) ? new TextDecoder().decode(page.bytes) : '';
    } catch (cause) {
      // Neither a loop nor an endless file says anything.
      if (cause instanceof Fault && (cause.code === 'too-many-redirects' || cause.code === 'file-too-large')) return '';
      throw cause;
    }
  }
}
