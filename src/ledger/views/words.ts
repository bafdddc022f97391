/** "1 event", "3 events". */
export const wordPlural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
