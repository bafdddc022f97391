import { renderToString } from 'hono/jsx/dom/server';
import { expect, test } from 'vitest';
import type { EventRow } from '../../../model/views.ts';
import { attributes, textOf } from '../html.fixture.ts';
import { EventSection } from './event-table.tsx';

const rowsOf = (count: number): readonly EventRow[] =>
  Array.from({ length: count }, (_, i) => ({
    id: `v${i}`,
    kind: 'move',
    label: 'Move',
    when: { lo: null, hi: null },
    title: `Person ${i} moves`,
    terms: '',
    roles: { who: [{ name: `Person ${i}` }], to: 'Firm' },
    entities: [],
    belief: 'reported',
    lapsed: false,
    origins: 1,
    documents: 1,
    claims: 1,
    langs: ['en'],
    conflict: false,
    starter: false,
  }));

const section = (count: number, whole?: string): string =>
  renderToString(<EventSection id="arrivals" title="Arrivals" rows={rowsOf(count)} {...(whole !== undefined && { whole })} />);

const rowIds = (page: string): number => attributes(page, 'id').filter((id) => id.startsWith('row-')).length;

test('a long section stands in part, says how many there are, and leads to all', () => {
  const page = section(1234, '/org/firm?list=arrivals');
  expect(rowIds(page)).toBe(60);
  expect(textOf(page)).toContain('Arrivals 1,234');
  expect(textOf(page)).toContain('40 more');
  expect(textOf(page)).toContain('All 1,234, page by page.');
  expect(attributes(page, 'href')).toContain('/org/firm?list=arrivals');
});

test.each([
  [65, '/org/firm?list=arrivals'],
  [300, undefined],
])('all %i rows stand where none are worth leaving out, or there is no list', (count, whole) => {
  const page = section(count, whole);
  expect(rowIds(page)).toBe(count);
  expect(textOf(page)).not.toContain('page by page');
});
