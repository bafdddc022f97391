// Kaplan–Meier curves as SVG, one small picture for each organisation, over the curve of all, with the band and the numbers at risk.

import type { RetentionCurve } from '../../../model/career-views.ts';

const WIDTH = 300;
const HEIGHT = 190;
const LEFT = 44;
const RIGHT = 10;
const TOP = 8;
const BOTTOM = 44;
/** A curve is drawn as long as so many are watched. */
const WATCHED = 5;
/** Years shown. */
const YEARS = 12;
const TICKS = [0, 3, 6, 9, 12];

const x = (year: number): number => Math.round((LEFT + (year / YEARS) * (WIDTH - LEFT - RIGHT)) * 10) / 10;
const y = (share: number): number => Math.round((TOP + (1 - share) * (HEIGHT - TOP - BOTTOM)) * 10) / 10;

type Line = 'share' | 'low' | 'high';

/** The points of a falling staircase, as far as it is drawn. */
function stairs({ points }: RetentionCurve, line: Line): readonly (readonly [number, number])[] {
  const corners: (readonly [number, number])[] = [[0, 1]];
  let level = 1;
  for (const point of points.filter(({ year, atRisk }) => year <= YEARS && atRisk >= WATCHED)) {
    corners.push([point.year, level], [point.year, point[line]]);
    level = point[line];
  }
  return corners;
}

const draw = (corners: readonly (readonly [number, number])[]): string =>
  corners.map(([year, share], i) => `${i === 0 ? 'M' : 'L'}${x(year)},${y(share)}`).join('');

const atRisk = ({ points, people }: RetentionCurve, year: number): number => (year === 0 ? people : (points.find((point) => point.year >= year)?.atRisk ?? 0));

const Axes = ({ curve }: { readonly curve: RetentionCurve }) => (
  <g class="axes">
    {[0, 0.5, 1].map((share) => (
      <g>
        <line x1={LEFT} x2={WIDTH - RIGHT} y1={y(share)} y2={y(share)} />
        <text x={LEFT - 5} y={y(share)} dy="0.35em" text-anchor="end">
          {share * 100} %
        </text>
      </g>
    ))}
    {TICKS.map((year) => (
      <g>
        <text x={x(year)} y={HEIGHT - BOTTOM + 16} text-anchor="middle">
          {year === 0 ? '0 years' : year}
        </text>
        <text class="risk" x={x(year)} y={HEIGHT - BOTTOM + 33} text-anchor="middle">
          {atRisk(curve, year).toLocaleString('en-US')}
        </text>
      </g>
    ))}
  </g>
);

export const RetentionPicture = ({ curve, pooled }: { readonly curve: RetentionCurve; readonly pooled: RetentionCurve }) => {
  const after = curve.points.findLast(({ year }) => year <= 3);
  const label = `${curve.name}: of ${curve.people} people ${after ? `${Math.round(after.share * 100)} percent were still there after ${after.year} years` : 'nothing can be said yet'}. The table below says it in numbers.`;
  return (
    <svg class="retention" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      <Axes curve={curve} />
      <path class="pooled" d={draw(stairs(pooled, 'share'))} />
      <path class="band" d={`${draw(stairs(curve, 'high'))}${draw([...stairs(curve, 'low')].reverse()).replace('M', 'L')}Z`} />
      <path class="line" d={draw(stairs(curve, 'share'))} />
    </svg>
  );
};
