-- SPDX-FileCopyrightText: 2026 Warmline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The journal that several servers share, and who may do what with it. Runs as the owner of the tables; the servers are
-- members of the role warmline_runtime (docs/deployment/roles.sql). Applied inside one transaction, search_path = warmline.

-- One row: the end of the order. Who holds its lock orders, and nobody else, until his transaction ends.
create table server_order (
    only_row boolean primary key default true check (only_row),
    database uuid not null default gen_random_uuid(),   -- a copy that belongs to another database is told by it
    head bigint not null default 0 check (head >= 0),
    devices bigint not null default 0,                  -- grows with every change of the table device
    key_check bytea                                     -- sealed with the company's key: tells a wrong key
);
insert into server_order default values;

create table device (
    code text primary key,
    public_key bytea not null check (octet_length(public_key) = 32),
    name text not null,
    enrolled_by text not null,
    enrolled bigint not null,                           -- UTC ms
    change bigint not null                              -- value of server_order.devices when it was written
);
create index device_change on device (change);

create table operation (
    sequence bigint primary key,                        -- place in the order
    id uuid not null unique,
    device text not null references device (code),
    device_sequence bigint not null check (device_sequence > 0),
    company text not null,
    branch text not null,
    intent text not null,
    verdict smallint not null check (verdict in (1, 2)),-- confirmed, refused
    reason text not null,
    received bigint not null,                           -- UTC ms of the server that ordered it
    body bytea not null,                                -- canonical CBOR, as hashed
    personal bytea,                                     -- beside the chain, sealed; null when there is none or it was destroyed
    hash bytea not null check (octet_length(hash) = 32),
    signature bytea not null check (octet_length(signature) = 64),
    unique (device, device_sequence)
);
-- Import blocks are compressed, and sealed bytes do not compress.
alter table operation alter column body set storage external;
alter table operation alter column personal set storage external;

-- The order has no hole, whatever a program does: rows may only come right behind the head, and move it.
create function keep_order() returns trigger language plpgsql security definer set search_path = warmline, pg_temp as $$
declare
    behind bigint;
    first_place bigint;
    last_place bigint;
    places bigint;
begin
    select head into behind from server_order for update;
    select min(sequence), max(sequence), count(*) into first_place, last_place, places from arrived;
    if places = 0 then
        return null;
    end if;
    if first_place <> behind + 1 or last_place <> behind + places then
        raise exception 'places % to % do not follow head %', first_place, last_place, behind using errcode = 'WL001';
    end if;
    update server_order set head = last_place;
    perform pg_notify('warmline_order', last_place::text);
    return null;
end $$;
create trigger operation_order after insert on operation
    referencing new table as arrived for each statement execute function keep_order();

-- Nothing in an operation ever changes, except that personal values are destroyed.
create function keep_operation() returns trigger language plpgsql as $$
begin
    if new.personal is not null or (to_jsonb(new) - 'personal') <> (to_jsonb(old) - 'personal') then
        raise exception 'operation % may not be altered', old.sequence using errcode = 'WL002';
    end if;
    return new;
end $$;
create trigger operation_kept before update on operation for each row execute function keep_operation();

create function count_devices() returns trigger language plpgsql security definer set search_path = warmline, pg_temp as $$
begin
    update server_order set devices = devices + 1 returning devices into new.change;
    return new;
end $$;
create trigger device_counted before insert or update on device for each row execute function count_devices();

create function keep_key_check() returns trigger language plpgsql as $$
begin
    raise exception 'the company''s key is chosen once' using errcode = 'WL003';
end $$;
create trigger key_chosen before update of key_check on server_order
    for each row when (old.key_check is not null) execute function keep_key_check();

create table ticket_counter (prefix text primary key, last bigint not null);

-- Least privilege: read all, append operations, destroy personal values. No deletion anywhere.
revoke all on all tables in schema warmline from public;
revoke all on all functions in schema warmline from public;
grant usage on schema warmline to warmline_runtime;
grant select on migration, server_order, device, operation, ticket_counter to warmline_runtime;
grant insert on operation, device, ticket_counter to warmline_runtime;
grant update (key_check) on server_order to warmline_runtime;   -- also what locking the row needs
grant update (personal) on operation to warmline_runtime;
grant update (name) on device to warmline_runtime;
grant update (last) on ticket_counter to warmline_runtime;
