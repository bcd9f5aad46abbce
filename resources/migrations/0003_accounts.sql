-- SPDX-FileCopyrightText: 2026 Warmline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Who may sign in: what the operations on agents fold into. The verifiers of passwords are in `state`, in the server's
-- store only.
create table account (
    id integer primary key,
    code blob not null unique,       -- UTF-8, as operation_entity.entity
    role text not null,
    state blob not null
);
