// The room for new objects. V8 doubles it whenever enough of it is in use, and gives it back late: beside texts or records that come by and go, it
// grows to many times what is alive. Where much is kept, as in counting careers, a large one saves a third of the time.

import { setFlagsFromString } from 'node:v8';

/** V8's own factor. */
const DOUBLING = 2;
let inside = 0;

const growBy = (factor: number): void => setFlagsFromString(`--semi-space-growth-factor=${factor}`);

/** Keeps the room for new objects as it is until the work is over: less memory, and no more time where little of what is made lives on. */
export async function inSmallRoom<T>(work: () => Promise<T>): Promise<T> {
  if (inside++ === 0) growBy(1);
  try {
    return await work();
  } finally {
    if (--inside === 0) growBy(DOUBLING);
  }
}
