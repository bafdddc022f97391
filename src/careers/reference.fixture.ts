// The definitions of `docs/careers.md`, word for word and as slow as they come: what the kernel and every engine are held against.

import { type CareerRules, NO_ORG, RULES, SPELL } from '../model/career.ts';

export interface Row {
  readonly person: number;
  readonly org: number;
  readonly year: number;
}

export interface NaiveSpell {
  readonly person: number;
  readonly org: number;
  readonly first: number;
  readonly last: number;
  readonly marks: number;
  readonly from: number;
  readonly fromLast: number;
}

interface Period {
  readonly org: number;
  readonly first: number;
  readonly last: number;
}

const unique = (values: readonly number[]): number[] => [...new Set(values)].sort((a, b) => a - b);

function periodsAt(org: number, years: readonly number[], bridge: number): Period[] {
  const periods: Period[] = [];
  for (const year of years) {
    const open = periods.at(-1);
    if (open && year - open.last <= bridge) periods[periods.length - 1] = { ...open, last: year };
    else periods.push({ org, first: year, last: year });
  }
  return periods;
}

const shared = (a: Period, b: Period): number => Math.min(a.last, b.last) - Math.max(a.first, b.first) + 1;
const before = (a: Period, b: Period): boolean => a.first < b.first && a.last < b.last;
const handsOver = (a: Period, b: Period, overlap: number): boolean => a.org !== b.org && before(a, b) && shared(a, b) <= overlap;

const next = (a: Period, all: readonly Period[], overlap: number): Period | undefined =>
  all.filter((b) => handsOver(a, b, overlap)).sort((b, c) => b.first - c.first || c.last - b.last || b.org - c.org)[0];

const previous = (b: Period, all: readonly Period[], overlap: number): Period | undefined =>
  all.filter((a) => handsOver(a, b, overlap)).sort((a, c) => c.last - a.last || a.first - c.first || a.org - c.org)[0];

function careerOf(person: number, rows: readonly Row[], { bridge, overlap }: CareerRules): NaiveSpell[] {
  const periods = unique(rows.map(({ org }) => org)).flatMap((org) =>
    periodsAt(org, unique(rows.filter((row) => row.org === org).map(({ year }) => year)), bridge),
  );
  const years = rows.map(({ year }) => year);
  return periods
    .sort((a, b) => a.first - b.first || a.last - b.last || a.org - b.org)
    .map((spell) => {
      const origin = previous(spell, periods, overlap);
      const moved = origin !== undefined && next(origin, periods, overlap) === spell;
      const beside = periods.some(
        (other) => other !== spell && shared(spell, other) >= 1 && !handsOver(spell, other, overlap) && !handsOver(other, spell, overlap),
      );
      const back = periods.some((other) => other.org === spell.org && other.last < spell.first);
      return {
        person,
        ...spell,
        marks:
          (spell.last < Math.max(...years) ? SPELL.ended : 0) |
          (back ? SPELL.back : 0) |
          (beside ? SPELL.beside : 0) |
          (spell.first === Math.min(...years) ? SPELL.first : 0),
        from: moved ? origin.org : NO_ORG,
        fromLast: moved ? origin.last : 0,
      };
    });
}

export const referenceCareers = (rows: readonly Row[], rules: CareerRules = RULES): NaiveSpell[] =>
  unique(rows.map(({ person }) => person)).flatMap((person) =>
    careerOf(
      person,
      rows.filter((row) => row.person === person),
      rules,
    ),
  );
