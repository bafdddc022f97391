-- The numbers of documents, by sixteen days together: what comes in is of the same days as a rule, so it is written where it was written before, and
-- does not touch pages all over a large table. `period` is `day >> 4`. There are dozens to a document, so none is looked up in `document` again.
drop index sketch_doc;
alter table sketch rename to sketch_by_number;
create table sketch (
  period integer not null,
  hash   integer not null,
  day    integer not null,
  doc    text not null,
  primary key (period, hash, day, doc)
) strict, without rowid;
insert into sketch (period, hash, day, doc) select day >> 4, hash, day, doc from sketch_by_number order by day >> 4, hash, day, doc;
drop table sketch_by_number;
create index sketch_doc on sketch (doc);
