// Domains: firms that bear their address as a name. "Origin.Bio", "Scale.AI"

import type { Token } from './parse.ts';

const DOMAINS: ReadonlySet<string> = new Set(['ai', 'bio', 'io', 'com', 'tech', 'app', 'net', 'health', 'energy', 'dev']);

/** Is it the dot of such a name? */
export const isDomain = (tokens: readonly Token[], dot: number): boolean =>
  tokens[dot]?.text === '.' && tokens[dot - 1]?.capital === true && tokens[dot + 1]?.glued === true && DOMAINS.has(tokens[dot + 1]?.key ?? '');
