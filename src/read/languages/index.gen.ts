// Written by scripts/registries.ts; do not edit.

import { language as en_ } from './en.ts';

export const LANGUAGES = [en_] as const;
