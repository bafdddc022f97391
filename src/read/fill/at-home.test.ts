import { expect, it } from 'vitest';
import { moves } from '../moves.fixture.ts';

it.each([
  ['en', 'Jane Hollis worked at Google. She quit in May.', ['Jane Hollis: Google > ']],
  ['de', 'Jana Holl arbeitete früher bei Google. Sie kündigte im Mai.', ['Jana Holl: Google > ']],
  ['en', 'Jane Hollis worked at Google. OpenAI is growing. Jane Hollis quit OpenAI in May.', ['Jane Hollis: OpenAI > ']],
])('%s: who worked somewhere leaves that, if nothing else is told: %s', (lang, text, told) => expect(moves(text, lang)).toEqual(told));
