// The file of weights: one line of JSON (what it is, licence, attribution), then a byte for each weight. Bytes are square roots: small weights,
// which are many and matter, keep their differences, while large ones need none. Plain rounding to a byte loses 8 to 14 points.

import { TAG_COUNT, TRANSITIONS } from './decode.ts';
import { BUCKET_BITS } from './features.ts';

export interface Weights {
  readonly emission: Int8Array;
  readonly transition: Float32Array;
  /** What a byte of `emission` stands for: `steps[byte + 128]`. */
  readonly steps: Float32Array;
  /** From a margin to a probability: 1 / (1 + exp(−(slope × margin + shift))). */
  readonly slope: number;
  readonly shift: number;
}

export interface WeightsHeader {
  readonly format: 'mercato tagger 1';
  readonly licence: string;
  readonly attribution: string;
  /** The largest weight of words and of moves: what the byte 127 stands for. */
  readonly largest: number;
  readonly largestMove: number;
  readonly slope: number;
  readonly shift: number;
}

const EMISSIONS = (1 << BUCKET_BITS) * TAG_COUNT;
const NEWLINE = 10;

const stepsOf = (largest: number): Float32Array => Float32Array.from({ length: 256 }, (_, n) => Math.sign(n - 128) * ((n - 128) / 127) ** 2 * largest);
const bytesOf = (weights: ArrayLike<number>, largest: number): Int8Array =>
  Int8Array.from(weights, (weight) => Math.sign(weight) * Math.round(Math.sqrt(Math.abs(weight) / largest) * 127));

/** Throws where the bytes are no weights of this version. */
export function readWeights(bytes: Uint8Array): Weights {
  const line = bytes.indexOf(NEWLINE);
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(0, Math.max(line, 0))) || '{}') as Partial<WeightsHeader>;
  const body = bytes.subarray(line + 1);
  if (header.format !== 'mercato tagger 1' || body.length !== EMISSIONS + TRANSITIONS) throw new Error('invalid weights of the tagger: run npm run train');
  const { largest = 0, largestMove = 0, slope = 1, shift = 0 } = header;
  const int8 = new Int8Array(body.buffer, body.byteOffset, body.length);
  const moves = stepsOf(largestMove);
  return {
    emission: int8.subarray(0, EMISSIONS),
    transition: Float32Array.from(int8.subarray(EMISSIONS), (byte) => moves[byte + 128] ?? 0),
    steps: stepsOf(largest),
    slope,
    shift,
  };
}

const largestOf = (weights: ArrayLike<number>): number => {
  let largest = 0;
  for (let i = 0; i < weights.length; i++) largest = Math.max(largest, Math.abs(weights[i] ?? 0));
  return largest;
};

export function writeWeights(
  emission: ArrayLike<number>,
  transition: ArrayLike<number>,
  about: Omit<WeightsHeader, 'format' | 'largest' | 'largestMove'>,
): Uint8Array {
  const [largest, largestMove] = [largestOf(emission), largestOf(transition)];
  const header: WeightsHeader = { format: 'mercato tagger 1', ...about, largest, largestMove };
  const line = new TextEncoder().encode(`${JSON.stringify(header)}\n`);
  const bytes = new Uint8Array(line.length + EMISSIONS + TRANSITIONS);
  bytes.set(line);
  bytes.set(new Uint8Array(bytesOf(emission, largest).buffer), line.length);
  bytes.set(new Uint8Array(bytesOf(transition, largestMove).buffer), line.length + EMISSIONS);
  return bytes;
}
