// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/import_block.h"

#include "app/domain/enum_names.h"

#include <QCborMap>
#include <QCoreApplication>

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<EnumName<ImportKind>, 11> kKinds{{
    {ImportKind::Households, "households"},
    {ImportKind::Communities, "communities"},
    {ImportKind::Buildings, "buildings"},
    {ImportKind::Stations, "stations"},
    {ImportKind::Network, "network"},
    {ImportKind::Sensors, "sensors"},
    {ImportKind::Tags, "tags"},
    {ImportKind::Crews, "crews"},
    {ImportKind::Tickets, "tickets"},
    {ImportKind::Calls, "calls"},
    {ImportKind::Payments, "payments"},
}};

OperationDraft draft(const QString &intent, BatchId batch, const QString &company, const BranchId &branch,
                     const AgentId &actor)
{
    OperationDraft d;
    d.intent = intent;
    d.company = company;
    d.branch = branch;
    d.entities = {{EntityKind::Batch, batch.toString(), 0}};
    d.actor = actor;
    d.origin = Origin::Import;
    return d;
}

} // namespace

QString importKindName(ImportKind kind)
{
    return nameOf(kKinds, kind);
}

std::optional<ImportKind> importKindFromName(QStringView name)
{
    return valueOf(kKinds, name);
}

qsizetype ImportBlock::rowCount() const
{
    return households.size() + communities.size() + buildings.size() + stations.size() + network.nodes.size()
         + network.segments.size() + sensors.size() + tags.size() + crews.size() + tickets.size()
         + calls.size() + payments.size();
}

namespace ImportCodec {

QList<OperationDraft> drafts(const QList<ImportBlock> &blocks, BatchId batch, const QString &company,
                             const BranchId &branch, const AgentId &actor)
{
    QList<OperationDraft> list;
    qint64 rows = 0;
    for (const ImportBlock &block : blocks) {
        const Packed packed = pack(block);
        OperationDraft d = draft(u"import.block"_s, batch, company, branch, actor);
        d.values.insert("kind"_L1, importKindName(block.kind));
        d.values.insert("index"_L1, qint64(list.size()));
        d.values.insert("count"_L1, qint64(block.rowCount()));
        d.values.insert("rows"_L1, packed.rows);
        if (!packed.personal.isEmpty())
            d.personal.insert(u"rows"_s, packed.personal);
        rows += block.rowCount();
        list.append(d);
    }
    if (list.isEmpty())
        return list;
    OperationDraft close = draft(u"import.close"_s, batch, company, branch, actor);
    close.values.insert("blocks"_L1, qint64(blocks.size()));
    close.values.insert("rows"_L1, rows);
    list.append(close);
    return list;
}

Result<ImportBlock> blockOf(const Operation &operation)
{
    const auto kind = importKindFromName(operation.values.value("kind"_L1).toString());
    if (operation.intent != "import.block"_L1 || !kind) {
        return failure(ErrorCode::InvalidInput, QCoreApplication::translate("ImportCodec", "操作不带数据块"),
                       operation.id.toString());
    }
    auto block = unpack(*kind, operation.values.value("rows"_L1).toByteArray(),
                        operation.personal.value(u"rows"_s).value);
    if (block && block->rowCount() != operation.values.value("count"_L1).toInteger(-1)) {
        return failure(ErrorCode::InvalidInput,
                       QCoreApplication::translate("ImportCodec", "数据块的行数不对"),
                       operation.id.toString());
    }
    return block;
}

} // namespace ImportCodec

} // namespace Warmline
