import { createHash } from 'node:crypto';

/** SHA-256 of a text (UTF-8) or of bytes, in hexadecimal. */
export const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');

/** A short id: a letter that tells the type, then 80 bits of SHA-256 over the parts, which are kept apart by U+001F. */
export const idOf = (type: string, ...parts: readonly string[]): string => `${type}${sha256(parts.join('\u001f')).slice(0, 20)}`;
