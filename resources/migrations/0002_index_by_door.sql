-- SPDX-FileCopyrightText: 2026 Warmline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- A door is looked up in many buildings at once ("和丰 501"): the building comes before the stairwell, which may be unknown.
drop index household_room;
create index household_door on household (room, building, unit);
