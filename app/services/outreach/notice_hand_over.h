// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/clock.h"
#include "app/pluginapi/notice_sender.h"
#include "app/services/outreach/notice_book.h"
#include "app/services/outreach/notice_carrier.h"
#include "app/services/session.h"

#include <QObject>

#include <functional>

namespace Warmline {

/// Takes one notice out of the house: to a platform, or into a file for it. First the attempt is written down
/// and the server has to confirm it (of several seats that begin at once one gets that, and none without a
/// server); then every look at a number; then the numbers are read; the delivery comes last, and how it went
/// is written down after it. A seat that dies between has told nobody how it went: that is what the record
/// says then, and nothing begins again by itself. GUI thread.
class NoticeHandOver : public QObject
{
    Q_OBJECT

public:
    /// On a worker thread.
    using Hand = std::function<Result<NoticeReceipt>(const NoticeBatch &batch, const std::stop_token &stop)>;
    /// One on its way.
    struct Passing
    {
        NoticeRecord record;
        NoticeRecord::Hand hand; ///< to and again
        QString title; ///< of where to, for people
        NoticeCarrier::Deliver deliver;
    };
    /// How many households were taken over.
    using Done = std::function<void(const Result<qsizetype> &taken)>;

    /// All outlive this.
    NoticeHandOver(Session &session, Journal &journal, Reader &reader, ChangeFeed &feed, const Clock &clock,
                   QObject *parent = nullptr);

    [[nodiscard]] NoticeCarrier &carrier() { return m_carrier; }
    [[nodiscard]] const NoticeCarrier &carrier() const { return m_carrier; }

    [[nodiscard]] static NoticeCarrier::Deliver toSender(const NoticeRecord &notice, Hand hand);
    [[nodiscard]] NoticeCarrier::Deliver toFile(const NoticeRecord &notice, const QString &file) const;
    /// \a done once, unless this goes away before. One at a time.
    void begin(Passing passing, Done done);

private:
    [[nodiscard]] static Result<void> fits(const NoticeRecord &record, const QList<NoticeRow> &rows);
    void carry(Passing passing, const QList<NoticeRow> &rows, const Done &done);
    void writeOutcome(const Passing &passing, const Result<qsizetype> &taken, const Done &done);
    [[nodiscard]] QString moment(qint64 utcMs) const;

    Session &m_session;
    Journal &m_journal;
    Reader &m_reader;
    const Clock &m_clock;
    NoticeCarrier m_carrier;
};

} // namespace Warmline
