// Values that sources give differently, side by side with who says which.

import type { RoleName } from '../../../model/claim.ts';
import type { RoleValue } from '../../../model/event.ts';
import type { ClaimView } from '../../../model/views.ts';
import { ROLE_WORDS, wordValue } from '../words.ts';
import { listed } from './entity.tsx';

/** The roles that have more than one distinct value. */
export function differing(values: readonly RoleValue[]): readonly { readonly role: RoleName; readonly values: readonly RoleValue[] }[] {
  const roles = [...new Set(values.map(({ role }) => role))];
  return roles.map((role) => ({ role, values: values.filter((value) => value.role === role) })).filter((group) => group.values.length > 1);
}

/** `×1000` of a flag in words. */
const wordFlag = (flag: string): string => (/^[×x]\s?1[,.]?000$/.test(flag) ? 'a thousand times another source’s: probably a slip of scale' : flag);

const Sayers = ({ value, claims }: { readonly value: RoleValue; readonly claims: readonly ClaimView[] }) => {
  const mine = claims.filter(({ id }) => value.claims.includes(id));
  if (mine.length === 0) return <span dir="auto">{value.origins.join(', ')}</span>;
  return (
    <>
      {listed(
        mine.map((claim) => (
          <>
            <a href={`#${claim.id}`} dir="auto">
              {claim.document.publisher || claim.origin}
            </a>
            {claim.document.published && <span class="quiet"> {claim.document.published}</span>}
          </>
        )),
      )}
    </>
  );
};

export const Differences = ({
  values,
  claims,
  unit,
}: {
  readonly values: readonly RoleValue[];
  readonly claims: readonly ClaimView[];
  readonly unit: string | undefined;
}) => {
  const groups = differing(values);
  if (groups.length === 0) return null;
  return (
    <section id="differences">
      <h2>Where sources differ</h2>
      {groups.map((group) => (
        <table class="differences">
          <caption>{ROLE_WORDS[group.role]}</caption>
          <thead class="unseen">
            <tr>
              <th scope="col">Value</th>
              <th scope="col">Who says so</th>
            </tr>
          </thead>
          <tbody>
            {group.values.map((value) => (
              <tr>
                <th scope="row" dir="auto">
                  {wordValue(group.role, value.value, unit)}
                  {value.preferred && <span class="tag">shown above</span>}
                  {value.flag && <span class="flag">{wordFlag(value.flag)}</span>}
                </th>
                <td>
                  <Sayers value={value} claims={claims} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ))}
      {groups.some((group) => !group.values.some(({ preferred }) => preferred)) && (
        <p class="quiet">Where no value is marked, the sources weigh the same, and the page shows the first without preferring it.</p>
      )}
    </section>
  );
};
