// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/attachment_store.h"

#include <QDir>

namespace Warmline {

/// Contents as files of a folder, synchronously and without limits; what AttachmentFolder does its work with.
/// Several processes may use one folder at a time. docs/attachments.md describes the files.
class AttachmentFiles
{
public:
    /// \a linksFreely: who asks for a content that is here under another attachment's key gets its own key to
    /// it (a seat, which may see both). Otherwise everybody must bring the content itself (a server).
    AttachmentFiles(const QString &folder, bool linksFreely)
        : m_folder(folder)
        , m_linksFreely(linksFreely)
    { }

    [[nodiscard]] Result<AttachmentProgress> progress(const AttachmentContent &content) const;
    [[nodiscard]] Result<AttachmentProgress> write(const AttachmentContent &content, qint64 offset,
                                                   const QByteArray &bytes) const;
    [[nodiscard]] Result<QByteArray> read(const AttachmentContent &content, qint64 offset,
                                          qint64 length) const;
    /// Unseals all of it and compares its hash. InvalidInput about "hash" when it is another content.
    [[nodiscard]] Result<void> check(const AttachmentContent &content) const;
    [[nodiscard]] QList<QByteArray> contents() const;
    [[nodiscard]] Result<void> remove(const QByteArray &hash) const;

    struct Entry
    {
        QByteArray hash;
        qint64 bytes = 0; ///< on the disk, with everything that belongs to it
        qint64 usedMs = 0; ///< last read or written, UTC
    };
    [[nodiscard]] QList<Entry> entries() const;
    void touch(const QByteArray &hash, qint64 utcMs) const;
    [[nodiscard]] const QDir &folder() const { return m_folder; }

private:
    class Sealed;
    [[nodiscard]] QString path(const QByteArray &hash) const;
    [[nodiscard]] QString partPath(const AttachmentContent &content) const;
    [[nodiscard]] QString keyPath(const QByteArray &hash, const OperationId &operation) const;
    [[nodiscard]] Result<std::unique_ptr<Sealed>> openWhole(const AttachmentContent &content,
                                                            const AttachmentKey &key) const;
    [[nodiscard]] Result<void> finish(const AttachmentContent &content, Sealed &part) const;
    [[nodiscard]] Result<void> link(const AttachmentContent &content) const;
    [[nodiscard]] static Result<void> checkHash(const AttachmentContent &content, Sealed &file);

    QDir m_folder;
    bool m_linksFreely;
};

} // namespace Warmline
