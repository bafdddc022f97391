import { expect, it } from 'vitest';
import { posts } from '../posts.fixture.ts';

it.each([
  ['en', 'Mistral parted ways with its chief scientist, Ada Quist. The job went to Paul Weber.', 'appoint Paul Weber: chief scientist at Mistral AI'],
  ['de', 'Mistral trennt sich von Finanzchefin Ada Quist. Ihr Posten geht an Paul Weber.', 'appoint Paul Weber: chief financial officer at Mistral AI'],
  ['fr', 'Mistral perd sa directrice financière, Ada Quist. Sa fonction revient à Paul Weber.', 'appoint Paul Weber: chief financial officer at Mistral AI'],
  ['es', 'Mistral pierde a su directora financiera, Ada Quist. Su puesto recae en Paul Weber.', 'appoint Paul Weber: chief financial officer at Mistral AI'],
])('%s: a post that goes to somebody is that of whoever has left: %s', (lang, text, expected) => expect(posts(text, lang)).toContain(expected));

it.each([
  ['en', 'At Mistral, the job of chief scientist has been given to Paul Weber.', ['appoint Paul Weber: chief scientist at Mistral AI']],
  ['de', 'Bei Mistral wird die Leitung der Forschung Paul Weber übertragen.', ['appoint Paul Weber: head at Mistral AI']],
  ['es', 'Mistral se reorganiza. El equipo de investigación queda a cargo de Paul Weber.', ['appoint Paul Weber: head at Mistral AI']],
  ['pt', 'A Mistral mudou. O comando passa a Paul Weber.', ['appoint Paul Weber: head at Mistral AI']],
  ['it', 'La carica di direttore scientifico di Mistral è andata a Paul Weber.', ['appoint Paul Weber: chief scientist at Mistral AI']],
  ['pl', 'Stanowisko dyrektora naukowego Mistrala otrzymał Paul Weber.', ['appoint Paul Weber: chief scientist at Mistral AI']],
])('%s: what goes to somebody says what they become: %s', (lang, text, expected) => expect(posts(text, lang)).toEqual(expected));

it.each([
  ['en', 'Mistral is growing. The prize for the best research went to Paul Weber.'],
  ['en', 'Mistral is growing. The seat on the plane was taken by Paul Weber.'],
  ['de', 'Mistral feiert. Der Preis für die beste Forschung geht an Paul Weber.'],
  ['pt', 'A Mistral cresce. O prémio de investigação vai para Paul Weber.'],
])('%s: what is no post, or nobody left, goes to nobody: %s', (lang, text) => expect(posts(text, lang)).toEqual([]));
