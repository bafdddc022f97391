// From where a request comes. A proxy tells in X-Forwarded-For whom it speaks for; only those that were named are believed.

import type { IncomingMessage } from 'node:http';
import type { Context } from 'hono';
import ipaddr from 'ipaddr.js';
import type { From } from '../../model/access.ts';

type Address = ipaddr.IPv4 | ipaddr.IPv6;
type Range = [Address, number];

/** `10.0.0.1` or `10.0.0.0/8`. Throws where it is neither. */
function rangeOf(text: string): Range {
  if (text.includes('/')) return ipaddr.parseCIDR(text);
  const address = ipaddr.process(text);
  return [address, address.kind() === 'ipv4' ? 32 : 128];
}

const isIn = (address: Address, [network, bits]: Range): boolean => address.kind() === network.kind() && address.match(network, bits);

/** Answers the address of the one who asks, never that of a proxy that was named. */
export function clientOf(proxies: readonly string[]): (remote: string, forwardedFor: string | undefined) => string {
  const ranges = proxies.map(rangeOf);
  const isProxy = (address: string): boolean => ranges.some((range) => isIn(ipaddr.process(address), range));
  return (remote, forwardedFor = '') => {
    let address = ipaddr.isValid(remote) ? ipaddr.process(remote).toString() : remote;
    // Each proxy adds at the end the one it was asked by: what stands before a stranger's address is the stranger's word.
    for (const before of forwardedFor.split(',').toReversed()) {
      const said = before.trim();
      if (!ipaddr.isValid(address) || !isProxy(address) || !ipaddr.isValid(said)) break;
      address = ipaddr.process(said).toString();
    }
    return address;
  };
}

const NETWORK_PARTS = 4;

/** What is counted as one: of IPv6, the half of the address that a household or a host gets as a whole. */
function networkOf(address: string): string {
  if (!ipaddr.IPv6.isValid(address)) return address;
  return `${ipaddr.IPv6.parse(address).parts.slice(0, NETWORK_PARTS).map((part) => part.toString(16)).join(':')}::/64`; // biome-ignore format: a chain
}

const UNKNOWN = 'unknown';

export function fromOf(client: ReturnType<typeof clientOf>, c: Context): From {
  const { incoming } = (c.env ?? {}) as { incoming?: IncomingMessage };
  const address = client(incoming?.socket.remoteAddress ?? UNKNOWN, c.req.header('x-forwarded-for'));
  return {
    address,
    network: networkOf(address),
    agent: (c.req.header('user-agent') ?? '').slice(0, 200),
  };
}
