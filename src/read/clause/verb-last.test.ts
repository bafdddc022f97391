import { describe, expect, it } from 'vitest';
import { language as german } from '../languages/de.ts';
import type { MarkedSentence } from '../names.ts';
import { markedLines } from '../reading.fixture.ts';
import { bracketOf } from './verb-last.ts';

/** The words of a bracket in their order, those that it hides in square brackets. */
function shown(text: string, verb: string): { words: string; last: boolean } {
  const line = markedLines(text, german)[0] as MarkedSentence;
  const { tokens } = line.sentence;
  const at = tokens.findIndex((t) => t.text === verb);
  const trigger = line.marks.at(at).find((m) => m.is === 'trigger');
  if (trigger?.is !== 'trigger') throw new Error(`no trigger: ${verb}`);
  const { from, to, hidden, last } = bracketOf(line, trigger, trigger.rest !== undefined);
  const words = tokens.slice(from, to).map((t, n) => (hidden.has(from + n) ? `[${t.text}]` : t.text));
  return {
    words: words
      .join(' ')
      .replaceAll('] [', ' ')
      .replace(/ ?\.(]?)$/, '$1'),
    last,
  };
}

describe('verb brackets', () => {
  it.each<readonly [text: string, verb: string, words: string, last: boolean]>([
    ['Meta hat Jonas Falk abgeworben.', 'abgeworben', 'Meta hat Jonas Falk abgeworben', true],
    ['Meta warb Jonas Falk ab.', 'warb', 'Meta warb Jonas Falk ab', false],
    ['Meta, das Scale AI übernahm, hat Jonas Falk abgeworben.', 'abgeworben', 'Meta , [das Scale AI übernahm] , hat Jonas Falk abgeworben', true],
    ['Meta, das Scale AI übernahm, hat Jonas Falk abgeworben.', 'übernahm', 'das Scale AI übernahm', true],
    ['Nachdem er OpenAI verlassen hatte, gründete er Anthropic.', 'gründete', '[Nachdem er OpenAI verlassen hatte] , gründete er Anthropic', false],
    ['Nachdem er OpenAI verlassen hatte, gründete er Anthropic.', 'verlassen', 'Nachdem er OpenAI verlassen hatte', true],
    ['Meta hat Ross, den Gründer von Groq, abgeworben.', 'abgeworben', 'Meta hat Ross , den Gründer von Groq , abgeworben', true],
    ['Altman sagte, Meta habe Jonas Falk abgeworben.', 'abgeworben', 'Meta habe Jonas Falk abgeworben', true],
    ['Meta, sagte Altman, habe Jonas Falk abgeworben.', 'abgeworben', 'Meta , [sagte Altman] , habe Jonas Falk abgeworben', true],
    ['Falk hat OpenAI verlassen und Meta hat Wei eingestellt.', 'eingestellt', 'Meta hat Wei eingestellt', true],
    ['Falk hat OpenAI verlassen und Anthropic gegründet.', 'gegründet', 'Falk hat OpenAI verlassen und Anthropic gegründet', true],
    ['Falk verließ OpenAI, um Anthropic zu gründen.', 'verließ', 'Falk verließ OpenAI , [um Anthropic zu gründen]', false],
  ])('%s (%s)', (text, verb, words, last) => {
    expect(shown(text, verb)).toEqual({ words, last });
  });

  it('is quick where clauses open and never close', () => {
    const line = markedLines(', der '.repeat(150), german)[0] as MarkedSentence;
    const from = process.cpuUsage();
    for (let at = 0; at < line.sentence.tokens.length; at++) bracketOf(line, { from: at, to: at + 1 }, false);
    const { user, system } = process.cpuUsage(from);
    expect((user + system) / 1000).toBeLessThan(2000);
  });
});
