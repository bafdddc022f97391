// Careers of one lens, derived in ClickHouse: rows are sent, spells, flows and lengths come back as the columns that the kernel would have made. Rows
// that were derived before are not sent again; their edition is read.

import { createHash, randomInt } from 'node:crypto';
import { type Authorships, type Careers, type Flows, LENGTHS, type Lengths, RULES, type Spells, spellsFor } from '../../model/career.ts';
import type { Lens } from '../../model/career-views.ts';
import { deriveCareers } from '../kernel.ts';
import type { ClickHouse } from './clickhouse.ts';
import { deriveEdition, dropOld, editionOf, note, prepare } from './editions.ts';

/** How the careers of a lens come about; the kernel, unless ClickHouse does it. */
export type DeriveLens = (lens: Lens, rows: Authorships) => Promise<Careers>;
export const byKernel: DeriveLens = (_, rows) => deriveCareers(rows, { spend: true });

const SENT_ROWS = 100_000;
const MAX_EDITION = 2 ** 47;

const bytesOf = ({ buffer, byteOffset, byteLength }: Uint32Array | Uint16Array): Uint8Array => new Uint8Array(buffer, byteOffset, byteLength);

/** The same for the same rows of a lens, by the same rules. */
function contentOf(lens: Lens, { person, org, year }: Authorships): string {
  const hash = createHash('sha256').update(JSON.stringify([lens, RULES]));
  for (const column of [person, org, year]) hash.update(bytesOf(column));
  return hash.digest('hex').slice(0, 32);
}

/** Rows as ClickHouse's RowBinary. */
function* binaryOf(edition: number, { person, org, year }: Authorships): Generator<Uint8Array> {
  for (let from = 0; from < person.length; from += SENT_ROWS) {
    const to = Math.min(from + SENT_ROWS, person.length);
    const bytes = new DataView(new ArrayBuffer((to - from) * 18));
    for (let i = from, at = 0; i < to; i++, at += 18) {
      bytes.setBigUint64(at, BigInt(edition), true);
      bytes.setUint32(at + 8, person[i] as number, true);
      bytes.setUint32(at + 12, org[i] as number, true);
      bytes.setUint16(at + 16, year[i] as number, true);
    }
    yield new Uint8Array(bytes.buffer);
  }
}

/** Takes rows of `width` bytes out of pieces that end anywhere. */
async function readRows(
  house: ClickHouse,
  sql: string,
  edition: number,
  width: number,
  take: (bytes: Buffer, at: number, row: number) => void,
): Promise<number> {
  let [rest, row]: [Buffer, number] = [Buffer.alloc(0), 0];
  await house.fetch(`${sql} format RowBinary`, { edition }, (piece) => {
    const bytes = rest.length === 0 ? piece : Buffer.concat([rest, piece]);
    const end = bytes.length - (bytes.length % width);
    for (let at = 0; at < end; at += width) take(bytes, at, row++);
    rest = Buffer.from(bytes.subarray(end));
  });
  return row;
}

const countOf = async (house: ClickHouse, sql: string, edition: number): Promise<number> =>
  Number((await house.rows<[number | string]>(`select count() from (${sql})`, { edition }))[0]?.[0] ?? 0);

const SPELLS = 'select person, org, first, last, marks, "from", fromLast from spells where edition = {edition:UInt64}';

async function readSpells(house: ClickHouse, edition: number): Promise<Spells> {
  const size = await countOf(house, SPELLS, edition);
  const spells = spellsFor(size);
  await readRows(house, `${SPELLS} order by person, first, last, org`, edition, 19, (bytes, at, row) => {
    spells.person[row] = bytes.readUInt32LE(at);
    spells.org[row] = bytes.readUInt32LE(at + 4);
    spells.first[row] = bytes.readUInt16LE(at + 8);
    spells.last[row] = bytes.readUInt16LE(at + 10);
    spells.marks[row] = bytes.readUInt8(at + 12);
    spells.from[row] = bytes.readUInt32LE(at + 13);
    spells.fromLast[row] = bytes.readUInt16LE(at + 17);
  });
  return spells;
}

// Each shard has counted its own people: the sum is that of all.
const FLOWS = 'select "from", to, year, toUInt32(sum(people)) from flows where edition = {edition:UInt64} group by "from", to, year';
const LENGTHS_OF = `select org, toUInt8(least(length, ${LENGTHS - 1})) as capped, ended, toUInt32(sum(people)) from lengths where edition = {edition:UInt64} group by org, capped, ended`;

async function readFlows(house: ClickHouse, edition: number): Promise<Flows> {
  const size = await countOf(house, FLOWS, edition);
  const flows = { from: new Uint32Array(size), to: new Uint32Array(size), year: new Uint16Array(size), people: new Uint32Array(size) };
  await readRows(house, `${FLOWS} order by "from", to, year`, edition, 14, (bytes, at, row) => {
    flows.from[row] = bytes.readUInt32LE(at);
    flows.to[row] = bytes.readUInt32LE(at + 4);
    flows.year[row] = bytes.readUInt16LE(at + 8);
    flows.people[row] = bytes.readUInt32LE(at + 10);
  });
  return flows;
}

async function readLengths(house: ClickHouse, edition: number, orgs: number): Promise<Lengths> {
  const lengths = { ended: new Uint32Array(orgs * LENGTHS), open: new Uint32Array(orgs * LENGTHS) };
  await readRows(house, LENGTHS_OF, edition, 10, (bytes, at) => {
    const table = bytes.readUInt8(at + 5) === 1 ? lengths.ended : lengths.open;
    table[bytes.readUInt32LE(at) * LENGTHS + bytes.readUInt8(at + 4)] = bytes.readUInt32LE(at + 6);
  });
  return lengths;
}

export const sendRows = (house: ClickHouse, edition: number, rows: Authorships): Promise<void> =>
  house.send('insert into authorships (edition, person, org, year) format RowBinary', binaryOf(edition, rows));

export const readCareers = async (house: ClickHouse, edition: number, orgs: number): Promise<Careers> => ({
  spells: await readSpells(house, edition),
  flows: await readFlows(house, edition),
  lengths: await readLengths(house, edition, orgs),
});

async function make(house: ClickHouse, lens: Lens, content: string, rows: Authorships, clustered: boolean): Promise<number> {
  const edition = randomInt(1, MAX_EDITION);
  await note(house, edition, lens, content, false);
  await sendRows(house, edition, rows);
  await deriveEdition(house, edition, clustered);
  await note(house, edition, lens, content, true);
  await dropOld(house, lens, clustered);
  return edition;
}

export const derivingIn =
  (house: ClickHouse): DeriveLens =>
  async (lens, rows) => {
    if (rows.person.length === 0) return deriveCareers(rows);
    const clustered = await prepare(house);
    const content = contentOf(lens, rows);
    const edition = (await editionOf(house, content)) ?? (await make(house, lens, content, rows, clustered));
    const orgs = rows.org.reduce((most, org) => Math.max(most, org), 0) + 1;
    return readCareers(house, edition, orgs);
  };
