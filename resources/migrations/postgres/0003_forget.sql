-- SPDX-FileCopyrightText: 2026 Warmline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Forgetting a person destroys personal values. A block of an import holds those of many: it is kept without the one's,
-- and the operation that forgot says what must be left of it (docs/journal.md).
create or replace function keep_operation() returns trigger language plpgsql as $$
begin
    if (new.personal is not null and (old.intent <> 'import.block' or old.personal is null))
            or (to_jsonb(new) - 'personal') <> (to_jsonb(old) - 'personal') then
        raise exception 'operation % may not be altered', old.sequence using errcode = 'WL002';
    end if;
    return new;
end $$;
