-- Moves by from, to and the year of the first paper with the new one.

insert into flows (edition, lens, from, to, year, people)
select edition, lens, "from", org as to, first as year, count() as people
from spells
where edition = {edition:String} and lens = {lens:String} and "from" != 4294967295
group by edition, lens, "from", org, first
