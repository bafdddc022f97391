// A person of the news and a researcher of the records: are they one? Only a name, an organisation and a time together say so; what says less is
// proposed with its score, and somebody decides.

import type { Namesake } from '../model/career-views.ts';

/** Where the news has a person, in which years; null where no date bounds it. */
export interface Post {
  /** `register:…`, and its owner of today. */
  readonly key: string;
  readonly owner: string;
  readonly organisation: string;
  readonly since: number | null;
  readonly until: number | null;
}

export interface Judged {
  readonly researcher: Namesake;
  readonly score: number;
  readonly because: readonly string[];
  /** Name, organisation and time, of nobody else of the name. */
  readonly proven: boolean;
}

/** Papers appear after a move, and the news before it. */
const NEAR_YEARS = 1;
/** Less sure is not worth a question. */
export const PROPOSED = 0.25;
const SUREST = 0.99;
/** In natural logarithms of odds. */
const ODDS = { name: 0, variant: -1, organisation: 2, time: 1.5, elsewhere: -1.5, unknown: -1 };

type Stay = Namesake['stays'][number];

const isThere = (post: Post, { key, owner }: Stay): boolean => post.key === key || post.owner === owner;
const isThen = ({ since, until }: Post, { first, last }: Stay): boolean =>
  since !== null && until !== null && since <= last + NEAR_YEARS && until >= first - NEAR_YEARS;

const years = ({ first, last }: Stay): string => (first === last ? String(first) : `${first}–${last}`);

function judge(posts: readonly Post[], researcher: Namesake, bearers: number): Judged {
  const { exact } = researcher;
  const pairs = posts.flatMap((post) => researcher.stays.filter((stay) => isThere(post, stay)).map((stay) => ({ post, stay })));
  const then = pairs.filter(({ post, stay }) => isThen(post, stay));
  const because = [exact ? 'the same name' : `${researcher.name}: a name with other middle names`];
  let odds = (exact ? ODDS.name : ODDS.variant) - Math.log(bearers);
  if (bearers > 1) because.push(`${bearers} researchers bear it`);
  const [first] = then.length > 0 ? then : pairs;
  if (first) {
    odds += ODDS.organisation + (then.length > 0 ? ODDS.time : 0);
    const place = first.post.key === first.stay.key ? first.post.organisation : `${first.post.organisation} and ${first.stay.organisation}, of one owner,`;
    because.push(`${place} in both`, then.length > 0 ? `in the same years (papers ${years(first.stay)})` : `in other years (papers ${years(first.stay)})`);
  } else {
    odds += posts.length > 0 && researcher.stays.length > 0 ? ODDS.elsewhere : ODDS.unknown;
    because.push('no organisation in common');
  }
  const score = Math.min(SUREST, Math.round(100 / (1 + Math.exp(-odds))) / 100);
  return { researcher, score, because, proven: exact && then.length > 0 };
}

/** All bearers of a name, those first who the person is most likely to be. `posts` are where the news has the person. */
export function researchersOf(posts: readonly Post[], namesakes: readonly Namesake[]): readonly Judged[] {
  const judged = namesakes.map((researcher) => judge(posts, researcher, namesakes.length));
  const proven = judged.filter((one) => one.proven);
  return judged
    .map((one) => ({ ...one, proven: one.proven && proven.length === 1 }))
    .sort((a, b) => b.score - a.score || (a.researcher.id < b.researcher.id ? -1 : 1));
}
