// A table that reads as stacked rows where the page is narrow. Roles are said aloud, for CSS that lays a table out as blocks makes
// browsers forget that it is one.

import type { Child } from 'hono/jsx';

export interface Column<T> {
  readonly head: string;
  readonly cell: (row: T) => Child;
  readonly class?: string;
  /** This column names the row. */
  readonly names?: boolean;
  /** In stacked rows: shown without its heading. */
  readonly bare?: boolean;
}

export interface Group<T> {
  readonly head: string | null;
  readonly rows: readonly T[];
}

interface TableProps<T> {
  readonly caption: string;
  readonly quietCaption?: boolean;
  readonly class?: string;
  readonly columns: readonly Column<T>[];
  readonly groups: readonly Group<T>[];
  readonly idOf?: (row: T) => string | undefined;
  readonly classOf?: (row: T) => string | undefined;
}

const classes = (...names: readonly (string | false | undefined)[]): string | undefined => names.filter(Boolean).join(' ') || undefined;

function cellOf<T>(column: Column<T>, row: T): Child {
  const content = column.cell(row);
  const blank = content === null || content === '' || content === undefined;
  const common = { 'class': classes(column.class, blank && 'blank', column.bare && 'bare'), 'data-label': column.head };
  return column.names ? (
    <th scope="row" role="rowheader" {...common}>
      {content}
    </th>
  ) : (
    <td role="cell" {...common}>
      {content}
    </td>
  );
}

export const Table = <T,>({ caption, quietCaption, columns, groups, idOf, classOf, class: name }: TableProps<T>) => (
  <table role="table" class={classes('rows', name)}>
    <caption class={quietCaption ? 'unseen' : undefined}>{caption}</caption>
    <thead role="rowgroup">
      <tr role="row">
        {columns.map((column) => (
          <th scope="col" role="columnheader" class={column.class}>
            {column.head}
          </th>
        ))}
      </tr>
    </thead>
    {groups.map((group) => (
      <tbody role="rowgroup">
        {group.head !== null && (
          <tr role="row" class="group">
            <th scope="rowgroup" role="rowheader" colspan={columns.length}>
              {group.head}
            </th>
          </tr>
        )}
        {group.rows.map((row) => (
          <tr role="row" id={idOf?.(row)} class={classOf?.(row)}>
            {columns.map((column) => cellOf(column, row))}
          </tr>
        ))}
      </tbody>
    ))}
  </table>
);
