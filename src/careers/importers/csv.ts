// CSV: one row for each author of a paper, a post or a report. Which column is what is given (`--map name=Author`), or guessed from
// the names of the columns and said. Contributor lists of model reports (report, date, organisation, person, role) are such tables.

import { Readable } from 'node:stream';
import Papa from 'papaparse';
import { Fault } from '../../base/fault.ts';
import type { Author, Publication } from '../../model/publication.ts';
import type { Read, RecordFile, RecordImporter } from '../importer.ts';

/** What a row can say, and the names of columns that say it. */
const FIELDS = {
  paper: ['paper', 'paperid', 'id', 'doi', 'work'],
  title: ['title', 'report', 'papertitle', 'model'],
  venue: ['venue', 'journal', 'conference', 'booktitle'],
  year: ['year', 'date', 'published', 'publicationyear', 'start', 'startdate', 'since'],
  until: ['until', 'end', 'enddate', 'endyear'],
  name: ['name', 'author', 'person', 'authorname', 'contributor', 'fullname'],
  orcid: ['orcid'],
  author: ['authorid', 'personid', 'profile'],
  affiliation: ['affiliation', 'organisation', 'organization', 'institution', 'employer', 'org', 'company', 'aff'],
  ror: ['ror', 'rorid'],
  country: ['country', 'countrycode'],
  role: ['role', 'position', 'jobtitle', 'contribution'],
} as const;
type Field = keyof typeof FIELDS;
const ALL = Object.keys(FIELDS) as readonly Field[];
const NEEDED: readonly Field[] = ['name', 'year'];

type Columns = Partial<Record<Field, number>>;
type Row = readonly string[];

const plain = (name: string): string => name.toLowerCase().replace(/[^a-z]/g, '');
const yearIn = (text: string): number | null => Number(/\b(?:19|20)\d{2}\b/.exec(text)?.[0] ?? Number.NaN) || null;

function guess(head: Row): Columns {
  const names = head.map(plain);
  const columns: Columns = {};
  for (const field of ALL) {
    const at = FIELDS[field].map((name) => names.indexOf(name)).find((index) => index >= 0);
    if (at !== undefined) columns[field] = at;
  }
  return columns;
}

function columnsOf(head: Row, { what, mapping, remark }: RecordFile): Columns {
  const columns = guess(head);
  for (const [field, name] of Object.entries(mapping)) {
    const at = head.indexOf(name);
    if (!(field in FIELDS)) throw new Fault('usage', `There is nothing called ${field} to map; there are ${ALL.join(', ')}.`, { verb: 'import' });
    if (at < 0) throw new Fault('usage', `${what} has no column ${name}; it has ${head.join(', ')}.`, { verb: 'import' });
    columns[field as Field] = at;
  }
  const missing = NEEDED.filter((field) => columns[field] === undefined);
  if (missing.length > 0)
    throw new Fault(
      'usage',
      `${what}: no column says the ${missing.join(' and the ')}; say which with --map ${missing.map((field) => `${field}=COLUMN`).join(' --map ')}.`,
      { verb: 'import' },
    );
  if (Object.keys(mapping).length === 0)
    remark(`taken as ${ALL.flatMap((field) => (columns[field] === undefined ? [] : [`${field}=${head[columns[field]]}`])).join(', ')}; --map says otherwise`);
  return columns;
}

const cell = (row: Row, at: number | undefined): string => (at === undefined ? '' : (row[at] ?? '').trim());

function authorOf(row: Row, columns: Columns): Author {
  const [orcid] = /\d{4}-\d{4}-\d{4}-\d{3}[\dX]/.exec(cell(row, columns.orcid)) ?? [];
  const id = cell(row, columns.author);
  const ror = cell(row, columns.ror).replace(/^.*\//, '') || undefined;
  const country = cell(row, columns.country).toUpperCase();
  return {
    name: cell(row, columns.name),
    ids: [...(id === '' ? [] : [id.includes(':') ? id : `csv:${id}`]), ...(orcid ? [`orcid:${orcid}`] : [])],
    affiliations: cell(row, columns.affiliation)
      .split(/\s*;\s*/)
      .filter((raw) => raw !== '')
      .map((raw) => ({ raw, ror, country: /^[A-Z]{2}$/.test(country) ? country : undefined })),
    role: cell(row, columns.role) || undefined,
  };
}

function publicationOf(row: Row, columns: Columns, author: Author, stem: string, year: number): Publication {
  const title = cell(row, columns.title);
  const key = cell(row, columns.paper) || `${title || author.name}/${year}`;
  const until = yearIn(cell(row, columns.until)) ?? year;
  return { key: `csv/${stem}/${key}`, title, venue: cell(row, columns.venue), year, until: Math.max(year, until), authors: [author] };
}

/** Rows that follow each other and are of one paper become one; a paper that comes again later is told apart by a number. */
async function* grouped(rows: AsyncIterable<Publication>): AsyncIterable<Publication> {
  const seen = new Map<string, number>();
  const finish = (paper: Publication): Publication => {
    const times = (seen.get(paper.key) ?? 0) + 1;
    seen.set(paper.key, times);
    return times === 1 ? paper : { ...paper, key: `${paper.key}#${times}` };
  };
  let open = null as Publication | null;
  for await (const row of rows) {
    if (open?.key === row.key) open = { ...open, authors: [...open.authors, ...row.authors] };
    else {
      if (open) yield finish(open);
      open = row;
    }
  }
  if (open) yield finish(open);
}

async function* read(file: RecordFile): AsyncIterable<readonly Read[]> {
  const parser = Papa.parse(Papa.NODE_STREAM_INPUT, { skipEmptyLines: true });
  const source = Readable.from(file.chunks);
  source.on('error', (error) => parser.destroy(error));
  const rows = source.pipe(parser) as AsyncIterable<Row>;
  const skipped: Read[] = [];
  const stem = file.name.replace(/\..*$/, '');
  async function* publications(): AsyncIterable<Publication> {
    let columns: Columns | null = null;
    for await (const row of rows) {
      if (columns === null) {
        columns = columnsOf(row, file);
        continue;
      }
      const author = authorOf(row, columns);
      const year = yearIn(cell(row, columns.year));
      const example = row.join(', ').slice(0, 80);
      if (author.name === '') skipped.push({ skipped: { reason: 'no-authors', count: 1, example } });
      else if (year === null) skipped.push({ skipped: { reason: 'no-year', count: 1, example } });
      else yield publicationOf(row, columns, author, stem, year);
    }
  }
  for await (const publication of grouped(publications())) {
    yield [...skipped.splice(0), { publication, names: publication.authors.length }];
  }
  yield skipped;
}

const LONGEST_HEAD = 2000;

/** A first line with several commas, of which some are known to say who and when. */
function recognise(head: string, name: string): number {
  const [line = ''] = head.split('\n', 1);
  if (line.length > LONGEST_HEAD || /^\s*[[{]/.test(line)) return 0;
  const columns = guess(line.split(',').map((part) => part.replace(/"/g, '')));
  const known = NEEDED.filter((field) => columns[field] !== undefined).length;
  if (known === NEEDED.length) return 0.8;
  return /\.csv(?:\.gz)?$/i.test(name) ? 0.3 : 0;
}

export const importer: RecordImporter = { id: 'csv', about: 'a table with one row an author; contributor lists', recognise, read };
