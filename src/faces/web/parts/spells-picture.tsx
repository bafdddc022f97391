// A career from publications as SVG: time from left to right, a lane for each organisation, a bar from the first to the last paper.

import type { CareerSpell, CareerView } from '../../../model/career-views.ts';
import { wordMoved, wordYears } from '../career-rows.ts';

interface Frame {
  readonly width: number;
  readonly left: number;
  readonly lane: number;
  readonly above: boolean;
  readonly years: number;
  readonly class: string;
}

const FRAMES: readonly Frame[] = [
  { width: 880, left: 250, lane: 32, above: false, years: 14, class: 'wide' },
  { width: 360, left: 4, lane: 46, above: true, years: 6, class: 'narrow' },
];
const RIGHT = 14;
const BAR = 12;

export const spellId = (i: number): string => `spell-${i + 1}`;

const Drawing = ({ view, frame }: { readonly view: CareerView; readonly frame: Frame }) => {
  const lanes = [...new Set(view.spells.map(({ key }) => key))];
  const [from, to] = [Math.min(...view.spells.map(({ first }) => first)), Math.max(...view.spells.map(({ last }) => last)) + 1];
  const x = (year: number): number => Math.round((frame.left + ((year - from) / (to - from)) * (frame.width - frame.left - RIGHT)) * 10) / 10;
  const step = Math.max(1, Math.ceil((to - from) / frame.years));
  const bottom = lanes.length * frame.lane + 4;
  const yOf = (spell: CareerSpell): number => lanes.indexOf(spell.key) * frame.lane + (frame.above ? frame.lane - 14 : frame.lane / 2);
  const label = `Career of ${view.name} by publications: ${view.spells.map((spell) => `${spell.organisation} ${wordYears(spell)}`).join(', ')}.`;
  return (
    <svg class={`career ${frame.class}`} viewBox={`0 0 ${frame.width} ${bottom + 24}`} role="group" aria-label={label}>
      {Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, i) => from + i * step).map((year) => (
        <g>
          <line class="tick" x1={x(year)} x2={x(year)} y1={0} y2={bottom} />
          <text class="year" x={x(year)} y={bottom + 17} text-anchor={year === from ? 'start' : 'middle'}>
            {year}
          </text>
        </g>
      ))}
      {lanes.map((key, i) => {
        const name = view.spells.find((spell) => spell.key === key)?.organisation ?? '';
        return frame.above ? (
          <text class="lane" x={frame.left} y={i * frame.lane + 17}>
            {name}
          </text>
        ) : (
          <text class="lane" x={frame.left - 14} y={i * frame.lane + frame.lane / 2} dy="0.35em" text-anchor="end">
            {name.length > 32 ? `${name.slice(0, 31)}…` : name}
          </text>
        );
      })}
      {view.spells.map((spell, i) => (
        <a href={`#${spellId(i)}`} aria-label={`${spell.organisation}, ${wordYears(spell)}`}>
          <title>{`${spell.organisation}, ${wordYears(spell)}: ${[wordMoved(spell), `${spell.papers.length} papers`].filter(Boolean).join(' · ')}`}</title>
          <rect
            class={`mark ${spell.beside ? 'at' : 'in'}`}
            x={x(spell.first)}
            y={yOf(spell) - BAR / 2}
            width={Math.max(7, x(spell.last + 1) - x(spell.first) - 2)}
            height={BAR}
            rx={3}
          />
        </a>
      ))}
    </svg>
  );
};

export const SpellsPicture = ({ view }: { readonly view: CareerView }) =>
  view.spells.length === 0 ? null : (
    <figure class="picture">
      {FRAMES.map((frame) => (
        <Drawing view={view} frame={frame} />
      ))}
      <figcaption class="legend">
        <span class="key in">papers with this organisation</span> <span class="key at">a double post: printed beside another</span>
        <span class="quiet">From the first to the last paper. A paper may appear after its author has left.</span>
      </figcaption>
    </figure>
  );
