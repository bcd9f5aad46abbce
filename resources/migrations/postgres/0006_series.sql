-- SPDX-FileCopyrightText: 2026 Warmline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Measured history that several servers share (docs/telemetry.md). It is no part of the order: it is written by the one
-- server that listens to the plant, thinned by it, and read by all.

-- One row: who holds its lock writes measured history. The number tells a writer whether what it remembers still holds.
create table series_state (
    only_row boolean primary key default true check (only_row),
    generation bigint not null default 0
);
insert into series_state default values;

create table series (
    id integer generated always as identity primary key,
    owner text not null,                                -- station, account, building; empty: the weather
    quantity smallint not null,                         -- SeriesQuantity
    part text not null,
    step_ms bigint not null,
    unique (owner, quantity, part)
);

-- Packed points, a table for each month. Chunks of a series never overlap.
create table series_chunk (
    series integer not null,
    first_ms bigint not null,
    last_ms bigint not null check (last_ms >= first_ms),
    count integer not null check (count > 0),
    good integer not null,                              -- usable values, which the three are made of
    min double precision,
    max double precision,
    sum double precision,
    data bytea not null,
    primary key (series, first_ms)
) partition by range (first_ms);
-- What is of no sensible time.
create table series_chunk_other partition of series_chunk default;

-- The newest points as they came, until they are enough for a chunk.
create table series_journal (
    id bigint generated always as identity primary key,
    series integer not null,
    first_ms bigint not null,
    last_ms bigint not null,
    count integer not null check (count > 0),
    data bytea not null
);
create index series_journal_series on series_journal (series, id);

-- What is left of points that became too old: lowest, mean and highest of each hour.
create table series_hour (
    series integer not null,
    place bigint not null,                              -- which 1,024 hours
    data bytea not null,
    primary key (series, place)
);

-- Packed bytes do not compress.
alter table series_chunk alter column data set storage external;
alter table series_chunk_other alter column data set storage external;
alter table series_journal alter column data set storage external;
alter table series_hour alter column data set storage external;

-- The servers create nothing. These two make and drop the tables of months for them, and can nothing else.
create function keep_series_month(moment_ms bigint) returns void
language plpgsql security definer set search_path = warmline, pg_temp as $$
declare
    month date := date_trunc('month', to_timestamp(moment_ms / 1000.0) at time zone 'UTC');
    name text := 'series_chunk_' || to_char(month, 'YYYYMM');
    first_ms bigint := extract(epoch from month) * 1000;
    next_ms bigint := extract(epoch from month + interval '1 month') * 1000;
begin
    if month < date '2000-01-01' or month >= date '2100-01-01' or to_regclass('warmline.' || name) is not null then
        return;                                         -- the table of other times takes it, or it is there
    end if;
    -- Attached, not created in place: readers of other months are not held up.
    execute format('create table %I (like series_chunk including all)', name);
    execute format('alter table series_chunk attach partition %I for values from (%s) to (%s)', name, first_ms, next_ms);
end $$;

create function drop_empty_series_months(before_ms bigint) returns integer
language plpgsql security definer set search_path = warmline, pg_temp as $$
declare
    child record;
    filled boolean;
    dropped integer := 0;
begin
    for child in
        select c.relname as name from pg_inherits i join pg_class c on c.oid = i.inhrelid
        where i.inhparent = 'series_chunk'::regclass and c.relname ~ '^series_chunk_[0-9]{6}$'
            and to_date(right(c.relname, 6), 'YYYYMM') + interval '2 months' < to_timestamp(before_ms / 1000.0) at time zone 'UTC'
    loop
        execute format('select exists (select from %I)', child.name) into filled;
        if not filled then
            execute format('drop table %I', child.name);
            dropped := dropped + 1;
        end if;
    end loop;
    return dropped;
end $$;

revoke all on series_state, series, series_chunk, series_chunk_other, series_journal, series_hour from public;
revoke all on function keep_series_month(bigint), drop_empty_series_months(bigint) from public;
grant execute on function keep_series_month(bigint), drop_empty_series_months(bigint) to warmline_runtime;
grant select on series_state to warmline_runtime;
grant update (generation) on series_state to warmline_runtime;  -- also what locking the row needs
grant select, insert on series to warmline_runtime;
grant update (step_ms) on series to warmline_runtime;
grant select, insert, update, delete on series_chunk, series_hour to warmline_runtime;
grant select, insert, delete on series_journal to warmline_runtime;
