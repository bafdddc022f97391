import { KINDS } from '../../../model/claims/index.gen.ts';
import { BELIEFS } from '../../../model/event.ts';
import { type AskedFilter, countSet } from '../board-filter.ts';
import { BELIEF_WORDS, wordLanguage } from '../words.ts';
import { SelectField, TextField, wordFilter } from './fields.tsx';

interface BoardFormProps {
  readonly path: string;
  readonly asked: AskedFilter;
  /** Languages that documents are in. */
  readonly langs: readonly string[];
}

/** The filter of the board. Folded on a narrow page, always open on a wide one. */
export const BoardForm = ({ path, asked, langs }: BoardFormProps) => (
  <details class="filters">
    <summary>{wordFilter(countSet(asked))}</summary>
    <form action={path} method="get" aria-label="Filter the transfers">
      <TextField name="org" label="Organisation" value={asked.org?.found?.name ?? asked.org?.asked} placeholder="any" />
      <TextField name="person" label="Person" value={asked.person?.found?.name ?? asked.person?.asked} placeholder="anyone" />
      <SelectField
        name="kind"
        label="Kind"
        all="All kinds"
        value={asked.kind ?? undefined}
        choices={KINDS.map(({ kind, label }) => ({ value: kind, label }))}
      />
      <SelectField
        name="belief"
        label="Belief"
        all="Any"
        value={asked.belief ?? undefined}
        choices={BELIEFS.map((belief) => ({ value: belief, label: BELIEF_WORDS[belief].word }))}
      />
      <TextField name="since" label="Since" value={asked.since ?? undefined} placeholder="2024-06" />
      <TextField name="until" label="Until" value={asked.until ?? undefined} placeholder="2025" />
      <SelectField
        name="lang"
        label="Language"
        all="All"
        value={asked.lang ?? undefined}
        choices={langs.map((lang) => ({ value: lang, label: wordLanguage(lang) }))}
      />
      <SelectField name="source" label="Source" all="All sources" value={asked.source ?? undefined} choices={[{ value: 'read', label: 'Read documents' }]} />
      <TextField name="search" label="Words" value={asked.search ?? undefined} placeholder="in names, roles, titles" />
      <p class="field actions">
        <button type="submit">Show</button> {countSet(asked) > 0 && <a href={path}>Clear</a>}
      </p>
    </form>
  </details>
);
