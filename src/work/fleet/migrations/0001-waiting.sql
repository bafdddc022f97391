-- What waits to be worked on, with its bytes, so that another machine can do it. A row goes when its task is done.
create table waiting (
  id    text primary key,
  task  text not null,
  about text not null,
  body  blob not null,
  added text not null
) strict, without rowid;
