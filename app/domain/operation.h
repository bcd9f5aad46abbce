// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/crypto.h"
#include "app/core/result.h"
#include "app/domain/identifiers.h"

#include <QCborMap>
#include <QList>

namespace Warmline {

/// Where an operation came from.
enum class Origin : quint8 { Live = 1, Import = 2, System = 3 };

/// An entity that an operation touches, and how many operations on it its maker knew.
/// baseVersion + 1 is the step number in the readable code of the trail.
struct EntityTouch
{
    EntityKind kind = EntityKind::Ticket;
    QString id;
    qint64 baseVersion = 0;
    friend bool operator==(const EntityTouch &, const EntityTouch &) = default;
};

/// A personal value that lies beside the chain; the chain holds only its commitment (Crypto::commitment).
struct PersonalValue
{
    QByteArray salt; ///< 16 random bytes
    QByteArray value; ///< UTF-8, or a packed block for bulk imports
    friend bool operator==(const PersonalValue &, const PersonalValue &) = default;
};

/// What a person or the system wants to happen, before a device has signed it.
struct OperationDraft
{
    QString intent; ///< "ticket.dispatch"
    QString company;
    BranchId branch;
    QList<EntityTouch>
        entities; ///< the first is the one whose trail it belongs to; baseVersion is filled by the author
    QCborMap values; ///< integers, booleans, texts, bytes, arrays, maps; no floats (scaled integers)
    QMap<QString, QByteArray> personal; ///< personal values by name; salted and committed by the author
    AgentId actor;
    OperationId causalParent; ///< null: none
    Origin origin = Origin::Live;
    OperationId id; ///< null: the author makes one. Give it to make a retry the same operation.
    qint64 effectiveAtMs = 0; ///< for imported history: its own time; 0: the author's clock
};

/// A signed, hashed entry of the journal: who, when, on what, which intent, with what values.
/// Immutable once made. See docs/journal.md for the byte format.
struct Operation
{
    OperationId id;
    QString company;
    BranchId branch;
    QList<EntityTouch> entities;
    QString intent;
    QCborMap values;
    QMap<QString, PersonalValue> personal; ///< not hashed; may be missing after deletion
    QMap<QString, QByteArray> commitments; ///< hashed
    AgentId actor;
    DeviceId device;
    qint64 deviceSequence = 0; ///< 1, 2, 3 … without holes, per device and epoch
    qint64 deviceWallMs = 0; ///< the device's own wall clock, UTC
    qint64 deviceMonotonicMs = 0;
    qint64 serverOffsetMs = 0; ///< measured: server time = wall + offset
    int schemaVersion = 1;
    OperationId causalParent;
    Origin origin = Origin::Live;
    qint64 effectiveAtMs = 0; ///< imported history keeps its own time; else 0
    QByteArray previousHash; ///< of the operation before in the device's chain; empty for the first

    QByteArray hash; ///< SHA-256 of the canonical CBOR of all above but `personal`
    QByteArray signature; ///< Ed25519 over the hash

    /// When it happened, UTC: imported history its own time, else device time + measured offset.
    /// The server clamps it into what is possible when it receives it.
    [[nodiscard]] qint64 atMs() const
    {
        return effectiveAtMs != 0 ? effectiveAtMs : deviceWallMs + serverOffsetMs;
    }
    [[nodiscard]] const EntityTouch *primary() const
    {
        return entities.isEmpty() ? nullptr : &entities.first();
    }
    /// A personal value as text; empty when absent or destroyed.
    [[nodiscard]] QString personalText(const QString &name) const;
    friend bool operator==(const Operation &, const Operation &) = default;
};

/// What became of an operation.
enum class VerdictKind : quint8 {
    Waiting = 0, ///< made here, not yet confirmed by the server
    Confirmed = 1, ///< has its place in the server's order and was applied
    Refused = 2 ///< has its place, was not applied; the reason says why; never dropped
};

/// An operation with what became of it.
struct JournalEntry
{
    Operation operation;
    VerdictKind verdict = VerdictKind::Waiting;
    qint64 sequence = 0; ///< place in the server's order; 0 while waiting
    qint64 receivedAtMs = 0; ///< server clock at sequencing; 0 while waiting
    QString reason; ///< for Refused
    friend bool operator==(const JournalEntry &, const JournalEntry &) = default;
};

namespace OperationCodec {

/// An operation with what a draft says, its personal values salted and committed. The author still fills what
/// only it knows (device, sequence, times, base versions, previous hash, an id where the draft has none) and
/// seals it.
[[nodiscard]] Operation fromDraft(const OperationDraft &draft);

constexpr int kSuite = 1; ///< SHA-256 + Ed25519 + deterministic CBOR
/// Of the intents this program knows. 2: conflict.resolve, and `over` in edits of fields. 3: attachments.
/// 4: customer.update; the time of an operation is at the latest that of its receipt. 5: notice.sent.
/// 6: notices that are prepared, released and handed over (notice.prepared to notice.handed). 7:
/// state.changed.
constexpr int kSchemaVersion = 7;

/// The hashed body: canonical CBOR of every field but hash, signature and personal values.
[[nodiscard]] Result<QByteArray> encodeBody(const Operation &operation);
/// Fills hash and signature from the body. InvalidInput when a value can't be encoded.
[[nodiscard]] Result<void> seal(Operation &operation, const Crypto::SigningKey &key);
/// Whole entry for wire, file and storage: {body, personal, hash, signature}.
[[nodiscard]] Result<QByteArray> encode(const Operation &operation);
/// Reads what encode() wrote. Checks the shape only; call verify() for hash, commitments and signature.
[[nodiscard]] Result<Operation> decode(const QByteArray &bytes);
[[nodiscard]] Result<Operation> decodeBody(const QByteArray &body);
[[nodiscard]] QByteArray encodePersonal(const QMap<QString, PersonalValue> &personal);
[[nodiscard]] Result<QMap<QString, PersonalValue>> decodePersonal(const QByteArray &bytes);
/// Recomputes the hash, opens every commitment whose personal value is there, checks the signature.
[[nodiscard]] Result<void> verify(const Operation &operation, const QByteArray &publicKey);

[[nodiscard]] DeviceId deviceIdOf(const QByteArray &publicKey);
/// Readable code of a trail step: "NC-25-031877·3·7F2C" from the ticket's number, the step number and the
/// hash.
[[nodiscard]] QString trailCode(const QString &ticketNumber, const Operation &operation);

} // namespace OperationCodec

} // namespace Warmline
