-- SPDX-FileCopyrightText: 2026 Warmline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Tickets and calls of which a field has two values: 0 none, 1 settled ones, 2 open ones. The record itself is in the state.
alter table ticket add column disputed integer not null default 0;
alter table call add column disputed integer not null default 0;
create index ticket_disputed on ticket (disputed) where disputed > 0;
create index call_disputed on call (disputed) where disputed > 0;
