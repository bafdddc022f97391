// Written by scripts/registries.ts; do not edit.

import { language as de_ } from './de.ts';
import { language as en_ } from './en.ts';
import { language as es_ } from './es.ts';
import { language as fr_ } from './fr.ts';
import { language as it_ } from './it.ts';
import { language as ja_ } from './ja.ts';
import { language as nl_ } from './nl.ts';
import { language as pl_ } from './pl.ts';
import { language as pt_ } from './pt.ts';
import { language as ro_ } from './ro.ts';
import { language as tr_ } from './tr.ts';
import { language as zh_ } from './zh.ts';

export const LANGUAGES = [de_, en_, es_, fr_, it_, ja_, nl_, pl_, pt_, ro_, tr_, zh_] as const;
