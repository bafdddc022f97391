// The stories, read like anything else into one ledger, and what is made of each: how many origins, which belief. Beside it what counting votes makes of
// the same claims: every document, or every paper, is a voice of its own.

import { intervalOf } from '../../src/base/interval.ts';
import { settle } from '../../src/gather/settle.ts';
import type { Ledger } from '../../src/ledger/ledger.ts';
import { openLedger } from '../../src/ledger/open.ts';
import type { Reader } from '../../src/model/reader.ts';
import type { Register } from '../../src/model/register.ts';
import type { ClaimView, EventView } from '../../src/model/views.ts';
import { beliefOf } from '../../src/resolve/belief.ts';
import { ingest } from '../../src/work/ingest.ts';
import { outletsOf } from '../../src/work/outlets.ts';
import { refreshLedger } from '../../src/work/refresh.ts';
import { originsOf, type Story, type StoryDocument } from './stories.ts';

export interface Verdict {
  readonly origins: number;
  readonly belief: string;
}

export interface Judged {
  readonly story: Story;
  readonly truth: Verdict;
  readonly mercato: Verdict;
  readonly votes: Verdict;
  readonly papers: Verdict;
  readonly view: EventView | null;
}

async function* gathered(documents: readonly StoryDocument[]) {
  for (const { url, publisher, lang, published, text } of documents) {
    const { source } = await settle({ url, publisher, lang, published, text, format: 'story' });
    yield { source, what: url, stem: url };
  }
}

/** Whoever `voterOf` says has one word each. */
const votesIn = (claims: readonly ClaimView[], voterOf: (claim: ClaimView) => string): Verdict => {
  const heard = claims.map((claim) => ({
    claimId: claim.id,
    stance: claim.stance,
    origin: voterOf(claim),
    voice: claim.voice,
    via: null,
    published: claim.document.published === null ? null : intervalOf(claim.document.published),
    attestation: { doc: claim.document.id },
  }));
  const { belief, tally } = beliefOf(heard);
  return { origins: tally.origins, belief };
};

/** The event of a story: the one about its person that most is said of. */
async function eventOf(ledger: Ledger, { facts }: Story): Promise<EventView | null> {
  const { found } = await ledger.findEntity(facts.who, 'person');
  if (!found) return null;
  const { rows } = await ledger.board({ person: found.id, kind: 'move', limit: 20 });
  const [most] = rows.toSorted((a, b) => b.claims - a.claims);
  return most ? ledger.event(most.id) : null;
}

const NOTHING: Verdict = { origins: 0, belief: 'none' };

export async function judge(stories: readonly Story[], reader: Reader, register: Register): Promise<readonly Judged[]> {
  const now = () => new Date('2026-04-01T00:00:00Z');
  const ledger = await openLedger(':memory:', { now, register });
  await ingest(gathered(stories.flatMap(({ documents }) => documents)), { ledger, reader, now, actor: 'stories', isOutlet: outletsOf(register) });
  await refreshLedger(ledger, { register: () => Promise.resolve(register) });
  const judged: Judged[] = [];
  for (const story of stories) {
    const view = await eventOf(ledger, story);
    const mercato = view ? { origins: view.tally.origins, belief: view.event.belief } : NOTHING;
    const votes = view ? votesIn(view.claims, ({ document }) => document.id) : NOTHING;
    const papers = view ? votesIn(view.claims, ({ document }) => document.publisher) : NOTHING;
    judged.push({ story, truth: { origins: originsOf(story), belief: story.belief }, mercato, votes, papers, view });
  }
  await ledger.close();
  return judged;
}

export const exact = (judged: readonly Judged[], by: 'mercato' | 'votes' | 'papers', what: 'origins' | 'belief'): number =>
  judged.filter((one) => one[by][what] === one.truth[what]).length;
