// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/snapshot_states.h"

#include <array>
#include <span>

namespace Warmline::SnapshotStates {

using namespace Qt::StringLiterals;

namespace {

enum class Type : quint8 { Number, Text };
struct Column
{
    const char *name;
    Type type;
};

// Behind uuid, state and source.
constexpr std::array kTicket{
    Column{"number", Type::Text},   Column{"number_tail", Type::Text}, Column{"step", Type::Number},
    Column{"tier", Type::Number},   Column{"category", Type::Number},  Column{"trade", Type::Number},
    Column{"account", Type::Text},  Column{"community", Type::Text},   Column{"building", Type::Text},
    Column{"station", Type::Text},  Column{"crew", Type::Text},        Column{"opened_by", Type::Text},
    Column{"opened", Type::Number}, Column{"closed", Type::Number},    Column{"disputed", Type::Number}};
constexpr std::array kCall{Column{"account", Type::Text}, Column{"agent", Type::Text},
                           Column{"call_state", Type::Number}, Column{"offered", Type::Number},
                           Column{"disputed", Type::Number}};

std::span<const Column> columnsOf(EntityKind kind)
{
    return kind == EntityKind::Ticket ? std::span<const Column>(kTicket) : std::span<const Column>(kCall);
}

QLatin1StringView tableOf(EntityKind kind)
{
    return kind == EntityKind::Ticket ? "ticket"_L1 : "call"_L1;
}

QString namesOf(EntityKind kind)
{
    QString names;
    for (const Column &column : columnsOf(kind))
        names += u", "_s + QLatin1StringView(column.name);
    return names;
}

} // namespace

QString select(EntityKind kind)
{
    return u"select t.uuid, t.state, (select o.sequence from operation o where o.id = t.source)%1 from %2 t "
           u"order "
           "by t.id"_s.arg(namesOf(kind), tableOf(kind));
}

void write(const SqliteStatement &row, EntityKind kind, ByteWriter &out)
{
    out.bytes(row.blobView(0));
    out.bytes(row.blobView(1));
    out.number(row.integer(2));
    int index = 3;
    for (const Column &column : columnsOf(kind)) {
        if (column.type == Type::Text)
            out.text(row.text(index++));
        else
            out.number(row.integer(index++));
    }
}

qint64 insert(SqliteConnection &db, EntityKind kind, const QByteArray &bytes,
              const QHash<qint64, qint64> &rowOf)
{
    const auto columns = columnsOf(kind);
    QString marks;
    for (int i = 4; i < 4 + int(columns.size()); ++i)
        marks += u", ?%1"_s.arg(i);
    auto query = db.prepare(u"insert into %1 (uuid, state, source%2) values (?1, ?2, ?3%3)"_s.arg(
        tableOf(kind), namesOf(kind), marks));
    ByteReader in(bytes);
    qint64 rows = 0;
    std::array<QString, kTicket.size()> texts; // live until the row is written
    while (!in.atEnd() && !db.failed()) {
        query.bind(1, in.view());
        query.bind(2, in.view());
        query.bindKey(3, rowOf.value(in.number()));
        for (size_t i = 0; i < columns.size(); ++i) {
            if (columns[i].type == Type::Text)
                query.bind(4 + int(i), texts[i] = in.text());
            else
                query.bind(4 + int(i), in.number());
        }
        if (!in.ok())
            return -1;
        query.run();
        ++rows;
    }
    return in.ok() ? rows : -1;
}

} // namespace Warmline::SnapshotStates
