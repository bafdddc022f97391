// Documents that share numbers, as SQLite finds them. It knows no `lateral`: where a number is had too often, the first ones end at a row that is
// looked up before. `cross join` keeps the tables in this order, as none of them has statistics.

import { TRAVEL_DAYS } from '../model/link.ts';
import type { Engine } from './engine.ts';
import { NO_DAY, PERIOD, PERIODS } from './sketches.ts';

/** After every id. */
const LAST_ID = '~';

const DATED = `own (doc, hash, period, lo, hi) as materialized (
  select doc, hash, period + step, day - ${TRAVEL_DAYS}, day + ${TRAVEL_DAYS}
  from given cross join sketch using (doc) cross join (select -1 as step union all select 0 union all select 1) as steps
  where (day + ${TRAVEL_DAYS} * step) >> ${PERIOD} = period + step
  union all select doc, hash, ${NO_DAY}, ${NO_DAY}, ${NO_DAY} from given cross join sketch using (doc)
  where exists (select 1 from sketch as undated where undated.period = ${NO_DAY} and undated.day = ${NO_DAY}))`;

const UNDATED = `${PERIODS},
own (doc, hash, period, lo, hi) as materialized (
  select doc, hash, periods.period, periods.period << ${PERIOD}, (periods.period << ${PERIOD}) + ${2 ** PERIOD - 1}
  from given cross join sketch using (doc) cross join periods where periods.period is not null)`;

const nth = (column: string, n: number): string => `(
  select found.${column} from sketch as found where found.period = own.period and found.hash = own.hash and found.day between own.lo and own.hi
  order by found.day, found.doc limit 1 offset ${n - 1})`;

export const sqliteSharing: Engine['sharing'] = (docs, days, most) => `
  with recursive given (doc) as (values ${docs.replaceAll('?', '(?)')}),
    ${days === 'dated' ? DATED : UNDATED},
    hot as materialized (select own.*, ${nth('day', most)} as upto from own),
    cut as materialized (
      select doc, hash, period, lo, coalesce(upto, hi) as hi, case when upto is null then '${LAST_ID}' else ${nth('doc', most)} end as last from hot as own)
  select cut.doc, other.doc as candidate, sum(cut.last = '${LAST_ID}') as rare, count(*) as n from cut cross join sketch as other
  where other.period = cut.period and other.hash = cut.hash and other.day >= cut.lo and (other.day, other.doc) <= (cut.hi, cut.last) and other.doc <> cut.doc
  group by cut.doc, other.doc order by cut.doc, rare desc, n desc, candidate`;
