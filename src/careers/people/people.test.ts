import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Mentions } from './mentions.ts';
import { nameTable, personKey } from './names.ts';
import { BASES, type People, resolvePeople } from './people.ts';

interface Author {
  readonly name: string;
  readonly org?: string;
  readonly id?: string;
}

interface Paper {
  readonly year: number;
  readonly authors: readonly Author[];
}

const numbering = () => {
  const seen = new Map<string, number>();
  return { seen, of: (text: string): number => (seen.has(text) || seen.set(text, seen.size), seen.get(text)!) };
};

/** Resolves the authors of some papers; a crowd of other names makes surnames and given names common. */
function resolve(papers: readonly Paper[], crowd: readonly string[] = []): { readonly people: People; readonly of: (paper: number, author: number) => number } {
  const [names, orgs, ids] = [numbering(), numbering(), numbering()];
  const mentions = papers.flatMap((paper, number) => paper.authors.map((author) => ({ ...author, number, year: paper.year })));
  const name = Uint32Array.from(mentions, (mention) => names.of(personKey(mention.name)));
  const lists = (value: (author: Author) => string | undefined, numbers: ReturnType<typeof numbering>) => {
    const [values, at] = [[] as number[], [] as number[]];
    for (const mention of mentions) {
      at.push(values.length);
      const text = value(mention);
      if (text !== undefined) values.push(numbers.of(text));
    }
    return { values: Uint32Array.from(values), at: Uint32Array.from([...at, values.length]) };
  };
  const [atOrgs, atIds] = [lists(({ org }) => org, orgs), lists(({ id }) => id, ids)];
  for (const other of crowd) names.of(personKey(other));
  const columns: Mentions = {
    count: mentions.length,
    name,
    paper: Uint32Array.from(mentions, ({ number }) => number),
    year: Uint16Array.from(mentions, ({ year }) => year),
    orgs: atOrgs.values,
    orgsAt: atOrgs.at,
    ids: atIds.values,
    idsAt: atIds.at,
    schemes: new Uint8Array(ids.seen.size),
    written: name,
    venue: new Uint16Array(papers.length),
    profiled: new Uint8Array(papers.length),
    listed: new Uint32Array(),
    listedAt: new Uint32Array(papers.length + 1),
  };
  const people = resolvePeople(columns, nameTable([...names.seen.keys()]), orgs.seen.size);
  const starts = papers.map((_, i) => papers.slice(0, i).reduce((sum, { authors }) => sum + authors.length, 0));
  return { people, of: (paper, author) => people.person[starts[paper]! + author]! };
}

/** Wei Wang, and thirty others called Wei or Wang each: with so few names, some dozens are expected to bear both. */
const COMMON = Array.from({ length: 30 }, (_, i) => [`Wei Surname${i}`, `Given${i} Wang`]).flat();

describe('one person or two', () => {
  test('a rare name is one person, wherever they go', () => {
    const { people, of } = resolve(
      [
        { year: 2015, authors: [{ name: 'Zebulon Quark', org: 'A' }] },
        { year: 2018, authors: [{ name: 'Quark, Zebulon', org: 'B' }] },
      ],
      COMMON,
    );
    expect(of(0, 0)).toBe(of(1, 0));
    expect(BASES[people.basis[0]!]).toBe('rare name');
  });

  test('a common name alone is not', () => {
    const { people, of } = resolve(
      [
        { year: 2015, authors: [{ name: 'Wei Wang', org: 'A' }] },
        { year: 2018, authors: [{ name: 'Wei Wang', org: 'B' }] },
      ],
      COMMON,
    );
    expect(of(0, 0)).not.toBe(of(1, 0));
    expect([...people.basis]).toEqual([0, 0]);
  });

  test('a common name with the same co-author is', () => {
    const quark = { name: 'Zebulon Quark' };
    const other = Array.from({ length: 40 }, (_, i) => ({ year: 2000, authors: [{ name: `Given${i} Surname${i}` }] }));
    const { people, of } = resolve(
      [{ year: 2015, authors: [{ name: 'Wei Wang', org: 'A' }, quark] }, { year: 2018, authors: [{ name: 'Wei Wang', org: 'B' }, quark] }, ...other],
      COMMON,
    );
    expect(of(0, 0)).toBe(of(1, 0));
    expect(BASES[people.basis[0]!]).toBe('co-authors');
    expect(people.score[0]).toBeGreaterThan(0.55);
  });

  test('one id is one person whatever the name; two ids of one scheme are two', () => {
    const { of } = resolve([
      { year: 2015, authors: [{ name: 'Zebulon Quark', id: '~Zeb1' }] },
      { year: 2016, authors: [{ name: 'Z. Quark', id: '~Zeb1' }] },
      { year: 2017, authors: [{ name: 'Zebulon Quark', id: '~Zeb2' }] },
    ]);
    expect(of(0, 0)).toBe(of(1, 0));
    expect(of(0, 0)).not.toBe(of(2, 0));
  });

  test('a bare name between two ids goes to one of them, and joins them not', () => {
    const { of } = resolve([
      { year: 2015, authors: [{ name: 'Zebulon Quark', id: '~Zeb1', org: 'A' }] },
      { year: 2016, authors: [{ name: 'Zebulon Quark', org: 'A' }] },
      { year: 2017, authors: [{ name: 'Zebulon Quark', id: '~Zeb2', org: 'B' }] },
      ...Array.from({ length: 40 }, (_, i) => ({ year: 2000, authors: [{ name: `Given${i} Surname${i}`, org: 'C' }] })),
    ]);
    expect(of(1, 0)).toBe(of(0, 0));
    expect(of(0, 0)).not.toBe(of(2, 0));
  });
});

test('ids are kept together and apart in every world', () => {
  const author = fc.record(
    { name: fc.constantFrom('Wei Wang', 'Li Wang', 'Wei Li'), org: fc.constantFrom('A', 'B', 'C'), id: fc.constantFrom('~1', '~2', '~3', undefined) },
    { requiredKeys: ['name'] },
  );
  const paper = fc.record({ year: fc.integer({ min: 2000, max: 2020 }), authors: fc.array(author, { minLength: 1, maxLength: 4 }) });
  fc.assert(
    fc.property(fc.array(paper, { minLength: 1, maxLength: 30 }), (papers) => {
      const given = papers.map((one) => ({ ...one, authors: one.authors.map(({ id, ...rest }) => (id === undefined ? rest : { ...rest, id })) }));
      const { of } = resolve(given);
      const personOf = new Map<string, number>();
      given.forEach(({ authors }, p) =>
        authors.forEach((author, a) => {
          const id = 'id' in author ? author.id : undefined;
          if (id === undefined) return;
          if (personOf.has(id)) expect(of(p, a)).toBe(personOf.get(id));
          personOf.set(id, of(p, a));
        }),
      );
      expect(new Set(personOf.values()).size).toBe(personOf.size);
    }),
  );
});
