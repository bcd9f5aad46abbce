// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/clock.h"
#include "app/domain/attachment_lookup.h"
#include "app/domain/journal.h"
#include "app/services/session.h"
#include "app/sync/transfer_core.h"

#include <QObject>
#include <QQueue>

namespace Warmline {

/// To whom attachments are added.
struct AttachmentOwner
{
    EntityKind kind = EntityKind::Ticket;
    QString entity; ///< UUID text; empty: nobody
    BranchId branch;
    friend bool operator==(const AttachmentOwner &, const AttachmentOwner &) = default;
};

/// How an attachment stands, for people.
struct AttachmentStatus
{
    enum class State : quint8 {
        There, ///< at the server, as far as is known here
        Waiting, ///< here, its turn at the server comes
        Sending,
        Fetching,
        Held, ///< rests because of `reason`
        Failed, ///< will not go on by itself because of `reason`
        WithTicket ///< kept until its ticket is opened
    };
    State state = State::There;
    int percent = 0; ///< of Sending and Fetching
    QString reason;
    friend bool operator==(const AttachmentStatus &, const AttachmentStatus &) = default;
};

/// Attachments for the panes: adding, removing, opening, and how each stands. Files are added one after the
/// other. GUI thread.
class AttachmentService : public QObject
{
    Q_OBJECT

public:
    /// The seat's store and the driver that moves contents; empty functions: nothing can be attached here.
    struct Backend
    {
        SeatAttachments *local = nullptr;
        std::function<void(const AttachmentAddress &)> upload;
        std::function<void(const AttachmentAddress &)> fetch;
        std::function<void(const OperationId &)> retry;
    };

    AttachmentService(Session &session, Journal &journal, Reader &reader, const Clock &clock,
                      QObject *parent = nullptr);

    void setBackend(Backend backend);
    [[nodiscard]] bool isAvailable() const { return m_backend.local != nullptr; }
    /// How contents stand, from the driver.
    void setItems(const QList<TransferItem> &items);
    void onFetched(const OperationId &attachment);

    /// The ticket is being written and not opened yet: what is added to it from now on is kept here, and
    /// written by openKept() for the branch that was named last. Not kept over an end of the program, unlike
    /// the draft's words and the files' names. Of a null id nothing is kept.
    void keepFor(const AttachmentOwner &ticket);
    /// The ticket is there now; what was kept for it is added. Nothing else is needed for one never kept for.
    void openKept(const QString &entity);
    /// The ticket will not be opened.
    void dropKept(const QString &entity);
    [[nodiscard]] QList<Attachment> kept(const QString &entity) const;

    void addFile(const AttachmentOwner &owner, const QString &path);
    /// \a name: what it is to be called, with an ending ("剪贴板.png").
    void addBytes(const AttachmentOwner &owner, const QByteArray &bytes, const QString &name);
    void remove(const AttachmentOwner &owner, const OperationId &attachment);
    /// contentReady() or openFailed() follows; what is not here is fetched first.
    void open(const AttachmentOwner &owner, const Attachment &attachment);
    void retry(const OperationId &attachment);
    /// Its content if all of it is here already, for small pictures; NotFound else.
    [[nodiscard]] QFuture<Result<QByteArray>> peek(const Attachment &attachment);
    [[nodiscard]] AttachmentStatus status(const OperationId &attachment) const;

signals:
    void added(const Warmline::OperationId &attachment);
    /// \a name: of the file, for the person who chose it.
    void addFailed(const QString &name, const Warmline::Error &error);
    void removeFailed(const Warmline::Error &error);
    void contentReady(const Warmline::OperationId &attachment, const QByteArray &content);
    void openFailed(const Warmline::OperationId &attachment, const Warmline::Error &error);
    /// A content came to be here.
    void arrived(const Warmline::OperationId &attachment);
    void statusChanged();
    void keptChanged(const QString &entity);

private:
    struct Job
    {
        AttachmentOwner owner;
        QString path;
        QByteArray bytes;
        QString name;
    };
    struct Kept
    {
        Job job;
        Attachment shown;
    };
    struct Opening
    {
        AttachmentAddress address;
        Attachment attachment;
    };
    void take(const Job &job);
    void keep(const Job &job);
    [[nodiscard]] const Kept *findKept(const OperationId &id) const;
    [[nodiscard]] static QFuture<Result<QByteArray>> contentOf(const Kept &kept);
    void addNext();
    void write(const Job &job, const SeatAttachments::Taken &taken);
    void fail(const Job &job, const Error &error);

    Session &m_session;
    Journal &m_journal;
    Reader &m_reader;
    const Clock &m_clock;
    Backend m_backend;
    QQueue<Job> m_jobs;
    QHash<QString, QList<Kept>> m_kept; ///< by ticket that is not opened yet
    bool m_adding = false;
    QHash<OperationId, Opening> m_opening;
    QHash<OperationId, TransferItem> m_items;
};

} // namespace Warmline
