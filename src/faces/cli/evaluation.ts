// What `eval` needs from the disk: files of claims, and the texts that they are about.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, parse } from 'node:path';
import { Fault } from '../../base/fault.ts';
import { gather } from '../../gather/gather.ts';
import { type ClaimSet, claimSetOf, claimsFile, placedIn } from '../../score/claims-file.ts';
import { type Half, halfOf } from '../../score/half.ts';
import type { Context } from './context.ts';
import { numbered, recordOf } from './gold.ts';
import { type GatherOptions, type ReadReport, readInputs } from './reading.ts';

function jsonIn(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (cause) {
    throw new Fault('bad-claims', `${path} cannot be read as JSON: ${cause instanceof Error ? cause.message : String(cause)}`, { what: path }, cause);
  }
}

/** JSON that has no claims is something else. */
const isClaims = (json: unknown): boolean => json !== null && typeof json === 'object' && 'id' in json && 'claims' in json;

function claimSetIn(path: string): readonly ClaimSet[] {
  const json = jsonIn(path);
  if (!isClaims(json)) return [];
  const { success, data, error } = claimsFile.safeParse(json);
  if (success) return [claimSetOf(data)];
  const [issue] = error.issues;
  throw new Fault('bad-claims', `${path}: ${issue?.path.join('.')}: ${issue?.message}`, { what: path });
}

/** The files of claims in a folder and the folders in it, in the order of their paths. */
export function claimSetsIn(folder: string, half?: Half): readonly ClaimSet[] {
  let files: readonly string[];
  try {
    files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  } catch (cause) {
    throw new Fault('file-missing', `The folder ${folder} cannot be read.`, { what: folder }, cause);
  }
  const paths = files.filter((file) => file.endsWith('.json')).toSorted();
  const sets = paths.flatMap((file) => claimSetIn(join(folder, file))).filter(({ id }) => half === undefined || halfOf(id) === half);
  if (sets.length === 0) throw new Fault('bad-claims', `${folder} holds no claims${half ? ` of the ${half} half` : ''}.`, { what: folder });
  return sets;
}

/** The ids under which the gold of a text may be kept: its file name, or with its language before it. */
const idsOf = (stem: string, lang: string): readonly string[] => [numbered(stem), `${lang}-${numbered(stem)}`];

export interface Evaluated {
  readonly golds: readonly ClaimSet[];
  readonly founds: readonly ClaimSet[];
  readonly texts: ReadonlyMap<string, string>;
  /** How the reading went; null where none was needed. */
  readonly report: ReadReport | null;
}

const placed = (golds: readonly ClaimSet[], texts: ReadonlyMap<string, string>): readonly ClaimSet[] =>
  golds.map((gold) => {
    const text = texts.get(gold.id);
    return text === undefined ? gold : placedIn(text, gold);
  });

const MANY = '.jsonl';

/** The files of `folder` that may hold a text of `wanted`, so that no other is read; the folder itself if none looks like one. */
function filesFor(wanted: ReadonlySet<string>, folder: string): readonly string[] {
  const files = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : [];
  const likely = files.filter((file) => {
    const { name, ext } = parse(file);
    return ext === MANY || (ext !== '.json' && [...wanted].some((id) => id === name || id.endsWith(`-${name}`)));
  });
  return likely.length > 0 ? likely.toSorted().map((file) => join(folder, file)) : [folder];
}

/** Reads the texts of `golds` with the reader that was asked for. */
export async function readFor(golds: readonly ClaimSet[], folder: string, context: Context, options: GatherOptions): Promise<Evaluated> {
  const wanted = new Set(golds.map(({ id }) => id));
  const founds: ClaimSet[] = [];
  const texts = new Map<string, string>();
  const report = await readInputs(context, filesFor(wanted, folder), options, {
    ledger: null,
    actor: 'mercato eval',
    again: true,
    onDocument: ({ document: { lang, text }, stem, claims }) => {
      const id = idsOf(stem, lang).find((one) => wanted.has(one));
      if (id === undefined) return;
      texts.set(id, text);
      founds.push({ id, lang, claims: claims.map(recordOf) });
    },
  });
  if (texts.size === 0) throw new Fault('texts-missing', `${folder} holds no text that the gold claims are about.`, { what: folder });
  return { golds: placed(golds, texts), founds, texts, report };
}

/** Claims that were found before, with the texts, if there are any, to check their quotes. */
export async function foundBefore(golds: readonly ClaimSet[], folder: string, texts: string, context: Context): Promise<Evaluated> {
  const wanted = new Set(golds.map(({ id }) => id));
  const known = new Map<string, string>();
  for await (const item of gather(filesFor(wanted, texts), {}, context.effects)) {
    const id = 'source' in item ? idsOf(item.stem, item.source.lang).find((one) => wanted.has(one)) : undefined;
    if (id !== undefined && 'source' in item) known.set(id, item.source.text);
  }
  const founds = claimSetsIn(folder).map((set) => ({ ...set, id: idsOf(set.id, set.lang).find((id) => wanted.has(id)) ?? set.id }));
  return { golds: placed(golds, known), founds, texts: known, report: null };
}
