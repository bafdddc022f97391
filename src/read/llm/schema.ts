// The answer that a model must give, as a strict JSON schema made of the kinds' own schemas: a new kind of claim is in it by itself.
//
// Strict means, as OpenAI-compatible servers understand it: every property is required, what may be missing may be null, and no other
// property is allowed. Keywords that some of them refuse (lengths, patterns, limits) are left out; the kinds check those afterwards.

import { z } from 'zod';
import { STANCES } from '../../model/claim.ts';
import type { ClaimKind } from '../../model/kind.ts';

export type JsonSchema = Readonly<Record<string, unknown>>;

const KEPT = ['type', 'enum', 'const', 'description'] as const;

const isSchema = (value: unknown): value is JsonSchema => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The schema made strict, with the few keywords that all servers know. */
function strict(schema: JsonSchema): JsonSchema {
  const kept = Object.fromEntries(KEPT.flatMap((key) => (schema[key] === undefined ? [] : [[key, schema[key]]])));
  const options = schema['anyOf'] ?? schema['oneOf'];
  if (Array.isArray(options)) return { anyOf: options.filter(isSchema).map(strict) };
  if (isSchema(schema['items'])) return { ...kept, items: strict(schema['items']) };
  if (!isSchema(schema['properties'])) return kept;
  const required = new Set(Array.isArray(schema['required']) ? schema['required'] : []);
  const properties = Object.fromEntries(
    Object.entries(schema['properties']).map(([name, value]) => {
      const property = strict(isSchema(value) ? value : {});
      return [name, required.has(name) ? property : { anyOf: [property, { type: 'null' }] }];
    }),
  );
  return { ...kept, properties, required: Object.keys(properties), additionalProperties: false };
}

const nullable = (description: string): JsonSchema => ({ anyOf: [{ type: 'string', description }, { type: 'null' }] });

const claimSchema = ({ kind, roles }: ClaimKind): JsonSchema => ({
  type: 'object',
  properties: {
    kind: { type: 'string', const: kind },
    sentences: { type: 'array', items: { type: 'integer' }, description: 'numbers of the sentences that make the claim' },
    quote: { type: 'string', description: 'the exact words of the text that make the claim, one contiguous span' },
    stance: { type: 'string', enum: [...STANCES] },
    says: nullable('whose word it is, if not the document’s own'),
    date: nullable('YYYY, YYYY-MM or YYYY-MM-DD'),
    roles: strict(z.toJSONSchema(roles, { io: 'input', unrepresentable: 'any' }) as JsonSchema),
  },
  required: ['kind', 'sentences', 'quote', 'stance', 'says', 'date', 'roles'],
  additionalProperties: false,
});

export const answerSchema = (kinds: readonly ClaimKind[]): JsonSchema => ({
  type: 'object',
  properties: { claims: { type: 'array', items: { anyOf: kinds.map(claimSchema) } } },
  required: ['claims'],
  additionalProperties: false,
});

const text = z.string().nullish();
const answer = z.object({
  claims: z.array(
    z.object({
      kind: z.string(),
      sentences: z.array(z.number()).catch([]),
      quote: z.string(),
      stance: z.enum(STANCES),
      says: text,
      date: text,
      roles: z.record(z.string(), z.unknown()),
    }),
  ),
});

export type ModelClaim = z.infer<typeof answer>['claims'][number];

/** The claims of an answer; null if it is not what was asked for. */
export function parseAnswer(content: string): readonly ModelClaim[] | null {
  try {
    // Servers that take no schema answer in a code fence, or after having thought aloud.
    const parsed = answer.safeParse(JSON.parse(content.slice(content.indexOf('{', content.lastIndexOf('</think>') + 1), content.lastIndexOf('}') + 1)));
    return parsed.success ? parsed.data.claims : null;
  } catch {
    return null;
  }
}

/** The value without its nulls, which stand for what is left out. */
export function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((item) => item !== null).map(withoutNulls);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, item]) => item !== null)
      .map(([key, item]) => [key, withoutNulls(item)]),
  );
}
