// The career line as SVG: time from left to right, a lane per organisation, each event as wide as its date is uncertain.

import { dayOfInstant, formatInterval, isoDay } from '../../../base/interval.ts';
import type { EventRow } from '../../../model/views.ts';
import { cautiousTitle } from '../words.ts';
import { type Career, careerOf, type Lane, type Mark } from './career.ts';
import { eventRowId } from './event-table.tsx';

interface Frame {
  readonly width: number;
  readonly left: number;
  readonly right: number;
  readonly lane: number;
  /** Names above their lanes instead of beside them. */
  readonly above: boolean;
  readonly years: number;
  readonly class: string;
}

const FRAMES: readonly Frame[] = [
  { width: 880, left: 190, right: 14, lane: 34, above: false, years: 14, class: 'wide' },
  { width: 360, left: 4, right: 8, lane: 46, above: true, years: 6, class: 'narrow' },
];

const MARK = 12;
const LEAST = 7;

const yearOf = (day: number): number => Number(isoDay(Math.floor(day)).slice(0, 4));
const startOf = (year: number): number => Date.UTC(year, 0, 1) / 86_400_000;

interface Scale {
  readonly x: (day: number) => number;
  readonly ticks: readonly number[];
}

function scaleOf({ from, to }: Career, frame: Frame): Scale {
  const [first, last] = [yearOf(from), yearOf(to) + 1];
  const [start, end] = [startOf(first), startOf(last)];
  const room = frame.width - frame.left - frame.right;
  const step = Math.max(1, Math.ceil((last - first) / frame.years));
  const ticks = Array.from({ length: Math.floor((last - first) / step) + 1 }, (_, i) => first + i * step);
  return { x: (day) => Math.round((frame.left + ((day - start) / (end - start)) * room) * 10) / 10, ticks };
}

const MarkShape = ({ mark, y, scale }: { readonly mark: Mark; readonly y: number; readonly scale: Scale }) => {
  const [x0, x1] = [scale.x(mark.when.lo), scale.x(mark.when.hi + 1)];
  const width = Math.max(LEAST, x1 - x0);
  const x = Math.round((x0 + x1 - width) * 5) / 10;
  const title = `${cautiousTitle(mark.event)} (${formatInterval(mark.event.when)})`;
  return (
    <a href={`#${eventRowId(mark.event)}`} aria-label={title}>
      <title>{title}</title>
      <rect class={`mark ${mark.sort}${mark.sure ? '' : ' unsure'}`} x={x} y={y - MARK / 2} width={Math.round(width * 10) / 10} height={MARK} rx={3} />
    </a>
  );
};

const LaneRow = ({ lane, top, frame, scale }: { readonly lane: Lane; readonly top: number; readonly frame: Frame; readonly scale: Scale }) => {
  const y = top + (frame.above ? frame.lane - 14 : frame.lane / 2);
  return (
    <g>
      <line class="rail" x1={frame.left} x2={frame.width - frame.right} y1={y} y2={y} />
      {frame.above ? (
        <text class="lane" x={frame.left} y={top + 17}>
          {lane.name}
        </text>
      ) : (
        <text class="lane" x={frame.left - 14} y={y} dy="0.35em" text-anchor="end">
          {lane.name.length > 24 ? `${lane.name.slice(0, 23)}…` : lane.name}
        </text>
      )}
      {lane.spells.map((spell) => (
        <line class={spell.told ? 'spell' : 'spell open'} x1={scale.x(spell.from)} x2={scale.x(spell.to)} y1={y} y2={y} />
      ))}
      {lane.marks.map((mark) => (
        <MarkShape mark={mark} y={y} scale={scale} />
      ))}
    </g>
  );
};

const Drawing = ({ career, frame, label }: { readonly career: Career; readonly frame: Frame; readonly label: string }) => {
  const scale = scaleOf(career, frame);
  const bottom = career.lanes.length * frame.lane + 4;
  return (
    <svg class={`career ${frame.class}`} viewBox={`0 0 ${frame.width} ${bottom + 24}`} role="group" aria-label={label}>
      {scale.ticks.map((year) => (
        <g>
          <line class="tick" x1={scale.x(startOf(year))} x2={scale.x(startOf(year))} y1={0} y2={bottom} />
          <text
            class="year"
            x={scale.x(startOf(year))}
            y={bottom + 17}
            text-anchor={scale.x(startOf(year)) < frame.left + 12 ? 'start' : scale.x(startOf(year)) > frame.width - 20 ? 'end' : 'middle'}
          >
            {year}
          </text>
        </g>
      ))}
      {career.lanes.map((lane, i) => (
        <LaneRow lane={lane} top={i * frame.lane} frame={frame} scale={scale} />
      ))}
    </svg>
  );
};

const Legend = () => (
  <figcaption class="legend">
    <span class="key in">arrives</span> <span class="key out">leaves</span> <span class="key at">founds, is named, or is told to be there</span>{' '}
    <span class="key unsure">not certain: rumour, plan, denial</span>
    <span class="quiet">A mark is as wide as its date is uncertain. A dotted line: nobody tells of an end.</span>
  </figcaption>
);

export const CareerPicture = ({ name, events, now }: { readonly name: string; readonly events: readonly EventRow[]; readonly now: Date }) => {
  const career = careerOf(events, dayOfInstant(now));
  if (!career) return null;
  const label = `Career of ${name} over time at ${career.lanes.map((lane) => lane.name).join(', ')}. The table below says the same in words.`;
  return (
    <figure class="picture">
      {FRAMES.map((frame) => (
        <Drawing career={career} frame={frame} label={label} />
      ))}
      <Legend />
    </figure>
  );
};
