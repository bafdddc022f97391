// Everything derived made anew, out of the claims: the working memory gone over, and every row held against what it gives. It goes page by page,
// so that memory does not grow with the ledger, and in parts that are a transaction each, so that others write in between. Claims are read as one
// transaction left them, and rows that differ are laid up until the last part puts all of them in place: nobody sees some of it. What others
// write meanwhile is marked as ever, and brought up to date after it.

import type { Deriving } from '../../ledger/deriving/deriving.ts';
import { UNRESOLVED } from '../../ledger/ledger.ts';
import type { Register } from '../../model/register.ts';
import { type FusedBuckets, fuseAnew } from './events.ts';
import { bucketAnew, decideAround, groupAnew, type Refreshing, readDocuments, recordCareers, refreshingOf, ruleAnew } from './names.ts';

const DOCUMENTS = 1000;
const IDENTITIES = 2000;
const BUCKETS = 1000;
/** Of the buckets that are fused together. */
const CLAIMS = 5000;

interface Page extends FusedBuckets {
  /** What was done last; null at the end of the stage. */
  readonly last: string | null;
  /** How much it was, in documents or claims. */
  readonly work: number;
}

const pageOf = (keys: readonly string[]): Page => ({ last: keys.at(-1) ?? null, work: keys.length, buckets: 0, events: 0 });

interface Stage {
  readonly name: string;
  page(refreshing: Refreshing, after: string): Promise<Page>;
}

const nextDocuments = ({ to }: Refreshing, after: string) => to.documentsAfter(after, DOCUMENTS);
const nextIdentities = ({ to }: Refreshing, after: string) => to.names.identitiesAfter(after, IDENTITIES);

/** Every name by the rules. */
async function rulePage(refreshing: Refreshing, after: string): Promise<Page> {
  const docs = await nextDocuments(refreshing, after);
  const reading = await readDocuments(refreshing, docs);
  await recordCareers(refreshing, reading);
  await ruleAnew(refreshing, reading);
  return pageOf(docs);
}

/** Surnames that hang on careers, when these are known. */
async function askedPage(refreshing: Refreshing, after: string): Promise<Page> {
  const docs = await refreshing.to.names.askingAfter(after, DOCUMENTS);
  await ruleAnew(refreshing, await readDocuments(refreshing, docs));
  return pageOf(docs);
}

async function decidedPage(refreshing: Refreshing): Promise<Page> {
  await decideAround(refreshing, await refreshing.to.names.decidedRules());
  return pageOf([]);
}

async function groupPage(refreshing: Refreshing, after: string): Promise<Page> {
  const identities = await nextIdentities(refreshing, after);
  await refreshing.to.names.recountSurfaces(identities);
  await groupAnew(refreshing, identities);
  return pageOf(identities);
}

/** Whose each ref is, and the buckets of each claim. */
async function refPage(refreshing: Refreshing, after: string): Promise<Page> {
  const docs = await nextDocuments(refreshing, after);
  const known = await refreshing.to.names.entitiesIn(docs);
  const owned = [...known].map(([ref, { id }]) => ({ ref, entity: id }));
  await refreshing.to.applyNames({ entities: [], refs: owned }, { entities: [], refs: [], renamed: [] });
  await bucketAnew(refreshing, docs, known);
  return pageOf(docs);
}

async function entityPage(refreshing: Refreshing, after: string): Promise<Page> {
  const identities = await nextIdentities(refreshing, after);
  const entities = [...(await refreshing.to.names.groups(identities)).values()];
  await refreshing.to.applyNames({ entities, refs: [] }, { entities: [], refs: [] });
  return pageOf(identities);
}

async function eventPage(refreshing: Refreshing, after: string): Promise<Page> {
  const part: string[] = [];
  let claims = 0;
  for (const bucket of await refreshing.to.keys.after(after, BUCKETS)) {
    if (part.length > 0 && claims + bucket.claims > CLAIMS) break;
    part.push(bucket.bucket);
    claims += bucket.claims;
  }
  return { ...pageOf(part), ...(await fuseAnew(refreshing, part)), work: claims };
}

/** What stands for nothing any more is closed. */
async function strayPage({ to }: Refreshing): Promise<Page> {
  await to.names.dropStrays();
  const { entities, refs, buckets } = await to.strays();
  await to.applyNames({ entities: [], refs: [] }, { entities, refs });
  for (let from = 0; from < buckets.length; from += BUCKETS) await to.applyEvents({ events: [], claims: [] }, buckets.slice(from, from + BUCKETS));
  return pageOf([]);
}

/** In this order. */
const STAGES: readonly Stage[] = [
  { name: 'rules', page: rulePage },
  { name: 'asked', page: askedPage },
  { name: 'decided', page: decidedPage },
  { name: 'groups', page: groupPage },
  { name: 'refs', page: refPage },
  { name: 'entities', page: entityPage },
  { name: 'events', page: eventPage },
  { name: 'strays', page: strayPage },
];

export interface AnewPart extends FusedBuckets {
  /** Is everything in place? */
  readonly done: boolean;
}

/** Out of nothing, all at once: there is nothing that could be shown meanwhile. */
async function outOfNothing(to: Deriving, register: Register): Promise<AnewPart> {
  const refreshing = refreshingOf(to, register);
  await to.forget();
  const total = { buckets: 0, events: 0 };
  for (const { page } of STAGES)
    for (let after: string | null = ''; after !== null; ) {
      const { last, buckets, events } = await page(refreshing, after);
      [after, total.buckets, total.events] = [last, total.buckets + buckets, total.events + events];
    }
  await to.unmark('all');
  return { ...total, done: true };
}

/** Marks of before are seen to by it; those of later are left to be worked off after it. */
async function begin(to: Deriving) {
  await to.unmark('all');
  await to.mark([UNRESOLVED]);
  return { until: await to.lastTx(), stage: STAGES[0]?.name ?? '', after: '' };
}

/** The next part of making everything anew, of about so many documents and claims. */
export async function anewPart(to: Deriving, register: Register, most: number): Promise<AnewPart> {
  if (await to.isBlank()) return outOfNothing(to, register);
  let at = (await to.progress()) ?? (await begin(to));
  const refreshing = refreshingOf(to.upTo(at.until), register);
  const total = { buckets: 0, events: 0 };
  for (let work = 0; work < most; ) {
    const n = STAGES.findIndex(({ name }) => name === at.stage);
    const page = await STAGES[n]?.page(refreshing, at.after);
    if (!page) {
      await to.putInPlace();
      await to.record(null);
      await to.unmark([UNRESOLVED]);
      return { ...total, done: true };
    }
    total.buckets += page.buckets;
    total.events += page.events;
    work += page.work;
    at = page.last === null ? { until: at.until, stage: STAGES[n + 1]?.name ?? 'place', after: '' } : { ...at, after: page.last };
  }
  await to.record(at);
  return { ...total, done: false };
}
