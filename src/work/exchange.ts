// Documents as one Mercato writes them (`mercato export documents`) and another takes them in: one document a line, with its text and claims.
// Nothing is believed for being written: roles are held to their kind's schema, and a quote to the text it is to stand in.

import { Fault, type Problem, problemOf } from '../base/fault.ts';
import type { BatchDocument, Ledger } from '../ledger/ledger.ts';
import { type Claim, STANCES, type Stance } from '../model/claim.ts';
import { KINDS } from '../model/claims/index.gen.ts';
import { type Document, documentOf } from '../model/document.ts';
import type { ClaimView, DocumentView } from '../model/views.ts';

const GROUP = 64;

const bad = (what: string, place: string, why: string): Fault => new Fault('bad-record', `${what}, ${place}: ${why}`, { what });

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const isStance = (value: unknown): value is Stance => STANCES.some((stance) => stance === value);
const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);
const optional = <K extends string>(key: K, value: unknown): Partial<Record<K, string>> => {
  const found = text(value);
  return found === undefined ? {} : ({ [key]: found } as Record<K, string>);
};

function documentIn(line: Partial<DocumentView>, fail: (why: string) => Fault): Document {
  const row: unknown = line.document;
  if (!isRecord(row)) throw fail('it has no "document"');
  const url = text(row['url']);
  if (url === undefined || !URL.canParse(url)) throw fail('its document has no "url"');
  if (typeof line.text !== 'string') throw fail('it has no "text"');
  const published = text(row['published']);
  const source = {
    url,
    text: line.text,
    format: 'export',
    ...optional('title', row['title']),
    ...optional('publisher', row['publisher']),
    ...optional('author', line.author),
  };
  return documentOf(published === undefined ? source : { ...source, published }, text(row['lang']) ?? 'und');
}

function claimIn(given: Partial<ClaimView>, document: Document, fail: (why: string) => Fault): Claim {
  const kind = KINDS.find((candidate) => candidate.kind === given.kind);
  if (!kind) throw fail(`there is no kind of claim ${JSON.stringify(given.kind)}`);
  const roles = kind.roles.safeParse(given.roles);
  if (!roles.success) throw fail(`a ${kind.kind} has other roles: ${roles.error.issues[0]?.message ?? 'unknown'}`);
  const { quote, start, end, stance, score, because } = given;
  if (!isStance(stance)) throw fail(`there is no stance ${JSON.stringify(stance)}`);
  if (typeof quote !== 'string' || typeof start !== 'number' || typeof end !== 'number') throw fail('a claim has no quote with its place');
  if (!given.paraphrase && document.text.slice(start, end) !== quote)
    throw fail(`the quote ${JSON.stringify(quote.slice(0, 40))} is not at ${start}–${end} of the text`);
  return {
    kind: kind.kind,
    roles: roles.data,
    stance,
    ...optional('says', given.says),
    ...optional('date', given.date),
    quote,
    start,
    end,
    ...(given.paraphrase ? { paraphrase: true } : {}),
    reader: text(given.reader) ?? 'import',
    score: typeof score === 'number' ? Math.min(Math.max(score, 0), 1) : 0,
    because: Array.isArray(because) ? because.filter((reason) => typeof reason === 'string') : [],
  };
}

/** One line of an export. Fault `bad-record` names the place and what is wrong. */
export function documentOfLine(line: string, what: string, place: string): BatchDocument {
  const fail = (why: string): Fault => bad(what, place, why);
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw fail('it is not JSON');
  }
  if (!isRecord(value)) throw fail('it is no object');
  const document = documentIn(value, fail);
  const claims: readonly unknown[] = Array.isArray(value['claims']) ? value['claims'] : [];
  return { document, claims: claims.map((claim) => claimIn(isRecord(claim) ? claim : {}, document, fail)) };
}

export interface ImportReport {
  readonly documents: number;
  readonly newDocuments: number;
  readonly newClaims: number;
  readonly problems: readonly Problem[];
}

/** Appends the documents of an export, some at a time; a bad line is a problem, and the others go in. */
export async function importDocuments(lines: AsyncIterable<string>, what: string, ledger: Ledger): Promise<ImportReport> {
  const problems: Problem[] = [];
  const counts = { documents: 0, newDocuments: 0, newClaims: 0 };
  let group: BatchDocument[] = [];
  const flush = async (): Promise<void> => {
    if (group.length === 0) return;
    const appended = await ledger.append({ kind: 'import', actor: 'mercato import', documents: group });
    counts.newDocuments += appended.documents;
    counts.newClaims += appended.claims;
    group = [];
  };
  let number = 0;
  for await (const line of lines) {
    number++;
    if (line.trim() === '') continue;
    try {
      group.push(documentOfLine(line, what, `line ${number}`));
      counts.documents++;
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      problems.push(problemOf(error, `${what}, line ${number}`));
    }
    if (group.length >= GROUP) await flush();
  }
  await flush();
  return { ...counts, problems };
}
