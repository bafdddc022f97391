// Belief in a word, with a sign beside it. The word says it; shape and colour only help to scan.

import type { Belief } from '../../../model/event.ts';
import { BELIEF_WORDS, LAPSED_MEANING, type Tone } from '../words.ts';

const SIGNS: Readonly<Record<Tone, string>> = {
  firm: 'M6 1a5 5 0 1 1 0 10A5 5 0 1 1 6 1Z',
  told: 'M6 1a5 5 0 1 1 0 10A5 5 0 1 1 6 1ZM6 2.6a3.4 3.4 0 0 0 0 6.8Z',
  ahead: 'M2 1.5 10.5 6 2 10.5ZM3.6 4.1v3.8L7.2 6Z',
  loose: 'M6 1a5 5 0 1 1 0 10A5 5 0 1 1 6 1ZM6 2.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 1 0 0-7Z',
  split: 'M5.2 1.1v9.8a5 5 0 0 1 0-9.8ZM6.8 1.1a5 5 0 0 1 0 9.8Z',
  void: 'M2.5 1.2 6 4.7l3.5-3.5 1.3 1.3L7.3 6l3.5 3.5-1.3 1.3L6 7.3l-3.5 3.5-1.3-1.3L4.7 6 1.2 2.5Z',
};

export const BeliefMark = ({ belief, lapsed = false }: { readonly belief: Belief; readonly lapsed?: boolean }) => {
  const { word, tone, meaning } = BELIEF_WORDS[belief];
  return (
    <span class={`belief ${tone}`} title={meaning}>
      <svg viewBox="0 0 12 12" width="11" height="11" aria-hidden="true">
        <path d={SIGNS[tone]} fill-rule="evenodd" />
      </svg>
      {word}
      {lapsed && (
        <span class="lapsed" title={LAPSED_MEANING}>
          , lapsed
        </span>
      )}
    </span>
  );
};
