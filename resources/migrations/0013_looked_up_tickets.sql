-- SPDX-FileCopyrightText: 2026 Warmline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Seat: the last tickets of households of other branches, as of the moment of the look-up and without anybody's words.
-- They are no entities here: no list, figure or trail knows them. They go with their household's note (looked_up).
create table looked_up_ticket (account text not null, uuid blob not null, opened integer not null, state blob not null,
                               primary key (account, opened, uuid)) without rowid;
