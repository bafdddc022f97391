-- The spells of docs/careers.md, person by person: no step needs the rows of another person, so every shard derives its own.
-- Years and organisations are packed into one number each, so that sorting and comparing are those of numbers.

with
  {bridge:UInt16} as bridge,
  {overlap:UInt16} as overlap,
  toUInt32(4294967295) as no_org,
  toUInt64(18446744073709551615) as none

select
  {edition:UInt64} as edition,
  person,
  org,
  first,
  last,
  toUInt8((last < end) + 2 * back + 4 * beside + 8 * (first = start)) as marks,
  if(moved, toUInt32(bitAnd(before, no_org)), no_org) as from,
  if(moved, toUInt16(65535 - bitShiftRight(before, 48)), 0) as fromLast
from (
  select
    person,

    -- Runs of years at one organisation: they break where more than `bridge` years lie between two papers, or where another begins.
    arraySort(groupUniqArray(bitShiftLeft(toUInt64(org), 16) + year)) as printed,
    arraySplit((at, gap) -> gap > bridge, printed, arrayDifference(printed)) as runs,
    arraySort(arrayMap(run -> (toUInt16(bitAnd(run[1], 65535)), toUInt16(bitAnd(run[-1], 65535)), toUInt32(bitShiftRight(run[1], 16))), runs)) as spells,
    spells.1 as firsts,
    spells.2 as lasts,
    spells.3 as orgs,
    firsts[1] as start,
    arrayMax(lasts) as end,

    -- Of what a spell hands over to, the least of these is its next; of what hands over to it, the least of those its previous.
    arrayMap((f, l, o) -> bitShiftLeft(toUInt64(f), 48) + bitShiftLeft(toUInt64(65535 - l), 32) + o, firsts, lasts, orgs) as as_next,
    arrayMap((f, l, o) -> bitShiftLeft(toUInt64(65535 - l), 48) + bitShiftLeft(toUInt64(f), 32) + o, firsts, lasts, orgs) as as_previous,
    arrayMap(
      (f, l, o) -> arrayMin(arrayMap((g, m, p, key) -> if(p != o and f < g and l < m and l - g < overlap, key, none), firsts, lasts, orgs, as_next)),
      firsts, lasts, orgs
    ) as nexts,
    arrayMap(
      (f, l, o) -> arrayMin(arrayMap((g, m, p, key) -> if(p != o and g < f and m < l and m - f < overlap, key, none), firsts, lasts, orgs, as_previous)),
      firsts, lasts, orgs
    ) as befores,

    -- A move is a hand-over in which each is the other's nearest.
    arrayMap((before, own) -> before != none and nexts[indexOf(as_previous, before)] = own, befores, as_next) as moves,

    -- They share a year, and neither hands over to the other.
    arrayMap(
      (f, l, o) -> arrayExists(
        (g, m, p) -> p != o and g <= l and f <= m and not (((f < g and l < m) or (g < f and m < l)) and least(l, m) - greatest(f, g) < overlap),
        firsts, lasts, orgs
      ),
      firsts, lasts, orgs
    ) as besides,
    arrayMap((f, o) -> arrayExists((m, p) -> p = o and m < f, lasts, orgs), firsts, orgs) as backs
  from {authorships:Identifier}
  where edition = {edition:UInt64}
  group by person
)
array join firsts as first, lasts as last, orgs as org, befores as before, moves as moved, besides as beside, backs as back
