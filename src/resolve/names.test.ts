import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { resolveNames } from './names.ts';
import { person, REGISTER, type Said, worldOf } from './world.fixture.ts';

const leaves = (name: string, from: string, more: Partial<Said> = {}): Said => ({ kind: 'move', roles: { who: [person(name)], from }, ...more });

function namesOf(said: readonly Said[]) {
  const world = worldOf(said);
  const names = resolveNames(world.refs, world.attestations, REGISTER);
  const entity = (at: number, role = 'who') => names.entityOf(world.attestations[at]?.refs.find((ref) => ref.role === role)?.ref ?? '');
  return { names, entity };
}

describe('organisations', () => {
  test.each([
    ['OpenAI', 'openai', 'OpenAI'],
    ['Open AI', 'openai', 'OpenAI'],
    ['OPENAI', 'openai', 'OpenAI'],
    ['OpenAI Inc.', 'openai', 'OpenAI'],
    ['Facebook', 'meta', 'Meta'],
    ['DeepMind', 'google-deepmind', 'Google DeepMind'],
  ])('%s is %s', (surface, id, name) => {
    expect(namesOf([leaves('Ann Lee', surface)]).entity(0, 'from')).toEqual({ id, name, type: 'organisation', registered: id });
  });

  test('unregistered ones are one by their folded name, and go by the oldest ref', () => {
    const { entity } = namesOf([leaves('Ann Lee', 'Zórk labs, Inc.', { tx: 2 }), leaves('Bob Roe', 'Zork Labs', { tx: 1 })]);
    expect(entity(0, 'from')).toBe(entity(1, 'from'));
    expect(entity(0, 'from')).toMatchObject({ name: 'Zork Labs', registered: null, id: expect.stringMatching(/^e[0-9a-f]{20}$/) });
  });

  test('a founder in the place of an organisation is a person', () => {
    const { entity } = namesOf([{ kind: 'stake', roles: { by: ['Sam Altman'], of: 'OpenAI' } }]);
    expect(entity(0, 'by')).toMatchObject({ id: 'sam-altman', type: 'person' });
  });
});

describe('people', () => {
  test.each([
    ['Sam Altman', 'sam-altman'],
    ['SAMUEL ALTMAN', 'sam-altman'],
    ['Sam H. Altman', 'sam-altman'],
    ['吴恩达', 'andrew-ng'],
  ])('%s is %s', (surface, id) => {
    expect(namesOf([leaves(surface, 'OpenAI')]).entity(0)?.id).toBe(id);
  });

  const A = { doc: 'https://a.example/1' };
  test.each<[string, Said[], number, string]>([
    ['a surname joins the full name of its document', [leaves('Jane Zork', 'OpenAI', A), leaves('Zork', 'Meta', A)], 1, 'Jane Zork'],
    ['not if two of the document bear it', [leaves('Jane Zork', 'OpenAI', A), leaves('Max Zork', 'OpenAI', A), leaves('Zork', 'OpenAI', A)], 2, 'Zork'],
    ['nor the full name of another document', [leaves('Jane Zork', 'OpenAI', A), leaves('Zork', 'OpenAI')], 1, 'Zork'],
    ['but someone of the register who is known there', [leaves('Sam Altman', 'OpenAI', A), leaves('Altman', 'Open AI')], 1, 'Sam Altman'],
    ['or at its parent', [leaves('Sam Altman', 'Google', A), leaves('Altman', 'DeepMind')], 1, 'Sam Altman'],
    ['not where the organisation does not fit', [leaves('Sam Altman', 'OpenAI', A), leaves('Altman', 'Meta')], 1, 'Altman'],
    ['nor where two of the register bear it', [leaves('Dario Amodei', 'OpenAI', A), leaves('Amodei', 'OpenAI')], 1, 'Amodei'],
    [
      'the document goes before the register',
      [leaves('Sam Altman', 'OpenAI'), leaves('Eva Altman', 'OpenAI', A), leaves('Altman', 'OpenAI', A)],
      2,
      'Eva Altman',
    ],
  ])('%s', (_, said, at, name) => {
    expect(namesOf(said).entity(at)?.name).toBe(name);
  });

  test('lone surnames of two documents are two people', () => {
    const { entity } = namesOf([leaves('Zork', 'OpenAI'), leaves('Zork', 'OpenAI')]);
    expect(entity(0)?.id).not.toBe(entity(1)?.id);
  });
});

test('who speaks: as the document has it, else by a full name of the register', () => {
  const doc = 'https://a.example/1';
  const { names } = namesOf([leaves('Jane Zork', 'OpenAI', { doc })]);
  expect(names.speaker(doc, 'Zork')?.name).toBe('Jane Zork');
  expect(names.speaker(doc, 'Dario Amodei')?.id).toBe('dario-amodei');
  expect(names.speaker(doc, 'Altman')).toBeUndefined();
  expect(names.speaker(doc, 'two people familiar with the matter')).toBeUndefined();
});

const SURFACES = ['Sam Altman', 'Altman', 'Jane Zork', 'Zork', 'Max Zork', 'Amodei', '吴恩达'];
const anySaid = fc.record({
  name: fc.constantFrom(...SURFACES),
  from: fc.constantFrom('OpenAI', 'Meta', 'Zork Labs', 'DeepMind'),
  doc: fc.constantFrom('https://a.example/1', 'https://b.example/1', 'https://c.example/1'),
  tx: fc.integer({ min: 1, max: 3 }),
});

test('the order of the input does not matter', () => {
  fc.assert(
    fc.property(fc.array(anySaid, { maxLength: 12 }), fc.infiniteStream(fc.nat()), (drawn, order) => {
      const world = worldOf(drawn.map(({ name, from, doc, tx }) => leaves(name, from, { doc, tx })));
      const shuffle = <T>(items: readonly T[]): T[] =>
        items
          .map((item) => ({ item, at: order.next().value }))
          .sort((a, b) => a.at - b.at)
          .map(({ item }) => item);
      const told = resolveNames(world.refs, world.attestations, REGISTER);
      const shuffled = resolveNames(shuffle(world.refs), shuffle(world.attestations), REGISTER);
      expect([shuffled.entities, shuffled.refs]).toEqual([told.entities, told.refs]);
    }),
    { numRuns: 300, seed: 7 },
  );
});
