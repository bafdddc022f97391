// Right of reply: every statement that is shown beside a claim or an event, and, where something can be decided, the form for a new one.

import { Fault } from '../../../base/fault.ts';
import { LONGEST, type Reply } from '../../../model/reply.ts';
import type { EventView } from '../../../model/views.ts';
import { addressOf, claimAddress } from '../links.ts';
import { definePage } from '../page.ts';
import { Said } from '../parts/replies.tsx';
import { textOf } from '../query.ts';
import { counted } from '../words.ts';

interface Statements {
  /** Those that are shown, the last one first. */
  readonly replies: readonly Reply[];
  /** What a new one is to stand beside. */
  readonly about: EventView | null;
  readonly canDecide: boolean;
}

const PATH = '/statements';

/** Nothing is cut: what is too long is refused. */
const partOf = (form: FormData, name: keyof typeof LONGEST): string => textOf(form, name, Number.POSITIVE_INFINITY);

const Form = ({ about: { event, claims } }: { readonly about: EventView }) => (
  <section id="new">
    <h2>A new statement</h2>
    <p>
      It is shown beside <b dir="auto">{event.title}</b>, with who makes it and where it can be looked up. It changes no belief by itself, is kept like
      everything else, and can be taken back.
    </p>
    <form method="post" action={PATH} class="upright">
      <input type="hidden" name="event" value={event.id} />
      <p class="field">
        <label for="claim">What it answers</label>
        <select id="claim" name="claim">
          <option value="">the whole event</option>
          {claims.map(({ id, title, document }) => (
            <option value={id}>
              {document.publisher || document.title}, {document.published ?? 'no date'}: {title}
            </option>
          ))}
        </select>
      </p>
      <p class="field">
        <label for="who">Who makes it</label>
        <input id="who" name="who" required maxlength={LONGEST.who} autocomplete="off" placeholder="Jane Roe, or a spokesperson of Acme" />
      </p>
      <p class="field">
        <label for="text">The statement, in its own words</label>
        <textarea id="text" name="text" required maxlength={LONGEST.text} rows={6} dir="auto" />
      </p>
      <p class="field">
        <label for="said">When it was made</label>
        <input id="said" name="said" required maxlength={10} autocomplete="off" placeholder="2026-07-03" />
      </p>
      <p class="field">
        <label for="evidence">Where it can be looked up</label>
        <input id="evidence" name="evidence" type="url" required maxlength={LONGEST.evidence} autocomplete="off" placeholder="https://…" />
      </p>
      <p class="field">
        <label for="basis">Why it is shown</label>
        <input id="basis" name="basis" required maxlength={LONGEST.basis} autocomplete="off" value="right of reply" />
      </p>
      <button type="submit">Put it beside</button>
    </form>
  </section>
);

const Shown = ({ reply, canDecide }: { readonly reply: Reply; readonly canDecide: boolean }) => (
  <>
    <p>
      To {reply.event ? <a href={addressOf('event', reply.event)}>an event</a> : <a href={claimAddress(reply.at.doc, reply.claim)}>a claim in its text</a>},
      entered by <bdi>{reply.actor}</bdi> on {reply.recorded.slice(0, 10)}
    </p>
    <Said reply={reply} />
    {canDecide && (
      <form class="undo" method="post" action={PATH}>
        <input type="hidden" name="undo" value={reply.id} />
        <label class="unseen" for={`why-${reply.id}`}>
          Why it is taken back
        </label>
        <input id={`why-${reply.id}`} name="reason" maxlength={200} autocomplete="off" placeholder="why it is taken back" />
        <button type="submit">Take back</button>
      </form>
    )}
  </>
);

export const page = definePage<Statements>({
  path: PATH,
  title: () => 'Statements',
  async load({ ledger, deciding }, _params, query) {
    const replies = (await ledger.replies()).filter(({ live }) => live).reverse();
    const id = query.text('event');
    const about = id === undefined ? null : await ledger.event(id);
    if (id !== undefined && !about) throw new Fault('not-found', `There is no event ${id} in this ledger.`, { what: id });
    return { replies, about, canDecide: deciding !== null };
  },
  view: ({ replies, about, canDecide }) => (
    <>
      <header class="opening">
        <h1>Statements</h1>
        <p class="lede">
          What people and organisations say to claims about them, shown beside these by right of reply: {counted(replies.length, 'statement')}.
        </p>
      </header>
      {about && (canDecide ? <Form about={about} /> : <p>Statements are entered by an editor, or with mercato reply.</p>)}
      {replies.length === 0 && <p>Nobody has replied.</p>}
      {replies.map((reply) => (
        <Shown reply={reply} canDecide={canDecide} />
      ))}
    </>
  ),
  async act({ deciding }, form) {
    const undo = textOf(form, 'undo');
    if (undo) {
      await deciding.revokeReply(undo, textOf(form, 'reason'));
      return PATH;
    }
    const [event, claim] = [textOf(form, 'event'), textOf(form, 'claim')];
    const [text, who, evidence, basis] = [partOf(form, 'text'), partOf(form, 'who'), partOf(form, 'evidence'), partOf(form, 'basis')];
    await deciding.reply({ about: claim ? { claim } : { event }, statement: { text, who, said: textOf(form, 'said'), evidence, basis } });
    return addressOf('event', event);
  },
  json: ({ replies }) => ({ replies }),
  csv: ({ replies }) =>
    replies.map(({ id, claim, event, who, said, text, evidence, basis, recorded }) => ({ id, claim, event, who, said, text, evidence, basis, recorded })),
});
