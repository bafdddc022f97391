// Written by scripts/registries.ts; do not edit.

import { importer as html_ } from './html.ts';
import { importer as jsonl_ } from './jsonl.ts';
import { importer as markdown_ } from './markdown.ts';
import { importer as text_ } from './text.ts';

export const IMPORTERS = [html_, jsonl_, markdown_, text_] as const;
