import { describe, expect, test } from 'vitest';
import type { Mentions } from './people/mentions.ts';
import { nameTable } from './people/names.ts';
import { type Doubts, repairPlaces } from './repair.ts';

interface Paper {
  readonly year?: number;
  /** `name org`, in the order printed; `name -` has none. */
  readonly authors: readonly string[];
  readonly unplaced?: readonly string[];
  readonly shuffled?: boolean;
  /** Domains of addresses of mail, author by author. */
  readonly domains?: readonly string[];
}

const NAMES = ['ann aa', 'bob bb', 'cid cc', 'dee dd', 'eve ee', 'fay ff', 'gus gg', 'hal hh', 'ivy ii', 'jon jj'];
const ORGS = 'ABCDE';
const DOMAINS = ['a.example', 'b.example'];

function repaired(papers: readonly Paper[]) {
  const rows = papers.flatMap((paper, number) =>
    paper.authors.map((author, i) => ({ paper, number, domain: paper.domains?.[i], who: author.slice(0, 3), org: author.slice(4) })),
  );
  const lists = (values: readonly (readonly number[])[]) => ({
    values: Uint32Array.from(values.flat()),
    at: Uint32Array.from([...values.map((_, i) => values.slice(0, i).flat().length), values.flat().length]),
  });
  const orgs = lists(rows.map(({ org }) => (org === '-' ? [] : [ORGS.indexOf(org)])));
  const unplaced = lists(papers.map((paper) => (paper.unplaced ?? []).map((org) => ORGS.indexOf(org))));
  const mentions: Mentions = {
    count: rows.length,
    name: Uint32Array.from(rows, ({ who }) => NAMES.findIndex((name) => name.startsWith(who))),
    paper: Uint32Array.from(rows, ({ number }) => number),
    year: Uint16Array.from(rows, ({ paper }) => paper.year ?? 2022),
    orgs: orgs.values,
    orgsAt: orgs.at,
    ids: new Uint32Array(),
    idsAt: new Uint32Array(rows.length + 1),
    schemes: new Uint8Array(),
    written: new Uint32Array(rows.length),
    venue: new Uint16Array(papers.length),
    profiled: Uint8Array.from(papers, ({ shuffled }) => (shuffled ? 1 : 0)),
    listed: unplaced.values,
    listedAt: unplaced.at,
  };
  const doubts: Doubts = {
    domain: Int32Array.from(rows, ({ domain }) => (domain === undefined ? -1 : DOMAINS.indexOf(domain))),
    whole: Uint32Array.from(ORGS, (_, org) => org),
  };
  const { mentions: after, counts } = repairPlaces(mentions, nameTable(NAMES), doubts);
  const last = papers.length - 1;
  const told = rows.flatMap(({ number, who }, i) =>
    number === last ? [`${who} ${[...after.orgs.subarray(after.orgsAt[i], after.orgsAt[i + 1])].map((org) => ORGS[org]).join('+') || '-'}`] : [],
  );
  return { told, counts };
}

const ELSEWHERE: readonly Paper[] = [{ authors: ['ann A', 'bob B'] }, { authors: ['ann A', 'bob B'] }, { authors: ['cid C'] }];

describe('affiliations out of order', () => {
  test('go to those whose other papers name them', () => {
    expect(repaired([...ELSEWHERE, { shuffled: true, authors: ['ann B', 'bob C', 'cid A'] }])).toEqual({
      told: ['ann A', 'bob B', 'cid C'],
      counts: { misordered: 1, moved: 3, setAside: 0, placed: 0 },
    });
  });

  test('who has no other papers gets what is left, if it is one; else nothing', () => {
    expect(repaired([...ELSEWHERE, { shuffled: true, authors: ['dee A', 'ann D'] }]).told).toEqual(['dee D', 'ann A']);
    expect(repaired([...ELSEWHERE, { shuffled: true, authors: ['dee A', 'ann D', 'eve B', 'bob E'] }])).toEqual({
      told: ['dee -', 'ann A', 'eve -', 'bob B'],
      counts: { misordered: 1, moved: 2, setAside: 2, placed: 0 },
    });
  });

  test('an address of mail tells where its domain belongs', () => {
    const mail = Array.from({ length: 3 }, (): Paper => ({ authors: ['fay A'], domains: ['a.example'], year: 2000 }));
    expect(repaired([...mail, { shuffled: true, authors: ['gus B', 'hal A'], domains: ['a.example'] }]).told).toEqual(['gus A', 'hal B']);
  });

  test('are left alone where nothing speaks against them: a move, a paper in order, a file that is in order, other years', () => {
    expect(repaired([...ELSEWHERE, { shuffled: true, authors: ['ann D', 'bob B'] }]).told).toEqual(['ann D', 'bob B']);
    expect(repaired([...ELSEWHERE, { authors: ['ann B', 'bob A'] }]).told).toEqual(['ann B', 'bob A']);
    expect(repaired([...ELSEWHERE, { shuffled: true, year: 2010, authors: ['ann B', 'bob A'] }]).told).toEqual(['ann B', 'bob A']);
  });
});

describe('affiliations that nobody says whose they are', () => {
  test('one organisation is everybody’s; of several each author gets the one that other papers name', () => {
    expect(repaired([{ authors: ['dee -', 'eve -'], unplaced: ['D', 'D'] }]).told).toEqual(['dee D', 'eve D']);
    expect(repaired([...ELSEWHERE, { authors: ['ann -', 'bob -', 'dee -'], unplaced: ['A', 'B'] }])).toEqual({
      told: ['ann A', 'bob B', 'dee -'],
      counts: { misordered: 0, moved: 0, setAside: 0, placed: 2 },
    });
  });
});
