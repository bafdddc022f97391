// Who is behind a firm: "Behind Acme are A and B", "Dietro Acme ci sono A e B", "Hinter der Firma stehen A und B", "Detrás están A y B".

import type { OrganisationItem, PersonItem } from '../nominals/items.ts';
import type { Draft } from './draft.ts';
import { draftOf, type SentenceInput } from './drafting.ts';

/** How near its beginning a sentence says so, and how far behind the firm the names may begin, in tokens. */
const MAX_OPENING = 1;
const MAX_VERB = 5;

export function behindFirms(input: SentenceInput, drafts: readonly Draft[]): Draft[] {
  const { items, line: { marks, sentence: { tokens } }, scene } = input; // biome-ignore format: one line
  const word = marks.list('cue').find((m) => m.cue === 'behind' && m.from <= MAX_OPENING);
  if (!word || drafts.some(({ kind }) => kind === 'found') || tokens.at(-1)?.text === '?') return [];
  const firm = items.find(
    (i) => (i.type === 'organisation' || (i.type === 'pronoun' && i.sort === 'organisation')) && i.from >= word.to && i.from <= word.to + MAX_VERB,
  );
  const people = items.find((i): i is PersonItem => i.type === 'person' && i.from >= (firm ?? word).to);
  if (
    !people ||
    people.from > (firm ?? word).to + MAX_VERB ||
    items.some((i) => i !== firm && i.type !== 'pronoun' && i.from >= word.to && i.to <= people.from)
  )
    return [];
  // "Behind the deal are A and B": no firm stands there, but something else does.
  const bare = tokens.slice(word.to, firm?.from ?? people.from).every((t, n) => {
    const at = word.to + n;
    return (
      t.kind === 'mark' ||
      marks.has(at, 'auxiliary', 'determiner', 'possessive', 'preposition', 'organisationNoun', 'adjective', 'pronoun', 'demonym') ||
      VERBS(input, at)
    );
  });
  const org = firm?.type === 'organisation' ? (firm satisfies OrganisationItem).name : scene.organisation();
  if (!bare || org === undefined || scene.isFund(org) || !scene.fits(org, 'young')) return [];
  const list = people.list.filter((i): i is PersonItem => i.type === 'person');
  const roles = { who: list.map(({ name }) => ({ name })), org };
  const filled = { roles, used: [], others: [], because: ['who is behind a firm'], score: firm ? 0.7 : 0.6 };
  return [draftOf(input, 'found', filled, [word, ...list], { stance: 'fact', because: 'told by a word for behind' }, input.speaker, undefined)];
}

/** A verb of standing: what a pack lists for it, whatever else the words may mean. */
const VERBS = ({ line: { marks } }: SentenceInput, at: number): boolean => marks.at(at).some((m) => m.is === 'cue' && m.cue === 'stands');
