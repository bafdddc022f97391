// What was said against what came: one dot for each fifth of the scale, as large as there are rumours in it; on the line is where they belong.

import type { Bin } from '../../../market/sources.ts';

const SIZE = 240;
const LEFT = 52;
const TOP = 10;
const RIGHT = 14;
const BOTTOM = 44;
const TICKS = [0, 0.25, 0.5, 0.75, 1];
const LARGEST = 11;

const round = (value: number): number => Math.round(value * 10) / 10;
const x = (share: number): number => round(LEFT + share * (SIZE - LEFT - RIGHT));
const y = (share: number): number => round(TOP + (1 - share) * (SIZE - TOP - BOTTOM));

const percent = (share: number): string => `${Math.round(share * 100)} %`;

export const ReliabilityPicture = ({ bins }: { readonly bins: readonly Bin[] }) => {
  const most = Math.max(...bins.map(({ count }) => count));
  const label = bins.map(({ count, said, came }) => `of ${count} that were given about ${percent(said)}, ${Math.round(came * count)} came true`).join('; ');
  return (
    <svg class="reliability" viewBox={`0 0 ${SIZE} ${SIZE}`} role="img" aria-label={`Reliability: ${label}.`}>
      <g class="axes">
        {TICKS.map((share) => (
          <g>
            <line x1={x(0)} x2={x(1)} y1={y(share)} y2={y(share)} />
            <text x={LEFT - 6} y={y(share)} dy="0.35em" text-anchor="end">
              {percent(share)}
            </text>
            <text x={x(share)} y={SIZE - BOTTOM + 18} text-anchor="middle">
              {Math.round(share * 100)}
            </text>
          </g>
        ))}
        <text x={x(0.5)} y={SIZE - 6} text-anchor="middle">
          given, %
        </text>
      </g>
      <line class="ideal" x1={x(0)} y1={y(0)} x2={x(1)} y2={y(1)} />
      {bins.map(({ count, said, came }) => (
        <circle cx={x(said)} cy={y(came)} r={round(Math.max(3, LARGEST * Math.sqrt(count / most)))} />
      ))}
    </svg>
  );
};
