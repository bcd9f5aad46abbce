// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/household_look_up.h"

#include <QCborArray>
#include <QCoreApplication>

namespace Warmline {

namespace {

Error damaged()
{
    return {ErrorCode::InvalidInput, QCoreApplication::translate("LookUp", "服务器给的住户资料损坏"),
            QStringLiteral("blocks")};
}

} // namespace

QByteArray LookUpCodec::pack(const HouseholdDetail &home, const QString &phone,
                             const std::optional<Station> &station)
{
    QList<ImportBlock> blocks(3);
    blocks[0].kind = ImportKind::Communities;
    blocks[0].communities = {home.community};
    blocks[1].kind = ImportKind::Buildings;
    blocks[1].buildings = {home.building};
    blocks[2].kind = ImportKind::Households;
    blocks[2].households = {home.household};
    blocks[2].households.first().phone = phone;
    if (station) {
        ImportBlock block;
        block.kind = ImportKind::Stations;
        block.stations = {*station};
        blocks.prepend(block);
    }
    QCborArray packed;
    for (const ImportBlock &block : std::as_const(blocks)) {
        const ImportCodec::Packed one = ImportCodec::pack(block);
        packed.append(QCborArray{int(block.kind), one.rows, one.personal});
    }
    return QCborValue(packed).toCbor();
}

Result<QList<ImportBlock>> LookUpCodec::unpack(const QByteArray &bytes)
{
    if (bytes.size() > kMostBytes)
        return std::unexpected(damaged());
    QList<ImportBlock> blocks;
    qsizetype households = 0;
    const QCborArray packed = QCborValue::fromCbor(bytes).toArray();
    for (const QCborValue item : packed) {
        const QCborArray fields = item.toArray();
        const auto kind = ImportKind(fields.at(0).toInteger());
        if (kind != ImportKind::Communities && kind != ImportKind::Buildings && kind != ImportKind::Stations
            && kind != ImportKind::Households)
            return std::unexpected(damaged());
        auto block = ImportCodec::unpack(kind, fields.at(1).toByteArray(), fields.at(2).toByteArray());
        if (!block)
            return std::unexpected(block.error());
        if (block->rowCount() != 1)
            return std::unexpected(damaged());
        households += block->households.size();
        blocks.append(*std::move(block));
    }
    if (households != 1)
        return std::unexpected(damaged());
    return blocks;
}

Result<QHash<QString, LookUpNote>> LookUpSource::of(Queries &queries)
{
    auto *source = dynamic_cast<LookUpSource *>(&queries);
    return source ? source->lookedUp() : QHash<QString, LookUpNote>();
}

} // namespace Warmline
