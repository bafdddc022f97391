// The tally behind a belief: as a sentence, and as a table of who tells it how.

import { STANCES, type Stance } from '../../../model/claim.ts';
import type { Tally, Voice } from '../../../model/event.ts';
import type { ClaimView } from '../../../model/views.ts';
import { counted, STANCE_WORDS, VOICE_WORDS } from '../words.ts';
import { listed } from './entity.tsx';

const shown: readonly Stance[] = [...STANCES].reverse();
const voices = Object.keys(VOICE_WORDS) as Voice[];

const originsOf = (tally: Tally, stance: Stance, voice?: Voice): readonly string[] =>
  tally.byVoice.filter((part) => part.stance === stance && (voice === undefined || part.voice === voice)).flatMap((part) => part.origins);

/** "3 of 4 origins tell it as a fact, 1 of 4 denies it." */
export function tallySentence(tally: Tally): string {
  const parts = shown.flatMap((stance) => {
    const count = originsOf(tally, stance).length;
    if (count === 0) return [];
    const { verb } = STANCE_WORDS[stance];
    return [`${count} of ${counted(tally.origins, 'origin')} ${count === 1 ? verb : verb.replace(/^tells/, 'tell').replace(/^denies/, 'deny')}`];
  });
  return parts.length > 0 ? `${parts.join(', ')}.` : 'No origin is counted.';
}

const Origin = ({ name, claims }: { readonly name: string; readonly claims: readonly ClaimView[] }) => {
  const claim = claims.find(({ origin }) => origin === name);
  return claim ? (
    <a href={`#${claim.id}`} dir="auto">
      {name}
    </a>
  ) : (
    <span dir="auto">{name}</span>
  );
};

export const TallyTable = ({ tally, claims }: { readonly tally: Tally; readonly claims: readonly ClaimView[] }) => {
  const stances = shown.filter((stance) => originsOf(tally, stance).length > 0);
  const rows = voices.filter((voice) => tally.byVoice.some((part) => part.voice === voice && part.origins.length > 0));
  if (rows.length === 0) return null;
  return (
    <table class="tally">
      <caption class="unseen">Origins by voice and by how they tell it</caption>
      <thead>
        <tr>
          <th scope="col">Voice</th>
          {stances.map((stance) => (
            <th scope="col" title={STANCE_WORDS[stance].meaning}>
              {STANCE_WORDS[stance].word}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((voice) => (
          <tr>
            <th scope="row" title={VOICE_WORDS[voice].meaning}>
              {VOICE_WORDS[voice].word}
            </th>
            {stances.map((stance) => {
              const origins = originsOf(tally, stance, voice);
              return <td>{origins.length === 0 ? <span class="quiet">0</span> : <TallyCell origins={origins} claims={claims} />}</td>;
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
};

const TallyCell = ({ origins, claims }: { readonly origins: readonly string[]; readonly claims: readonly ClaimView[] }) => (
  <>
    <b>{origins.length}</b> <span class="origins">{listed(origins.map((name) => <Origin name={name} claims={claims} />))}</span>
  </>
);
