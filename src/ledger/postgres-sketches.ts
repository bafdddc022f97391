// Documents that share numbers, as PostgreSQL finds them: by `lateral`, number by number. Left to itself it would go through the whole table, since
// its statistics do not say how few rows a number has within some days.

import { TRAVEL_DAYS } from '../model/link.ts';
import type { Engine } from './engine.ts';
import { NO_DAY, PERIOD, PERIODS } from './sketches.ts';

const DATED = `
  select mine.period + step as period, mine.day - ${TRAVEL_DAYS} as lo, mine.day + ${TRAVEL_DAYS} as hi
  from (values (-1), (0), (1)) as steps (step) where (mine.day + ${TRAVEL_DAYS} * step) >> ${PERIOD} = mine.period + step
  union all select ${NO_DAY}, ${NO_DAY}, ${NO_DAY}`;

const UNDATED = `
  select period, period << ${PERIOD} as lo, (period << ${PERIOD}) + ${2 ** PERIOD - 1} as hi from periods where period is not null`;

export const postgresSharing: Engine['sharing'] = (docs, days, most) => `
  with recursive ${PERIODS}
  select mine.doc, other.doc as candidate, sum(case when others < ${most} then 1 else 0 end) as rare, count(*) as n
  from unnest(array[${docs}]::text[]) as given (doc)
    cross join lateral (select doc, hash, period, day from sketch where sketch.doc = given.doc offset 0) as mine
    cross join lateral (${days === 'dated' ? DATED : UNDATED}) as own
    cross join lateral (
      select first.doc, count(*) over () as others from (
        select doc from sketch as found where found.period = own.period and found.hash = mine.hash and found.day between own.lo and own.hi
        order by found.day, found.doc limit ${most}) as first) as other
  where other.doc <> mine.doc
  group by mine.doc, other.doc order by mine.doc, rare desc, n desc, candidate`;
