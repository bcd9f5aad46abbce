-- SPDX-FileCopyrightText: 2026 Warmline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Heat fee of a household for a heating season, as the billing system told it; sums in fen, time in UTC ms.
create table payment (account text not null, season text not null, state integer not null, due integer not null,
                      paid integer not null, paid_at integer not null, primary key (account, season)) without rowid;
