// Names of some documents, understood anew: what they are called and by whom, who that makes them, and which claims belong together
// because of it. What a document changes elsewhere is found by keys: the people whose careers it tells, the identities its names have, the
// decisions about any of these. The outcome is that of `resolveNames` over everything.

import type { CareerRow } from '../../ledger/deriving/careers.ts';
import type { Deriving } from '../../ledger/deriving/deriving.ts';
import type { PairDecision } from '../../ledger/deriving/names.ts';
import { type NamedRef, NEVER } from '../../ledger/deriving/refs.ts';
import type { Register } from '../../model/register.ts';
import type { Entity } from '../../model/resolution.ts';
import { type DocumentNames, type Identity, identitiesIn, isRegistered } from '../../resolve/document-names.ts';
import { decideIdentities } from '../../resolve/identities.ts';
import { alone, documentsOf, entityOfGroup, foldedName, namesOf } from '../../resolve/names.ts';
import { indexRegister, type RegisterIndex } from '../../resolve/register-index.ts';
import { bucketsOfClaim } from '../../resolve/resolve.ts';

/** What is being brought up to date, and by which register. */
export interface Refreshing {
  readonly to: Deriving;
  readonly register: Register;
  readonly index: RegisterIndex;
}

export const refreshingOf = (to: Deriving, register: Register): Refreshing => ({ to, register, index: indexRegister(register) });

/** Some documents with their names as they are now; those without a name are among `docs` alone. */
export interface Reading {
  readonly docs: readonly string[];
  readonly documents: readonly DocumentNames[];
}

export async function readDocuments({ to, index }: Refreshing, docs: readonly string[]): Promise<Reading> {
  if (docs.length === 0) return { docs, documents: [] };
  const { refs, mentions } = await to.namedIn(docs);
  return { docs, documents: [...documentsOf(refs, mentions, index).values()] };
}

/** Records what these documents say of careers. Answers the other documents whose surnames hang on what has changed by it. */
export async function recordCareers({ to }: Refreshing, { docs, documents }: Reading): Promise<readonly string[]> {
  const careers = documents.flatMap(({ doc, careers: told }): CareerRow[] => told.map((career) => ({ ...career, doc })));
  const asked = documents.flatMap(({ doc, asked: people }) => people.map((person) => ({ person, doc })));
  const people = await to.names.putCareers(docs, careers, asked);
  if (people.length === 0) return [];
  const own = new Set(docs);
  return (await to.names.asking(people)).filter((doc) => !own.has(doc));
}

/** Refs as the rules have them, with the roots that people's decisions gave their identities so far. */
async function refsByRules({ to, index }: Refreshing, documents: readonly DocumentNames[]): Promise<NamedRef[]> {
  const asked = [...new Set(documents.flatMap((names) => names.asked))];
  const careers = (asked.length > 0 ? await to.names.careersOf(asked) : new Map()) as ReadonlyMap<string, ReadonlySet<Identity>>;
  const none = new Set<Identity>();
  const rules = documents.map((names) => ({ names, rules: identitiesIn(names, (person) => careers.get(person) ?? none, index) }));
  const refs = rules.flatMap(({ names }) => names.refs.map(({ id }) => id));
  const decided = new Set((await to.names.pairs(refs)).flatMap(({ a, b }) => [a, b]));
  const roots = await to.names.roots([...new Set(rules.flatMap((one) => [...one.rules.values()]))]);
  return rules.flatMap(({ names, rules: byRef }) =>
    names.refs.map(({ id, doc, surface }): NamedRef => {
      const rule = byRef.get(id) ?? '';
      const identity = decided.has(id) ? rule : (roots.get(rule) ?? rule);
      return { ref: id, doc, rule, identity, decided: decided.has(id), age: names.ages.get(id) ?? NEVER, folded: foldedName(surface), surface };
    }),
  );
}

/** All that hangs together with these identities by people's decisions: the refs they are about, and the identities that the rules give these. */
async function decisionsAround({ to: { names } }: Refreshing, rules: Iterable<string>) {
  const [within, refs, pairs] = [new Set(rules), new Map<string, NamedRef>(), new Map<string, PairDecision>()];
  for (let frontier: readonly string[] = [...within]; frontier.length > 0; ) {
    const mentioned = (await names.decidedWithin(frontier)).filter(({ ref }) => !refs.has(ref));
    for (const row of mentioned) refs.set(row.ref, row);
    const told = mentioned.length > 0 ? await names.pairs(mentioned.map(({ ref }) => ref)) : [];
    for (const pair of told) pairs.set(`${pair.kind} ${pair.a} ${pair.b}`, pair);
    const others = told.flatMap(({ a, b }) => [a, b]).filter((ref) => !refs.has(ref));
    const found = others.length > 0 ? await names.byRef([...new Set(others)]) : [];
    frontier = [...new Set(found.map(({ rule }) => rule))].filter((rule) => !within.has(rule));
    for (const rule of frontier) within.add(rule);
  }
  return { within: [...within], refs, pairs: [...pairs.values()] };
}

interface Moved {
  readonly before: readonly NamedRef[];
  readonly after: readonly NamedRef[];
  /** Identities that are called by other names now. */
  readonly surfaces: readonly string[];
}

const byAge = (a: NamedRef, b: NamedRef): number => a.age - b.age || (a.ref < b.ref ? -1 : 1);

/** Who is who by people's decisions, around these identities. Answers the refs whose identity is another now, before and after. */
export async function decideAround(refreshing: Refreshing, rules: Iterable<string>): Promise<Moved> {
  const { names } = refreshing.to;
  const { within, refs, pairs } = await decisionsAround(refreshing, rules);
  const roots = await names.roots(within);
  if (refs.size === 0 && roots.size === 0) return { before: [], after: [], surfaces: [] };
  const following = await names.oldestFollowing(within.map((rule) => ({ rule, identity: roots.get(rule) ?? rule })));
  const rows = [...new Map([...refs.values(), ...following].map((row) => [row.ref, row])).values()].sort(byAge);
  const byRules = new Map(rows.map(({ ref, rule }) => [ref, rule as Identity]));
  const oldestFirst = rows.map(({ ref }) => ({ id: ref }));
  const decided = decideIdentities(byRules, oldestFirst, pairs, { alone, isFirm: isRegistered });
  const now = new Map(following.flatMap(({ ref, rule }) => (decided.get(ref) === rule ? [] : [[rule, decided.get(ref) ?? rule] as const])));
  const moving: { row: NamedRef; identity: string }[] = [...refs.values()].map((row) => ({ row, identity: decided.get(row.ref) ?? row.rule }));
  for (const { rule } of following) {
    const [was, is] = [roots.get(rule) ?? rule, now.get(rule) ?? rule];
    if (was === is) continue;
    const members = (await names.members([was])).filter((row) => row.rule === rule && !row.decided);
    moving.push(...members.map((row) => ({ row, identity: is })));
  }
  await names.putRoots(within, now);
  const moved = moving.filter(({ row, identity }) => row.identity !== identity);
  const [before, after] = [moved.map(({ row }) => row), moved.map(({ row, identity }) => ({ ...row, identity }))];
  return { before, after, surfaces: moved.length > 0 ? await names.replace(before, after) : [] };
}

const sameEntity = (a: Entity | undefined, b: Entity | undefined): boolean =>
  a?.id === b?.id && a?.name === b?.name && a?.type === b?.type && a?.registered === b?.registered;

/** Entities of these identities as their refs make them now, in the working memory. */
export async function groupAnew({ to: { names }, index }: Refreshing, identities: readonly string[]) {
  const [heads, was] = [await names.heads(identities), await names.groups(identities)];
  const is = new Map(
    heads.flatMap(({ identity, oldest, inFull }) =>
      oldest ? [[identity, entityOfGroup(identity as Identity, oldest, inFull ?? undefined, index)] as const] : [],
    ),
  );
  const changed = identities.filter((identity) => !sameEntity(was.get(identity), is.get(identity)));
  await names.putGroups(changed, new Map(changed.flatMap((identity) => (is.has(identity) ? [[identity, is.get(identity) as Entity] as const] : []))));
  return { was, is, changed };
}

/** Makes entities and refs of these identities what the working memory says. Answers the refs that are somebody else's, or somebody called otherwise. */
async function regroup(refreshing: Refreshing, before: readonly NamedRef[], after: readonly NamedRef[], surfaces: ReadonlySet<string>): Promise<NamedRef[]> {
  const { names } = refreshing.to;
  const identities = [...new Set([...before, ...after].map(({ identity }) => identity))];
  const { was, is, changed } = await groupAnew(refreshing, identities);
  const members = changed.length > 0 ? await names.members(changed) : [];
  const rows = new Map([...after, ...members].map((row) => [row.ref, row]));
  await refreshing.to.applyNames(
    { entities: [...is.values()], refs: [...rows.values()].map(({ ref, identity }) => ({ ref, entity: is.get(identity)?.id ?? '' })) },
    {
      entities: [...was.values()].map(({ id }) => id),
      refs: before.map(({ ref }) => ref),
      renamed: [...surfaces].flatMap((identity) => is.get(identity)?.id ?? []),
    },
  );
  return members;
}

/** Puts the claims of these documents into their buckets; `known` are the entities of their refs. Answers all buckets that any of them was in or is. */
export async function bucketAnew(
  { to, register, index }: Refreshing,
  docs: readonly string[],
  known?: ReadonlyMap<string, Entity>,
): Promise<ReadonlySet<string>> {
  const claims = await to.claimsIn(docs);
  const entities = known ?? (await to.names.entitiesOf([...new Set(claims.flatMap(({ refs }) => refs.map(({ ref }) => ref)))]));
  const names = namesOf(new Map(), entities, index);
  const keys = claims.flatMap((claim) => [...bucketsOfClaim(claim, names, register)].map((bucket) => ({ bucket, claim: claim.claimId, doc: claim.doc })));
  return to.keys.replace(docs, keys);
}

/** Refs of these documents as the rules have them now. `touched`: the identities, by the rules, that are not what they were. */
export async function ruleAnew(refreshing: Refreshing, { docs, documents }: Pick<Reading, 'docs' | 'documents'>) {
  const { names } = refreshing.to;
  const [before, after] = [await names.named(docs), await refsByRules(refreshing, documents)];
  const [was, is] = [new Map(before.map((row) => [row.ref, row])), new Map(after.map((row) => [row.ref, row]))];
  const differs = ({ ref }: NamedRef): boolean => !sameRef(was.get(ref), is.get(ref));
  const surfaces = await names.replace(before.filter(differs), after.filter(differs));
  const touched = new Set([...before, ...after].filter((row) => row.decided || differs(row)).map(({ rule }) => rule));
  return { before, after, surfaces, touched };
}

const sameRef = (a: NamedRef | undefined, b: NamedRef | undefined): boolean =>
  a !== undefined && b !== undefined && (['rule', 'identity', 'decided', 'age', 'surface'] as const).every((column) => a[column] === b[column]);

/** Understands the names of these documents anew. Answers the buckets to be fused anew. */
export async function understand(refreshing: Refreshing, docs: readonly string[]): Promise<ReadonlySet<string>> {
  const own = await readDocuments(refreshing, docs);
  const others = await readDocuments(refreshing, await recordCareers(refreshing, own));
  const all = [...own.docs, ...others.docs];

  const ruled = await ruleAnew(refreshing, { docs: all, documents: [...own.documents, ...others.documents] });
  const moved = await decideAround(refreshing, ruled.touched);
  const after = new Map([...ruled.after, ...moved.after].map((row) => [row.ref, row]));
  const surfaces = new Set([...ruled.surfaces, ...moved.surfaces]);
  const members = await regroup(refreshing, [...ruled.before, ...moved.before], [...after.values()], surfaces);
  return bucketAnew(refreshing, [...new Set([...all, ...[...members, ...moved.after].map(({ doc }) => doc)])]);
}
