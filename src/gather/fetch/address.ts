// Which addresses may be fetched: http(s), without credentials, on hosts that resolve to public addresses only. What was checked is what
// is connected to (see `hop.ts`), so a name that resolves to something else a moment later gains nothing.

import { lookup as systemLookup } from 'node:dns/promises';
import ipaddr from 'ipaddr.js';
import { Fault } from '../../base/fault.ts';

export interface HostAddress {
  readonly address: string;
  readonly family: number;
}

/** Resolves a host name to all its addresses. */
export type Lookup = (host: string) => Promise<readonly HostAddress[]>;

export const dnsLookup: Lookup = (host) => systemLookup(host, { all: true, verbatim: true });

/** The address as a URL; throws `bad-address`. Numbers in other notations (octal, hexadecimal, one number) are made plain by it. */
export function webAddress(text: string): URL {
  const bad = (why: string): Fault => new Fault('bad-address', `${text.slice(0, 200)} ${why}`, { what: text.slice(0, 200) });
  if (!URL.canParse(text)) throw bad('is no address');
  const url = new URL(text);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw bad('is no http(s) address');
  if (url.username !== '' || url.password !== '')
    throw new Fault('bad-address', `the address of ${url.host} holds a user name or password, which is never sent`, { what: url.host });
  url.hash = '';
  return url;
}

const bare = (host: string): string => host.replace(/^\[|\]$/g, '');

/** IPv6 addresses that carry one of IPv4 lead to it: mapped, 6to4 (2002:), NAT64 (64:ff9b::). */
function carried(address: ipaddr.IPv6): ipaddr.IPv4 | null {
  if (address.isIPv4MappedAddress()) return address.toIPv4Address();
  const bytes = address.toByteArray();
  const at = address.range() === '6to4' ? 2 : address.range() === 'rfc6052' ? 12 : -1;
  return at < 0 ? null : new ipaddr.IPv4(bytes.slice(at, at + 4));
}

/** What kind of address it is, by the registries of special ranges; `unicast` alone is public. */
export function rangeOf(text: string): string {
  if (!ipaddr.isValid(text)) return 'invalid';
  const address = ipaddr.parse(text);
  if (!(address instanceof ipaddr.IPv6)) return address.range();
  const inner = carried(address);
  if (inner) return inner.range() === 'unicast' && address.range() !== 'ipv4Mapped' ? 'unicast' : inner.range();
  // Of IPv6 only 2000::/3 is given out as public addresses (IANA); the rest is unassigned or obsolete.
  return address.range() === 'unicast' && (address.parts[0] ?? 0) >> 13 !== 1 ? 'reserved' : address.range();
}

export interface HostRules {
  /** `host:port` as it stands in the address: loopback servers that may be reached nevertheless, each named. For tests. */
  readonly allowLoopback: readonly string[];
  readonly lookup: Lookup;
}

const portOf = (url: URL): string => url.port || (url.protocol === 'https:' ? '443' : '80');

/** The one address to connect to. Throws `address-refused` if the host, or any address it resolves to, is not public. */
export async function checkedAddress(url: URL, { allowLoopback, lookup }: HostRules): Promise<HostAddress> {
  const host = bare(url.hostname);
  const addresses = ipaddr.isValid(host) ? [{ address: host, family: host.includes(':') ? 6 : 4 }] : await resolved(host, url, lookup);
  const allowed = allowLoopback.includes(`${url.hostname}:${portOf(url)}`);
  for (const { address } of addresses) {
    const range = rangeOf(address);
    if (range === 'unicast' || (allowed && range === 'loopback')) continue;
    throw new Fault('address-refused', `${url.href} leads to ${address} (${range}), which is not a public address`, { what: url.href });
  }
  const first = addresses[0];
  if (!first) throw new Fault('fetch-failed', `${url.href}: the host has no address`, { what: url.href });
  return first;
}

async function resolved(host: string, url: URL, lookup: Lookup): Promise<readonly HostAddress[]> {
  try {
    return await lookup(host);
  } catch (cause) {
    throw new Fault('fetch-failed', `${url.href}: the host ${host} is not known`, { what: url.href }, cause);
  }
}
