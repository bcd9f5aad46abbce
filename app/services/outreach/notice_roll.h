// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/clock.h"
#include "app/domain/journal.h"
#include "app/domain/notice_record.h"
#include "app/domain/queries.h"
#include "app/services/change_feed.h"
#include "app/services/latest_answer.h"
#include "app/services/outreach/notice_carrier.h"
#include "app/services/outreach/notice_log.h"
#include "app/services/session.h"

#include <QObject>

#include <optional>

namespace Warmline {

/// Who lives in a chosen piece of the city, for a notice, and the list as a file. Every file is written down
/// in the journal with its reason (notice.listed); clear numbers are revealed household by household
/// (household.reveal) before they are read, and the server has to allow a list of them first: what one person
/// carries out or writes to within a day is added up (NoticeDay). Sending is the gateway's or a person's:
/// what was told to whom is written down afterwards (notice.sent) and read with the next list of the same
/// houses. GUI thread; reads on a reader thread, writes on a worker.
class NoticeRoll : public QObject
{
    Q_OBJECT

public:
    enum class Phones : quint8 { Masked, Clear };
    static constexpr qsizetype kMostRows = NoticeRows::kMost;
    /// Clear numbers of more households than this are carried out by NoticeDesk, when they are released.
    static constexpr qsizetype kMostClear = NoticeRows::kMostAlone;

    NoticeRoll(Session &session, Journal &journal, Reader &reader, ChangeFeed &feed, const Clock &clock,
               QObject *parent = nullptr);

    /// Tells whether there is a server to ask; outlives this. Without it there always seems to be.
    void setConnection(const ConnectionStatus &connection);
    /// How long it is waited for when whole numbers are exported.
    void setPatience(int ms) { m_carrier.setPatience(ms); }

    /// Reads the households of these houses; changed() follows, and readError() tells when that failed. \a
    /// place names them. Not while a file is being written: failed() at once, and the list stays.
    void read(const QString &place, const QList<BuildingId> &houses);
    [[nodiscard]] const QString &place() const { return m_place; }
    /// In the order of the houses, within one as the store gives them.
    [[nodiscard]] const QList<NoticeRow> &rows() const { return m_rows; }
    [[nodiscard]] bool isReading() const { return m_read.isOut(); }
    [[nodiscard]] const std::optional<Error> &readError() const { return m_readError; }
    [[nodiscard]] bool isWriting() const { return m_writing; }
    [[nodiscard]] qsizetype withoutPhone() const;
    /// What the houses of this list were told in this and the last month, newest first.
    [[nodiscard]] const QList<NoticeSent> &sent() const { return m_sent; }
    /// What that household was told last, or what was handed over to tell it (NoticeSent::isTold); nullptr
    /// when nothing is known: a platform has no number of it, or did not take all that it was given.
    [[nodiscard]] const NoticeSent *lastSent(const NoticeRow &row) const;

    /// Households that this person has written to, or carried whole numbers out of, alone today, as far as
    /// this seat knows; and with those of this list, a house that is in both counts once.
    [[nodiscard]] qint64 aloneToday() const;
    [[nodiscard]] qint64 togetherToday() const;

    /// Denied or Unavailable with a sentence when this person may not carry such a list out now.
    [[nodiscard]] Result<void> may(Phones phones) const;
    /// Writes the list as CSV (UTF-8 with a byte order mark, for spreadsheets). InvalidInput without a
    /// reason. exported() or failed() follows. The file has the rows of this moment, and is written after the
    /// last of its operations: when the journal refuses one of them, there is none.
    void exportCsv(const QString &file, Phones phones, const QString &reason);

    /// Writes down that the households of this list have been told. recorded() or failed() follows. Denied
    /// for trainees, InvalidInput while the list is empty, Unavailable while something is being written.
    void recordSent(NoticeWay way);

signals:
    void changed();
    void todayChanged(); ///< aloneToday() or may() may say something else
    void recorded(const Warmline::NoticeSent &sent);
    void exported(const QString &file, qsizetype rows);
    void failed(const Warmline::Error &error);

private:
    struct Contents
    {
        QList<NoticeRow> rows;
        QList<NoticeSent> sent;
        QList<NoticeSlice> alone;
    };
    [[nodiscard]] static Result<Contents> readContents(Queries &queries, const QList<BuildingId> &houses,
                                                       qint64 nowMs);
    [[nodiscard]] OperationDraft listed(Phones phones, const QString &reason) const;
    [[nodiscard]] NoticeSlice slice() const;
    void readToday();
    void stop(const Error &error);
    void onStoreGone();

    Session &m_session;
    Journal &m_journal;
    Reader &m_reader;
    const Clock &m_clock;
    QString m_place;
    QList<NoticeRow> m_rows;
    QList<NoticeSent> m_sent;
    std::optional<Error> m_readError;
    QList<NoticeSlice> m_alone;
    LatestAnswer m_read{this};
    LatestAnswer m_readToday{this};
    NoticeCarrier m_carrier;
    QString m_unreachable; ///< why the server can't be asked; empty: it can
    bool m_writing = false;
};

} // namespace Warmline
