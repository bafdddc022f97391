// Statesmen: countries have presidents and chairs as well, and texts on firms name them without saying of what.

import { nameKey } from '../../base/fold.ts';

/** Heads of state and government of whom the press of this market writes, by their surnames. */
const SURNAMES = new Set(
  [
    'Albanese', 'Ardern', 'Berlusconi', 'Biden', 'Bolsonaro', 'Bukele', 'Draghi', 'Duda', 'Erdoğan', 'Hollande', 'Iohannis', 'Jinping', 'Kaczyński', 'Leyen', 'Macron',
    'Mattarella', 'Meloni', 'Merkel', 'Milei', 'Morawiecki', 'Nawrocki', 'Netanyahu', 'Obama', 'Orbán', 'Putin', 'Renzi', 'Rousseff', 'Rutte', 'Sarkozy', 'Scholz',
    'Sheinbaum', 'Starmer', 'Steinmeier', 'Sunak', 'Trudeau', 'Trump', 'Tusk', 'Vance', 'Zelensky', 'Zelenskyy',
  ].map(nameKey),
); // biome-ignore format: a list

export const isStatesman = (name: string): boolean => SURNAMES.has(nameKey(name).split(' ').at(-1) ?? '');
