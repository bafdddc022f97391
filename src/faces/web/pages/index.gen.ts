// Written by scripts/registries.ts; do not edit.

import { page as account_ } from './account.tsx';
import { page as accounts_ } from './accounts.tsx';
import { page as audit_ } from './audit.tsx';
import { page as board_ } from './board.tsx';
import { page as coverage_ } from './coverage.tsx';
import { page as document_ } from './document.tsx';
import { page as documents_ } from './documents.tsx';
import { page as event_ } from './event.tsx';
import { page as flows_ } from './flows.tsx';
import { page as method_ } from './method.tsx';
import { page as moves_ } from './moves.tsx';
import { page as org_ } from './org.tsx';
import { page as organisations_ } from './organisations.tsx';
import { page as people_ } from './people.tsx';
import { page as person_ } from './person.tsx';
import { page as researcher_ } from './researcher.tsx';
import { page as researchers_ } from './researchers.tsx';
import { page as retention_ } from './retention.tsx';
import { page as review_ } from './review.tsx';
import { page as search_ } from './search.tsx';
import { page as source_ } from './source.tsx';
import { page as sources_ } from './sources.tsx';
import { page as statements_ } from './statements.tsx';

export const PAGES = [account_, accounts_, audit_, board_, coverage_, document_, documents_, event_, flows_, method_, moves_, org_, organisations_, people_, person_, researcher_, researchers_, retention_, review_, search_, source_, sources_, statements_] as const;
