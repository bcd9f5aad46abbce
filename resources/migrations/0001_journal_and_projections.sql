-- SPDX-FileCopyrightText: 2026 Warmline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The journal, its projections, and what a store keeps for itself. Companies' identifiers are text at the edge and
-- integer keys inside; identifiers made here (UUIDv7) are 16-byte blobs.

-- What the store keeps for itself: role, device key, cursor, counters.
create table store_value (name text primary key, value blob) without rowid;

create table device (
    id integer primary key,
    code text not null unique,
    public_key blob not null,
    name text not null,
    enrolled_by text not null,
    enrolled integer not null,
    revoked integer not null,
    last_sequence integer not null,
    last_hash blob not null
);

create table operation (
    id integer primary key,
    uuid blob not null unique,
    sequence integer,                -- place in the server's order; null while waiting
    device integer not null,
    device_sequence integer not null,
    intent text not null,
    body blob not null,              -- canonical CBOR, as hashed
    personal blob,                   -- beside the chain; null when there is none or it was destroyed
    hash blob not null,
    signature blob not null,
    verdict integer not null,        -- VerdictKind
    reason text,
    received integer not null        -- server clock at sequencing; 0 while waiting
);
create unique index operation_sequence on operation (sequence) where sequence is not null;
create unique index operation_chain on operation (device, device_sequence);
create index operation_open on operation (verdict, device_sequence) where verdict <> 1;

-- Trails: which operations touch an entity, in the order in which they arrived here.
create table operation_entity (
    kind integer not null,           -- EntityKind
    entity blob not null,            -- 16 bytes for UUIDs, else UTF-8
    ordinal integer not null,        -- 1, 2, 3 … per entity
    operation integer not null,
    is_primary integer not null,
    primary key (kind, entity, ordinal)
) without rowid;

create table setting (name text primary key, value text not null) without rowid;

-- Confirmed state of the entities that waiting operations lie over; their own tables then hold the effective state.
create table shadow (
    kind integer not null,
    entity blob not null,
    state blob,                      -- null: there is none yet
    source integer,                  -- as ticket.source
    primary key (kind, entity)
) without rowid;

-- Entities with an operation that this version does not understand.
create table read_only (kind integer not null, entity blob not null, primary key (kind, entity)) without rowid;

create table lease (id integer primary key, prefix text not null, next integer not null, last integer not null);

create table community (
    id integer primary key,
    code text not null unique,
    name text not null,
    aliases text not null,           -- one a line
    street text not null,
    branch text not null,
    longitude real, latitude real,
    outline blob,
    keys text not null               -- pinyin of name and aliases: "full initials" a line
);

create table building (
    id integer primary key,
    code text not null unique,
    community integer not null,
    name text not null,
    street text not null,
    street_no text not null,
    branch text not null,
    station integer,
    secondary_branch text not null,
    floors integer not null,
    units integer not null,
    built integer not null,
    longitude real, latitude real,
    outline blob
);
create index building_community on building (community);
create index building_station on building (station);

create table station (
    id integer primary key,
    code text not null unique,
    name text not null,
    source text not null,
    branch text not null,
    longitude real, latitude real,
    heated_area real not null,
    design_power real not null,
    secondary_branches text not null,
    keys text not null
);

-- Each name once: two million households have far fewer names, so that search works on a small table.
create table person_name (
    id integer primary key,
    name text not null unique,
    pinyin text not null,
    initials text not null
);
create index person_pinyin on person_name (pinyin);
create index person_initials on person_name (initials);
-- Pairs of neighbouring characters, for a part of a name from its second character on.
create virtual table person_grams using fts5 (grams, content='', columnsize=0, detail=none, tokenize='unicode61');

create table household (
    id integer primary key,
    account text not null unique,
    building integer not null,
    branch text not null,
    unit text not null,
    room text not null,
    floor integer not null,
    riser text not null,
    orientation text not null,
    heated_area real not null,
    use_state integer not null,
    name integer not null,
    phone text not null              -- reversed, so that its last digits are a prefix
);
create index household_phone on household (phone) where phone <> '';
create index household_name on household (name, building);
create index household_address on household (building, unit, room);
create index household_room on household (room, unit, building);

create table pipe_node (
    code text primary key, kind integer not null, longitude real, latitude real, station text not null, building text not null,
    closed integer not null, label text not null
) without rowid;
create table pipe_segment (
    code text primary key, from_node text not null, to_node text not null, level integer not null, station text not null,
    secondary_branch text not null, diameter integer not null, length real not null, path blob
) without rowid;
create table sensor (code text primary key, account text not null, room text not null) without rowid;
create index sensor_account on sensor (account);
create table tag (
    source text not null, tag text not null, owner text not null, quantity integer not null, part text not null,
    scale real not null, shift real not null, low real not null, high real not null,
    primary key (source, tag)
) without rowid;
create table crew (
    code text primary key, name text not null, leader text not null, branch text not null, trades text not null,
    certificates text not null, phone text not null, longitude real, latitude real, position_at integer not null
) without rowid;

create table ticket (
    id integer primary key,
    uuid blob not null unique,
    state blob not null,             -- toCbor(Ticket), effective
    source integer,                  -- operation (import.block) that set the state last; null: made by its own operations
    number text not null,
    number_tail text not null,       -- the number reversed
    step integer not null,
    tier integer not null,
    category integer not null,
    trade integer not null,
    account text not null,
    community text not null,
    building text not null,
    station text not null,
    crew text not null,
    opened_by text not null,
    opened integer not null,
    closed integer not null
);
create index ticket_number on ticket (number);
create index ticket_tail on ticket (number_tail);
create index ticket_opened on ticket (opened);
create index ticket_active on ticket (step, opened) where step < 6;
create index ticket_account on ticket (account) where account <> '';
create index ticket_building on ticket (building) where building <> '';
create index ticket_station on ticket (station, opened) where station <> '';

create table call (
    id integer primary key,
    uuid blob not null unique,
    state blob not null,
    source integer,
    account text not null,
    agent text not null,
    call_state integer not null,
    offered integer not null
);
create index call_offered on call (offered);
create index call_account on call (account) where account <> '';
create index call_agent on call (agent, offered) where agent <> '';
