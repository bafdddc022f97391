// Numbers in order. How they are sorted depends on how many there are.

/** Up to here, insertion sort is faster than the call into the engine. */
export const SHORT = 24;
/** From here on, dealing them by their digits is. */
const LONG = 100;
const DIGIT_BITS = 8;
const DIGITS = 1 << DIGIT_BITS;

const digits = new Uint32Array(DIGITS);
let spare = new Uint32Array(1 << 12);

/** Deals by one digit, in the order in which they stand. */
function dealBy(shift: number, values: Uint32Array, into: Uint32Array): void {
  digits.fill(0);
  for (let i = 0; i < values.length; i++) {
    const digit = ((values[i] as number) >>> shift) & (DIGITS - 1);
    digits[digit] = (digits[digit] as number) + 1;
  }
  let sum = 0;
  for (let digit = 0; digit < DIGITS; digit++) {
    const many = digits[digit] as number;
    digits[digit] = sum;
    sum += many;
  }
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number;
    const digit = (value >>> shift) & (DIGITS - 1);
    const at = digits[digit] as number;
    digits[digit] = at + 1;
    into[at] = value;
  }
}

function sortLong(values: Uint32Array): void {
  if (spare.length < values.length) spare = new Uint32Array(values.length * 2);
  let all = 0;
  for (let i = 0; i < values.length; i++) all |= values[i] as number;
  let from = values;
  let to: Uint32Array = spare.subarray(0, values.length);
  for (let shift = 0; shift < 32 && all >>> shift > 0; shift += DIGIT_BITS) {
    dealBy(shift, from, to);
    [from, to] = [to, from];
  }
  if (from !== values) values.set(from);
}

export function sortNumbers(values: Uint32Array, from: number, to: number): void {
  if (to - from > SHORT) {
    const part = values.subarray(from, to);
    if (part.length < LONG) part.sort();
    else sortLong(part);
    return;
  }
  for (let i = from + 1; i < to; i++) {
    const value = values[i] as number;
    let j = i - 1;
    for (; j >= from && (values[j] as number) > value; j--) values[j + 1] = values[j] as number;
    values[j + 1] = value;
  }
}
