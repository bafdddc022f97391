// Written by scripts/registries.ts; do not edit.


export const FRAMES = [] as const;
