// The pipeline in one process: sources come in one by one, each is read, and appended with its neighbours in one
// transaction. What is appended stays, whatever happens next: an interrupt or a full disk loses the group at hand and no more.
// Cost: memory is that of one group; a text is held only until its group is written.

import { pMapIterable } from 'p-map';
import type { Problem } from '../base/fault.ts';
import { inSmallRoom } from '../base/heap.ts';
import type { Gathered } from '../gather/gather.ts';
import { creditOf } from '../gather/wire.ts';
import type { BatchDocument, Ledger } from '../ledger/ledger.ts';
import type { Claim } from '../model/claim.ts';
import { type Document, documentOf } from '../model/document.ts';
import { canRead, type Reader, type Reading } from '../model/reader.ts';

type Settled = Extract<Gathered, { readonly source: unknown }>;

/** One document, read; or known already, and then not read again. */
export interface Ingested {
  readonly document: Document;
  readonly claims: readonly Claim[];
  readonly problems: readonly Problem[];
  readonly known: boolean;
  readonly stem: string;
}

export interface IngestOptions {
  /** Null: nothing is stored. */
  readonly ledger: Ledger | null;
  readonly reader: Reader;
  /** Is this the name of an outlet? Then a last line that credits it tells where a text is from. */
  readonly isOutlet?: ((name: string) => boolean) | undefined;
  readonly now: () => Date;
  /** Who asked for it: kept with each transaction. */
  readonly actor: string;
  /** Read known documents too; claims that are not found again are closed. */
  readonly again?: boolean | undefined;
  /** Looked at between documents: what was read is stored, the rest is left. */
  readonly stopping?: { readonly now: boolean } | undefined;
  /** Hears of every document, after it was stored. */
  readonly onDocument?: ((ingested: Ingested) => void) | undefined;
  readonly onProblem?: ((problem: Problem) => void) | undefined;
}

interface LanguageCount {
  readonly lang: string;
  /** Is there a pack for it? Else its documents were stored, and no claims were looked for. */
  readonly readable: boolean;
  readonly documents: number;
  readonly claims: number;
}

export interface IngestReport {
  /** Texts that came in, known ones included. */
  readonly documents: number;
  readonly known: number;
  readonly revisions: number;
  /** Claims found in what was read. */
  readonly claims: number;
  /** Those of them that the ledger did not hold before; 0 where nothing is stored. */
  readonly newClaims: number;
  /** What was read, by language, most documents first. */
  readonly languages: readonly LanguageCount[];
  readonly problems: readonly Problem[];
  /** Inputs that failed. */
  readonly failed: number;
  readonly stopped: boolean;
}

// A group is written when it is this large or this old: small enough to lose, large enough that the disk's sync is no matter.
const GROUP_DOCUMENTS = 32;
const GROUP_CHARACTERS = 1_000_000;
const GROUP_MS = 2000;

/** The problem of a text in a language that cannot be read. */
export const NO_PACK = 'no-language-pack';

const NAMES = new Intl.DisplayNames(['en'], { type: 'language' });

/** "Dutch (nl)". */
export const wordLanguage = (lang: string): string => (lang === 'und' ? 'an unknown language' : `${NAMES.of(lang) ?? lang} (${lang})`);

const noPack = (document: Document, reader: Reader): Problem => ({
  code: NO_PACK,
  severity: 'warning',
  what: document.url,
  message: `The text is in ${wordLanguage(document.lang)}, which cannot be read yet: no claims were looked for.`,
  remedy: `Languages that can be read: ${reader.languages?.map(wordLanguage).join(', ') ?? 'any'}.`,
});

// A text that brings the reader down must not bring the batch down with it; the stack goes into the message, as it is a bug to be reported.
const readerBroke = (document: Document, error: unknown): Problem => ({
  code: 'reader-broke',
  severity: 'error',
  what: document.url,
  message: `The reader broke on this text: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
  remedy: 'This is a bug in Mercato: please report it with the text.',
});

async function readDocument(document: Document, reader: Reader): Promise<Reading> {
  if (!canRead(reader, document.lang)) return { claims: [], problems: [noPack(document, reader)] };
  try {
    return await reader.read(document);
  } catch (error) {
    return { claims: [], problems: [readerBroke(document, error)] };
  }
}

/** What is waiting to be appended, and what has been. */
class Group {
  readonly #options: IngestOptions;
  #items: Ingested[] = [];
  #problems: Problem[] = [];
  #characters = 0;
  #sinceMs = 0;
  newClaims = 0;
  revisions = 0;

  constructor(options: IngestOptions) {
    this.#options = options;
  }

  async add(item: Ingested): Promise<void> {
    if (this.#items.length === 0) this.#sinceMs = this.#options.now().getTime();
    this.#items.push(item);
    this.#characters += item.document.text.length;
    const ageMs = this.#options.now().getTime() - this.#sinceMs;
    if (this.#items.length >= GROUP_DOCUMENTS || this.#characters >= GROUP_CHARACTERS || ageMs >= GROUP_MS) await this.flush();
  }

  fail(problem: Problem): void {
    this.#problems.push(problem);
  }

  /** Appends the group in one transaction, then tells of its documents. */
  async flush(): Promise<void> {
    const [items, problems] = [this.#items, this.#problems];
    this.#items = [];
    this.#problems = [];
    this.#characters = 0;
    const documents = items.filter((item) => !item.known || this.#options.again).map((item) => this.#entry(item));
    if (this.#options.ledger && (documents.length > 0 || problems.length > 0)) {
      const appended = await this.#options.ledger.append({ kind: 'read', actor: this.#options.actor, documents, problems });
      this.newClaims += appended.claims;
      this.revisions += appended.revisions;
    }
    for (const item of items) this.#options.onDocument?.(item);
  }

  #entry({ document, claims, problems }: Ingested): BatchDocument {
    const { isOutlet } = this.#options;
    const wire = document.wire ?? (isOutlet ? creditOf(document.text, isOutlet, document.publisher) : null);
    return { document, wire, claims, problems, ...(this.#options.again ? { reread: true } : {}) };
  }
}

type Read = { readonly problem: Problem } | { readonly item: Ingested };

/** In the order of what comes in. A reader that takes one at a time is given none ahead; else what is read ahead of a stop is lost. */
async function* readEach(gathered: AsyncIterable<Gathered>, options: IngestOptions): AsyncIterable<Read> {
  const read = async (found: Gathered): Promise<Read> => ('problem' in found ? found : { item: await readSource(found, options) });
  const concurrency = options.reader.atOnce ?? 1;
  if (concurrency > 1) yield* pMapIterable(gathered, read, { concurrency });
  else for await (const found of gathered) yield await read(found);
}

/** Reads what comes in and stores it. Faults of the ledger (full, busy, damaged) are thrown; those of one input are problems of the report. */
export const ingest = (gathered: AsyncIterable<Gathered>, options: IngestOptions): Promise<IngestReport> => inSmallRoom(() => ingestAll(gathered, options));

async function ingestAll(gathered: AsyncIterable<Gathered>, options: IngestOptions): Promise<IngestReport> {
  const group = new Group(options);
  const tally = new Tally(options.reader);
  const problem = (found: Problem): void => {
    tally.problems.push(found);
    options.onProblem?.(found);
  };
  let stopped = false;
  let doubts: Problem[] = [];
  for await (const found of readEach(gathered, options)) {
    if ('problem' in found) {
      problem(found.problem);
      if (found.problem.severity === 'error') group.fail(found.problem);
      else doubts.push(found.problem);
      continue;
    }
    const { item } = found;
    tally.count(item);
    item.problems.forEach(problem);
    await group.add({ ...item, problems: [...doubts, ...item.problems] });
    doubts = [];
    stopped = options.stopping?.now === true;
    if (stopped) break;
  }
  await group.flush();
  return tally.report(group, stopped);
}

async function readSource({ source, stem }: Settled, options: IngestOptions): Promise<Ingested> {
  const document = documentOf(source, source.lang);
  const known = !options.again && options.ledger !== null && (await options.ledger.hasDocument(document.id));
  return known ? { document, claims: [], problems: [], known, stem } : { document, ...(await readDocument(document, options.reader)), known, stem };
}

/** The counts of a report while they grow. */
class Tally {
  readonly problems: Problem[] = [];
  readonly #reader: Reader;
  readonly #languages = new Map<string, { documents: number; claims: number }>();
  #documents = 0;
  #known = 0;
  #claims = 0;

  constructor(reader: Reader) {
    this.#reader = reader;
  }

  count({ document, claims, known }: Ingested): void {
    this.#documents++;
    if (known) {
      this.#known++;
      return;
    }
    this.#claims += claims.length;
    const counted = this.#languages.get(document.lang) ?? { documents: 0, claims: 0 };
    this.#languages.set(document.lang, { documents: counted.documents + 1, claims: counted.claims + claims.length });
  }

  report(group: Group, stopped: boolean): IngestReport {
    return {
      documents: this.#documents,
      known: this.#known,
      revisions: group.revisions,
      claims: this.#claims,
      newClaims: group.newClaims,
      languages: [...this.#languages]
        .map(([lang, counts]) => ({ lang, readable: canRead(this.#reader, lang), ...counts }))
        .sort((a, b) => b.documents - a.documents || a.lang.localeCompare(b.lang, 'en')),
      problems: this.problems,
      failed: this.problems.filter(({ severity }) => severity === 'error').length,
      stopped,
    };
  }
}
