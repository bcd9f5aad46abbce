-- SPDX-FileCopyrightText: 2026 Warmline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What people have corrected of households' contact data (customer.update). The household's row has what holds; here
-- lie the corrections as a state that operations fold into, what was imported beneath them, and the second number.
-- All that is personal is sealed under the row's key, which goes when the person is forgotten.
create table customer (
    id integer primary key,
    code blob not null unique,       -- account, UTF-8, as operation_entity.entity
    key blob not null,
    state blob not null,             -- sealed: toCbor(Customer)
    imported blob,                   -- sealed: [name, number] of the last import; null: none came yet
    second_phone blob,               -- sealed
    second_whole integer,            -- keyed hashes as household.phone_whole …
    second_last8 integer,
    second_last4 integer,
    disputed integer not null
);
create index customer_second_whole on customer (second_whole) where second_whole is not null;
create index customer_second_last8 on customer (second_last8) where second_last8 is not null;
create index customer_second_last4 on customer (second_last4) where second_last4 is not null;
create index customer_disputed on customer (disputed) where disputed > 0;
