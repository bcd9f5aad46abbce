-- SPDX-FileCopyrightText: 2026 Warmline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What is left of a password is destroyed as soon as another takes its place. The operation that enrolled an account holds
-- its owner's name, too, and keeps it (docs/privacy.md).
create or replace function keep_operation() returns trigger language plpgsql as $$
begin
    if (new.personal is not null and (old.intent not in ('import.block', 'agent.enrol') or old.personal is null))
            or (to_jsonb(new) - 'personal') <> (to_jsonb(old) - 'personal') then
        raise exception 'operation % may not be altered', old.sequence using errcode = 'WL002';
    end if;
    return new;
end $$;

-- Failed sign-ins, counted by all servers together (docs/accounts.md). Names are keyed hashes; a row lives an hour after its
-- last failure.
create table sign_in_failure (
    name bytea primary key check (octet_length(name) = 16),
    failures integer not null check (failures > 0),
    last bigint not null                                -- UTC ms
);
create index sign_in_failure_last on sign_in_failure (last);
revoke all on sign_in_failure from public;
grant select, insert, update, delete on sign_in_failure to warmline_runtime;
