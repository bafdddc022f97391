// Right of reply: what somebody whom a claim is about says to it.

import type { Reply, ReplyAbout } from '../../../model/reply.ts';
import { addressOf } from '../links.ts';
import { OutsideLink } from './outside-link.tsx';

export const Said = ({ reply }: { readonly reply: Reply }) => (
  <aside class="reply" aria-label={`Statement of ${reply.who}`} id={reply.id}>
    <p>
      <b>
        Statement of <bdi>{reply.who}</bdi>
      </b>
      , <time datetime={reply.said}>{reply.said}</time>
      {reply.event && <span class="quiet"> · about the whole event</span>}
    </p>
    <blockquote dir="auto">
      <p>{reply.text}</p>
    </blockquote>
    <p class="quiet">
      <OutsideLink url={reply.evidence} /> · <bdi>{reply.basis}</bdi>
    </p>
  </aside>
);

export const Replies = ({ replies = [] }: { readonly replies?: readonly Reply[] | undefined }) => (
  <>
    {replies.map((reply) => (
      <Said reply={reply} />
    ))}
  </>
);

/** Of one person or organisation: each beside the event that it is about. */
export const RepliesAbout = ({ replies = [] }: { readonly replies?: readonly ReplyAbout[] | undefined }) =>
  replies.length === 0 ? null : (
    <section id="statements">
      <h2>
        Statements <span class="count">{replies.length}</span>
      </h2>
      {replies.map((reply) => (
        <>
          <p>
            To{' '}
            <a href={addressOf('event', reply.about.event)} dir="auto">
              {reply.about.title}
            </a>
          </p>
          <Said reply={reply} />
        </>
      ))}
    </section>
  );
