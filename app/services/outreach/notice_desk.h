// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/clock.h"
#include "app/domain/queries.h"
#include "app/services/change_feed.h"
#include "app/services/latest_answer.h"
#include "app/services/outreach/notice_book.h"
#include "app/services/outreach/notice_hand_over.h"
#include "app/services/session.h"

#include <QObject>
#include <QSet>

#include <functional>
#include <optional>

namespace Warmline {

class ConnectionStatus;

/// The company's prepared notices on this seat: prepared by one person, released by a second one where they
/// are for more than NoticeRows::kMostAlone households, and then handed to a platform or saved as a file for
/// it. Each act is an operation like any other: it works without a server and is judged by it later; but
/// nothing is handed over before the server has confirmed that it may be (NoticeHandOver).
///
/// One act at a time. Each is refused at once, by its result, or is under way until busyChanged(); before
/// that one of prepared(), handed() and failed() tells how it went, and changed() what is new. GUI thread.
class NoticeDesk : public QObject
{
    Q_OBJECT

public:
    /// What sends: a plugin, with its settings.
    struct Sender
    {
        QString name; ///< as written into the journal: "notice_folder"
        QString title; ///< for people
        NoticeHandOver::Hand hand;
    };

    /// All outlive the service. start() begins to read.
    NoticeDesk(Session &session, Journal &journal, Reader &reader, ChangeFeed &feed, const Clock &clock,
               QObject *parent = nullptr);

    void start();
    /// Tells whether there is a server to ask; outlives this. Without it there always seems to be.
    void setConnection(const ConnectionStatus &connection);
    /// How long it is waited for when something is handed over.
    void setPatience(int ms) { m_handOver.carrier().setPatience(ms); }
    /// Without one there are files only.
    void setSender(Sender sender);
    [[nodiscard]] const std::optional<Sender> &sender() const { return m_sender; }
    /// Why there is none, though one is configured.
    void setSenderTrouble(const Error &error);
    [[nodiscard]] const std::optional<Error> &senderTrouble() const { return m_senderTrouble; }

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

    /// prepared() follows. InvalidInput without a text or households, when the text is too long, and for the
    /// households of several branches: the seats of one do not hold the others'.
    [[nodiscard]] Result<void> prepare(const QString &place, const QString &text,
                                       const QList<NoticeRow> &rows);
    [[nodiscard]] Result<void> release(const NoticeId &id);
    [[nodiscard]] Result<void> withdraw(const NoticeId &id, const QString &reason);
    /// Hands it to the sender, or saves it with whole numbers to \a file. Who lives in the houses is read
    /// anew; when they are more than were prepared for, or some of them are not held here, it is prepared
    /// again. The attempt is written down first and has to be confirmed by the server, then every look at a
    /// number, and what was taken over after it; whether it may go is asked once more in between. What may
    /// have been handed over before needs a reason to go \a again, which is written down. handed() follows.
    [[nodiscard]] Result<void> send(const NoticeId &id, const QString &again = {});
    [[nodiscard]] Result<void> saveTo(const NoticeId &id, const QString &file, const QString &again = {});

signals:
    void changed();
    void busyChanged();
    void prepared(const Warmline::NoticeRecord &record);
    /// \a to: title of the sender, or the file.
    void handed(const QString &to, qsizetype households);
    /// One that this person could release, told once.
    void awaited(const Warmline::NoticeRecord &record);
    /// Told before, and it waits for this person no more.
    void settled(const Warmline::NoticeId &id);
    /// The act that was under way.
    void failed(const Warmline::Error &error);
    /// The notices could not be read; the ones before stay.
    void unreadable(const Warmline::Error &error);

private:
    [[nodiscard]] bool leads() const;
    [[nodiscard]] NoticeRules::Person person() const;
    [[nodiscard]] NoticeRecord recordOf(const QString &place, const QString &text,
                                        const QList<NoticeRow> &rows) const;
    [[nodiscard]] Result<void> begin(const Result<void> &may);
    void author(const OperationDraft &draft, std::function<void(const Result<void> &)> heard);
    [[nodiscard]] Result<void> mayCarry(const NoticeRecord &record, const QString &again) const;
    [[nodiscard]] Result<void> carry(NoticeHandOver::Passing passing);
    void read();
    void tellAwaited();

    Session &m_session;
    Journal &m_journal;
    Reader &m_reader;
    const Clock &m_clock;
    std::optional<Sender> m_sender;
    std::optional<Error> m_senderTrouble;
    QList<NoticeRecord> m_records;
    QList<NoticeSlice> m_alone;
    QSet<NoticeId> m_told; ///< by awaited()
    LatestAnswer m_read{this};
    NoticeHandOver m_handOver;
    bool m_reachable = true;
    bool m_busy = false;
    bool m_started = false;
};

} // namespace Warmline
