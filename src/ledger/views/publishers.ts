// Publications that nobody has placed: in no register, and in no family that people have decided on. Whose copies they print, and whose name they
// bear a part of, are put forward as answers.

import { sql } from 'kysely';
import { fold, nameKey } from '../../base/fold.ts';
import { idOf } from '../../base/hash.ts';
import { publisherKey } from '../../model/decision.ts';
import type { Choice, ReviewItem } from '../../model/review.ts';
import type { ClaimView } from '../../model/views.ts';
import { END } from '../schema.ts';
import type { Store } from '../store.ts';
import { claimsOfDocument } from './rows.ts';
import { wordPlural } from './words.ts';

/** So many that are known by another address, or decided about, are looked past. */
const MOST_PLACED = 500;
const MOST_FAMILIES = 6;
const MOST_EVIDENCE = 4;

interface Unplaced {
  readonly publisher: string;
  readonly documents: number;
  /** The first and the last of its documents by their ids. */
  readonly one: string;
  readonly other: string;
}

/** Those with the most documents first. */
async function unplaced(store: Store, limit: number): Promise<Unplaced[]> {
  const { rows } = await sql<Unplaced>`
    select publisher, count(*) as documents, min(doc) as one, max(doc) as other from document
    where ${store.live('document')} and pub is null and publisher <> ''
    group by publisher order by documents desc, publisher limit ${limit + MOST_PLACED}`.execute(store.db);
  const decided = await store.engine.read.all(`select a from decision where kind = 'family' and tx_out = ${END}`);
  const placed = new Set(decided.map(({ a }) => String(a)));
  return rows.filter(({ publisher }) => !placed.has(publisherKey(publisher)) && !store.register.publisherNamed(publisher)).slice(0, limit);
}

interface Copied {
  readonly src: string;
  readonly dst: string;
  readonly copies: number;
}

/** Whose texts each of these prints, the most copied first. */
async function copiedBy(store: Store, publishers: readonly string[]): Promise<ReadonlyMap<string, readonly Copied[]>> {
  const { rows } = await sql<Copied>`
    select later.publisher as src, earlier.publisher as dst, count(*) as copies from document as later
      join doc_edge on doc_edge.src = later.doc and doc_edge.kind = 'copy' and ${store.live('doc_edge')}
      join document as earlier on earlier.doc = doc_edge.dst
    where later.publisher in ${store.anyOf(publishers)} and earlier.publisher <> later.publisher and earlier.publisher <> ''
    group by later.publisher, earlier.publisher order by copies desc, earlier.publisher`.execute(store.db);
  return Map.groupBy(rows, ({ src }) => src);
}

/** Is one name a part of the other, word by word: "Reuters", "Reuters India"? */
const isPart = (part: string, whole: string): boolean => part.length > 3 && ` ${whole} `.includes(` ${part} `);

/** The origin that a publication is by itself. */
const familyOf = (publisher: string): string => fold(publisher.trim());

/** Family → what it is called, the likeliest first. */
function familiesFor(store: Store, publisher: string, copied: readonly Copied[]): ReadonlyMap<string, string> {
  const families = new Map<string, string>();
  const own = nameKey(publisher);
  for (const { name, family } of store.register.publishers) if (isPart(nameKey(name), own)) families.set(family, name);
  for (const { dst } of copied) {
    const known = store.register.publisherNamed(dst);
    const family = known?.family ?? familyOf(dst);
    if (!families.has(family)) families.set(family, known?.name ?? dst);
  }
  return new Map([...families].slice(0, MOST_FAMILIES));
}

async function evidenceOf(store: Store, { one, other }: Unplaced): Promise<ClaimView[]> {
  const claims = [...(await claimsOfDocument(store, one)), ...(other === one ? [] : await claimsOfDocument(store, other))];
  return claims.slice(0, MOST_EVIDENCE);
}

const wordCopies = (copied: readonly Copied[]): string =>
  copied.length === 0 ? '' : ` Texts that it has from others: ${copied.slice(0, 3).map(({ dst, copies }) => `${copies} from ${dst}`).join(', ')}.`; // biome-ignore format: one line

/** See `Views.review`: whose they are. */
export async function publishers(store: Store, limit: number): Promise<ReviewItem[]> {
  const found = await unplaced(store, limit);
  if (found.length === 0) return [];
  const copies = await copiedBy(
    store,
    found.map(({ publisher }) => publisher),
  );
  const items: ReviewItem[] = [];
  for (const one of found) {
    const { publisher, documents } = one;
    const copied = copies.get(publisher) ?? [];
    const families = [...familiesFor(store, publisher, copied)].filter(([family]) => family !== familyOf(publisher));
    const choices: Choice[] = [
      { key: 'o', label: 'a publication of its own', decide: { kind: 'family', publisher, family: familyOf(publisher) } },
      ...families.map(([family, name], n): Choice => ({ key: String(n + 1), label: `belongs to ${name}`, decide: { kind: 'family', publisher, family } })),
    ];
    items.push({
      id: idOf('q', 'publisher', nameKey(publisher)),
      sort: 'publisher',
      title: publisher,
      event: null,
      question: `No register knows this publication, which ${wordPlural(documents, 'document')} here ${documents === 1 ? 'is' : 'are'} from. Whose is it?${wordCopies(copied)}`,
      evidence: await evidenceOf(store, one),
      choices,
    });
  }
  return items;
}
