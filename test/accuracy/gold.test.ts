// Gold claims keep the rules of docs/claims.md: roles that their kind takes, a stance there is, and another one only where it is one.

import { readdirSync, readFileSync } from 'node:fs';
import { join, parse } from 'node:path';
import { describe, expect, test } from 'vitest';
import { HOME } from '../../scripts/gates/gate.ts';
import { STANCES } from '../../src/model/claim.ts';
import { KINDS } from '../../src/model/claims/index.gen.ts';

interface GoldClaim {
  readonly kind: string;
  readonly stance: string;
  readonly also?: Readonly<Record<string, unknown>>;
  readonly roles?: object;
}
interface Gold {
  readonly id: string;
  readonly lang: string;
  readonly claims: readonly GoldClaim[];
}

/** Fields of a claim that are no role. */
const NO_ROLES = ['kind', 'roles', 'stance', 'says', 'date', 'quote', 'start', 'end', 'optional', 'also'];
const FOLDER = join(HOME, 'test', 'gold');
const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.json'));
const goldIn = (file: string): Gold => JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as Gold;

function rolesOf(claim: GoldClaim): object {
  const beside = Object.fromEntries(Object.entries(claim).filter(([field]) => !NO_ROLES.includes(field)));
  return { ...beside, ...claim.roles };
}

test.each(files)('%s', (file) => {
  for (const claim of goldIn(file).claims) {
    const fitting = KINDS.find(({ kind }) => kind === claim.kind)?.roles.safeParse(rolesOf(claim));
    expect({ claim, wrong: fitting?.success ? null : (fitting?.error.issues ?? 'no such kind') }).toEqual({ claim, wrong: null });
    for (const stance of [claim.stance, claim.also?.['stance'] ?? []].flat()) expect(STANCES).toContain(stance);
    for (const kind of [claim.also?.['kind'] ?? []].flat()) expect(KINDS.map((one) => one.kind)).toContain(kind);
  }
});

describe('articles', () => {
  const own = files.filter((file) => !file.startsWith('examples'));

  test.each(own)('%s bears its language and name, and stands beside its text', (file) => {
    const { dir, name } = parse(file);
    const { id, lang } = goldIn(file);
    expect({ id, lang }).toEqual({ id: `${parse(dir).base}-${name}`, lang: parse(dir).base });
    expect(readFileSync(join(FOLDER, dir, `${name}.txt`), 'utf8')).toMatch(/^---\n/);
  });

  test('no two have one id', () => {
    const ids = own.map((file) => goldIn(file).id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
