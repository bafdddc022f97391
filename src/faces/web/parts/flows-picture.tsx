// Flows between several as a Sankey diagram: from where on the left, to where on the right. Once for wide pages, once for narrow ones.
// The matrix below it says the same in numbers.

import { type SankeyNode, sankey, sankeyLinkHorizontal } from 'd3-sankey';
import type { FlowCell, FlowsView } from '../../../model/career-views.ts';
import { cut, type Frame, round } from './sankey.ts';

/** More bands than these tell nothing. */
const BANDS = 28;

interface NodeDatum {
  readonly id: string;
  readonly side: 'from' | 'to';
  readonly name: string;
}
interface LinkDatum {
  readonly cell: FlowCell;
}
type Node = SankeyNode<NodeDatum, LinkDatum>;

const FRAMES: readonly Frame[] = [
  { width: 880, margin: 236, letters: 26, class: 'wide' },
  { width: 360, margin: 1, letters: 18, class: 'narrow' },
];
const ROW = 26;
const BAR = 7;
/** Half a line of text, so that the name of a thin bar at the edge is whole. */
const EDGE = 10;

function nodesOf(cells: readonly FlowCell[], side: 'from' | 'to', names: ReadonlyMap<string, string>): readonly NodeDatum[] {
  const sums = new Map<string, number>();
  for (const cell of cells) sums.set(cell[side], (sums.get(cell[side]) ?? 0) + cell.people);
  return [...sums].sort(([, a], [, b]) => b - a).map(([key]) => ({ id: `${side} ${key}`, side, name: names.get(key) ?? key }));
}

const Label = ({ node, frame }: { readonly node: Node; readonly frame: Frame }) => {
  const beside = frame.margin > 40;
  const left = node.side === 'from';
  return (
    <text
      x={left === beside ? round(node.x0) - 7 : round(node.x1) + 7}
      y={round(((node.y0 ?? 0) + (node.y1 ?? 0)) / 2)}
      dy="0.35em"
      text-anchor={left === beside ? 'end' : 'start'}
    >
      {cut(node.name, frame.letters)} <tspan class="figure">{(node.value ?? 0).toLocaleString('en-US')}</tspan>
    </text>
  );
};

const Drawing = ({
  cells,
  names,
  frame,
  hrefOf,
  label,
}: {
  readonly cells: readonly FlowCell[];
  readonly names: ReadonlyMap<string, string>;
  readonly frame: Frame;
  readonly hrefOf: (cell: FlowCell) => string;
  readonly label: string;
}) => {
  const nodes = [...nodesOf(cells, 'from', names), ...nodesOf(cells, 'to', names)];
  const rows = Math.max(4, ...(['from', 'to'] as const).map((side) => nodes.filter((node) => node.side === side).length));
  const height = 2 * EDGE + rows * ROW;
  const graph = sankey<NodeDatum, LinkDatum>()
    .nodeId(({ id }) => id)
    .nodeWidth(BAR)
    .nodePadding(12)
    .extent([
      [frame.margin, EDGE],
      [frame.width - frame.margin, height - EDGE],
    ])({
    nodes: nodes.map((node) => ({ ...node })),
    links: cells.map((cell) => ({ source: `from ${cell.from}`, target: `to ${cell.to}`, value: cell.people, cell })),
  });
  const path = sankeyLinkHorizontal<NodeDatum, LinkDatum>();
  return (
    <svg class={`flow ${frame.class}`} viewBox={`0 0 ${frame.width} ${height}`} role="group" aria-label={label}>
      {graph.links.map((link) => (
        <a href={hrefOf(link.cell)}>
          <title>{`${names.get(link.cell.from) ?? ''} → ${names.get(link.cell.to) ?? ''}: ${link.cell.people}`}</title>
          <path
            class="band"
            d={(path(link) ?? '').replace(/\d+\.\d+/g, (number) => String(round(Number(number))))}
            stroke-width={Math.max(1, round(link.width))}
          />
        </a>
      ))}
      {graph.nodes.map((node) => (
        <rect
          class="node"
          x={round(node.x0)}
          y={round(node.y0)}
          width={round((node.x1 ?? 0) - (node.x0 ?? 0))}
          height={Math.max(1, round((node.y1 ?? 0) - (node.y0 ?? 0)))}
        />
      ))}
      {graph.nodes.map((node) => (
        <Label node={node} frame={frame} />
      ))}
    </svg>
  );
};

export const FlowsPicture = ({ view, hrefOf }: { readonly view: FlowsView; readonly hrefOf: (cell: FlowCell) => string }) => {
  const cells = view.cells.slice(0, BANDS);
  if (cells.length === 0) return null;
  const names = new Map([...(view.of ? [view.of] : []), ...view.groups].map(({ key, name }) => [key, name]));
  const label = `The largest flows: ${cells
    .slice(0, 8)
    .map(({ from, to, people }) => `${names.get(from)} to ${names.get(to)} (${people})`)
    .join(', ')}. The table below has all of them.`;
  return (
    <figure class="picture">
      {FRAMES.map((frame) => (
        <Drawing cells={cells} names={names} frame={frame} hrefOf={hrefOf} label={label} />
      ))}
      {view.cells.length > cells.length && (
        <figcaption class="legend">
          <span class="quiet">
            The {cells.length} largest of {view.cells.length} flows; from where on the left, to where on the right.
          </span>
        </figcaption>
      )}
    </figure>
  );
};
