// Whose word a claim is. Origins are counted, not articles: the first that applies of the speaker, the outlet that the text copies or
// cites, the publisher's family, and one bucket for all that is unknown. How far the voice can be trusted to know is told by `Voice`.
// Who has it from whom is found out in `descent.ts`.

import { fold } from '../base/fold.ts';
import { publisherKey } from '../model/decision.ts';
import type { Voice } from '../model/event.ts';
import type { Publisher } from '../model/register.ts';
import type { Attestation } from '../model/resolution.ts';
import type { Families } from './decided.ts';
import type { Names, Speaker } from './names.ts';
import { keyOf, type RegisterIndex } from './register-index.ts';

/** Everything nobody can be named for counts as one. */
export const UNKNOWN_ORIGIN = 'unknown';

/** One voice, before it is known who else speaks of the same. */
export interface Told {
  /** Equal keys are one origin: a family of publishers, an entity, a folded name. */
  readonly origin: string;
  /** As shown, where no other publisher of the family is heard. */
  readonly label: string;
  /** As shown, where several are. */
  readonly together: string;
  readonly voice: Voice;
}

/** Whose word it is by what the document says: a named speaker's, an outlet's that it copies or cites, or its own. */
export type Teller = 'speaker' | 'outlet' | 'page';

export interface Source extends Told {
  readonly teller: Teller;
  /** The origin that the page itself would be. */
  readonly home: string;
}

const told = (origin: string, label: string, voice: Voice, together = label): Told => ({ origin, label, together, voice });

/** Which organisations speak for whom in one document: person → the organisations where it gives them a post. */
export type Ties = ReadonlyMap<string, readonly string[]>;

export interface Sources {
  readonly names: Names;
  readonly index: RegisterIndex;
  readonly ties: (doc: string) => Ties;
  readonly families: Families;
}

const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** "Satya Nadella", not "two people familiar with the matter": most of its words begin with a capital, or its script has none. */
export function isNamed(says: string): boolean {
  if (UNSPACED.test(says)) return true;
  const words = says.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.-]*/gu) ?? [];
  return words.length > 0 && words.filter((word) => /^[\p{Lu}\p{N}]/u.test(word)).length * 2 > words.length;
}

const involved = (entities: readonly string[], ids: readonly string[], index: RegisterIndex): boolean =>
  ids.some((id) => entities.some((entity) => entity === id || index.related(entity, id)));

function speakerVoice(speaker: Speaker, entities: readonly string[], ties: Ties, index: RegisterIndex): Voice {
  if (involved(entities, [speaker.id, ...(ties.get(speaker.id) ?? [])], index)) return 'party';
  return index.organisation(speaker.id)?.kind === 'government' ? 'official' : 'press';
}

/** An employer that publishes is a voice of its own in what concerns it, and about anyone else one more paper. */
function toldByPublisher({ family, name, kind }: Publisher, entities: readonly string[], index: RegisterIndex): Told {
  const own = kind === 'party' ? index.organisationNamed(keyOf(name)) : undefined;
  if (own && involved(entities, [own.id], index)) return told(own.id, own.name, 'party');
  return told(family, name, kind === 'party' ? 'press' : kind, index.familyName(family));
}

/** An outlet by its name, or just the name: "according to Reuters" where Reuters is not registered is still one origin. */
function toldByOutlet(name: string, entities: readonly string[], index: RegisterIndex): Told {
  const publisher = index.publisherNamed(name);
  return publisher ? toldByPublisher(publisher, entities, index) : told(fold(name.trim()), name.trim(), 'press');
}

function toldByPage(attestation: Attestation, entities: readonly string[], index: RegisterIndex): Told {
  const own = index.organisationAt(attestation.url);
  if (own && involved(entities, [own.id], index)) return told(own.id, own.name, 'party');
  const publisher = index.publisherAt(attestation.url) ?? index.publisherNamed(attestation.publisher);
  if (publisher) return toldByPublisher(publisher, entities, index);
  const name = attestation.publisher.trim();
  return keyOf(name) === '' ? told(UNKNOWN_ORIGIN, UNKNOWN_ORIGIN, 'unknown') : told(fold(name), name, 'unknown');
}

function toldInWords(attestation: Attestation, entities: readonly string[], { names, index, ties }: Sources): (Told & { readonly teller: Teller }) | null {
  const { says } = attestation.claim;
  const outlet = says === undefined ? undefined : index.publisherNamed(says);
  if (outlet && outlet.kind !== 'party') return { ...toldByPublisher(outlet, entities, index), teller: 'outlet' };
  if (says === undefined || !isNamed(says)) return attestation.wire ? { ...toldByOutlet(attestation.wire, entities, index), teller: 'outlet' } : null;
  const speaker = names.speaker(attestation.doc, says);
  if (!speaker) return { ...told(fold(says.trim()), says.trim(), 'press'), teller: 'speaker' };
  return { ...told(speaker.id, speaker.name, speakerVoice(speaker, entities, ties(attestation.doc), index)), teller: 'speaker' };
}

/** A publication that people have put into a family; a party is its own. */
function inFamily(one: Told, { families, index }: Sources): Told {
  const family = one.voice === 'party' ? undefined : families.get(publisherKey(one.label));
  return family === undefined ? one : told(family, one.label, one.voice, index.familyName(family));
}

/** `entities`: all that the claim names. */
export function toldBy(attestation: Attestation, entities: readonly string[], sources: Sources): Source {
  const page = inFamily(toldByPage(attestation, entities, sources.index), sources);
  const words = toldInWords(attestation, entities, sources);
  const source = words?.teller === 'outlet' ? { ...words, ...inFamily(words, sources) } : words;
  return { ...(source ?? { ...page, teller: 'page' }), home: page.origin };
}
