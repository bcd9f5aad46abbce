// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"
#include "app/domain/journal.h"
#include "app/services/outreach/notice_rows.h"

#include <QObject>

#include <functional>
#include <memory>
#include <optional>
#include <stop_token>

namespace Warmline {

class ChangeFeed;
class ConnectionStatus;
class Queries;
class Reader;
class ServerWord;

/// Carries a list of households out of the store: first the server is asked, where it has to allow that; then
/// all of its operations are written down, portion by portion; then the whole numbers are read, where they
/// are wanted; the delivery comes last. When the journal refuses a portion, nothing is delivered, and more is
/// written down than was carried out. One list at a time. GUI thread; the delivery runs on a worker that this
/// object does not wait for: when it goes away, what has not begun never begins, and what has begun is told
/// to stop and ends by itself.
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
        /// Asked once the server has allowed it, and last of all, when everything is read: nothing is
        /// delivered if it says no. May be empty. Reader thread.
        std::function<Result<void>(Queries &queries)> may = {};
        /// Written down before anything else, and nothing more happens before the server has confirmed it:
        /// that is the permission, and without the server there is none. It has an id.
        std::optional<OperationDraft> asks = {};
    };
    /// How many households it took, or why none. May block for a while; ends soon when the token asks for it.
    /// Uses nothing that may go away while it runs.
    using Deliver = std::function<Result<qsizetype>(
        const QList<NoticeRow> &rows, const NoticeRows::Numbers &numbers, const std::stop_token &stop)>;
    /// \a written: what asks for the permission stands in the journal and was not refused, or, where none is
    /// needed, all of the drafts do; whatever became of the delivery.
    using Done = std::function<void(const Result<qsizetype> &delivered, bool written)>;

    /// Without \a feed there is nobody to ask for a permission.
    NoticeCarrier(Journal &journal, Reader &reader, ChangeFeed *feed = nullptr, QObject *parent = nullptr);
    ~NoticeCarrier() override;

    /// Tells whether the server can be asked; outlives this.
    void setConnection(const ConnectionStatus &connection) { m_connection = &connection; }
    /// How long the server is waited for.
    void setPatience(int ms);
    /// Unavailable, with a sentence, while the server can't be asked for a permission.
    [[nodiscard]] Result<void> reachable() const;

    [[nodiscard]] bool isBusy() const { return m_busy; }
    /// \a done is heard of once, unless this object goes away before. Not while it is busy.
    void carry(Load load, Deliver deliver, Done done);

private:
    struct Order;
    void askServer(const std::shared_ptr<Order> &order);
    void askAgain(const std::shared_ptr<Order> &order);
    void authorNext(const std::shared_ptr<Order> &order);
    void readNumbers(const std::shared_ptr<Order> &order);
    void deliver(const std::shared_ptr<Order> &order, const NoticeRows::Numbers &numbers);
    void finish(const std::shared_ptr<Order> &order, const Result<qsizetype> &delivered);

    Journal &m_journal;
    Reader &m_reader;
    const ConnectionStatus *m_connection = nullptr;
    std::unique_ptr<ServerWord> m_word;
    std::stop_source m_stop;
    bool m_busy = false;
};

} // namespace Warmline
