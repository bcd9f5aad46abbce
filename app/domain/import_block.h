// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"
#include "app/domain/call.h"
#include "app/domain/payment.h"
#include "app/domain/reference.h"
#include "app/domain/ticket.h"

namespace Warmline {

/// Kinds of data that enter in blocks.
enum class ImportKind : quint8 {
    Households = 1,
    Communities,
    Buildings,
    Stations,
    Network,
    Sensors,
    Tags,
    Crews,
    Tickets,
    Calls,
    Payments
};

[[nodiscard]] QString importKindName(ImportKind kind); ///< "households"
[[nodiscard]] std::optional<ImportKind> importKindFromName(QStringView name);

/// A block of a bulk import: a few thousand rows of one kind and one branch, only what changed.
/// Personal columns (names, phones, texts) are apart so that they lie beside the chain.
struct ImportBlock
{
    ImportKind kind = ImportKind::Households;
    QList<Household> households;
    QList<Community> communities;
    QList<Building> buildings;
    QList<Station> stations;
    PipeNetwork network;
    QList<RoomSensor> sensors;
    QList<TagMapping> tags;
    QList<Crew> crews;
    QList<Ticket> tickets;
    QList<Call> calls;
    QList<Payment> payments;
    [[nodiscard]] qsizetype rowCount() const;
    friend bool operator==(const ImportBlock &, const ImportBlock &) = default;
};

constexpr qsizetype kImportBlockRows = 4000;

namespace ImportCodec {

/// Packed form: columnar CBOR compressed by zstd. `rows` goes into the operation's values, `personal` beside
/// the chain.
struct Packed
{
    QByteArray rows;
    QByteArray personal; ///< empty when the kind has none
};
[[nodiscard]] Packed pack(const ImportBlock &block);
/// InvalidInput when damaged. A missing personal part leaves those fields empty.
[[nodiscard]] Result<ImportBlock> unpack(ImportKind kind, const QByteArray &rows, const QByteArray &personal);

/// Drafts of a batch: one import.block per block, then import.close which makes all of them visible at once.
[[nodiscard]] QList<OperationDraft> drafts(const QList<ImportBlock> &blocks, BatchId batch,
                                           const QString &company, const BranchId &branch,
                                           const AgentId &actor);
/// The block that an import.block operation carries.
[[nodiscard]] Result<ImportBlock> blockOf(const Operation &operation);

} // namespace ImportCodec

} // namespace Warmline
