-- SPDX-FileCopyrightText: 2026 Warmline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Seat: operations, own and foreign, that a restored server lacks and that go back to it; `place` is the one they had
-- before, which keeps their order.
create table offer (operation integer primary key, place integer not null);
