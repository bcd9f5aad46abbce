-- SPDX-FileCopyrightText: 2026 Warmline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Which tickets and calls have had an attachment with a content; the rest stands in their states.
create table attachment (
    hash blob not null,              -- SHA-256 of the content
    kind integer not null,           -- EntityKind
    entity blob not null,            -- 16 bytes
    primary key (hash, kind, entity)
) without rowid;
