// Organisations taken together: as printed, by today's owner, by country, by sector. Careers are derived anew for each, because a move
// between two labs of one owner is none of the owner's.

import type { Authorships, Careers } from '../model/career.ts';
import type { Lens } from '../model/career-views.ts';
import type { Organisation } from '../model/register.ts';
import { deriveCareers } from './kernel.ts';

export interface OrganisationRow {
  readonly key: string;
  readonly name: string;
  readonly country: string | null;
  readonly sector: string;
  readonly known: boolean;
}

/** One group of organisations. */
export interface LensGroup {
  readonly key: string;
  readonly name: string;
}

export interface Seen {
  readonly groups: readonly LensGroup[];
  /** By organisation: its group, or -1 where it has none. */
  readonly groupOf: Int32Array;
  readonly careers: Careers;
}

const REGISTER = 'register:';
const SECTORS: Readonly<Record<string, string>> = { university: 'Universities', industry: 'Industry', institute: 'Institutes', government: 'Government' };
const countryName = new Intl.DisplayNames('en', { type: 'region' });

/** The owner at the top, of organisations in the register. */
function ownerOf(key: string, byId: ReadonlyMap<string, Organisation>): LensGroup | null {
  let at = key.startsWith(REGISTER) ? byId.get(key.slice(REGISTER.length)) : undefined;
  if (!at) return null;
  for (let steps = 0; at.parent && steps < 10; steps++) {
    const parent = byId.get(at.parent);
    if (!parent) break;
    at = parent;
  }
  return { key: `${REGISTER}${at.id}`, name: at.name };
}

function groupFor(lens: Lens, organisation: OrganisationRow, byId: ReadonlyMap<string, Organisation>): LensGroup | null {
  const { key, name, country, sector } = organisation;
  if (lens === 'organisation') return { key, name };
  if (lens === 'owner') return ownerOf(key, byId) ?? { key, name };
  if (lens === 'country') return country === null ? null : { key: country, name: countryName.of(country) ?? country };
  return { key: sector, name: SECTORS[sector] ?? sector };
}

function regroup({ person, org, year }: Authorships, groupOf: Int32Array): Authorships {
  const kept = org.reduce((count, at) => count + ((groupOf[at] as number) < 0 ? 0 : 1), 0);
  const columns = { person: new Uint32Array(kept), org: new Uint32Array(kept), year: new Uint16Array(kept) };
  for (let i = 0, to = 0; i < org.length; i++) {
    const group = groupOf[org[i] as number] as number;
    if (group < 0) continue;
    columns.person[to] = person[i] as number;
    columns.org[to] = group;
    columns.year[to++] = year[i] as number;
  }
  return columns;
}

export async function seeThrough(lens: Lens, rows: Authorships, organisations: readonly OrganisationRow[], register: readonly Organisation[]): Promise<Seen> {
  const byId = new Map(register.map((organisation) => [organisation.id, organisation]));
  const numbers = new Map<string, number>();
  const groups: LensGroup[] = [];
  const groupOf = Int32Array.from(organisations, (organisation) => {
    const group = groupFor(lens, organisation, byId);
    if (!group) return -1;
    const known = numbers.get(group.key);
    if (known !== undefined) return known;
    numbers.set(group.key, groups.length);
    return groups.push(group) - 1;
  });
  return { groups, groupOf, careers: await deriveCareers(lens === 'organisation' ? rows : regroup(rows, groupOf)) };
}
