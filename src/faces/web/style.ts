// The one style sheet: the files of `styles/` in this order, served under a name that changes with its content.

import { readFileSync } from 'node:fs';
import { sha256 } from '../../base/hash.ts';

const PARTS = ['base', 'shell', 'forms', 'belief', 'tables', 'texts', 'pictures', 'careers', 'narrow', 'print'] as const;

export const STYLE = PARTS.map((part) => readFileSync(new URL(`./styles/${part}.css`, import.meta.url), 'utf8')).join('\n');
export const STYLE_PATH = `/style.${sha256(STYLE).slice(0, 12)}.css`;
