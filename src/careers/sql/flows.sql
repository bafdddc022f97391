-- Moves by from, to and the year of the first paper with the new one.

insert into flows (edition, from, to, year, people)
select edition, "from", org as to, first as year, count() as people
from spells
where edition = {edition:UInt64} and "from" != 4294967295
group by edition, "from", org, first
