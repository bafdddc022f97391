// biome-ignore-all format: word lists

// What the made-up papers write: the same thing in many ways, and sentences around it that say nothing that is claimed. Two papers that write on
// their own have few words in a row in common, as it is with real ones; those that print an agency's text have most of them.

type Pick = <T>(items: readonly T[]) => T;

const SUBJECTS = [
  'The team', 'A spokesman', 'Nobody in the building', 'The board', 'One early investor', 'The landlord', 'A former colleague', 'The press office', 'Half the corridor',
  'The second floor', 'An analyst in the city', 'The union', 'A recruiter', 'The works council', 'Two of the directors', 'A rival', 'The local paper', 'Everyone at lunch',
];
const VERBS = [
  'declined to comment on', 'had been waiting for', 'was surprised by', 'is still counting', 'wrote at length about', 'asked twice for', 'would not discuss', 'had long warned of',
  'praised', 'made light of', 'has put off', 'wants to see', 'complained about', 'keeps a list of', 'paid for', 'remembers', 'heard nothing of', 'takes pride in',
];
const KINDS = [
  'new', 'old', 'unsigned', 'costly', 'quiet', 'famous', 'empty', 'second', 'last', 'secret', 'narrow', 'early', 'large', 'patient', 'blue', 'foreign', 'shared', 'careful', 'missing', 'long',
];
const OBJECTS = [
  'budget', 'plan', 'machines', 'bill', 'rooms', 'agreement', 'mood', 'model', 'queue', 'letters', 'desks', 'report', 'lease', 'paper', 'night shift', 'rules', 'speech', 'forecast',
];
const TAILS = [
  'according to the minutes', 'which came as no surprise', 'as had been expected for weeks', 'after a long meeting', 'and left it at that', 'before the doors had opened',
  'on a rainy afternoon', 'without giving a reason', 'as so often in this trade', 'though not in public', 'over a cold buffet', 'when the figures were out', 'to the delight of some',
  'in a note to the staff', 'for the second time', 'while the lifts were being mended', 'just as the market closed', 'and then thought better of it',
];
const LINKS = ['Meanwhile', 'Still', 'In the end', 'By then', 'For now', 'So far', 'Later that week', 'As it happens', 'Once more', 'At the time', 'To be fair', 'Even so'];

const lowered = (text: string): string => text[0]?.toLowerCase() + text.slice(1);

/** A sentence that claims nothing. */
export function filler(pick: Pick, below: (n: number) => number): string {
  const [subject, verb, object, tail] = [pick(SUBJECTS), pick(VERBS), `the ${pick(KINDS)} ${pick(OBJECTS)}`, pick(TAILS)];
  const shape = below(4);
  if (shape === 0) return `${pick(LINKS)}, ${lowered(subject)} ${verb} ${object}.`;
  if (shape === 1) return `${subject} ${verb} ${object}, ${tail}.`;
  if (shape === 2) return `${pick(LINKS)} ${lowered(subject)} ${verb} ${object} ${tail}, with ${2 + below(900)} people in the room.`;
  return `${subject} ${verb} ${object}; it was the ${2 + below(60)}th time, ${tail}.`;
}

const OPENERS = [
  'It was reported on', 'People who know of it said on', 'A filing shows as of', 'The paper wrote on', 'It became known on', 'Staff heard on', 'A memo tells on', 'Friends were told on',
  'The register notes for', 'Word came out on', 'Insiders put it at', 'The company let it be known on',
];

/** What is told of an event: who, from where, where to; an amount where there is one. */
export interface Story {
  readonly kind: string;
  readonly who: string;
  readonly org: string;
  readonly other: string;
  /** In millions of dollars. */
  readonly amount: number;
}

const WAYS: Readonly<Record<string, (story: Story) => readonly string[]>> = {
  move: ({ who, org, other }) => [
    `${who} left ${org} for ${other}`, `${who} has gone over from ${org} to ${other}`, `${other} has hired ${who} from ${org}`, `${who} quits ${org} and joins ${other}`,
    `${other} won ${who} away from ${org}`, `after years at ${org}, ${who} moves to ${other}`,
  ],
  appoint: ({ who, org }) => [
    `${who} became chief scientist of ${org}`, `${org} has named ${who} chief scientist`, `${who} takes over as chief scientist at ${org}`, `the chief scientist of ${org} is now ${who}`,
  ],
  raise: ({ org, amount }) => [
    `${org} raised $${amount} million`, `${org} has closed a round of $${amount} million`, `investors gave ${org} another $${amount} million`, `$${amount} million went to ${org}`,
  ],
  offer: ({ who, org }) => [`${org} offered ${who} a job`, `${who} has an offer from ${org}`, `${org} wants to hire ${who}`, `a job at ${org} was offered to ${who}`],
  stake: ({ org, other, amount }) => [
    `${other} bought $${amount} million of ${org}`, `${other} has taken a stake in ${org} for $${amount} million`, `${other} put $${amount} million into ${org}`,
  ],
};

/** A sentence that tells of it, as of a day. */
export const telling = (pick: Pick, story: Story, day: string): string => `${pick(OPENERS)} ${day} that ${pick(WAYS[story.kind]?.(story) ?? [])}.`;
