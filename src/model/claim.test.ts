import { describe, expect, it } from 'vitest';
import { type Claim, claimId, isPerson, party } from './claim.ts';

const claim: Claim = {
  kind: 'move',
  roles: { who: [{ name: 'Jane Doe' }], from: 'OpenAI', to: 'Meta' },
  stance: 'fact',
  quote: 'Jane Doe left OpenAI for Meta',
  start: 10,
  end: 39,
  reader: 'rules/1',
  score: 0.9,
  because: ['a register hit'],
};
const id = claimId('d1', claim);

describe('claim ids', () => {
  it('are short and tell their type', () => expect(id).toMatch(/^c[0-9a-f]{20}$/));

  it.each<[string, Claim]>([
    ['the score', { ...claim, score: 0.1 }],
    ['the reasons', { ...claim, because: [] }],
    ['the reader', { ...claim, reader: 'rules/2' }],
    ['the quote, which the span implies', { ...claim, quote: '' }],
    ['the order of roles', { ...claim, roles: { to: 'Meta', from: 'OpenAI', who: [{ name: 'Jane Doe' }] } }],
    ['roles that are undefined', { ...claim, roles: { ...claim.roles, as: undefined } }],
    ['a speaker that is undefined', { ...claim, says: undefined }],
  ])('do not depend on %s', (_, other) => expect(claimId('d1', other)).toBe(id));

  it.each<[string, Claim]>([
    ['the span', { ...claim, start: 11 }],
    ['its end', { ...claim, end: 40 }],
    ['the kind', { ...claim, kind: 'post' }],
    ['the stance', { ...claim, stance: 'denial' }],
    ['a role', { ...claim, roles: { ...claim.roles, as: 'researcher' } }],
    ['the speaker', { ...claim, says: 'Reuters' }],
    ['the date', { ...claim, date: '2024' }],
    ['being a paraphrase', { ...claim, paraphrase: true }],
  ])('depend on %s', (_, other) => expect(claimId('d1', other)).not.toBe(id));

  it('depend on the document', () => expect(claimId('d2', claim)).not.toBe(id));

  it('of paraphrases depend on their words', () => {
    const one = { ...claim, paraphrase: true, start: 0, end: 0 };
    expect(claimId('d1', one)).not.toBe(claimId('d1', { ...one, quote: 'other words' }));
  });
});

describe('parties', () => {
  it.each([
    [{ name: 'Jane Doe' }, true],
    [{ noun: 'engineers' }, true],
    [{ noun: 'engineers', count: 7 }, true],
    [{ noun: 'employees', count: 700, of: 770, bound: 'at-least' }, true],
    [{ name: '' }, false],
    [{ noun: '' }, false],
    [{ count: 7 }, false],
    [{ noun: 'engineers', count: -1 }, false],
    [{ noun: 'engineers', bound: 'many' }, false],
    [{ name: 'Jane Doe', noun: 'engineer' }, false],
    ['Jane Doe', false],
  ])('%j: %s', (value, accepted) => expect(party.safeParse(value).success).toBe(accepted));

  it('are persons or groups', () => expect([isPerson({ name: 'Jane Doe' }), isPerson({ noun: 'engineers' })]).toEqual([true, false]));
});
