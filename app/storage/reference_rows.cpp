// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Reading the tables that ReferenceTables writes.
#include "app/domain/phone_number.h"
#include "app/storage/reference_tables.h"

#include <QtEndian>

namespace Warmline {

namespace {

QPointF readPoint(const SqliteStatement &row, int column)
{
    return row.isNull(column) ? QPointF() : QPointF(row.real(column), row.real(column + 1));
}

QStringList readLines(const SqliteStatement &row, int column)
{
    const QString text = row.text(column);
    return text.isEmpty() ? QStringList() : text.split(u'\n');
}

} // namespace

namespace ReferenceRows {

QByteArray encodePolygon(const QList<QPointF> &polygon)
{
    QByteArray bytes(polygon.size() * 16, Qt::Uninitialized);
    char *out = bytes.data();
    for (const QPointF &point : polygon) {
        qToLittleEndian(point.x(), out);
        qToLittleEndian(point.y(), out + 8);
        out += 16;
    }
    return bytes;
}

QList<QPointF> decodePolygon(QByteArrayView bytes)
{
    QList<QPointF> polygon;
    polygon.reserve(bytes.size() / 16);
    for (qsizetype i = 0; i + 16 <= bytes.size(); i += 16)
        polygon.append(QPointF(qFromLittleEndian<double>(bytes.data() + i),
                               qFromLittleEndian<double>(bytes.data() + i + 8)));
    return polygon;
}

Community community(const SqliteStatement &row, int c)
{
    Community m;
    m.id = CommunityId(row.text(c));
    m.name = row.text(c + 1);
    m.aliases = readLines(row, c + 2);
    m.street = row.text(c + 3);
    m.branch = BranchId(row.text(c + 4));
    m.position = readPoint(row, c + 5);
    m.outline = decodePolygon(row.blobView(c + 7));
    return m;
}

Building building(const SqliteStatement &row, int c)
{
    Building b;
    b.id = BuildingId(row.text(c));
    b.community = CommunityId(row.text(c + 1));
    b.name = row.text(c + 2);
    b.street = row.text(c + 3);
    b.streetNo = row.text(c + 4);
    b.branch = BranchId(row.text(c + 5));
    b.station = StationId(row.text(c + 6));
    b.secondaryBranch = row.text(c + 7);
    b.floors = int(row.integer(c + 8));
    b.units = int(row.integer(c + 9));
    b.builtYear = int(row.integer(c + 10));
    b.position = readPoint(row, c + 11);
    b.outline = decodePolygon(row.blobView(c + 13));
    return b;
}

Household household(const SqliteStatement &row, int c, Phone phone)
{
    Household h;
    h.account = AccountNo(row.text(c));
    h.community = CommunityId(row.text(c + 1));
    h.building = BuildingId(row.text(c + 2));
    h.branch = BranchId(row.text(c + 3));
    h.unit = row.text(c + 4);
    h.room = row.text(c + 5);
    h.floor = int(row.integer(c + 6));
    h.riser = row.text(c + 7);
    h.orientation = row.text(c + 8);
    h.heatedArea = SquareMetres(row.real(c + 9));
    h.useState = UseState(row.integer(c + 10));
    h.customerName = row.text(c + 11);
    h.phone = PhoneVault::open(row.blob(c + 12), row.blob(c + 13));
    if (phone == Phone::Masked)
        h.phone = PhoneNumber::masked(h.phone);
    return h;
}

} // namespace ReferenceRows

} // namespace Warmline
