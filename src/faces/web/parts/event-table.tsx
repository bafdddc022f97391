// Events as rows: the one table of the board, of organisations, people and related events. Its columns go by roles, not by kinds.

import type { Child } from 'hono/jsx';
import { formatInterval } from '../../../base/interval.ts';
import type { RoleName } from '../../../model/claim.ts';
import type { EventRow } from '../../../model/views.ts';
import { addressOf } from '../links.ts';
import { BELIEF_WORDS, counted, tidy, wordLanguage } from '../words.ts';
import { BeliefMark } from './belief.tsx';
import { RoleText } from './entity.tsx';
import { type Column, type Group, Table } from './table.tsx';

/** The first of these that an event has is whom the row is about. */
const SUBJECTS: readonly RoleName[] = ['who', 'org', 'by', 'what', 'of'];

export const subjectOf = (row: EventRow): RoleName | null => SUBJECTS.find((role) => row.roles[role] !== undefined) ?? null;

const Subject = ({ row }: { readonly row: EventRow }) => {
  const role = subjectOf(row);
  const { caution } = BELIEF_WORDS[row.belief];
  return (
    <>
      <span class="kicker">
        {caution && <span class="caution">{caution}: </span>}
        {row.label}
      </span>
      <span class={role === 'what' ? 'subject what' : 'subject'}>
        {role ? <RoleText role={role} roles={row.roles} entities={row.entities} short /> : row.title}
      </span>
    </>
  );
};

/** Does another role only repeat the subject? A company that buys back its own shares. */
const isSame = ({ roles }: EventRow, role: RoleName, subject: RoleName | null): boolean =>
  subject !== null && Array.isArray(roles[subject]) && roles[subject].length === 1 && roles[subject][0] === roles[role];

/** From → to, and every other organisation with the word that says what it has to do with it. */
export const Route = ({ row }: { readonly row: EventRow }) => {
  const subject = subjectOf(row);
  const { roles, entities } = row;
  const text = (role: RoleName): Child => <RoleText role={role} roles={roles} entities={entities} short />;
  const has = (role: RoleName): boolean => roles[role] !== undefined && role !== subject && !isSame(row, role, subject);
  const parts: Child[] = [];
  if (has('by')) parts.push(<>by {text('by')}</>);
  if (has('from') && has('to'))
    parts.push(
      <>
        {text('from')}{' '}
        <span class="arrow" aria-label="to">
          →
        </span>{' '}
        {text('to')}
      </>,
    );
  else if (has('from')) parts.push(has('by') ? <>from {text('from')}</> : <>leaving {text('from')}</>);
  else if (has('to')) parts.push(<>to {text('to')}</>);
  if (has('at')) parts.push(<>at {text('at')}</>);
  if (has('org')) parts.push(text('org'));
  if (has('of')) parts.push(subject === 'what' ? <>of {text('of')}</> : text('of'));
  if (parts.length === 0) return null;
  return <>{parts.map((part, i) => (i === 0 ? part : <> {part}</>))}</>;
};

const Terms = ({ row }: { readonly row: EventRow }) => (
  <>
    {tidy(row.terms)}
    {row.conflict && (
      <a class="differ" href={`${addressOf('event', row.id)}#differences`}>
        sources differ
      </a>
    )}
  </>
);

const Sources = ({ row }: { readonly row: EventRow }) => (
  <>
    <a href={`${addressOf('event', row.id)}#sources`}>{counted(row.origins, 'origin')}</a>
    <span class="langs">
      {row.langs.map((lang) => (
        <abbr title={wordLanguage(lang)}>{lang}</abbr>
      ))}
      {!row.starter && (
        <span class="quoted" title="With the words of documents that were read, not only paraphrases of the starter ledger">
          quoted
        </span>
      )}
    </span>
  </>
);

export const eventColumns: readonly Column<EventRow>[] = [
  {
    head: 'Date',
    class: 'date',
    bare: true,
    cell: (row) => <a href={addressOf('event', row.id)}>{formatInterval(row.when)}</a>,
  },
  { head: 'Who', class: 'who', names: true, bare: true, cell: (row) => <Subject row={row} /> },
  { head: 'From → to', class: 'route', bare: true, cell: (row) => (hasRoute(row) ? <Route row={row} /> : null) },
  { head: 'Role and terms', class: 'terms', bare: true, cell: (row) => (row.terms || row.conflict ? <Terms row={row} /> : null) },
  { head: 'Belief', class: 'belief-cell', bare: true, cell: (row) => <BeliefMark belief={row.belief} lapsed={row.lapsed} /> },
  { head: 'Sources', class: 'sources', bare: true, cell: (row) => <Sources row={row} /> },
];

function hasRoute(row: EventRow): boolean {
  const subject = subjectOf(row);
  return (['by', 'from', 'to', 'at', 'org', 'of'] as const).some((role) => role !== subject && row.roles[role] !== undefined && !isSame(row, role, subject));
}

export const eventRowId = (row: EventRow): string => `row-${row.id}`;

interface EventTableProps {
  readonly caption: string;
  readonly quietCaption?: boolean;
  readonly groups: readonly Group<EventRow>[];
  /** Give rows ids, so that they can be linked. Once per page and event. */
  readonly anchors?: boolean;
}

export const EventTable = ({ caption, quietCaption = false, groups, anchors = false }: EventTableProps) => (
  <Table
    caption={caption}
    quietCaption={quietCaption}
    columns={eventColumns}
    groups={groups}
    classOf={(row) => BELIEF_WORDS[row.belief].tone}
    {...(anchors ? { idOf: eventRowId } : {})}
  />
);

/** So many rows of a section stand open on a page. */
const OPEN = 20;
/** Fewer than these are not worth a fold, or a page of their own. */
const FEW = 5;

/** So many rows are needed to show a section of which another page lists all. */
export const STANDING = OPEN + FEW;

/** The rows of a section that stand on the page, where another one lists all. */
export const standing = (rows: readonly EventRow[], total: number): readonly EventRow[] => (total > STANDING ? rows.slice(0, OPEN) : rows);

interface EventSectionProps {
  readonly id: string;
  readonly title: string;
  readonly rows: readonly EventRow[];
  /** Where all of them are listed, and how many these are. Without it all stand here, the later ones folded. */
  readonly whole?: { readonly address: string; readonly total: number };
}

/** A heading of its own with a table, or nothing if there is nothing. Its rows can be linked. */
export const EventSection = ({ id, title, rows, whole }: EventSectionProps) => {
  if (rows.length === 0) return null;
  const total = whole?.total ?? rows.length;
  const shown = whole ? standing(rows, total) : rows;
  const cut = whole || shown.length < STANDING ? shown.length : OPEN;
  return (
    <section id={id}>
      <h2>
        {title} <span class="count">{total.toLocaleString('en-US')}</span>
      </h2>
      <EventTable caption={title} quietCaption groups={[{ head: null, rows: shown.slice(0, cut) }]} anchors />
      {cut < shown.length && (
        <details class="fold">
          <summary>{shown.length - cut} more</summary>
          <EventTable caption={`${title}, continued`} quietCaption groups={[{ head: null, rows: shown.slice(cut) }]} anchors />
        </details>
      )}
      {whole && shown.length < total && (
        <p class="small-note">
          The latest {shown.length}. <a href={whole.address}>All {total.toLocaleString('en-US')}</a>, page by page.
        </p>
      )}
    </section>
  );
};
