// Everything derived made anew, out of the claims alone: the working memory from its beginning, and every row held against what it gives. Pages
// of documents, identities and buckets come and go, so that memory does not grow with the ledger.

import { type FusedBuckets, fuseAnew } from './events.ts';
import { bucketAnew, decideAround, groupAnew, type Refreshing, readDocuments, recordCareers, ruleAnew } from './names.ts';

const DOCUMENTS = 1000;
const IDENTITIES = 2000;
const BUCKETS = 2000;
/** Of the buckets that are fused together. */
const CLAIMS = 5000;

async function* pages<T>(next: (after: T | undefined) => Promise<readonly T[]>): AsyncGenerator<readonly T[]> {
  for (let page = await next(undefined); page.length > 0; page = await next(page.at(-1))) yield page;
}

const documentPages = ({ to }: Refreshing) => pages<string>((after = '') => to.documentsAfter(after, DOCUMENTS));
const identityPages = ({ to }: Refreshing) => pages<string>((after = '') => to.names.identitiesAfter(after, IDENTITIES));
const askingPages = ({ to }: Refreshing) => pages<string>((after = '') => to.names.askingAfter(after, DOCUMENTS));
const bucketPages = ({ to }: Refreshing) => pages<{ bucket: string; claims: number }>((after) => to.keys.after(after?.bucket ?? '', BUCKETS));

/** Every name, by the rules and by people's decisions. Surnames that hang on careers come last, when these are known. */
async function nameEverything(refreshing: Refreshing): Promise<void> {
  const { names } = refreshing.to;
  for await (const docs of documentPages(refreshing)) {
    const reading = await readDocuments(refreshing, docs);
    await recordCareers(refreshing, reading);
    await ruleAnew(refreshing, reading);
  }
  for await (const docs of askingPages(refreshing)) await ruleAnew(refreshing, await readDocuments(refreshing, docs));
  await decideAround(refreshing, await names.decidedRules());
  for await (const identities of identityPages(refreshing)) await groupAnew(refreshing, identities);
}

/** Entities, refs and buckets, as the working memory has them now. */
async function applyEverything(refreshing: Refreshing): Promise<void> {
  const { to } = refreshing;
  const renamed = new Set<string>();
  for await (const docs of documentPages(refreshing)) {
    const known = await to.names.entitiesIn(docs);
    const owned = [...known].map(([ref, { id }]) => ({ ref, entity: id }));
    for (const id of await to.applyNames({ entities: [], refs: owned }, { entities: [], refs: [], renamed: [] })) renamed.add(id);
    await bucketAnew(refreshing, docs, known);
  }
  for await (const identities of identityPages(refreshing)) {
    const entities = [...(await to.names.groups(identities)).values()];
    const called = entities.map(({ id }) => id).filter((id) => renamed.has(id));
    await to.applyNames({ entities, refs: [] }, { entities: [], refs: [], renamed: called });
  }
}

async function fuseEverything(refreshing: Refreshing): Promise<FusedBuckets> {
  const total = { buckets: 0, events: 0 };
  const fuse = async (buckets: readonly string[]): Promise<void> => {
    const fused = await fuseAnew(refreshing, buckets);
    total.buckets += fused.buckets;
    total.events += fused.events;
  };
  for await (const page of bucketPages(refreshing)) {
    let [part, claims]: [string[], number] = [[], 0];
    for (const bucket of page) {
      if (part.length > 0 && claims + bucket.claims > CLAIMS) {
        await fuse(part);
        [part, claims] = [[], 0];
      }
      part.push(bucket.bucket);
      claims += bucket.claims;
    }
    await fuse(part);
  }
  return total;
}

/** What stands for nothing any more is closed. */
async function closeStrays({ to }: Refreshing): Promise<void> {
  const { entities, refs, buckets } = await to.strays();
  await to.applyNames({ entities: [], refs: [] }, { entities, refs });
  for (let from = 0; from < buckets.length; from += BUCKETS) await to.applyEvents({ events: [], claims: [] }, buckets.slice(from, from + BUCKETS));
}

/** Makes everything derived anew. */
export async function everythingAnew(refreshing: Refreshing): Promise<FusedBuckets> {
  await refreshing.to.forget();
  await nameEverything(refreshing);
  await applyEverything(refreshing);
  const fused = await fuseEverything(refreshing);
  await closeStrays(refreshing);
  return fused;
}
