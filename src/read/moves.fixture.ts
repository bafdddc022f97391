// Test helper: the moves that a text tells, each in a few words: "7 engineers: Halden > Meta".

import { read } from './reading.fixture.ts';

export const moves = (text: string, lang = 'en'): readonly string[] =>
  read(text, undefined, lang).flatMap(({ kind, roles: { who = [], from, to } }) => {
    const parties = who.map((one) => ('name' in one ? one.name : [one.count, one.noun].filter((part) => part !== undefined).join(' ')));
    return kind === 'move' ? [`${parties.join(' + ')}: ${from ?? ''} > ${to ?? ''}`] : [];
  });
