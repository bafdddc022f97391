import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ENGINES } from '../ledger/engines.fixture.ts';
import { article, claimIn } from '../ledger/ledger.fixture.ts';
import type { BatchDocument, Ledger } from '../ledger/ledger.ts';
import { openLedger } from '../ledger/open.ts';
import { createLinker } from '../resolve/links/linker.ts';
import { REGISTER, shuffled } from '../resolve/world.fixture.ts';
import { refreshLedger } from './refresh.ts';

const linker = () => Promise.resolve(createLinker(REGISTER));

const LEAD = 'Jane Zork has left OpenAI for Anthropic, where she is to build a team of her own.';
const BODY = 'She had run the night shift of the cluster for six years, and knew each of its machines by the sound of its fans.';
const OWN = 'Nobody at the harbour was surprised, as the boxes had been standing in the corridor since the spring of last year.';
const move = { kind: 'move', roles: { who: [{ name: 'Jane Zork' }], from: 'OpenAI', to: 'Anthropic' } };

const paper = (name: string, text: string, published: string): BatchDocument =>
  article(`https://${name}.example/1`, text, text.includes(LEAD) ? [[LEAD, move]] : [], { publisher: name, published });

const documents = [
  paper('first', `${LEAD} ${BODY}`, '2025-07-01'),
  paper('copy', `${LEAD} ${BODY} ${OWN}`, '2025-07-02'),
  paper('copyofcopy', `${LEAD} ${OWN} ${BODY}`, '2025-07-03'),
  paper('late', `${LEAD} ${BODY}`, '2025-08-01'),
  paper('silent', `${BODY} ${OWN}`, '2025-07-04'),
];

describe.each(ENGINES)('on $name', (engine) => {
  let ledger: Ledger;
  const open = async () => openLedger(await engine.place(), { now: () => new Date('2025-09-01T12:00:00Z'), register: REGISTER });
  const register = () => Promise.resolve(REGISTER);
  const read = (of: readonly BatchDocument[], to = ledger) => to.append({ kind: 'read', actor: 'test', documents: of });
  const links = async (of = ledger) => {
    const names = new Map((await of.documents()).rows.map(({ id, publisher }) => [id, publisher]));
    return (await of.links()).map(({ src, dst, kind }) => `${names.get(src)} ${kind} ${names.get(dst)}`).sort();
  };
  beforeEach(async () => {
    ledger = await open();
  });
  afterEach(() => ledger.close());

  const ALL = ['copy copy first', 'copyofcopy copy copy', 'copyofcopy copy first', 'silent copy copy', 'silent copy copyofcopy', 'silent copy first'];

  test('what comes in is linked; one origin is left, and each claim leads to the one that it was had from', async () => {
    await read(documents);
    await refreshLedger(ledger, { register });
    expect(await links()).toEqual(ALL);
    const { rows } = await ledger.board();
    expect(rows.map(({ origins, documents: count, belief }) => [origins, count, belief])).toEqual([[2, 4, 'corroborated']]);
    const claims = (await ledger.event(rows[0]?.id ?? ''))?.claims ?? [];
    const publishers = new Map(claims.map(({ id, document }) => [id, document.publisher]));
    expect(claims.map(({ document, origin, via }) => [document.publisher, origin, via && publishers.get(via.claim), via?.how])).toEqual([
      ['first', 'first', null, undefined],
      ['copy', 'first', 'first', 'copy'],
      ['copyofcopy', 'first', 'copy', 'copy'],
      ['late', 'late', null, undefined],
    ]);
  });

  test('in any order, one by one or all at once, and compared anew, the links are the same', async () => {
    for (const seed of [1, 2, 3]) {
      const other = await open();
      for (const one of shuffled(documents, seed)) {
        await read([one], other);
        await refreshLedger(other, { register });
      }
      expect(await links(other)).toEqual(ALL);
      const digest = await other.derivedDigest();
      await other.relink();
      expect((await other.link(linker)).touched).toEqual([]);
      expect(await other.derivedDigest()).toBe(digest);
      await other.close();
    }
  });

  test('a link that comes later takes an origin away, and the past keeps it', async () => {
    await read([documents[1] as BatchDocument, paper('other', `${LEAD} And that was all.`, '2025-07-05')]);
    await refreshLedger(ledger, { register });
    const origins = async () => (await ledger.board()).rows.map((row) => row.origins);
    expect(await origins()).toEqual([1]);
    await read([documents[0] as BatchDocument]);
    expect((await ledger.link(linker)).touched).toHaveLength(2);
    await refreshLedger(ledger, { register });
    expect((await ledger.board()).rows.map(({ origins: n }) => n)).toEqual([1]);
  });

  test('read again with another claim, a document is compared again', async () => {
    await read(documents.slice(0, 2));
    await refreshLedger(ledger, { register });
    const [first] = documents as [BatchDocument];
    const claims = [
      ...first.claims,
      claimIn(first.document.text, 'She had run the night shift', { kind: 'post', roles: { who: [{ name: 'Jane Zork' }], at: 'OpenAI' } }),
    ];
    await read([{ ...first, claims, reread: true }]);
    expect((await ledger.link(linker)).documents).toBe(1);
    expect((await ledger.link(linker)).documents).toBe(0);
    expect(await links()).toEqual(['copy copy first']);
  });

  test('what is erased leaves no number behind, and no link', async () => {
    await read(documents);
    await refreshLedger(ledger, { register });
    const id = (await ledger.documents({ search: 'copyofcopy' })).rows[0]?.id ?? '';
    await ledger.erase({ target: { document: id }, basis: 'test', actor: 'test', mark: (kind, text) => `${kind} ${text}`, journal: async () => {} });
    expect((await ledger.links()).some(({ src, dst }) => src === id || dst === id)).toBe(false);
    await ledger.relink();
    await refreshLedger(ledger, { register });
    expect((await ledger.links()).length).toBe(3);
  });
});
