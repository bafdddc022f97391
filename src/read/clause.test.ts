import { describe, expect, it } from 'vitest';
import { at } from './clause/parties.ts';
import { clauseOf, diathesisOf, preferredVoice } from './clause.ts';
import type { Position } from './frame.ts';
import { language } from './languages/en.ts';
import type { Item } from './nominals/items.ts';
import { analyse } from './reading.fixture.ts';

const BORDERS = { adjuncts: new Set(['reach', 'value']), open: new Set(['threaten']) };
const nameOf = (item: Item): string =>
  item.type === 'person' || item.type === 'organisation' ? item.name : item.type === 'group' ? item.group.noun : item.type;

/** What stands at a position, seen from the last trigger of a sense in the first sentence. */
function placed(text: string, sense: string, position: Position): string[] {
  const { lines, items } = analyse(text);
  const [line] = lines;
  const trigger = line && preferredVoice(line, line.marks.list('trigger'), language).find((t) => t.sense === sense);
  if (!line || !trigger) throw new Error(`no ${sense} in: ${text}`);
  return at(clauseOf(line, trigger, items[0] ?? [], language, BORDERS), position).map(nameOf);
}

describe('who does it, and to whom', () => {
  it.each([
    ['active', 'Meta hired Jane Doe.', 'hire', 'Meta', 'Jane Doe'],
    ['perfect', 'Meta has hired Jane Doe.', 'hire', 'Meta', 'Jane Doe'],
    ['passive', 'Jane Doe was hired by Meta.', 'hire', 'Meta', 'Jane Doe'],
    ['passive without auxiliary', 'Jane Doe, hired by Meta in May, spoke.', 'hire', 'Meta', 'Jane Doe'],
    ['relative clause', 'Meta, which hired Jane Doe, grows.', 'hire', 'Meta', 'Jane Doe'],
    ['after an earlier verb', 'Microsoft praised the plan and hired Jane Doe.', 'hire', 'Microsoft', 'Jane Doe'],
    ['a body of an organisation', 'The board of OpenAI fired Sam Altman.', 'dismiss', 'OpenAI', 'Sam Altman'],
  ])('%s', (_, text, sense, actor, undergoer) => {
    expect(placed(text, sense, 'actor')[0]).toBe(actor);
    expect(placed(text, sense, 'undergoer')[0]).toBe(undergoer);
  });

  it('an object does not stand behind a comma', () => expect(placed('Meta hired, Jane Doe said.', 'hire', 'undergoer')).toEqual([]));
});

describe('borders', () => {
  it.each([
    ['the next verb ends a clause', 'Microsoft hired Jane Doe while Meta fired John Roe.', 'hire', 'undergoer', ['Jane Doe']],
    ['a semicolon ends it on both sides', 'Google grows; Meta hired Jane Doe; John Roe spoke.', 'hire', 'undergoer', ['Jane Doe']],
    ['what stands before a semicolon does nothing here', 'Google grows; Meta hired Jane Doe.', 'hire', 'actor', ['Meta']],
    ['a short bracket is no border', 'Jane Doe joined Safe Superintelligence (SSI) from Google.', 'join', 'origin', ['Google']],
    ['prepositions work on both sides', 'From Google, Jane Doe joined Meta.', 'join', 'origin', ['Google']],
  ] as const)('%s', (_, text, sense, position, expected) => expect(placed(text, sense, position)).toEqual(expected));
});

describe('diathesis', () => {
  it.each([
    ['Jane Doe was hired by Meta.', 'passive'],
    ['Jane Doe has been hired by Meta.', 'passive'],
    ['The hiring of Jane Doe by Meta.', 'noun'],
  ])('%s', (text, expected) => {
    const [line] = analyse(text).lines;
    const triggers = line?.marks.list('trigger').filter((t) => t.sense === 'hire' && t.voice !== 'active') ?? [];
    expect(triggers.map((t) => line && diathesisOf(line, t))).toEqual([expected]);
  });
});
