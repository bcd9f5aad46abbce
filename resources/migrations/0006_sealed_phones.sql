-- SPDX-FileCopyrightText: 2026 Warmline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Telephone numbers lie sealed, each under a key of its own that can be destroyed, and are matched by keyed hashes
-- (64 bits of BLAKE2b; null: none). The store seals what an older version kept in clear when it opens the file; the
-- column phone stays empty from then on.
create table person_key (household integer primary key, key blob not null);
drop index household_phone;
alter table household add column sealed_phone blob;
alter table household add column phone_whole integer;
alter table household add column phone_last8 integer;
alter table household add column phone_last4 integer;
create index household_phone_whole on household (phone_whole) where phone_whole is not null;
create index household_phone_last8 on household (phone_last8) where phone_last8 is not null;
create index household_phone_last4 on household (phone_last4) where phone_last4 is not null;
