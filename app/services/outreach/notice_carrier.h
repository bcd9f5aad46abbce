// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"
#include "app/domain/journal.h"
#include "app/services/outreach/notice_rows.h"

#include <QObject>

#include <functional>
#include <memory>
#include <stop_token>

namespace Warmline {

class Queries;
class Reader;

/// Carries a list of households out of the store: first all of its operations are written down, portion by
/// portion; then the whole numbers are read, where they are wanted; the delivery comes last. When the journal
/// refuses a portion, nothing is delivered, and more is written down than was carried out. One list at a
/// time. GUI thread; the delivery runs on a worker that this object does not wait for: when it goes away,
/// what has not begun never begins, and what has begun is told to stop and ends by itself.
class NoticeCarrier : public QObject
{
    Q_OBJECT

public:
    static constexpr qsizetype kPortion = 500; ///< operations written down at once

    struct Load
    {
        QList<OperationDraft> drafts;
        QList<NoticeRow> rows;
        bool clear = false; ///< with whole numbers: household.reveal for each is among the drafts
        /// Asked last of all, when everything is read: nothing is delivered if it says no. May be empty.
        /// Reader thread.
        std::function<Result<void>(Queries &queries)> may = {};
    };
    /// How many households it took, or why none. May block for a while; ends soon when the token asks for it.
    /// Uses nothing that may go away while it runs.
    using Deliver = std::function<Result<qsizetype>(
        const QList<NoticeRow> &rows, const NoticeRows::Numbers &numbers, const std::stop_token &stop)>;
    /// \a written: all of the drafts stand in the journal, whatever became of the delivery.
    using Done = std::function<void(const Result<qsizetype> &delivered, bool written)>;

    NoticeCarrier(Journal &journal, Reader &reader, QObject *parent = nullptr);
    ~NoticeCarrier() override;

    [[nodiscard]] bool isBusy() const { return m_busy; }
    /// \a done is heard of once, unless this object goes away before. Not while it is busy.
    void carry(Load load, Deliver deliver, Done done);

private:
    struct Order;
    void authorNext(const std::shared_ptr<Order> &order);
    void readNumbers(const std::shared_ptr<Order> &order);
    void deliver(const std::shared_ptr<Order> &order, const NoticeRows::Numbers &numbers);
    void finish(const std::shared_ptr<Order> &order, const Result<qsizetype> &delivered);

    Journal &m_journal;
    Reader &m_reader;
    std::stop_source m_stop;
    bool m_busy = false;
};

} // namespace Warmline
