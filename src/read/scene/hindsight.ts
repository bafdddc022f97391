// Hindsight: what was only taken from context gives way to what the document tells in so many words about the same people or sums, before or after.

import { nameKey } from '../../base/fold.ts';
import { isPerson, type RoleName } from '../../model/claim.ts';
import type { Draft } from '../drafts/draft.ts';

/** Of each person, named alone or with others: what they are told to have founded, left and joined. */
interface Told {
  readonly founded: Set<string>;
  readonly left: Set<string>;
  readonly joined: Set<string>;
}

const isMeant = ({ meant }: Draft, role: RoleName): boolean => meant?.has(role) === true;

const peopleOf = ({ roles: { who = [] } }: Draft): readonly string[] => who.flatMap((w) => (isPerson(w) ? [nameKey(w.name)] : []));

const TELLS: ReadonlySet<string> = new Set(['move', 'found', 'post']);

function toldIn(drafts: readonly Draft[]): ReadonlyMap<string, Told> {
  const told = new Map<string, Told>();
  for (const draft of drafts) {
    if (!TELLS.has(draft.kind) || draft.stance === 'denial' || draft.stance === 'hypothesis') continue;
    const { org, from, to } = draft.roles;
    for (const key of peopleOf(draft)) {
      const known = told.get(key) ?? { founded: new Set(), left: new Set(), joined: new Set() };
      told.set(key, known);
      if (org !== undefined && !isMeant(draft, 'org')) known.founded.add(org);
      if (from !== undefined && !isMeant(draft, 'from')) known.left.add(from);
      if (to !== undefined && !isMeant(draft, 'to')) known.joined.add(to);
    }
  }
  return told;
}

/** "The co-founder, X": not of what the text is about, where it tells what X founded. */
function withFounded(draft: Draft, told: ReadonlyMap<string, Told>): Draft {
  const { org } = draft.roles;
  if (org === undefined || !isMeant(draft, 'org') || draft.titular !== true) return draft;
  const [founded, ...more] = new Set(peopleOf(draft).flatMap((key) => [...(told.get(key)?.founded ?? [])]));
  return founded === undefined || more.length > 0 ? draft : { ...draft, roles: { ...draft.roles, org: founded } };
}

/** "X went from A to B … the departure of X": from A, and from B never. */
function withHome(draft: Draft, told: ReadonlyMap<string, Told>): Draft {
  const { from, to } = draft.roles;
  if (from === undefined || to !== undefined || !draft.presupposed || !isMeant(draft, 'from')) return draft;
  const known = peopleOf(draft).map((key) => told.get(key));
  const joined = known.length > 0 && known.every((k) => k?.joined.size === 1 && k.joined.has(from) && !k.left.has(from));
  const [home, ...more] = new Set(known.flatMap((k) => [...(k?.left ?? [])]));
  return joined && home !== undefined && more.length === 0 ? { ...draft, roles: { ...draft.roles, from: home } } : draft;
}

/** "His place went to X, poached from A": to where the sentence names X to a post, and not to what the text is about. */
function withPost(draft: Draft, drafts: readonly Draft[]): Draft {
  const { from, to } = draft.roles;
  if (to === undefined || !isMeant(draft, 'to')) return draft;
  const [person, ...others] = peopleOf(draft);
  const post = drafts.find((d) => d.kind === 'appoint' && d.sentence === draft.sentence && d.roles.end !== true && peopleOf(d).join() === person);
  const at = others.length === 0 ? post?.roles.at : undefined;
  return at === undefined || at === from ? draft : { ...draft, roles: { ...draft.roles, to: at } };
}

/** "Meta poached X, who ran the model team, from Apple": whoever was taken away ran it there; of "X, who ran the team, joined Meta" nothing says where. */
function withPart(draft: Draft, drafts: readonly Draft[]): readonly Draft[] {
  const { at, as } = draft.roles;
  if (at === undefined || as !== 'head' || !isMeant(draft, 'at')) return [draft];
  const [person] = peopleOf(draft);
  const move = drafts.find((d) => d.kind === 'move' && d.sentence === draft.sentence && person !== undefined && peopleOf(d).includes(person));
  if (!move) return [draft];
  const { from, to } = move.roles;
  if (from !== undefined) return [{ ...draft, roles: { ...draft.roles, at: from } }];
  return to === at && draft.start < move.end ? [] : [draft];
}

/** One sum is raised by one firm. */
const raisedByOther = (draft: Draft, drafts: readonly Draft[]): boolean =>
  draft.kind === 'raise' &&
  isMeant(draft, 'org') &&
  drafts.some(
    ({ kind, roles, meant }) =>
      kind === 'raise' &&
      !meant?.has('org') &&
      roles.org !== draft.roles.org &&
      (draft.roles.amount !== undefined
        ? roles.amount?.value === draft.roles.amount.value
        : draft.roles.valuation !== undefined && roles.valuation?.value === draft.roles.valuation.value),
  );

/** "X has joined B … the departure of X": one move, if the text tells of no other that X made. */
function wholeMoves(drafts: readonly Draft[]): readonly Draft[] {
  const isOut = (draft: Draft): boolean => {
    const { who, from, to, manner } = draft.roles;
    const plain = from !== undefined && to === undefined && (manner === undefined || manner === 'resigned');
    return draft.kind === 'move' && draft.presupposed === true && who?.length === 1 && plain && isMeant(draft, 'from');
  };
  if (!drafts.some(isOut)) return drafts;
  const whole = [...drafts];
  const dropped = new Set<Draft>();
  for (const out of drafts.filter(isOut)) {
    const [key] = peopleOf(out);
    const moves = key === undefined ? [] : drafts.flatMap((d, n) => (d.kind === 'move' && d.roles.to !== undefined && peopleOf(d).includes(key) ? [n] : []));
    const [at, ...more] = moves;
    const into = at === undefined || more.length > 0 ? undefined : whole[at];
    if (at === undefined || !into || !isHalfOf(into, out)) continue;
    whole[at] = { ...into, roles: { ...into.roles, from: out.roles.from } };
    dropped.add(out);
  }
  return whole.filter((draft) => !dropped.has(draft));
}

const isHalfOf = ({ roles: { who, from, to, manner }, stance, zone }: Draft, out: Draft): boolean =>
  who?.length === 1 &&
  (from === undefined || from === out.roles.from) &&
  to !== out.roles.from &&
  manner !== 'returned' &&
  stance === out.stance &&
  zone === out.zone;

export function withHindsight(drafts: readonly Draft[]): readonly Draft[] {
  if (!drafts.some(({ meant }) => meant && meant.size > 0)) return drafts;
  const told = toldIn(drafts);
  const mended = drafts.flatMap((draft) => {
    if (raisedByOther(draft, drafts)) return [];
    if (draft.kind === 'post') return withPart(draft, drafts);
    return draft.kind === 'found' ? withFounded(draft, told) : draft.kind === 'move' ? withHome(withPost(draft, drafts), told) : draft;
  });
  return wholeMoves(mended);
}
