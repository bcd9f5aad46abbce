// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/news_desk.h"

#include "app/contract/wire.h"

#include <QDeadlineTimer>
#include <QLoggingCategory>

Q_DECLARE_LOGGING_CATEGORY(lcServer)

namespace Warmline {

namespace {

constexpr qint64 kPageBytes = 1024 * 1024;
/// Further behind than this (an import), nobody is told the entries themselves: seats pull them.
constexpr qint64 kFarBehind = 2'000;
/// Different answers that a group keeps for a moment.
constexpr size_t kMade = 32;

qint64 monotonicMs()
{
    return QDeadlineTimer::current().deadline();
}

} // namespace

NewsDesk::NewsDesk(ChangeSource &changes, Reader &reader, QObject *parent)
    : QObject(parent)
    , m_reader(reader)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &NewsDesk::onTimer);
    m_subscription = changes.subscribe([this](const StoreChange &change) {
        QMetaObject::invokeMethod(
            this,
            [this, change = std::pair(change.cursor, change.reset)] {
                onChanged(change.first, change.second);
            },
            Qt::QueuedConnection);
    });
    m_reader.ask([](Queries &queries) { return queries.cursor(); })
        .then(this, [this](const Result<qint64> &head) {
            m_started = true;
            m_ring.skipTo(head.value_or(0));
            markDue();
            onChanged(m_heard, false);
        });
}

NewsDesk::~NewsDesk() = default;

void NewsDesk::onChanged(qint64 cursor, bool reset)
{
    if (reset && m_started && cursor < m_ring.head())
        m_reader.ask([](Queries &queries) { return queries.cursor(); })
            .then(this, [this](const Result<qint64> &head) {
                if (head && *head < m_ring.head())
                    goBack(*head);
            });
    m_heard = std::max(m_heard, cursor);
    if (m_started && !m_reading && m_heard > m_ring.head())
        readOn();
}

/// The store was made again from a database that had gone back: what was further is no news any more.
void NewsDesk::goBack(qint64 head)
{
    m_heard = head;
    m_ring.goBack(head);
    answerAll(); // seats see that the server is behind them, and ask it why
}

void NewsDesk::readOn()
{
    m_reading = true;
    m_reader.ask([after = m_ring.head()](Queries &queries) { return queries.page(after, kPageBytes); })
        .then(this, [this](const Result<JournalPage> &page) { onPage(page); });
}

void NewsDesk::onPage(const Result<JournalPage> &page)
{
    m_reading = false;
    if (!page) {
        qCWarning(lcServer, "the news can't be read: error %d; seats are told to look",
                  int(page.error().code));
        m_ring.skipTo(m_heard);
    } else if (page->head - page->nextCursor > kFarBehind) {
        m_ring.skipTo(page->head);
    } else {
        m_ring.append(*page);
        if (page->entries.isEmpty())
            m_ring.skipTo(m_heard); // the store says that there is something, and shows nothing
    }
    markDue();
    if (m_heard > m_ring.head())
        readOn();
}

/// Groups that something new concerns get the time of their next notice.
void NewsDesk::markDue()
{
    const qint64 now = monotonicMs();
    for (auto &[branches, group] : m_groups) {
        if (group.dueMs != 0 || group.byDeadline.empty())
            continue;
        if (group.lowest >= m_ring.headOf(group.branches))
            continue;
        group.dueMs = std::max(now + kSettleMs, group.lastToldMs + kCoalesceMs);
        wakeAt(group.dueMs);
    }
}

void NewsDesk::wait(const NewsWish &wish, Answer answer)
{
    const Waiter waiter{wish.after, wish.maxBytes, std::move(answer)};
    const qint64 now = monotonicMs();
    QStringList branches = wish.branches;
    branches.sort();
    branches.removeDuplicates();
    Group &group = m_groups[branches];
    group.branches = branches;
    const bool hasNews = m_ring.headOf(branches) > wish.after;
    // One that was told a moment ago is told again with the others of its branches, not at once.
    if (wish.waitMs <= 0 || (hasNews && now >= group.lastToldMs + kCoalesceMs)) {
        m_notices += int(hasNews);
        const auto news = hasNews ? sharedNews(group, waiter, now) : newsFor(waiter, branches);
        if (hasNews)
            wakeAt(group.madeMs + kCoalesceMs); // to let go of it
        waiter.answer(news);
        return;
    }
    const qint64 deadline = now + wish.waitMs;
    group.byDeadline.emplace(deadline, waiter);
    group.lowest = std::min(group.lowest, wish.after);
    if (hasNews && group.dueMs == 0) {
        group.dueMs = group.lastToldMs + kCoalesceMs;
        wakeAt(group.dueMs);
    }
    wakeAt(deadline);
}

void NewsDesk::wakeAt(qint64 ms)
{
    if (m_timerMs != 0 && m_timerMs <= ms)
        return;
    m_timerMs = ms;
    m_timer.start(std::chrono::milliseconds(std::max<qint64>(0, ms - monotonicMs())));
}

void NewsDesk::onTimer()
{
    m_timerMs = 0;
    const qint64 now = monotonicMs();
    for (auto at = m_groups.begin(); at != m_groups.end();) {
        Group &group = at->second;
        if (now >= group.madeMs + kCoalesceMs)
            group.made.clear();
        if (group.dueMs != 0 && group.dueMs <= now)
            tell(group, now);
        while (!group.byDeadline.empty() && group.byDeadline.begin()->first <= now) {
            const Waiter waiter = std::move(group.byDeadline.extract(group.byDeadline.begin()).mapped());
            waiter.answer(newsFor(waiter, group.branches));
        }
        if (group.byDeadline.empty() && now > group.lastToldMs + 60'000) {
            at = m_groups.erase(at); // nobody has waited for these for a while
            continue;
        }
        if (!group.made.empty())
            wakeAt(group.madeMs + kCoalesceMs);
        if (group.dueMs != 0)
            wakeAt(group.dueMs);
        if (!group.byDeadline.empty())
            wakeAt(group.byDeadline.begin()->first);
        ++at;
    }
}

void NewsDesk::tell(Group &group, qint64 nowMs)
{
    group.dueMs = 0;
    group.lastToldMs = nowMs;
    const qint64 head = m_ring.headOf(group.branches);
    std::vector<Waiter> told;
    group.lowest = std::numeric_limits<qint64>::max();
    for (auto at = group.byDeadline.begin(); at != group.byDeadline.end();) {
        if (at->second.after >= head) {
            group.lowest = std::min(group.lowest, at->second.after);
            ++at;
            continue;
        }
        told.push_back(std::move(at->second));
        at = group.byDeadline.erase(at);
    }
    for (const Waiter &waiter : told) {
        ++m_notices;
        waiter.answer(sharedNews(group, waiter, nowMs));
    }
}

/// For one that something new concerns.
std::shared_ptr<const News> NewsDesk::sharedNews(Group &group, const Waiter &waiter, qint64 nowMs)
{
    const qint64 head = m_ring.headOf(group.branches);
    if (group.madeHead != head || group.madeEdition != m_ring.edition() || nowMs >= group.madeMs + kCoalesceMs
        || group.made.size() >= kMade) {
        group.made.clear();
        group.madeHead = head;
        group.madeEdition = m_ring.edition();
        group.madeMs = nowMs;
    }
    auto &news = group.made[{waiter.after, waiter.maxBytes}];
    if (!news)
        news = newsFor(waiter, group.branches);
    return news;
}

std::shared_ptr<const News> NewsDesk::newsFor(const Waiter &waiter, const QStringList &branches) const
{
    auto news = std::make_shared<News>();
    news->head = m_ring.head();
    if (waiter.maxBytes <= 0)
        return news;
    const auto piece = m_ring.after(waiter.after, branches, waiter.maxBytes);
    const auto block =
        piece ? Wire::packEntries(piece->entries, Wire::Bodies::With) : Result<QByteArray>(QByteArray());
    if (piece && block) {
        news->nextCursor = piece->nextCursor;
        news->entries = *block;
    }
    return news;
}

qsizetype NewsDesk::waiting() const
{
    size_t count = 0;
    for (const auto &[branches, group] : m_groups)
        count += group.byDeadline.size();
    return qsizetype(count);
}

void NewsDesk::answerAll()
{
    for (auto &[branches, group] : std::exchange(m_groups, {})) {
        for (const auto &[deadline, waiter] : group.byDeadline)
            waiter.answer(newsFor(waiter, group.branches));
    }
    m_timer.stop();
    m_timerMs = 0;
}

} // namespace Warmline
