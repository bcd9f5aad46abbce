// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/clock.h"
#include "app/domain/queries.h"
#include "app/pluginapi/notice_sender.h"
#include "app/services/change_feed.h"
#include "app/services/latest_answer.h"
#include "app/services/outreach/notice_book.h"
#include "app/services/outreach/notice_carrier.h"
#include "app/services/session.h"

#include <QObject>
#include <QSet>

#include <functional>
#include <optional>

namespace Warmline {

/// The company's prepared notices on this seat: prepared by one person, released by a second one where they
/// are for more than NoticeRows::kMostAlone households, and then handed to a platform or saved as a file for
/// it. Each act is an operation like any other: it works without a server and is judged by it later; but what
/// needs a release is handed over only when the server has confirmed that. GUI thread.
class NoticeDesk : public QObject
{
    Q_OBJECT

public:
    /// What sends: a plugin, with its settings.
    struct Sender
    {
        QString name; ///< as written into the journal: "notice_folder"
        QString title; ///< for people
        /// On a worker thread.
        std::function<Result<NoticeReceipt>(const NoticeBatch &batch, const std::stop_token &stop)> hand;
    };

    /// All outlive the service. start() begins to read.
    NoticeDesk(Session &session, Journal &journal, Reader &reader, ChangeFeed &feed, const Clock &clock,
               QObject *parent = nullptr);

    void start();
    /// Without one there are files only.
    void setSender(Sender sender);
    [[nodiscard]] const std::optional<Sender> &sender() const { return m_sender; }

    /// Of this and the last month, newest first.
    [[nodiscard]] const QList<NoticeRecord> &records() const { return m_records; }
    [[nodiscard]] const NoticeRecord *find(const NoticeId &id) const;
    [[nodiscard]] qint64 nowMs() const { return m_clock.utcMs(); }
    /// An act is being written, or a list is on its way: another one would fail().
    [[nodiscard]] bool isBusy() const { return m_busy; }

    /// Denied, or Conflict, with a sentence when this person may not do so now.
    [[nodiscard]] Result<void> mayPrepare() const;
    [[nodiscard]] Result<void> mayRelease(const NoticeRecord &record) const;
    [[nodiscard]] Result<void> mayWithdraw(const NoticeRecord &record) const;
    [[nodiscard]] Result<void> mayHand(const NoticeRecord &record) const;

    /// prepared() or failed() follows. InvalidInput without a text or households.
    void prepare(const QString &place, const QString &text, const QList<NoticeRow> &rows);
    /// changed() or failed() follows.
    void release(const NoticeId &id);
    void withdraw(const NoticeId &id, const QString &reason);
    /// Hands it to the sender, or saves it with whole numbers to \a file. Who lives in the houses is read
    /// anew; when they are more than were prepared for, it is prepared again. Every look at a number is
    /// written down before, and after it what was taken over. handed() or failed() follows.
    void send(const NoticeId &id);
    void saveTo(const NoticeId &id, const QString &file);

signals:
    void changed();
    void prepared(const Warmline::NoticeRecord &record);
    /// \a to: title of the sender, or the file.
    void handed(const QString &to, qsizetype households);
    /// One that this person could release, told once.
    void awaited(const Warmline::NoticeRecord &record);
    void failed(const Warmline::Error &error);

private:
    using Deliver = NoticeCarrier::Deliver;
    [[nodiscard]] bool leads() const;
    [[nodiscard]] OperationDraft draft(const QString &intent, const NoticeRecord &record,
                                       const QCborMap &values) const;
    [[nodiscard]] bool begin(const Result<void> &may);
    void author(const OperationDraft &draft, std::function<void()> done);
    void carry(const NoticeId &id, const QString &to, const QString &toTitle,
               const std::function<Deliver(const NoticeRecord &)> &deliver);
    void carryRows(const NoticeRecord &record, const QList<NoticeRow> &rows, const QString &to,
                   const QString &toTitle, const Deliver &deliver);
    [[nodiscard]] QStringList about(const NoticeRecord &record) const;
    [[nodiscard]] QString moment(qint64 utcMs) const;
    void read();
    void stop(const Error &error);
    void onStoreGone();

    Session &m_session;
    Journal &m_journal;
    Reader &m_reader;
    const Clock &m_clock;
    std::optional<Sender> m_sender;
    QList<NoticeRecord> m_records;
    QSet<NoticeId> m_told; ///< by awaited()
    LatestAnswer m_read{this};
    NoticeCarrier m_carrier;
    bool m_busy = false;
    bool m_started = false;
};

} // namespace Warmline
