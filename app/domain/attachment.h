// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"
#include "app/domain/identifiers.h"

#include <QByteArray>
#include <QCborArray>
#include <QList>

#include <optional>

namespace Warmline {

struct Operation;

/// What an attachment is to the people who read the ticket.
enum class AttachmentKind : quint8 { Photo = 1, Recording, Document };

[[nodiscard]] QString attachmentKindName(AttachmentKind kind); ///< "photo"
[[nodiscard]] std::optional<AttachmentKind> attachmentKindFromName(QStringView name);

/// A file that belongs to a ticket or a call, as its operation (attachment.add) named it. The content itself
/// is not in the journal: it is found by its hash and opened with the key.
struct Attachment
{
    OperationId operation; ///< that added it; names the attachment
    QByteArray hash; ///< SHA-256 of the content, 32 bytes
    qint64 size = 0; ///< of the content, bytes
    QString mediaType; ///< "image/jpeg"
    AttachmentKind kind = AttachmentKind::Photo;
    QString name; ///< of the file; personal value; empty once destroyed
    QByteArray key; ///< 32 bytes; personal value: once it is destroyed nobody can open the content any more
    AgentId by;
    qint64 atMs = 0;
    AgentId removedBy;
    qint64 removedMs = 0; ///< 0: not removed

    [[nodiscard]] bool isRemoved() const { return removedMs != 0; }
    /// The person's data were deleted, and with them the key.
    [[nodiscard]] bool isDestroyed() const { return key.isEmpty(); }
    /// Somebody may still open it.
    [[nodiscard]] bool isLive() const { return !isRemoved() && !isDestroyed(); }
    friend bool operator==(const Attachment &, const Attachment &) = default;
};

[[nodiscard]] QCborArray toCbor(const QList<Attachment> &attachments);
/// False when it is damaged.
[[nodiscard]] bool attachmentsFromCbor(const QCborArray &array, QList<Attachment> &attachments);

namespace AttachmentRules {

constexpr qint64 kChunk = 512 * 1024; ///< bytes of content that are sealed, sent and checked together
constexpr qsizetype kMost = 200; ///< of one ticket or call
constexpr qsizetype kKeySize = 32;
constexpr qsizetype kHashSize = 32;

[[nodiscard]] constexpr qint64 chunks(qint64 size)
{
    return (size + kChunk - 1) / kChunk;
}
/// Bytes in the chunk that begins at \a offset.
[[nodiscard]] constexpr qint64 chunkAt(qint64 offset, qint64 size)
{
    return size - offset < kChunk ? size - offset : kChunk;
}
/// The largest content of a kind, bytes: recordings 256 MiB, everything else 64 MiB.
[[nodiscard]] qint64 largest(AttachmentKind kind);
/// What a media type counts as; none: such files are not taken.
[[nodiscard]] std::optional<AttachmentKind> kindOf(QStringView mediaType);
/// Whether content of this type and size is taken, in a sentence for the agent. InvalidInput otherwise.
[[nodiscard]] Result<void> check(QStringView mediaType, qint64 size);

/// attachment.add and attachment.remove, for tickets and calls alike. Pure; their values are listed in
/// docs/journal.md.
[[nodiscard]] bool knows(QStringView intent);
[[nodiscard]] Result<void> apply(QList<Attachment> &attachments, const Operation &operation, qint64 atMs);

} // namespace AttachmentRules

} // namespace Warmline
