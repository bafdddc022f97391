// Decisions as files: one a line, as `mercato export decisions` writes them. Nothing is believed for being written.

import { resolve } from 'node:path';
import { z } from 'zod';
import { Fault } from '../base/fault.ts';
import { type Decision, VERDICTS } from '../model/decision.ts';
import { readJsonLines } from './jsonl.ts';

const at = z.strictObject({ doc: z.string(), start: z.number(), end: z.number(), kind: z.string() });
const payload = z.strictObject({
  bucket: z.string().optional(),
  claim: z.string().optional(),
  at: at.optional(),
  role: z.string().optional(),
  family: z.string().optional(),
  value: z.unknown().optional(),
});
const line = z.strictObject({
  id: z.string().regex(/^x[0-9a-f]{20}$/),
  kind: z.enum(VERDICTS),
  a: z.string().min(1),
  b: z.string().min(1).nullable(),
  payload,
  reason: z.string(),
  actor: z.string(),
  seenTx: z.number(),
  revokes: z.string().nullable(),
  live: z.boolean(),
  at: z.string(),
});

/** Faults: `file-missing`, `bad-record`. */
export function readDecisions(file: string, cwd: string): Decision[] {
  return readJsonLines<unknown>(resolve(cwd, file)).map((given, n) => {
    const read = line.safeParse(given);
    if (read.success) return read.data as Decision;
    const [issue] = read.error.issues;
    throw new Fault('bad-record', `${file}, line ${n + 1}: ${issue?.path.join('.')} ${issue?.message}`, { what: file, line: n + 1 });
  });
}
