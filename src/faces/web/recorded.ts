// Decisions of somebody who is logged in, with a line in the record for each.

import type { Access } from '../../access/access.ts';
import { Fault } from '../../base/fault.ts';
import type { Decided } from '../../ledger/ledger.ts';
import type { Doer } from '../../model/access.ts';
import type { Decidable } from '../../model/decision.ts';
import type { DecidingPort } from './page.ts';

/** Ids alone: reasons and values may name people, and the record outlives an erasure. */
const wordIds = (decidable: Decidable): string => {
  const texts = Object.values(decidable).filter((value): value is string => typeof value === 'string');
  return [decidable.kind, ...texts.filter((text) => /^[a-z][0-9a-f]{8,}$/.test(text))].join(' ');
};

export function recorded(port: DecidingPort, access: Access, { name, via, address }: Doer): DecidingPort {
  const record = async (what: string, about: string, work: () => Promise<Decided | void>): Promise<Decided | void> => {
    const line = { who: name, via, address, what, about };
    try {
      const decided = await work();
      await access.record({ ...line, outcome: 'done', tx: decided?.tx ?? null });
      return decided;
    } catch (error) {
      await access.record({ ...line, outcome: error instanceof Fault ? error.code : 'bug', tx: null });
      throw error;
    }
  };
  return {
    decide: (deciding) => record('decide', deciding.decisions.map(wordIds).join('; '), () => port.decide(deciding)),
    revoke: (ids, reason) => record('revoke', ids.join(' '), () => port.revoke(ids, reason)),
    reply: (replying) => record('reply', Object.values(replying.about).join(' '), () => port.reply(replying)),
    revokeReply: (id, reason) => record('revoke reply', id, () => port.revokeReply(id, reason)),
  };
}
