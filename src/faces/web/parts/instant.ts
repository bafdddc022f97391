/** `2026-07-01 12:00 UTC`; "never" where it did not happen. */
export const wordInstant = (instant: string | null): string => (instant === null ? 'never' : `${instant.slice(0, 16).replace('T', ' ')} UTC`);
