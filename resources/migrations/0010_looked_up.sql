-- Households of other branches that a seat asked the server for: where they belong, and as of when.
create table looked_up (account text primary key, branch text not null, at integer not null) without rowid;
