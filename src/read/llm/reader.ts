// The model reader: a text goes in parts to a language model, and what it answers is verified claim by claim (`verify.ts`). Where no
// answer is had, for a part or for all, the rules reader's claims stand, and a problem says so.

import { canonical } from '../../base/canonical.ts';
import type { Problem } from '../../base/fault.ts';
import type { Claim } from '../../model/claim.ts';
import { KINDS } from '../../model/claims/index.gen.ts';
import type { Document } from '../../model/document.ts';
import type { Reader, Reading } from '../../model/reader.ts';
import type { Register } from '../../model/register.ts';
import { LANGUAGES } from '../languages/index.gen.ts';
import { type Chunk, chunksOf, halves } from './chunk.ts';
import { spellingsOf } from './grounds.ts';
import { type Message, PROMPT, systemPrompt, userPrompt } from './prompt.ts';
import { answerSchema, type JsonSchema, parseAnswer } from './schema.ts';
import { type Verifier, verify } from './verify.ts';

/** What came of one request. `cut`: the answer was longer than the model could give. `none`: there is no answer to be had, and why. */
export type Answer = { readonly content: string } | { readonly cut: true } | { readonly none: string };

export interface Model {
  /** As its server calls it. */
  readonly name: string;
  /** Asks once; retries, budget and cache are its own. Never throws for what a server does. */
  ask(messages: readonly Message[], schema: JsonSchema): Promise<Answer>;
}

export interface ModelReaderOptions {
  readonly model: Model;
  readonly register: Register;
  /** Stands in where the model fails. */
  readonly rules: Reader;
  /** Keep what the rules find beside what the model finds. */
  readonly both: boolean;
  /** How many documents may be read at a time. */
  readonly atOnce: number;
}

const KINDS_BY_NAME = new Map(KINDS.map((kind) => [kind.kind, kind]));
const SYSTEM: Message = { role: 'system', content: systemPrompt(KINDS) };
const SCHEMA = answerSchema(KINDS);

interface PartRead {
  readonly claims: readonly Claim[];
  readonly problems: readonly Problem[];
  /** Stretches of text for which there is no answer. */
  readonly unread: readonly Chunk[];
}

const failed = (document: Document, chunk: Chunk, why: string): PartRead => ({
  claims: [],
  problems: [
    {
      code: 'model-failed',
      severity: 'warning',
      what: document.url,
      span: { start: chunk.start, end: chunk.end },
      message: `The model did not read a part of this text (${why}); what the rules found there stands.`,
      remedy: 'Read it again later with --again; answers that were had are kept.',
    },
  ],
  unread: [chunk],
});

const together = (parts: readonly PartRead[]): PartRead => ({
  claims: parts.flatMap(({ claims }) => claims),
  problems: parts.flatMap(({ problems }) => problems),
  unread: parts.flatMap(({ unread }) => unread),
});

async function readPart(model: Model, chunk: Chunk, verifier: Verifier): Promise<PartRead> {
  const { document } = verifier;
  const answer = await model.ask([SYSTEM, { role: 'user', content: userPrompt(document, chunk) }], SCHEMA);
  if ('none' in answer) return failed(document, chunk, answer.none);
  const claims = 'content' in answer ? parseAnswer(answer.content) : null;
  if (claims) {
    const verified = claims.map((claim) => verify(claim, chunk, verifier));
    return { claims: verified.filter((v): v is Claim => 'kind' in v), problems: verified.filter((v): v is Problem => 'severity' in v), unread: [] };
  }
  // Half an answer: the part was too much for it.
  const smaller = 'cut' in answer ? halves(chunk) : null;
  if (!smaller) return failed(document, chunk, 'cut' in answer ? 'the answer was cut short' : 'the answer was not what was asked for');
  return together([await readPart(model, smaller[0], verifier), await readPart(model, smaller[1], verifier)]);
}

const sameClaim = (a: Claim, b: Claim): boolean =>
  a.kind === b.kind && a.start < b.end && b.start < a.end && canonical(a.roles) === canonical(b.roles) && a.stance === b.stance;

/** In text order, each thing once: of equal claims the first stays. */
const merged = (claims: readonly Claim[]): Claim[] =>
  claims.filter((claim, i) => !claims.slice(0, i).some((other) => sameClaim(other, claim))).toSorted((a, b) => a.start - b.start || a.end - b.end);

export function createModelReader({ model, register, rules, both, atOnce }: ModelReaderOptions): Reader {
  const spellings = spellingsOf(register);
  const id = `llm:${model.name}@${PROMPT}`;
  return {
    id,
    languages: null,
    atOnce,
    async read(document): Promise<Reading> {
      const verifier = { document, language: LANGUAGES.find(({ code }) => code === document.lang), kinds: KINDS_BY_NAME, spellings, reader: id };
      const parts: PartRead[] = [];
      for (const chunk of chunksOf(document.text, document.lang)) parts.push(await readPart(model, chunk, verifier));
      const { claims, problems, unread } = together(parts);
      const byRules = both || unread.length > 0 ? await rulesRead(rules, document) : { claims: [], problems: [] };
      const standing = both ? byRules.claims : byRules.claims.filter(({ start }) => unread.some((chunk) => chunk.start <= start && start < chunk.end));
      return { claims: merged([...standing, ...claims]), problems: [...problems, ...byRules.problems] };
    },
  };
}

const rulesRead = async (rules: Reader, document: Document): Promise<Reading> =>
  rules.languages?.includes(document.lang) ? rules.read(document) : { claims: [], problems: [] };
