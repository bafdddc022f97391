// Written by scripts/registries.ts; do not edit.

import { importer as csv_ } from './csv.ts';
import { importer as openalex_ } from './openalex.ts';
import { importer as orcid_ } from './orcid.ts';
import { importer as paperlists_ } from './paperlists.ts';

export const IMPORTERS = [csv_, openalex_, orcid_, paperlists_] as const;
