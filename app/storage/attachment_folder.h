// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/clock.h"
#include "app/domain/attachment_store.h"
#include "app/storage/attachment_files.h"

#include <QSet>
#include <QThreadPool>

namespace Warmline {

/// Contents in a folder, worked on by a thread of its own: a server's store, or a seat's cache and outgoing
/// tray. Thread-safe. Closing waits for what is queued.
class AttachmentFolder final : public SeatAttachments
{
public:
    struct Options
    {
        QString folder; ///< made if absent
        std::shared_ptr<const Clock> clock = std::make_shared<SystemClock>();
        qint64 quotaBytes = 0; ///< server: beyond it nothing is taken; 0: no limit but the disk's
        qint64 cacheBytes = 0; ///< seat: beyond it what was not used for longest goes; 0: this is a server's
    };
    /// Storage: the folder can't be made or written.
    [[nodiscard]] static Result<std::unique_ptr<AttachmentFolder>> open(const Options &options);
    ~AttachmentFolder() override;

    QFuture<Result<AttachmentProgress>> progress(AttachmentContent content) override;
    QFuture<Result<AttachmentProgress>> write(AttachmentContent content, qint64 offset,
                                              QByteArray bytes) override;
    QFuture<Result<QByteArray>> read(AttachmentContent content, qint64 offset, qint64 length) override;
    QFuture<Result<QList<QByteArray>>> contents() override;
    QFuture<Result<void>> remove(QByteArray hash) override;

    QFuture<Result<Taken>> take(QString path, QByteArray bytes, QString mediaType, AttachmentAddress to,
                                KeysOf keysOf) override;
    QFuture<Result<QList<AttachmentAddress>>> pending() override;
    QFuture<Result<void>> settle(OperationId operation) override;

private:
    explicit AttachmentFolder(const Options &options);
    template <class F>
    auto run(F work) -> QFuture<std::invoke_result_t<F>>;

    // On the thread
    void measure();
    [[nodiscard]] Result<void> makeRoom(const AttachmentContent &content, qint64 bytes);
    void evict(const QByteArray &spared);
    [[nodiscard]] Result<Taken> takeNow(const QString &path, const QByteArray &bytes,
                                        const QString &mediaType, AttachmentAddress to, const KeysOf &keysOf);
    [[nodiscard]] Result<void> seal(QIODevice &source, const AttachmentContent &content);
    [[nodiscard]] Result<QList<AttachmentAddress>> readPending() const;
    [[nodiscard]] QString pendingPath(const OperationId &operation) const;

    Options m_options;
    AttachmentFiles m_files;
    qint64 m_bytes = -1; ///< on the disk, about; -1: not measured yet
    QThreadPool m_pool; ///< one thread: the work is in order
};

} // namespace Warmline
