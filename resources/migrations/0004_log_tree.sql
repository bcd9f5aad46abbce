-- SPDX-FileCopyrightText: 2026 Warmline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The Merkle log beside the order (docs/proof.md), and the order by branch.

-- Server: hashes of up to 256 neighbouring nodes at tree level 8 * L in one row; id = L * 2^40 + number of the tile.
-- Level 0 holds full tiles only: the leaves behind the last one are made from their operations.
create table log_tile (id integer primary key, hashes blob not null);

-- Seat: subtrees that stand in for operations of other branches; from leaf `first` (from 0) on, 2^level leaves.
create table log_gap (first integer primary key, level integer not null, hash blob not null);

-- Server: the order of each branch; branch 0 is the whole company.
create table branch (id integer primary key, code text not null unique);
create table branch_order (
    branch integer not null,
    sequence integer not null,
    primary key (branch, sequence)
) without rowid;
