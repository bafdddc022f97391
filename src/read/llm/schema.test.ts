import { describe, expect, test } from 'vitest';
import { KINDS } from '../../model/claims/index.gen.ts';
import { answerSchema, parseAnswer, withoutNulls } from './schema.ts';

type Node = Readonly<Record<string, unknown>>;

function* objectsIn(node: unknown): Generator<Node> {
  if (Array.isArray(node)) for (const item of node) yield* objectsIn(item);
  else if (typeof node === 'object' && node !== null) {
    if ('properties' in node) yield node;
    for (const value of Object.values(node)) yield* objectsIn(value);
  }
}

const schema = answerSchema(KINDS);

test('every object requires all its properties and allows no other', () => {
  const objects = [...objectsIn(schema)];
  expect(objects.length).toBeGreaterThan(KINDS.length * 2);
  for (const { properties, required, additionalProperties } of objects) {
    expect(required).toEqual(Object.keys(properties as object));
    expect(additionalProperties).toBe(false);
  }
});

test('it has a claim for each kind, with the roles of that kind', () => {
  const text = JSON.stringify(schema);
  for (const { kind } of KINDS) expect(text).toContain(`{"type":"string","const":"${kind}"}`);
  expect(text).not.toMatch(/"(?:pattern|minLength|minItems|minimum|exclusiveMinimum|\$schema)"/);
});

const CLAIM = { kind: 'move', sentences: [1], quote: 'He left.', stance: 'fact', says: null, date: null, roles: {} };

describe('an answer', () => {
  test.each([
    ['plain', JSON.stringify({ claims: [CLAIM] })],
    ['in a fence', `\`\`\`json\n${JSON.stringify({ claims: [CLAIM] })}\n\`\`\``],
    ['after thoughts', `<think>a {b} c</think>${JSON.stringify({ claims: [CLAIM] })}`],
  ])('%s is read', (_, content) => expect(parseAnswer(content)).toEqual([CLAIM]));

  test.each([
    ['no JSON', 'Certainly!'],
    ['half of one', '{"claims": [{"kind": "mo'],
    ['another object', '{"answer": []}'],
    ['a stance there is not', JSON.stringify({ claims: [{ ...CLAIM, stance: 'truth' }] })],
  ])('that is %s is none', (_, content) => expect(parseAnswer(content)).toBeNull());
});

test('nulls stand for what is left out', () => {
  expect(withoutNulls({ from: null, to: 'Meta', who: [{ name: 'A', noun: null }, null] })).toEqual({ to: 'Meta', who: [{ name: 'A' }] });
});
