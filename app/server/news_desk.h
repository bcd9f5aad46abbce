// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/queries.h"
#include "app/server/news_ring.h"

#include <QObject>
#include <QTimer>

#include <limits>
#include <map>

namespace Warmline {

/// What a waiting seat is told.
struct News
{
    qint64 head = 0; ///< of the whole journal
    /// Set together: the entries that follow the seat's cursor and concern its branches, packed as in
    /// PullOperations, and the cursor after them. Absent when it did not ask, or has to pull because the news
    /// desk does not remember so far.
    std::optional<qint64> nextCursor;
    QByteArray entries;
    mutable QByteArray written; ///< the whole answer, kept by who writes it out first; the desk's thread
};

/// What a seat waits for.
struct NewsWish
{
    qint64 after = 0; ///< its cursor
    QStringList branches; ///< empty: all; what belongs to no branch concerns everybody
    qint64 maxBytes = 0; ///< of entries in the answer; 0: none, only the head
    int waitMs = 0;
};

/// Seats that wait for news: no thread and no timer each, only an entry in a sorted list of those that wait
/// for the same branches. Each new entry of the journal is read once, for all; it wakes the seats of its
/// branch only, and these at most twice a second. Lives in one thread; only the store's change callback comes
/// from another.
class NewsDesk final : public QObject
{
    Q_OBJECT

public:
    static constexpr int kCoalesceMs = 500; ///< between two notices to the same seats
    static constexpr int kSettleMs = 20; ///< before the first: what is written together is told together

    /// The same news, for all that get the same, so that who writes it out can do so once.
    using Answer = std::function<void(const std::shared_ptr<const News> &news)>;

    NewsDesk(ChangeSource &changes, Reader &reader, QObject *parent = nullptr);
    ~NewsDesk() override;

    /// The journal's head as far as heard.
    [[nodiscard]] qint64 head() const { return m_ring.head(); }
    /// Answered as soon as something concerns the seat, at the latest after the time it said.
    void wait(const NewsWish &wish, Answer answer);
    [[nodiscard]] qsizetype waiting() const;
    /// Notices given so far (answers that had something to tell).
    [[nodiscard]] qint64 notices() const { return m_notices; }
    /// Answers everybody, at shutdown.
    void answerAll();

private:
    struct Waiter
    {
        qint64 after = 0;
        qint64 maxBytes = 0;
        Answer answer;
    };
    /// All that wait for the same branches.
    struct Group
    {
        QStringList branches;
        std::multimap<qint64, Waiter> byDeadline; ///< monotonic milliseconds
        qint64 lowest = std::numeric_limits<qint64>::max(); ///< no waiter's cursor is below it
        qint64 lastToldMs = 0;
        qint64 dueMs = 0; ///< of its next notice; 0: nothing new
        /// What was told a moment ago, by cursor and size wished for: most have the same cursor and so get
        /// the same, and the later a busy server hears of them, the less it must cost. Good as long as
        /// nothing new concerns the group.
        std::map<std::pair<qint64, qint64>, std::shared_ptr<const News>> made;
        qint64 madeHead = -1; ///< the last sequence that concerned the group then
        quint64 madeEdition = 0; ///< of the ring
        qint64 madeMs = 0;
    };
    void onChanged(qint64 cursor, bool reset);
    void goBack(qint64 head);
    void readOn();
    void onPage(const Result<JournalPage> &page);
    void markDue();
    void onTimer();
    void tell(Group &group, qint64 nowMs);
    [[nodiscard]] std::shared_ptr<const News> sharedNews(Group &group, const Waiter &waiter, qint64 nowMs);
    void wakeAt(qint64 ms);
    [[nodiscard]] std::shared_ptr<const News> newsFor(const Waiter &waiter,
                                                      const QStringList &branches) const;

    Reader &m_reader;
    NewsRing m_ring;
    /// By their branches, sorted: none of them is not the same as one without a name.
    std::map<QStringList, Group> m_groups;
    QTimer m_timer;
    qint64 m_timerMs = 0; ///< when it fires; 0: it does not
    qint64 m_heard = 0; ///< the store's head
    qint64 m_notices = 0;
    bool m_reading = false;
    bool m_started = false;
    std::shared_ptr<void> m_subscription;
};

} // namespace Warmline
