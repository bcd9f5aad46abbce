// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/attachment_sweeper.h"

#include <QLoggingCategory>

#include <algorithm>
#include <chrono>

Q_LOGGING_CATEGORY(lcSweep, "warmline.server.attachments", QtInfoMsg)

namespace Warmline {

AttachmentSweeper::AttachmentSweeper(AttachmentStore &store, Reader &reader, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_reader(reader)
{
    m_timer.setInterval(std::chrono::hours(1));
    connect(&m_timer, &QTimer::timeout, this, &AttachmentSweeper::look);
}

void AttachmentSweeper::start()
{
    m_timer.start();
    look();
}

void AttachmentSweeper::look()
{
    using Hashes = QList<QByteArray>;
    m_store.contents().then(this, [this](const Result<Hashes> &contents) {
        if (!contents) {
            qCWarning(lcSweep) << "can't look at the attachments:" << int(contents.error().code);
            return;
        }
        m_reader
            .ask([all = *contents](Queries &queries) {
                Hashes dead;
                for (const QByteArray &hash : all) {
                    const auto holders = queries.attachmentHolders(hash);
                    const bool isDead = holders && !holders->isEmpty()
                                     && std::ranges::none_of(*holders, [](const AttachmentHolder &holder) {
                                            return holder.attachment.isLive();
                                        });
                    if (isDead)
                        dead.append(hash);
                }
                return dead;
            })
            .then(this, [this](const Hashes &dead) { removeAll(dead); });
    });
}

/// Swept is said when they are gone, not when that was asked for.
void AttachmentSweeper::removeAll(const QList<QByteArray> &dead)
{
    QList<QFuture<Result<void>>> removals;
    for (const QByteArray &hash : dead)
        removals.append(m_store.remove(hash));
    QtFuture::whenAll(removals.begin(), removals.end())
        .then(this, [this](const QList<QFuture<Result<void>>> &done) {
            const auto removed = std::ranges::count_if(done, [](const QFuture<Result<void>> &one) {
                return one.resultCount() > 0 && one.result().has_value(); // a store that closes cancels
            });
            if (!done.isEmpty())
                qCInfo(lcSweep) << "contents without a living attachment removed:" << removed << "of"
                                << done.size();
            emit swept(removed);
        });
}

} // namespace Warmline
