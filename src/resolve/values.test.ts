import { describe, expect, test } from 'vitest';
import { formatMoney } from '../base/money.ts';
import type { RoleName } from '../model/claim.ts';
import type { RoleValue } from '../model/event.ts';
import { wordPeople } from '../model/wording.ts';
import { resolve } from './resolve.ts';
import { person, REGISTER, type Said, worldOf } from './world.fixture.ts';

function only(said: readonly Said[]) {
  const { attestations, refs } = worldOf(said);
  const { events } = resolve(attestations, refs, REGISTER);
  const [event] = events;
  if (!event || events.length > 1) throw new Error(`invalid world: ${events.length} events`);
  return event;
}

const word = ({ role, value }: RoleValue): string =>
  role === 'who' ? wordPeople(value as never) : typeof value === 'object' && 'value' in value ? formatMoney(value) : JSON.stringify(value);

/** "$6.6 bn* [A, B]": a value, whether it is preferred, who gives it. */
const valuesOf = (role: RoleName, said: readonly Said[]): string[] =>
  only(said)
    .values.filter((value) => value.role === role)
    .map((value) => `${word(value)}${value.preferred ? '*' : ''}${value.flag ? ` ${value.flag}` : ''} [${value.origins.join(', ')}]`);

type Bound = 'at-least' | 'at-most' | 'about';
const raise = (publisher: string, value: number, bound?: Bound, more: Partial<Said> = {}): Said => ({
  kind: 'raise',
  roles: { org: 'OpenAI', amount: { value, currency: 'USD', ...(bound && { bound }) } },
  publisher,
  date: '2024-10-02',
  ...more,
});

describe('sums', () => {
  test.each<[string, Said[], string[]]>([
    ['equal ones are one', [raise('A', 6.6e9), raise('B', 6.6e9)], ['$6.6 bn* [A, B]']],
    ['one that holds the other is the other', [raise('A', 6.6e9), raise('B', 6e9, 'at-least')], ['$6.6 bn* [A, B]']],
    ['others are kept apart; most origins are preferred', [raise('A', 6.6e9), raise('B', 6.5e9), raise('C', 6.6e9)], ['$6.6 bn* [A, C]', '$6.5 bn [B]']],
    ['then the sharper one', [raise('A', 6.6e9, 'about'), raise('B', 5.7e9)], ['$5.7 bn* [B]', '~ $6.6 bn [A]']],
    ['then the newest', [raise('A', 6.6e9), raise('B', 6.5e9, undefined, { published: '2024-10-09' })], ['$6.5 bn* [B]', '$6.6 bn [A]']],
    ['on a tie none is', [raise('A', 6.6e9), raise('B', 6.5e9)], ['$6.5 bn [B]', '$6.6 bn [A]']],
    [
      'a party goes before all',
      [raise('A', 6.6e9), raise('B', 6.6e9), raise('C', 6.5e9, undefined, { says: 'OpenAI' })],
      ['$6.5 bn* [OpenAI]', '$6.6 bn [A, B]'],
    ],
    [
      'and a fact before rumours',
      [raise('A', 6.6e9), raise('B', 6.5e9, undefined, { stance: 'rumour' }), raise('C', 6.5e9, undefined, { stance: 'rumour' })],
      ['$6.6 bn* [A]', '$6.5 bn [B, C]'],
    ],
    ['a slip of a thousand is kept and flagged', [raise('A', 6.6e9), raise('B', 6.6e9), raise('C', 6.6e6)], ['$6.6 bn* [A, B]', '$6.6 m ×1000 [C]']],
  ])('%s', (_, said, values) => {
    expect(valuesOf('amount', said)).toEqual(values);
  });
});

describe('groups and people', () => {
  const pledge = (publisher: string, count: number, bound?: Bound, names: readonly string[] = []): Said => ({
    kind: 'pledge',
    roles: { who: [{ count, noun: 'employees', ...(bound && { bound }) }, ...names.map(person)], from: 'OpenAI' },
    publisher,
    date: '2023-11-20',
  });

  test('a bound takes no side between two counts, and speaks for both against a third', () => {
    const said = [pledge('A', 490), pledge('B', 700), pledge('C', 738), pledge('D', 500, 'at-least'), pledge('E', 490), pledge('F', 720, 'at-least')];
    expect(valuesOf('who', said)[0]).toBe('738 employees* [C, F]');
    expect(valuesOf('who', said)).toContain('≥ 500 employees [D]');
  });

  test('lists add up, the most named first', () => {
    const found = (publisher: string, ...names: string[]): Said => ({ kind: 'found', roles: { who: names.map(person), org: 'Zork Labs' }, publisher });
    expect(valuesOf('who', [found('A', 'Ann Lee', 'Bob Roe'), found('B', 'Cy Doe', 'Bob Roe')])).toEqual(['Bob Roe, Ann Lee and Cy Doe* [A, B]']);
  });

  test('an investor of a rumour is none of the fact', () => {
    const event = only([
      raise('A', 6.6e9, undefined, { roles: { org: 'OpenAI', amount: { value: 6.6e9, currency: 'USD' }, by: ['Microsoft'] } }),
      raise('B', 6.6e9, undefined, { stance: 'rumour', roles: { org: 'OpenAI', by: ['Microsoft', 'Google'] } }),
    ]);
    expect(event.roles.by).toEqual(['Microsoft']);
    expect(event.values.filter(({ role }) => role === 'by').map(({ value, preferred }) => [value, preferred])).toEqual([
      [['Microsoft'], true],
      [['Google', 'Microsoft'], false],
    ]);
  });
});

test('an event of one person shows that person, entities by their names, and what the facts say', () => {
  const event = only([
    { kind: 'move', roles: { who: [person('Samuel Altman')], from: 'Open AI', as: 'chief executive', manner: 'dismissed' } },
    { kind: 'move', roles: { who: [person('Sam Altman')], from: 'OpenAI', as: 'CEO' }, stance: 'rumour' },
  ]);
  expect(event.roles).toEqual({ who: [{ name: 'Sam Altman' }], from: 'OpenAI', as: 'chief executive', manner: 'dismissed' });
  expect(event.values.map(({ role }) => role)).not.toContain('who');
});

test('a part is what its owner is the vaguer name of', () => {
  const to = (name: string): Said => ({ kind: 'move', roles: { who: [person('Jane Zork')], to: name }, date: '2025-07' });
  expect(valuesOf('to', [to('Meta'), to('MSL'), to('Facebook')])).toEqual(['"Meta Superintelligence Labs"* [Paper 1, Paper 2, Paper 3]']);
});
