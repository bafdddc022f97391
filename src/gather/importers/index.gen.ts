// Written by scripts/registries.ts; do not edit.


export const IMPORTERS = [] as const;
