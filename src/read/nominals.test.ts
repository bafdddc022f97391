import { describe, expect, it } from 'vitest';
import type { GroupItem, Item } from './nominals/items.ts';
import { analyse } from './reading.fixture.ts';

const itemsOf = (text: string): readonly Item[] => analyse(text).items.flat();
const groupsOf = (text: string): readonly GroupItem[] => itemsOf(text).filter((i): i is GroupItem => i.type === 'group');
const nameOf = (item: Item): string =>
  item.type === 'person' || item.type === 'organisation' ? item.name : item.type === 'group' ? item.group.noun : item.type;
const find = (text: string, name: string): Item => {
  const found = itemsOf(text).find((i) => nameOf(i) === name);
  if (!found) throw new Error(`no ${name} in: ${text}`);
  return found;
};

describe('groups', () => {
  it.each([
    ['Seven engineers left OpenAI.', { count: 7, noun: 'engineers' }],
    ['20 engineers left OpenAI.', { count: 20, noun: 'engineers' }],
    ['More than 20 engineers left OpenAI.', { count: 20, noun: 'engineers', bound: 'at-least' }],
    ['Up to 20 engineers left OpenAI.', { count: 20, noun: 'engineers', bound: 'at-most' }],
    ['About 20 engineers left OpenAI.', { count: 20, noun: 'engineers', bound: 'about' }],
    ['A dozen senior AI researchers left OpenAI.', { count: 12, noun: 'senior AI researchers' }],
    ['One engineer left OpenAI.', { count: 1, noun: 'engineer' }],
    ['Several researchers left OpenAI.', { noun: 'researchers' }],
    ['Many researchers left OpenAI.', { noun: 'researchers' }],
    ['Researchers left OpenAI.', { noun: 'researchers' }],
    ['700 of 770 employees left OpenAI.', { count: 700, of: 770, noun: 'employees' }],
    ['700 out of 770 employees left OpenAI.', { count: 700, of: 770, noun: 'employees' }],
    ["700 of OpenAI's 770 employees left.", { count: 700, of: 770, noun: 'employees' }],
    ['The staff of OpenAI (700 of 770) wrote a letter.', { count: 700, of: 770, noun: 'staff' }],
  ])('%s', (text, group) => expect(groupsOf(text).map((g) => g.group)).toEqual([group]));

  it.each([
    ['Researchers at OpenAI wrote a letter.', 'OpenAI'],
    ['Employees of OpenAI wrote a letter.', 'OpenAI'],
    ['OpenAI researchers wrote a letter.', 'OpenAI'],
    ["OpenAI's staff wrote a letter.", 'OpenAI'],
    ["700 of OpenAI's 770 employees wrote a letter.", 'OpenAI'],
    ['Researchers who joined OpenAI wrote a letter.', undefined],
    ['Researchers, OpenAI says, wrote a letter.', undefined],
  ])('employer of: %s', (text, employer) => expect(groupsOf(text)[0]?.employer).toBe(employer));
});

describe('lists', () => {
  const listOf = (text: string, name: string): string[] => find(text, name).list.map(nameOf);

  it.each([
    ['closed by "and"', 'Jane Doe, John Roe and Mary Major left.', 'Jane Doe', ['Jane Doe', 'John Roe', 'Mary Major']],
    ['with a comma before "and"', 'Jane Doe, John Roe, and Mary Major left.', 'John Roe', ['Jane Doe', 'John Roe', 'Mary Major']],
    ['of two', 'Jane Doe and John Roe left.', 'John Roe', ['Jane Doe', 'John Roe']],
    ['of organisations', 'She left OpenAI, Google and Meta.', 'Google', ['OpenAI', 'Google', 'Meta']],
    ['of names and groups', 'Jane Doe and two engineers left.', 'Jane Doe', ['Jane Doe', 'engineers']],
    ['a comma alone makes none', 'According to Reuters, Meta grows.', 'Reuters', ['Reuters']],
    ['a person and an organisation are none', 'Jane Doe and Meta agree.', 'Jane Doe', ['Jane Doe']],
    ['a new clause is none', 'Google lost Jane Doe, and Meta hired her.', 'Google', ['Google']],
    ['names in apposition to their group', 'Two Apple researchers, Jane Doe and John Roe, left.', 'researchers', ['researchers', 'Jane Doe', 'John Roe']],
  ])('%s', (_, text, name, expected) => expect(listOf(text, name)).toEqual(expected));
});

describe('prepositions', () => {
  it.each([
    ['She came from OpenAI.', 'OpenAI', 'origin'],
    ['She went to OpenAI.', 'OpenAI', 'destination'],
    ['She works at OpenAI.', 'OpenAI', 'at'],
    ['She was hired by OpenAI.', 'OpenAI', 'by'],
    ['She came from the small lab OpenAI.', 'OpenAI', 'origin'],
    ['She came from Google, Meta and OpenAI.', 'OpenAI', 'origin'],
  ])('%s', (text, name, expected) => expect(find(text, name).marked).toContain(expected));

  it.each([
    ['She left OpenAI.', 'OpenAI'],
    ['After Meta bought it, she left.', 'Meta'],
    ['She spoke of it, and OpenAI fell.', 'OpenAI'],
  ])('none in: %s', (text, name) => expect(find(text, name).marked).toEqual([]));

  it('one that belongs to a verb leaves the phrase its object', () => {
    expect(find('OpenAI laid off 50 workers.', 'workers')).toMatchObject({ ofVerb: true });
    expect(find('The workers came from OpenAI.', 'OpenAI')).toMatchObject({ marked: expect.arrayContaining(['origin']) as unknown });
  });

  it('a possessive mark makes an owner', () => {
    expect(find("OpenAI's plans are secret.", 'OpenAI').possessor).toBe(true);
    expect(find('OpenAI has plans.', 'OpenAI').possessor).toBe(false);
  });
});

describe('pronouns', () => {
  it.each([
    ['He left.', 'person'],
    ['They left.', 'people'],
    ['She left the company.', 'organisation'],
    ['She left her lab.', 'organisation'],
  ])('%s', (text, sort) => expect(itemsOf(text).flatMap((i) => (i.type === 'pronoun' ? [i.sort] : []))).toContain(sort));

  it('an indefinite company is none', () => expect(itemsOf('Companies grow.')).toEqual([]));
});
