// The in- and outflow of one organisation as a Sankey diagram, drawn here as SVG: once for wide pages, once for narrow ones, where
// names stand on the bands. The tables beside it say the same in words.

import { type SankeyGraph, type SankeyLink, type SankeyNode, sankey, sankeyLinkHorizontal } from 'd3-sankey';
import type { Flow } from '../../../model/views.ts';
import { wordList } from '../../../model/wording.ts';
import { cut, type Frame, round } from './sankey.ts';

/** More organisations than these on one side are drawn as one. */
const DRAWN = 12;

export type Side = 'in' | 'out';

export const flowId = (side: Side, flow: Flow): string => `flow-${side}-${flow.other?.id ?? 'unknown'}`;

interface NodeDatum {
  readonly id: string;
  readonly side: Side | 'centre';
  readonly label: string;
  readonly people: number;
  readonly href: string;
}
interface LinkDatum {
  readonly side: Side;
}
type Node = SankeyNode<NodeDatum, LinkDatum>;
type Link = SankeyLink<NodeDatum, LinkDatum>;

function nodesOf(side: Side, flows: readonly Flow[], hrefOf?: (flow: Flow) => string, wholeOf?: (side: Side) => string): readonly NodeDatum[] {
  const drawable = flows.filter(({ people }) => people > 0);
  const sorted = [...drawable].sort((a, b) => b.people - a.people);
  const few = sorted.length > DRAWN ? sorted.slice(0, DRAWN - 1) : sorted;
  const rest = sorted.slice(few.length);
  const nodes = few.map(
    (flow): NodeDatum => ({
      id: flowId(side, flow),
      side,
      label: flow.other?.name ?? 'not told',
      people: flow.people,
      href: hrefOf?.(flow) ?? `#${flowId(side, flow)}`,
    }),
  );
  if (rest.length === 0) return nodes;
  const people = rest.reduce((sum, flow) => sum + flow.people, 0);
  return [...nodes, { id: `flow-${side}-rest`, side, label: `${rest.length} more`, people, href: wholeOf?.(side) ?? '#flows' }];
}

const FRAMES: readonly Frame[] = [
  { width: 880, margin: 210, letters: 27, class: 'wide' },
  { width: 360, margin: 1, letters: 19, class: 'narrow' },
];

const TOP = 26;
const BAR = 7;
const ROW = 25;

function layout(
  name: string,
  left: readonly NodeDatum[],
  right: readonly NodeDatum[],
  { width, margin }: Frame,
): { readonly graph: SankeyGraph<NodeDatum, LinkDatum>; readonly height: number } {
  const height = TOP + Math.max(5, left.length, right.length) * ROW;
  const centre: NodeDatum = { id: 'centre', side: 'centre', label: name, people: 0, href: '' };
  const make = sankey<NodeDatum, LinkDatum>()
    .nodeId(({ id }) => id)
    .nodeWidth(BAR)
    .nodePadding(13)
    .nodeSort(null)
    .linkSort(null)
    // A lone side leaves the organisation in the middle, and the other half empty.
    .extent([
      [left.length > 0 ? margin : (width - BAR) / 2, TOP],
      [right.length > 0 ? width - margin : (width + BAR) / 2, height - 4],
    ]);
  const graph = make({
    nodes: [...left, centre, ...right].map((node) => ({ ...node })),
    links: [
      ...left.map(({ id, people }) => ({ source: id, target: 'centre', value: people, side: 'in' as const })),
      ...right.map(({ id, people }) => ({ source: 'centre', target: id, value: people, side: 'out' as const })),
    ],
  });
  return { graph, height };
}

const Label = ({ node, frame }: { readonly node: Node; readonly frame: Frame }) => {
  const beside = frame.margin > 40;
  const left = node.side === 'in';
  const x = left === beside ? round(node.x0) - 7 : round(node.x1) + 7;
  return (
    <a href={node.href}>
      <title>{`${node.label}: ${node.people}`}</title>
      <text x={x} y={round(((node.y0 ?? 0) + (node.y1 ?? 0)) / 2)} dy="0.35em" text-anchor={left === beside ? 'end' : 'start'}>
        {cut(node.label, frame.letters)} <tspan class="figure">{node.people.toLocaleString('en-US')}</tspan>
      </text>
    </a>
  );
};

const Drawing = ({
  name,
  left,
  right,
  frame,
  label,
}: {
  readonly name: string;
  readonly left: readonly NodeDatum[];
  readonly right: readonly NodeDatum[];
  readonly frame: Frame;
  readonly label: string;
}) => {
  const { graph, height } = layout(name, left, right, frame);
  const path = sankeyLinkHorizontal<NodeDatum, LinkDatum>();
  const centre = graph.nodes.find(({ side }) => side === 'centre');
  return (
    <svg class={`flow ${frame.class}`} viewBox={`0 0 ${frame.width} ${height}`} role="group" aria-label={label}>
      {graph.links.map((link: Link) => (
        <path
          class={`band ${link.side}`}
          d={(path(link) ?? '').replace(/\d+\.\d+/g, (number) => String(round(Number(number))))}
          stroke-width={Math.max(1, round(link.width))}
        />
      ))}
      {graph.nodes.map((node) => (
        <rect
          class={`node ${node.side}`}
          x={round(node.x0)}
          y={round(node.y0)}
          width={round((node.x1 ?? 0) - (node.x0 ?? 0))}
          height={Math.max(1, round((node.y1 ?? 0) - (node.y0 ?? 0)))}
        />
      ))}
      {graph.nodes
        .filter(({ side }) => side !== 'centre')
        .map((node) => (
          <Label node={node} frame={frame} />
        ))}
      <text class="centre" x={round(((centre?.x0 ?? 0) + (centre?.x1 ?? 0)) / 2)} y={14} text-anchor="middle">
        {cut(name, 34)}
      </text>
    </svg>
  );
};

const sentence = (nodes: readonly NodeDatum[]): string => wordList(nodes.map(({ label, people }) => `${label} (${people})`)) || 'nobody';

interface FlowPictureProps {
  readonly name: string;
  readonly inflow: readonly Flow[];
  readonly outflow: readonly Flow[];
  /** Where a name leads; to the row of the table beside it if left out. */
  readonly hrefOf?: (flow: Flow) => string;
  /** Where those lead that are drawn as one. */
  readonly wholeOf?: (side: Side) => string;
}

export const FlowPicture = ({ name, inflow, outflow, hrefOf, wholeOf }: FlowPictureProps) => {
  const [left, right] = [nodesOf('in', inflow, hrefOf, wholeOf), nodesOf('out', outflow, hrefOf, wholeOf)];
  if (left.length + right.length === 0) return null;
  const label = `People who came to ${name} from: ${sentence(left)}. People who went from ${name} to: ${sentence(right)}.`;
  return (
    <figure class="picture">
      {FRAMES.map((frame) => (
        <Drawing name={name} left={left} right={right} frame={frame} label={label} />
      ))}
    </figure>
  );
};
