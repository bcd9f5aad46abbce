-- SPDX-FileCopyrightText: 2026 Warmline contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Contents of attachments, sealed (docs/attachments.md). Each attachment that has a content has a row with the content's
-- key under its own; the chunks lie under the attachment that brought them first.
create table attachment_content (
    hash bytea not null check (octet_length(hash) = 32),
    operation uuid not null,                            -- the attachment.add that named it
    size bigint not null check (size > 0),
    wrapped bytea not null check (octet_length(wrapped) = 72),
    source uuid not null,                               -- operation under which the chunks lie
    complete boolean not null default false,            -- all chunks are there and were found right
    primary key (hash, operation)
);
create table attachment_chunk (
    hash bytea not null,
    operation uuid not null,
    place integer not null check (place >= 0),
    bytes bytea not null,
    primary key (hash, operation, place)
);
-- Sealed bytes do not compress.
alter table attachment_chunk alter column bytes set storage external;

-- The servers bring contents, and take away those that nobody may open any more.
revoke all on attachment_content, attachment_chunk from public;
grant select, insert, delete on attachment_content, attachment_chunk to warmline_runtime;
grant update (wrapped, source, complete) on attachment_content to warmline_runtime;
