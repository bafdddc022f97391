// How the text of an option becomes a value; what cannot be one is told in the user's words.

import { intervalOf } from '../../base/interval.ts';
import { endOf } from '../../model/moment.ts';
import { clientOf } from '../web/client.ts';

/** A whole number of at least `min`. */
export const wholeNumber =
  (min = 0) =>
  (text: string): number => {
    const value = Number(text);
    if (!Number.isInteger(value) || value < min || text.trim() === '') throw new Error(`It must be a whole number of at least ${min}.`);
    return value;
  };

/** A date of reduced precision: `2025`, `2025-06`, `2025-06-30`. */
export function partialDate(text: string): string {
  if (intervalOf(text) === null) throw new Error('It must be a year, month or day: 2025, 2025-06 or 2025-06-30.');
  return text;
}

/** A date of reduced precision, or an instant in UTC; what is meant is its end. */
export function momentDate(text: string): string {
  if (endOf(text) === null) throw new Error('It must be a year, month or day, or an instant: 2025-06-30, 2025-06-30T12:00Z.');
  return text;
}

const SCALES: Readonly<Record<string, number>> = { '': 1, k: 1e3, m: 1e6, g: 1e9 };

/** A size in bytes: `500000`, `500k`, `50M`. */
export function byteSize(text: string): number {
  const [, figure = '', scale = ''] = /^(\d+(?:\.\d+)?)\s*([kmg]?)b?$/i.exec(text.trim()) ?? [];
  const factor = SCALES[scale.toLowerCase()];
  if (figure === '' || factor === undefined) throw new Error('It must be a size like 500k or 50M.');
  return Math.round(Number(figure) * factor);
}

/** A port: 0 to 65535. */
export function portNumber(text: string): number {
  const port = wholeNumber()(text);
  if (port > 65_535) throw new Error('It must be a port: 0 to 65535.');
  return port;
}

/** Where people reach the pages: `https://market.example.org`, without a path. */
export function publicAddress(text: string): string {
  const url = URL.parse(text);
  if (!url || !/^https?:$/.test(url.protocol) || url.pathname !== '/' || url.search !== '' || url.username !== '')
    throw new Error('It must be an address without a path: https://market.example.org.');
  return url.origin;
}

/** Addresses and ranges of addresses, with commas between. */
export function proxyList(text: string): string[] {
  const proxies = text.split(',').map((one) => one.trim());
  try {
    clientOf(proxies);
  } catch {
    throw new Error('It must be addresses or ranges: 127.0.0.1,10.0.0.0/8.');
  }
  return proxies;
}
