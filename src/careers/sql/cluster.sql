-- A cluster. Run once, on any of its servers, in the database that MERCATO_CLICKHOUSE_URL names and that is there on every server; the
-- macros {cluster}, {shard} and {replica} are those of the servers' configuration. Rows lie on the shard that their person belongs to, so
-- every shard derives its own; replicas copy each other.

create table editions_here on cluster '{cluster}' (
  edition UInt64, lens LowCardinality(String), content String, whole UInt8, made DateTime64(6) default now64(6)
)
engine = ReplicatedMergeTree('/clickhouse/tables/{database}/editions/{shard}', '{replica}') order by made;

create table authorships_here on cluster '{cluster}' (edition UInt64, person UInt32, org UInt32, year UInt16)
engine = ReplicatedMergeTree('/clickhouse/tables/{database}/authorships/{shard}', '{replica}')
partition by (edition, person % 16) order by (person, org, year);

create table spells_here on cluster '{cluster}' (
  edition UInt64, person UInt32, org UInt32, first UInt16, last UInt16, marks UInt8, from UInt32, fromLast UInt16
)
engine = ReplicatedMergeTree('/clickhouse/tables/{database}/spells/{shard}', '{replica}')
partition by (edition, person % 16) order by (person, first, last, org);

create table flows_here on cluster '{cluster}' (edition UInt64, from UInt32, to UInt32, year UInt16, people UInt64)
engine = ReplicatedMergeTree('/clickhouse/tables/{database}/flows/{shard}', '{replica}')
partition by edition order by (from, to, year);

create table lengths_here on cluster '{cluster}' (edition UInt64, org UInt32, first UInt16, length UInt16, ended UInt8, people UInt64)
engine = ReplicatedMergeTree('/clickhouse/tables/{database}/lengths/{shard}', '{replica}')
partition by edition order by (org, first, length, ended);

-- What Mercato writes and reads. People are dealt by a hash of their number, because neighbours in number often are alike. Each shard counts
-- its own people in flows and lengths, so that the counts of all are sums.
create table editions on cluster '{cluster}' as editions_here engine = Distributed('{cluster}', currentDatabase(), editions_here, 1);
create table authorships on cluster '{cluster}' as authorships_here engine = Distributed('{cluster}', currentDatabase(), authorships_here, intHash32(person));
create table spells on cluster '{cluster}' as spells_here engine = Distributed('{cluster}', currentDatabase(), spells_here, intHash32(person));
create table flows on cluster '{cluster}' as flows_here engine = Distributed('{cluster}', currentDatabase(), flows_here, intHash32(from));
create table lengths on cluster '{cluster}' as lengths_here engine = Distributed('{cluster}', currentDatabase(), lengths_here, intHash32(org))
