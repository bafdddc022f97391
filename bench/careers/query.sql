-- The careers of docs/careers.md in one query, as DuckDB, PostgreSQL and SQLite all understand it: the best of several that were tried. Pairs
-- of spells are compared within a person alone; a window function finds the nearest. The marks of spells, which the kernel makes too, are left out.

drop table if exists spells;
drop table if exists flows;
drop table if exists lengths;

-- Years that are printed, each once.
create table spells as
with printed as (
  select distinct person, org, year from authorships
),

-- A run breaks where more than three years lie between two papers.
breaks as (
  select person, org, year, case when year - lag(year) over at_org > 3 then 1 else 0 end as breaks
  from printed
  window at_org as (partition by person, org order by year)
),

runs as (
  select person, org, year, sum(breaks) over (partition by person, org order by year) as run from breaks
),

periods as (
  select person, org, min(year) as first, max(year) as last from runs group by person, org, run
),

-- Who has one spell alone needs no comparison.
several as (
  select * from periods where person in (select person from periods group by person having count(*) > 1)
),

pairs as (
  select a.person, a.org as a_org, a.first as a_first, a.last as a_last, b.org as b_org, b.first as b_first, b.last as b_last
  from several a join several b on a.person = b.person and a.org <> b.org and a.first < b.first and a.last < b.last and b.first >= a.last - 1
),

nearest as (
  select *,
         row_number() over (partition by person, a_org, a_first order by b_first, b_last desc, b_org) as as_next,
         row_number() over (partition by person, b_org, b_first order by a_last desc, a_first, a_org) as as_previous
  from pairs
)

select p.person, p.org, p.first, p.last, n.a_org as moved_from, n.a_last as moved_from_last
from periods p
left join nearest n on n.person = p.person and n.b_org = p.org and n.b_first = p.first and n.as_next = 1 and n.as_previous = 1;

create table flows as
select moved_from, org, first as year, count(*) as people from spells where moved_from is not null group by moved_from, org, first;

create table lengths as
select s.org, s.last - s.first as length, s.last < p.last as ended, count(*) as people
from spells s join (select person, max(last) as last from spells group by person) p on p.person = s.person
group by s.org, s.last - s.first, s.last < p.last;
