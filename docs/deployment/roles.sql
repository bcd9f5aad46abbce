-- SPDX-FileCopyrightText: 2026 Warmline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Roles and database of Warmline, once per PostgreSQL cluster, as its administrator:
--     psql -v ON_ERROR_STOP=1 -f roles.sql
-- Then give warmline_owner and warmline_server their passwords (\password), or client certificates.

create role warmline_runtime nologin;                       -- what a server may do; the migrations grant it
create role warmline_owner login;                           -- owns the tables; used by warmline-server --migrate only
create role warmline_server login in role warmline_runtime; -- the servers

create database warmline owner warmline_owner encoding 'UTF8' locale 'C.UTF-8' template template0;
\connect warmline
revoke all on database warmline from public;
revoke all on schema public from public;
grant connect on database warmline to warmline_runtime;
