// Statements of one bucket → events. The rule of the design, "remove what is compatible with two incompatible claims; the rest are
// cliques", lets one vague or odd claim undo a well-attested event. So it is applied layer by layer, firm before soft, dated before vague,
// well supported before alone: within a layer by that rule, while a statement of a later layer joins the one event it fits, and only
// makes itself ambiguous if it fits several. Layers depend on what is said and by how many, never on the order of the input.
// See docs/decisions/0003-fusing-in-layers.md. Cost: quadratic in the distinct statements of a bucket.

import { canonical } from '../base/canonical.ts';
import type { RoleName, Stance } from '../model/claim.ts';
import type { ClaimKind } from '../model/kind.ts';
import { agree, consistent, datesAgree, isNews, type Related, shapeOf, tellingOf, toldRoles } from './compatible.ts';
import type { Statement } from './statement.ts';

/** What is one event: the statements that count, and those that fit another one as well. */
export interface Fused {
  readonly members: readonly Statement[];
  readonly ambiguous: readonly Statement[];
}

/** All statements that say the same, as far as fusing goes. */
interface Position {
  readonly sample: Statement;
  readonly statements: readonly Statement[];
  readonly signature: string;
}

interface Draft {
  /** Its days decide who may join. */
  readonly core: readonly Position[];
  /** The core and all that joined: none may speak against another. */
  readonly members: Position[];
  readonly ambiguous: Position[];
}

const LAYER_OF_STANCE: Readonly<Record<Stance, number>> = { fact: 0, plan: 1, rumour: 1, hypothesis: 1, denial: 2 };

const MONTH_DAYS = 31;

/** Day, month, longer, none. */
function precision({ dated, interval: { lo, hi } }: Statement): number {
  if (!dated || lo === null || hi === null) return 3;
  return lo === hi ? 0 : hi - lo < MONTH_DAYS ? 1 : 2;
}

function signatureOf(kind: ClaimKind, statement: Statement): string {
  const { stance, reach, dated, published, roles, entities } = statement;
  const told = (Object.keys(kind.protects) as RoleName[]).map((role) => entities.get(role) ?? roles[role] ?? null);
  return canonical([stance, dated, reach, dated ? null : published, told, kind.principal.map((role) => roles[role] ?? null)]);
}

function positionsOf(kind: ClaimKind, statements: readonly Statement[]): Position[] {
  const bySignature = new Map<string, Statement[]>();
  for (const statement of statements) {
    const signature = signatureOf(kind, statement);
    const same = bySignature.get(signature);
    if (same) same.push(statement);
    else bySignature.set(signature, [statement]);
  }
  return [...bySignature]
    .map(([signature, same]) => ({ signature, sample: same[0] as Statement, statements: same }))
    .sort((a, b) => (a.signature < b.signature ? -1 : 1));
}

/** The rules for one kind, and what they have decided so far. */
class Fusion {
  readonly drafts: Draft[] = [];
  private readonly kind: ClaimKind;
  private readonly related: Related;

  constructor(kind: ClaimKind, related: Related) {
    this.kind = kind;
    this.related = related;
  }

  private agree = (a: Position, b: Position): boolean => agree(this.kind, a.sample, b.sample, this.related);
  private consistent = (a: Position, b: Position): boolean => consistent(this.kind, a.sample, b.sample, this.related);
  private near = (a: Position, b: Position, slackDays?: number): boolean => datesAgree(this.kind, a.sample, b.sample, slackDays);
  private shape = ({ sample }: Position): string => shapeOf(this.kind, sample);
  private compatible = (a: Position, b: Position): boolean => this.near(a, b) && this.agree(a, b);

  /** Layers, firmest first. Support: the origins of all that are as dated and of the same shape, and agree without any slack. */
  layers(positions: readonly Position[]): Position[][] {
    const classOf = ({ sample }: Position): number => LAYER_OF_STANCE[sample.stance] * 4 + precision(sample);
    const layers = new Map<number, Position[]>();
    for (const position of positions) {
      const alike = positions.filter(
        (other) =>
          this.shape(other) === this.shape(position) && classOf(other) === classOf(position) && this.near(position, other, 0) && this.agree(position, other),
      );
      const support = new Set(alike.flatMap(({ statements }) => statements.map(({ origin }) => origin))).size;
      const rank = classOf(position) * 1e6 - support;
      layers.set(rank, [...(layers.get(rank) ?? []), position]);
    }
    return [...layers].sort(([a], [b]) => a - b).map(([, layer]) => layer);
  }

  addLayer(layer: readonly Position[]): void {
    const fitting = new Map(layer.map((position) => [position, this.fitting(position)]));
    const joining = layer.filter((position) => fitting.get(position)?.length === 1);
    const clashing = joining.filter((a) => joining.some((b) => fitting.get(a)?.[0] === fitting.get(b)?.[0] && !this.consistent(a, b)));
    for (const position of joining) if (!clashing.includes(position)) fitting.get(position)?.[0]?.members.push(position);
    for (const [position, drafts] of fitting) if (drafts.length > 1) for (const draft of drafts) draft.ambiguous.push(position);
    this.found([...layer.filter((position) => fitting.get(position)?.length === 0), ...clashing]);
  }

  /** New events, by the design's rule; what the rule removes is judged against the events that are left. */
  private found(positions: readonly Position[]): void {
    if (positions.length === 0) return;
    const neighbours = new Map(positions.map((a) => [a, positions.filter((b) => b !== a && this.compatible(a, b))]));
    const bridges = positions.filter((position) => {
      const near = neighbours.get(position) ?? [];
      return near.some((a, at) => near.slice(at + 1).some((b) => !this.compatible(a, b)));
    });
    // All of them hang together in ways that leave no clique: no two of them are safely one event.
    if (bridges.length === positions.length) {
      this.drafts.push(...positions.map((one) => newDraft([one])));
      return;
    }
    const open = new Set(positions.filter((position) => !bridges.includes(position)));
    for (const position of open) {
      const clique = [position, ...(neighbours.get(position) ?? [])].filter((member) => open.delete(member));
      this.drafts.push(newDraft(clique));
    }
    this.addLayer(bridges);
  }

  /** A denial denies all that it says taken together: what tells less ("raises money") is not denied with it ("raises it at $200 bn"). */
  private denies({ sample }: Position, members: readonly Position[]): boolean {
    if (sample.stance !== 'denial') return true;
    const told = new Set(members.flatMap((member) => toldRoles(this.kind, member.sample)));
    return toldRoles(this.kind, sample).every((role) => told.has(role));
  }

  /** The events it may be about: none, one, or several that nothing in it tells apart. */
  private fitting(position: Position): Draft[] {
    const all = this.drafts.filter(
      ({ core, members }) =>
        core.every((c) => this.near(position, c)) &&
        core.every((c) => this.agree(position, c)) &&
        members.every((m) => this.consistent(position, m)) &&
        this.denies(position, members),
    );
    const telling = tellingOf(this.kind, position.sample);
    const preferences: ((draft: Draft) => boolean)[] = [
      ({ members }) => telling !== '' && members.some((member) => tellingOf(this.kind, member.sample) === telling),
      ({ core }) => core.every((c) => this.near(position, c, 0)),
      ({ core }) => core.some((c) => this.shape(c) === this.shape(position)),
      ({ core }) => !position.sample.dated && core.some((c) => c.sample.dated && isNews(position.sample, c.sample, this.kind.slackDays)),
    ];
    return preferences.reduce((left, prefers) => {
      const better = left.length > 1 ? left.filter(prefers) : [];
      return better.length > 0 ? better : left;
    }, all);
  }
}

const newDraft = (core: readonly Position[]): Draft => ({ core, members: [...core], ambiguous: [] });

/** Every statement is a member of one event, or ambiguous in at least two. */
export function fuse(kind: ClaimKind, statements: readonly Statement[], related: Related): readonly Fused[] {
  const fusion = new Fusion(kind, related);
  for (const layer of fusion.layers(positionsOf(kind, statements))) fusion.addLayer(layer);
  return fusion.drafts.map(({ members, ambiguous }) => ({
    members: members.flatMap((position) => position.statements),
    ambiguous: ambiguous.flatMap((position) => position.statements),
  }));
}
