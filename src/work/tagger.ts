// The tagger as it is shipped: its weights are read from `data/tagger/weights.bin` when the first document needs them.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createTagger, type Tagger } from '../read/tagger/tagger.ts';
import { readWeights } from '../read/tagger/weights.ts';
import { DATA_DIR } from './register.ts';

export const WEIGHTS_FILE = join(DATA_DIR, 'tagger', 'weights.bin');

let loaded: Tagger | undefined;

/** One for the whole process: two megabytes, some milliseconds to load. */
export const loadTagger = (): Tagger => (loaded ??= createTagger(readWeights(readFileSync(WEIGHTS_FILE))));
