import { expect, test } from 'vitest';
import { language } from '../languages/ja.ts';
import type { Item } from '../nominals/items.ts';
import { analyse } from '../reading.fixture.ts';

const told = (item: Item): string => {
  const what =
    item.type === 'group' ? `${item.group.count ?? ''} ${item.group.noun}`.trim() : 'name' in item && item.name !== undefined ? item.name : item.type;
  const marks = [...item.marked, ...(item.topic ? ['topic'] : []), ...(item.nominative ? ['subject'] : []), ...(item.possessor ? ['owner'] : [])];
  return `${what}: ${marks.join(' ') || 'bare'}`;
};

test.each([
  ['OpenAIは山田花子氏を解任した。', ['OpenAI: topic', '山田花子: object']],
  ['山田花子氏がOpenAIからAnthropicに移籍した。', ['山田花子: subject', 'OpenAI: origin', 'Anthropic: destination']],
  ['OpenAI(米国)は研究者を8人採用した。', ['OpenAI: topic', '8 researchers: object', 'value: bare']],
  ['OpenAIの研究者8人を', ['OpenAI: of owner', '8 researchers: object']],
  ['山田花子氏ら3人もMicrosoftに', ['山田花子: topic', '3 people: other', 'Microsoft: destination']],
  ['Reutersによると', ['Reuters: topic']],
])('what stands behind a phrase marks it: %s', (text, expected) => expect(analyse(text, language).items.flat().map(told)).toEqual(expected));
