import { expect, test } from 'vitest';
import type { Roles } from '../model/claim.ts';
import { KINDS } from '../model/claims/index.gen.ts';
import { keysOf } from './key.ts';
import { resolveNames } from './names.ts';
import { indexRegister } from './register-index.ts';
import { person, REGISTER, worldOf } from './world.fixture.ts';

function keys(kindName: string, roles: Roles) {
  const { attestations, refs } = worldOf([{ kind: kindName, roles }]);
  const { entityOf } = resolveNames(refs, attestations, REGISTER);
  const kind = KINDS.find(({ kind: name }) => name === kindName);
  const [attestation] = attestations;
  if (!kind || !attestation) throw new Error(`invalid kind: ${kindName}`);
  return keysOf(kind, attestation, { entityOf, countsAs: indexRegister(REGISTER).countsAs });
}

const ALTMAN = person('Sam Altman');
const BROCKMAN = person('Greg Brockman');

test.each<[string, string, Roles, string[]]>([
  ['a move of two people is two', 'move', { who: [ALTMAN, BROCKMAN], from: 'OpenAI' }, ['move|who=sam-altman', 'move|who=greg-brockman']],
  ['a name said twice is one', 'move', { who: [ALTMAN, person('Samuel Altman')], from: 'OpenAI' }, ['move|who=sam-altman']],
  ['a group goes by what stands in', 'move', { who: [{ noun: 'engineers', count: 7 }], from: 'OpenAI', to: 'Meta' }, ['move|who~|from~openai|to~meta']],
  ['beside people, too', 'move', { who: [ALTMAN, { noun: 'engineers' }], from: 'OpenAI' }, ['move|who=sam-altman', 'move|who~|from~openai']],
  ['two groups together', 'move', { who: [{ noun: 'engineers' }, { noun: 'researchers' }], to: 'Meta' }, ['move|who~|to~meta']],
  ['person and place', 'appoint', { who: [ALTMAN, BROCKMAN], at: 'OpenAI' }, ['appoint|who=sam-altman|at=openai', 'appoint|who=greg-brockman|at=openai']],
  ['a unit goes by its organisation', 'appoint', { who: [ALTMAN], at: 'MSL' }, ['appoint|who=sam-altman|at=meta']],
  ['one that stands apart does not', 'appoint', { who: [ALTMAN], at: 'DeepMind' }, ['appoint|who=sam-altman|at=google-deepmind']],
  ['a founding is its organisation’s', 'found', { who: [ALTMAN, BROCKMAN], org: 'OpenAI' }, ['found|org=openai']],
  ['without it, each founder’s', 'found', { who: [ALTMAN, BROCKMAN] }, ['found|org~|who~sam-altman', 'found|org~|who~greg-brockman']],
  ['every investor has a stake', 'stake', { by: ['Microsoft', 'Google'], of: 'OpenAI' }, ['stake|by=microsoft|of=openai', 'stake|by=google|of=openai']],
  ['a round is one', 'raise', { org: 'OpenAI', by: ['Microsoft', 'Google'] }, ['raise|org=openai']],
  ['an offer to a group', 'offer', { by: ['Meta'], who: [{ noun: 'researchers' }], from: 'OpenAI' }, ['offer|by=meta|who~|from~openai']],
  ['an offer to nobody named', 'offer', { by: ['Meta'] }, ['offer|by=meta|who~']],
  ['a text is folded', 'measure', { what: 'Head-count, total', of: 'OpenAI' }, ['measure|what="head count total"|of=openai']],
])('%s', (_, kind, roles, buckets) => {
  expect(keys(kind, roles).map(({ bucket }) => bucket)).toEqual(buckets);
});

test('a key keeps its own people only, and knows where it comes from', () => {
  const [altman, group] = keys('move', { who: [{ noun: 'engineers' }, ALTMAN, person('Samuel Altman')], from: 'OpenAI' });
  expect(altman).toMatchObject({ kept: { who: [1, 2] }, place: 'who.1', pinned: ['who'] });
  expect(group).toMatchObject({ kept: { who: [0] }, place: 'who~+from', pinned: [] });
});
