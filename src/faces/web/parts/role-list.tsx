import type { Roles } from '../../../model/claim.ts';
import type { EventRow } from '../../../model/views.ts';
import { ROLE_WORDS, roleNames } from '../words.ts';
import { RoleText } from './entity.tsx';

/** Every role that is filled, with its value. */
export const RoleList = ({ roles, entities }: { readonly roles: Roles; readonly entities: EventRow['entities'] }) => (
  <dl class="roles">
    {roleNames(roles).map((role) => (
      <div>
        <dt>{ROLE_WORDS[role]}</dt>
        <dd>
          <RoleText role={role} roles={roles} entities={entities} />
        </dd>
      </div>
    ))}
  </dl>
);
