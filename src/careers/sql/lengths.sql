-- Spells by organisation, first year and last − first, ended and open apart.

insert into lengths (edition, lens, org, first, length, ended, people)
select edition, lens, org, first, last - first as length, bitAnd(marks, 1) as ended, count() as people
from spells
where edition = {edition:String} and lens = {lens:String}
group by edition, lens, org, first, length, ended
