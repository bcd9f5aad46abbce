// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/gateway.h"
#include "app/domain/telemetry.h"

namespace Warmline {

/// What both ends of the contract share and the WSDL can't say: the blocks inside base64Binary elements (zstd
/// over CBOR) and the names of failures. Pure functions; docs/contract.md describes the bytes.
namespace Wire {

constexpr int kContractVersion = 1;
/// Uncompressed size that a block may have; a larger one is refused before it is unpacked.
constexpr qint64 kBlockLimit = 64LL * 1024 * 1024;

[[nodiscard]] Result<QByteArray> packOperations(const QList<Operation> &operations);
[[nodiscard]] Result<QList<Operation>> unpackOperations(const QByteArray &block);

enum class Bodies : quint8 { With, Without };
/// Entries with their operations, or with only their ids (for verdicts).
[[nodiscard]] Result<QByteArray> packEntries(const QList<JournalEntry> &entries, Bodies bodies);
[[nodiscard]] Result<QList<JournalEntry>> unpackEntries(const QByteArray &block);

/// The makers of a page's entries; their ids are derived from the keys.
[[nodiscard]] QByteArray packDevices(const QList<DeviceRecord> &devices);
/// Empty from an empty block (an older server).
[[nodiscard]] Result<QList<DeviceRecord>> unpackDevices(const QByteArray &block);

[[nodiscard]] QByteArray packSamples(const QList<Sample> &samples);
[[nodiscard]] Result<QList<Sample>> unpackSamples(const QByteArray &block);

/// The contract's name of a failure ("NotFound"). SignInRequired is isSessionError().
[[nodiscard]] QString faultName(const Error &error);
[[nodiscard]] Error errorOf(const QString &faultName, const QString &text, const QString &where);

[[nodiscard]] std::optional<Quality> qualityFromName(QStringView name);

} // namespace Wire

} // namespace Warmline
