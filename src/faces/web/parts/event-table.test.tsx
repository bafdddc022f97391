import { renderToString } from 'hono/jsx/dom/server';
import { expect, test } from 'vitest';
import type { EventRow } from '../../../model/views.ts';
import { attributes, textOf } from '../html.fixture.ts';
import { EventSection, STANDING } from './event-table.tsx';

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

const WHOLE = '/org/firm?list=arrivals';

const section = (given: number, whole?: { readonly address: string; readonly total: number }): string =>
  renderToString(<EventSection id="arrivals" title="Arrivals" rows={rowsOf(given)} {...(whole && { whole })} />);

const rowIds = (page: string): number => attributes(page, 'id').filter((id) => id.startsWith('row-')).length;

test('a long section stands in part, says how many there are, and leads to all', () => {
  const page = section(STANDING, { address: WHOLE, total: 1234 });
  expect(rowIds(page)).toBe(20);
  expect(textOf(page)).toContain('Arrivals 1,234');
  expect(textOf(page)).toContain('The latest 20. All 1,234, page by page.');
  expect(attributes(page, 'href')).toContain(WHOLE);
});

test('all rows stand where too few are left out for a page of their own', () => {
  const page = section(STANDING, { address: WHOLE, total: STANDING });
  expect(rowIds(page)).toBe(STANDING);
  expect(textOf(page)).not.toContain('page by page');
});

test('without a list of all, the later rows are folded', () => {
  const page = section(300);
  expect(rowIds(page)).toBe(300);
  expect(textOf(page)).toContain('280 more');
});
