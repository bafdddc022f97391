// Written by scripts/registries.ts; do not edit.


export const PAGES = [] as const;
