// One sentence to its drafts: triggers ask their frames, titles speak for themselves.

import { type Claim, isPerson } from '../model/claim.ts';
import { type Borders, type Clause, clauseOf, preferredVoice, type TriggerMark } from './clause.ts';
import type { Draft } from './draft.ts';
import { type Filled, type Filling, fill } from './fill.ts';
import type { Frame, Sense } from './frame.ts';
import { FRAMES } from './frames/index.gen.ts';
import type { GroupItem, Item, OrganisationItem, RoleItem, Title } from './items.ts';
import type { Language, Prepositions } from './language.ts';
import type { Marks } from './marks.ts';
import { type Attribution, attributionOf, covers, stanceOf } from './modality.ts';
import type { MarkedSentence } from './names.ts';
import type { Stretch, Token, Value } from './parse.ts';
import type { Scene } from './scene.ts';
import { inHole } from './verb-last.ts';

export interface SentenceInput {
  readonly line: MarkedSentence;
  readonly index: number;
  readonly items: readonly Item[];
  readonly titles: readonly Title[];
  readonly scene: Scene;
  readonly language: Language;
  readonly text: string;
  /** Who speaks, where the sentence continues a quotation that began before. */
  readonly speaker: string | undefined;
  /** The last draft of a move in the sentences before. */
  readonly previous: Draft | undefined;
}

const frames: readonly Frame[] = FRAMES;
const sensesWith = (property: 'adjunct' | 'wholeSentence'): ReadonlySet<string> =>
  new Set(
    frames.flatMap((frame) => Object.entries(frame.senses).flatMap(([name, senses]) => ([senses].flat().some((sense) => sense[property]) ? [name] : []))),
  );
const BORDERS: Borders = { adjuncts: sensesWith('adjunct'), open: sensesWith('wholeSentence') };
const SENSES = new Map<string, readonly { readonly frame: Frame; readonly sense: Sense }[]>();
for (const frame of frames)
  for (const [name, senses] of Object.entries(frame.senses))
    SENSES.set(
      name,
      [...(SENSES.get(name) ?? []), ...[senses].flat().map((sense) => ({ frame, sense }))].sort((a, b) => (a.sense.rank ?? 1) - (b.sense.rank ?? 1)),
    );

/** The preposition right before a role: "wurde zum Vorstandschef ernannt" tells of no chief who acts. */
const governs = (marks: Marks, i: number): readonly (keyof Prepositions)[] => marks.get(i, 'preposition')?.classes ?? [];

/** A role without a name beside it is a phrase of its own: "the chief executive". */
const roleItems = ({ marks }: MarkedSentence, titles: readonly Title[]): RoleItem[] =>
  titles.map((title) => ({
    type: 'role',
    title,
    from: title.from,
    to: title.to,
    marked: governs(marks, Math.min(title.from, title.inherited ? title.from : (title.organisation?.from ?? title.from)) - 1),
    ofVerb: false,
    list: [],
    possessor: false,
    inTitle: false,
  }));

/** Compounds are told whole: "[Meta]-Chef". */
function compoundStart(tokens: readonly Token[], from: number): number {
  let i = from;
  while (tokens[i]?.glued && (tokens[i]?.text === '-' || (tokens[i - 1]?.text === '-' && tokens[i - 1]?.glued))) i--;
  return i;
}

const spanOf = ({ line: { sentence } }: SentenceInput, stretches: readonly Stretch[]): { start: number; end: number } => ({
  start: Math.min(...stretches.map((s) => sentence.tokens[compoundStart(sentence.tokens, s.from)]?.start ?? sentence.start)),
  end: Math.max(...stretches.map((s) => sentence.tokens[s.to - 1]?.end ?? sentence.end)),
});

function dateIn(items: readonly Item[], clause: Stretch): string | undefined {
  const dates = items.flatMap((i) => (i.type === 'value' && i.value.type === 'date' && i.from >= clause.from && i.to <= clause.to + 2 ? [i.value] : []));
  return dates.find((d: Value) => d.type === 'date')?.date;
}

/** Two clauses of a date-bearing sentence: the date inside the clause, else the only one of the sentence. */
function dateOf(input: SentenceInput, clause: Clause): string | undefined {
  // Where clauses are told apart, each has its own date: "gründete 2016 X, nachdem er Y verlassen hatte".
  const { bracket } = clause;
  if (bracket)
    return dateIn(
      input.items.filter((i) => !inHole(bracket, i)),
      clause,
    );
  const all = new Set(input.items.flatMap((i) => (i.type === 'value' && i.value.type === 'date' ? [i.value.date] : [])));
  return dateIn(input.items, clause) ?? (all.size === 1 ? [...all][0] : undefined);
}

/** What is threatened, and on what condition, is part of the pledge and no claim of its own. */
function inPledge({ line: { marks } }: SentenceInput, trigger: TriggerMark): boolean {
  const conditional = marks.list('cue').some((m) => m.cue === 'condition');
  const isPledge = ({ sense }: TriggerMark): boolean => sense === 'threaten' || (sense === 'vow' && conditional);
  if (marks.list('trigger').some((t) => isPledge(t) && t.from !== trigger.from && trigger.from >= t.from)) return true;
  const unless = marks.list('cue').find((m) => m.cue === 'condition' && m.to <= trigger.from);
  return unless !== undefined && marks.list('trigger').some((t) => t.to <= unless.from && (t.sense === 'resign' || t.sense === 'leave'));
}

/** "tries to persuade X to join": what those who are approached may do is not done. */
function onlyAttempted({ line: { marks } }: SentenceInput, trigger: TriggerMark): boolean {
  const led = marks.list('control').findLast((m) => m.to <= trigger.from);
  if (!led || trigger.voice === 'noun') return false;
  const attempt = marks.list('trigger').some((t) => t.sense === 'approach' && t.from <= led.from && t.to >= led.to);
  const aim = marks.get(led.from - 1, 'preposition')?.classes.includes('for') === true;
  return (attempt || aim) && marks.list('trigger', led.to, trigger.from).every((t) => t.voice === 'noun');
}

function draftsOfTrigger(input: SentenceInput, trigger: TriggerMark, items: readonly Item[], attribution: Attribution): Draft[] {
  if (inPledge(input, trigger) || onlyAttempted(input, trigger)) return [];
  const clause = clauseOf(input.line, trigger, items, input.language, BORDERS, attribution.speaker);
  const filling: Filling = { clause, items, titles: input.titles, scene: input.scene, text: input.text, dropsSubject: input.language.dropsSubject };
  for (const { frame, sense } of SENSES.get(trigger.sense) ?? []) {
    const filled = fill(sense, filling);
    const roles = filled && (frame.finish ? frame.finish(filled.roles) : filled.roles);
    if (!filled || !roles) continue;
    const covered = covers(attribution, clause);
    const heard = stanceOf(
      clause,
      attribution.unnamed && covered,
      covered && attribution.says !== undefined && !clause.line.marks.has(attribution.at, 'accordingTo'),
    );
    if (!heard) return [];
    if (sense.stance && heard.stance === 'fact') continue;
    const told = sense.stance && heard.stance !== 'denial' ? { ...heard, stance: sense.stance } : heard;
    const says = covered ? attribution.says : input.speaker;
    const draft = draftOf(input, frame.kind, { ...filled, roles }, [trigger, ...filled.used], told, says, dateOf(input, clause), trigger);
    // "a dozen researchers from A, B and C": how many of each is not told.
    const [who, ...more] = draft.roles.who ?? [];
    const total = who && !isPerson(who) && (who.count ?? 1) > 1 && more.length === 0 && filled.others.some(({ role }) => role === 'from');
    if (total && draft.roles.to !== undefined) {
      const { from: _, ...shared } = draft.roles;
      return [{ ...draft, roles: shared }];
    }
    const others = filled.others.map(({ role, name }): Draft => ({ ...draft, roles: { ...draft.roles, [role]: name } }));
    const subject = sense.slots[0]?.role === 'who' && sense.slots[0].where[0] === 'actor';
    return [draft, ...others, ...(subject ? borrowing(input, clause, draft) : [])];
  }
  return [];
}

function draftOf(
  input: SentenceInput,
  kind: string,
  filled: Filled,
  stretches: readonly Stretch[],
  told: { stance: Claim['stance']; because: string },
  says: string | undefined,
  date: string | undefined,
  trigger?: TriggerMark,
): Draft {
  const { tokens, zone } = input.line.sentence;
  const words = trigger
    ? tokens
        .slice(trigger.from, trigger.to)
        .map((t) => t.text)
        .join(' ')
    : 'a title';
  const because = [
    `${kind} from "${words}"${trigger ? ` (${trigger.sense}, ${trigger.voice})` : ''}`,
    ...filled.because,
    `${told.stance}: ${told.because}`,
    ...(says ? [`says: ${says}`] : []),
  ];
  return { kind, roles: filled.roles, stance: told.stance, says, date, ...spanOf(input, stretches), score: filled.score, because, zone, sentence: input.index };
}

/** "Mira Murati, the chief technology officer": a chief without an organisation is one of the organisation spoken of. */
function withOrganisation({ items, scene, line }: SentenceInput, title: Title): Title {
  const { marks } = line;
  // "chief executive of Somewhere": an organisation is named, if not known.
  if (marks.has(title.to, 'preposition')) return title;
  if (title.organisation || !title.person || !title.roles.some((role) => role.startsWith('chief') || role === 'president')) return title;
  const near = items.find((i) => i.type === 'organisation' && i.to <= title.from && i.marked.length === 0 && !i.publisher);
  const name = near?.type === 'organisation' ? near.name : scene.organisation();
  if (!name) return title;
  const organisation: OrganisationItem = {
    type: 'organisation',
    name,
    publisher: false,
    via: 'context',
    from: title.from,
    to: title.from,
    marked: [],
    ofVerb: false,
    list: [],
    possessor: false,
    inTitle: true,
  };
  return { ...title, organisation, inherited: true };
}

function draftsOfTitle(input: SentenceInput, told: Title): Draft[] {
  const title = withOrganisation(input, told);
  if (!title.person) return [];
  const stretches = [title, title.person, ...(title.organisation && !title.inherited ? [title.organisation] : [])];
  return frames.flatMap((frame) => {
    const roles = frame.fromTitle?.(title);
    const filled: Filled | null = roles
      ? { roles, used: [], others: [], because: [`${title.person?.name} bears the title`], score: title.inherited ? 0.6 : 0.85 }
      : null;
    return filled ? [draftOf(input, frame.kind, filled, stretches, { stance: 'fact', because: 'a title beside a name' }, undefined, undefined)] : [];
  });
}

/** "Seven come from OpenAI, three from Google and one from Anthropic": the later parts borrow the verb; names do likewise. */
function elliptic(input: SentenceInput, drafts: readonly Draft[]): Draft[] {
  return drafts.flatMap((draft) => {
    const [first] = draft.roles.who ?? [];
    if (!draft.roles.from || !first || ('noun' in first && first.count === undefined)) return [];
    const parts: Draft[] = [];
    for (const [n, item] of input.items.entries()) {
      const next = input.items[n + 1];
      if (
        next?.type !== 'organisation' ||
        next.name === draft.roles.from ||
        next.name === draft.roles.to ||
        next.from > item.to + 3 ||
        !next.marked.some((c) => c === 'origin' || c === 'of')
      )
        continue;
      const who =
        item.type === 'person'
          ? { name: item.name }
          : item.type === 'value' && item.value.type === 'count' && 'noun' in first
            ? { ...first, count: item.value.count }
            : null;
      if (!who || 'name' in who !== 'name' in first) continue;
      const { end } = spanOf(input, [next]);
      parts.push({
        ...draft,
        roles: { ...draft.roles, who: [who], from: next.name },
        end: Math.max(draft.end, end),
        because: [...draft.because, `elliptic: from ${next.name}`],
      });
    }
    return parts;
  });
}

/** "X resigned in May and Y in June": a later name without a verb of its own borrows the verb. */
function borrowing(input: SentenceInput, clause: Clause, draft: Draft): Draft[] {
  const { marks, sentence } = input.line;
  const named = new Set((draft.roles.who ?? []).map((w) => ('name' in w ? w.name : '')));
  const others = clause.after.filter(
    (i) => i.type === 'person' && i.marked.length === 0 && marks.has(i.from - 1, 'and') && !named.has(i.name) && !marks.list('trigger', i.to).length,
  );
  return others.flatMap((item): Draft[] => {
    if (item.type !== 'person') return [];
    return [
      {
        ...draft,
        date: dateIn(input.items, { from: item.to, to: sentence.tokens.length }),
        roles: { ...draft.roles, who: [{ name: item.name }] },
        end: sentence.tokens[item.to - 1]?.end ?? draft.end,
        because: [...draft.because, `borrowed by ${item.name}`],
      },
    ];
  });
}

/** A bare number as subject ("Seven come from …") is a group of whoever was counted last. */
function countAsGroup({ line: { marks }, scene }: SentenceInput, item: Item): Item {
  if (item.type !== 'value' || item.value.type !== 'count') return item;
  if (!marks.at(item.to).some((m) => m.is === 'trigger' || m.is === 'perfect' || m.is === 'auxiliary')) return item;
  const noun = scene.groupNoun();
  const { count, bound } = item.value;
  const group: GroupItem = {
    type: 'group',
    from: item.from,
    to: item.to,
    marked: item.marked,
    ofVerb: false,
    list: [],
    possessor: false,
    inTitle: false,
    group: { noun, count, ...(bound ? { bound } : {}) },
    employer: undefined,
    former: false,
  };
  group.list = [group];
  return group;
}

/** "followed the news": a verb of one word that does not stand alone, at its clause's end or before a date or a preposition. */
function takesObject({ line: { marks, sentence }, items }: SentenceInput, { from, to }: Stretch): boolean {
  const next = sentence.tokens[to];
  const stands =
    !next || next.kind === 'mark' || marks.has(to, 'preposition', 'and', 'opener', 'relative') || items.some((i) => i.type === 'value' && i.from === to);
  return to === from + 1 && !stands;
}

/** "… did the same", "… followed suit": the move told last, by somebody else. */
function following(input: SentenceInput, items: readonly Item[], drafts: readonly Draft[]): Draft[] {
  return input.line.marks.list('trigger').flatMap((trigger) => {
    if (trigger.sense !== 'follow') return [];
    const clause = clauseOf(input.line, trigger, items, input.language, BORDERS);
    // "followed him", "followed the news": somebody or something is followed, nothing repeated.
    if (clause.after.some((i) => i.type !== 'value' && i.marked.length === 0 && i.from <= trigger.to + 4) || takesObject(input, trigger)) return [];
    const model =
      drafts.findLast((d) => d.roles.who && (d.roles.from ?? d.roles.to) && d.end <= (input.line.sentence.tokens[trigger.to - 1]?.end ?? 0)) ?? input.previous;
    const filled =
      model &&
      fill(
        { slots: [{ role: 'who', type: 'people', where: ['actor'], required: true }] },
        { clause, items, titles: input.titles, scene: input.scene, text: input.text, dropsSubject: false },
      );
    if (!model || !filled) return [];
    const { from, to, manner } = model.roles;
    const roles = { ...filled.roles, from, to, manner };
    return [
      draftOf(
        input,
        model.kind,
        { ...filled, roles },
        [trigger, ...filled.used],
        { stance: model.stance, because: 'like the one before' },
        model.says,
        dateOf(input, clause),
        trigger,
      ),
    ];
  });
}

/** "Why so many leave OpenAI": a headline that asks or explains takes for granted what it may not report. */
const asks = ({ marks, sentence: { tokens, zone } }: MarkedSentence): boolean =>
  (zone === 'title' || zone === 'dek' || zone === 'heading') &&
  marks.has(
    tokens.findIndex((t) => t.kind === 'word'),
    'question',
  );

export function draftsOf(input: SentenceInput): Draft[] {
  const { line, titles } = input;
  if (asks(line)) return [];
  const items = [...input.items.map((item) => countAsGroup(input, item)), ...roleItems(line, titles)].sort((a, b) => a.from - b.from || a.to - b.to);
  const attribution = attributionOf(line, items, titles, input.scene);
  const triggers = preferredVoice(line, line.marks.list('trigger'), input.language);
  const drafts = triggers.flatMap((trigger) => draftsOfTrigger(input, trigger, items, attribution));
  const given = (post: Draft): boolean => drafts.some((d) => d.roles.at !== undefined && d.roles.at === post.roles.at && d.roles.as === post.roles.as);
  return [
    ...drafts,
    ...elliptic(input, drafts),
    ...following(input, items, drafts),
    ...titles.flatMap((title) => draftsOfTitle(input, title)).filter((post) => !given(post)),
  ];
}
