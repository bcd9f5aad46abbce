// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/attachment.h"

#include <QFuture>

#include <functional>

namespace Warmline {

/// What opens an attachment's content where it is stored.
struct AttachmentKey
{
    OperationId operation; ///< that brought the key
    QByteArray key; ///< 32 bytes
    friend bool operator==(const AttachmentKey &, const AttachmentKey &) = default;
};

/// A content as a store is asked for it.
struct AttachmentContent
{
    QByteArray hash; ///< SHA-256
    qint64 size = 0;
    AttachmentKey own; ///< on behalf of which attachment
    QList<AttachmentKey> others = {}; ///< of live attachments with the same content
};

/// How much of a content a receiving end has.
struct AttachmentProgress
{
    qint64 stored = 0; ///< bytes, from the beginning, in whole chunks
    bool complete = false; ///< and its hash was found right
    friend bool operator==(const AttachmentProgress &, const AttachmentProgress &) = default;
};

/// Where contents lie, encrypted, each content once. Thread-safe; futures finish in any thread.
class AttachmentStore
{
public:
    virtual ~AttachmentStore() = default;

    [[nodiscard]] virtual QFuture<Result<AttachmentProgress>> progress(AttachmentContent content) = 0;
    /// Puts the chunk at \a offset behind what is there; anywhere else nothing is written and the answer says
    /// where to go on. With the last chunk the whole is checked: InvalidInput about "hash" when it is another
    /// content, which is then dropped. Storage: no room, in words.
    [[nodiscard]] virtual QFuture<Result<AttachmentProgress>> write(AttachmentContent content, qint64 offset,
                                                                    QByteArray bytes) = 0;
    /// Bytes of a complete content. NotFound: it is not (wholly) here, or not for that key.
    [[nodiscard]] virtual QFuture<Result<QByteArray>> read(AttachmentContent content, qint64 offset,
                                                           qint64 length) = 0;
    /// Hashes of all contents that lie here, complete or not.
    [[nodiscard]] virtual QFuture<Result<QList<QByteArray>>> contents() = 0;
    /// Takes a content away, and what there is of it under way.
    [[nodiscard]] virtual QFuture<Result<void>> remove(QByteArray hash) = 0;
};

/// Who has an attachment: what the server needs to know before it looks for rights.
struct AttachmentAddress
{
    EntityKind kind = EntityKind::Ticket;
    QString entity; ///< UUID text
    OperationId operation; ///< that added it
    QByteArray hash;
    qint64 size = 0;
    friend bool operator==(const AttachmentAddress &, const AttachmentAddress &) = default;
};

/// A seat's own store: a bounded cache of what the server has, and all that it does not have yet.
class SeatAttachments : public AttachmentStore
{
public:
    struct Taken
    {
        AttachmentAddress address;
        QByteArray key; ///< new, for the operation
        QString mediaType;
    };
    /// Takes in a file (or, with an empty path, \a bytes) that is to be attached by \a operation. It then
    /// counts as waiting for its upload and is never evicted. An empty \a mediaType is told from the content,
    /// not from the name's ending. InvalidInput: too large or of no type that is taken. \a keysOf gives the
    /// keys of live attachments with a hash; called on a thread of the store's.
    using KeysOf = std::function<QList<AttachmentKey>(const QByteArray &hash)>;
    [[nodiscard]] virtual QFuture<Result<Taken>> take(QString path, QByteArray bytes, QString mediaType,
                                                      AttachmentAddress to, KeysOf keysOf) = 0;
    /// What was taken in and is not settled.
    [[nodiscard]] virtual QFuture<Result<QList<AttachmentAddress>>> pending() = 0;
    /// The server has it, or will never have it: from now on it is cache.
    [[nodiscard]] virtual QFuture<Result<void>> settle(OperationId operation) = 0;
};

/// The server's store as a seat sees it. Every call has a deadline and never blocks.
class AttachmentGateway
{
public:
    virtual ~AttachmentGateway() = default;
    [[nodiscard]] virtual QFuture<Result<AttachmentProgress>> progress(AttachmentAddress address) = 0;
    /// InvalidInput about "digest": the bytes changed on their way.
    [[nodiscard]] virtual QFuture<Result<AttachmentProgress>> send(AttachmentAddress address, qint64 offset,
                                                                   QByteArray bytes) = 0;
    [[nodiscard]] virtual QFuture<Result<QByteArray>> fetch(AttachmentAddress address, qint64 offset,
                                                            qint64 length) = 0;
};

} // namespace Warmline
