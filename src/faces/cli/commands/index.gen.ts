// Written by scripts/registries.ts; do not edit.

export const COMMANDS = {
};
