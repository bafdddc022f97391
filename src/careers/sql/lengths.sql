-- Spells by organisation, first year and last − first, ended and open apart.

insert into lengths (edition, org, first, length, ended, people)
select edition, org, first, last - first as length, bitAnd(marks, 1) as ended, count() as people
from spells
where edition = {edition:UInt64}
group by edition, org, first, length, ended
