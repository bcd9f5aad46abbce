-- SPDX-FileCopyrightText: 2026 Warmline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The key that signs heads of the order's Merkle log, and the log's epochs: one log, whichever server a seat asks. The
-- first server of all makes them. (docs/proof.md)
create table log_key (
    only_row boolean primary key default true check (only_row),
    secret bytea not null,                              -- sealed with the company's key
    identity bytea not null                             -- public key and signed epochs, as a server's file has them
);
revoke all on log_key from public;
grant select, insert on log_key to warmline_runtime;
grant update (identity) on log_key to warmline_runtime; -- a new epoch
