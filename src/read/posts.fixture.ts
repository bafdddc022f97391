// Test helper: the posts that a text tells to be held, given or lost, each in a few words: "appoint Ada Quist: head at Halden".

import { read } from './reading.fixture.ts';

export const posts = (text: string, lang = 'en'): readonly string[] =>
  read(text, undefined, lang).flatMap(({ kind, roles: { who = [], at, as, former, end } }) => {
    const parties = who.map((one) => ('name' in one ? one.name : one.noun)).join(' + ');
    const flags = [former ? 'former ' : '', end ? 'no more ' : ''].join('');
    return kind === 'post' || kind === 'appoint' ? [`${kind} ${parties}: ${flags}${as ?? ''} at ${at}`] : [];
  });
