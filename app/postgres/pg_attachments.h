// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/attachment_store.h"
#include "app/postgres/pg_connection.h"

#include <QThreadPool>

namespace Warmline {

/// Contents of attachments in PostgreSQL, for servers that share one: sealed before they go there, as in a
/// folder. Thread-safe; a connection and a thread of its own. Closing waits for what is queued.
class PgAttachments final : public AttachmentStore
{
public:
    explicit PgAttachments(DatabaseAddress address);
    ~PgAttachments() override;

    QFuture<Result<AttachmentProgress>> progress(AttachmentContent content) override;
    QFuture<Result<AttachmentProgress>> write(AttachmentContent content, qint64 offset,
                                              QByteArray bytes) override;
    QFuture<Result<QByteArray>> read(AttachmentContent content, qint64 offset, qint64 length) override;
    QFuture<Result<QList<QByteArray>>> contents() override;
    QFuture<Result<void>> remove(QByteArray hash) override;

private:
    struct Row
    {
        bool found = false;
        QByteArray key; ///< of the content, opened
        QString source;
        bool complete = false;
    };
    template <class F>
    auto run(F work) -> QFuture<std::invoke_result_t<F>>;
    template <class F>
    auto inTransaction(F work) -> std::invoke_result_t<F>;

    // On the thread
    [[nodiscard]] Result<Row> row(const AttachmentContent &content, const AttachmentKey &key,
                                  bool lock = false);
    [[nodiscard]] Result<qint64> stored(const AttachmentContent &content, const QString &source);
    [[nodiscard]] Result<Row> begin(const AttachmentContent &content);
    [[nodiscard]] Result<QByteArray> chunk(const AttachmentContent &content, const Row &row, qint64 index);
    [[nodiscard]] Result<AttachmentProgress> writeNow(const AttachmentContent &content, qint64 offset,
                                                      const QByteArray &bytes);
    /// True: it is what it should be. False: it was another content, and is gone.
    [[nodiscard]] Result<bool> finish(const AttachmentContent &content, const Row &row);
    [[nodiscard]] Result<void> drop(const AttachmentContent &content);

    std::unique_ptr<PgConnection> m_db; ///< made, used and ended on the thread
    DatabaseAddress m_address;
    QThreadPool m_pool;
};

} // namespace Warmline
