// Statements as files: one a line, as `mercato export replies` writes them. Nothing is believed for being written.

import { resolve } from 'node:path';
import { z } from 'zod';
import { Fault } from '../base/fault.ts';
import { type Reply, statement } from '../model/reply.ts';
import { readJsonLines } from './jsonl.ts';

const place = {
  id: z.string().regex(/^y[0-9a-f]{20}$/),
  claim: z.string().regex(/^c[0-9a-f]{20}$/),
  event: z.string().min(1).nullable(),
  at: z.strictObject({ doc: z.string(), start: z.number(), end: z.number(), kind: z.string() }),
  actor: z.string(),
  live: z.boolean(),
  recorded: z.string(),
};

/** One that takes another back says only why. */
const revoking = z.strictObject({
  ...place,
  text: z.string(),
  who: z.literal(''),
  said: z.literal(''),
  evidence: z.literal(''),
  basis: z.literal(''),
  revokes: z.string(),
});
const line = z.union([z.strictObject({ ...place, ...statement.shape, revokes: z.null() }), revoking]);

/** Faults: `file-missing`, `bad-record`. What was emptied by an erasure is left out. */
export function readReplies(file: string, cwd: string): Reply[] {
  return readJsonLines<Partial<Reply>>(resolve(cwd, file)).flatMap((given, n) => {
    if (given.revokes === null && given.text === '') return [];
    const read = line.safeParse(given);
    if (read.success) return [read.data];
    throw new Fault('bad-record', `${file}, line ${n + 1}: ${read.error.issues[0]?.message}`, { what: file, line: n + 1 });
  });
}
