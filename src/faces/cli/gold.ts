// Claims as files: one per document, `DIR/STEM.json`, in the form in which gold claims are kept (docs/claims.md), so that they can be compared.

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Fault } from '../../base/fault.ts';
import type { Claim } from '../../model/claim.ts';
import type { ScoredClaim } from '../../score/claims-file.ts';
import type { Ingested } from '../../work/ingest.ts';

/** A claim as files of claims hold it. */
export const recordOf = ({ kind, roles, stance, says, date, quote, start, end }: Claim): ScoredClaim & Pick<Claim, 'says' | 'date'> => ({
  kind,
  ...roles,
  stance,
  says,
  date,
  quote,
  start,
  end,
});

export interface GoldWriter {
  add(ingested: Ingested): void;
  /** How many files there are so far. */
  readonly written: () => number;
}

/** What a file may be called: a stem that is a path, or nothing at all, is made harmless. */
const safe = (stem: string, fallback: string): string => stem.replace(/[\\/:*?"<>|\p{Cc}]+/gu, '-').replace(/^\.+/, '') || fallback;

/** The third line of `feed.jsonl`, `feed.L3`, is `feed-3`. */
export const numbered = (stem: string): string => stem.replace(/\.L(\d+)$/, '-$1');

/** Makes the folder, then one file per document; two documents of one stem become `STEM` and `STEM-2`. */
export function goldWriter(folder: string): GoldWriter {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (cause) {
    throw new Fault(
      'file-unwritable',
      `The folder ${folder} cannot be made: ${cause instanceof Error ? cause.message : String(cause)}`,
      { what: folder },
      cause,
    );
  }
  const used = new Map<string, number>();
  const unique = (stem: string): string => {
    const count = (used.get(stem) ?? 0) + 1;
    used.set(stem, count);
    return count === 1 ? stem : unique(`${stem}-${count}`);
  };
  return {
    add: ({ document, claims, stem }) => {
      const id = unique(safe(numbered(stem), document.id));
      writeFileSync(join(folder, `${id}.json`), `${JSON.stringify({ id, lang: document.lang, claims: claims.map(recordOf) }, null, 1)}\n`);
    },
    written: () => [...used.values()].length,
  };
}
