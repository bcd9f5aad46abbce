// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/news_desk.h"

#include <QDeadlineTimer>

namespace Warmline {

namespace {

constexpr int kCoalesceMs = 20;

qint64 monotonicMs()
{
    return QDeadlineTimer::current().deadline();
}

} // namespace

NewsDesk::NewsDesk(ChangeSource &changes, QObject *parent)
    : QObject(parent)
{
    m_expiry.setSingleShot(true);
    connect(&m_expiry, &QTimer::timeout, this, &NewsDesk::onExpiry);
    m_coalesce.setSingleShot(true);
    m_coalesce.setInterval(kCoalesceMs);
    connect(&m_coalesce, &QTimer::timeout, this, [this] {
        for (auto it = m_byDeadline.begin(); it != m_byDeadline.end();) {
            if (it->second.after >= m_head) {
                ++it;
                continue;
            }
            const auto answer = std::move(it->second.answer);
            it = m_byDeadline.erase(it);
            answer(m_head);
        }
        schedule();
    });
    m_subscription = changes.subscribe([this](const StoreChange &change) {
        QMetaObject::invokeMethod(
            this, [this, cursor = change.cursor] { setHead(cursor); }, Qt::QueuedConnection);
    });
}

NewsDesk::~NewsDesk() = default;

void NewsDesk::setHead(qint64 head)
{
    if (head <= m_head)
        return;
    m_head = head;
    if (!m_byDeadline.empty() && !m_coalesce.isActive())
        m_coalesce.start();
}

void NewsDesk::wait(qint64 afterSequence, int waitMs, std::function<void(qint64)> answer)
{
    if (m_head > afterSequence || waitMs <= 0) {
        answer(m_head);
        return;
    }
    m_byDeadline.emplace(monotonicMs() + waitMs, Waiter{afterSequence, std::move(answer)});
    schedule();
}

void NewsDesk::schedule()
{
    if (m_byDeadline.empty())
        m_expiry.stop();
    else
        m_expiry.start(
            std::chrono::milliseconds(std::max<qint64>(0, m_byDeadline.begin()->first - monotonicMs())));
}

void NewsDesk::onExpiry()
{
    const qint64 now = monotonicMs();
    while (!m_byDeadline.empty() && m_byDeadline.begin()->first <= now) {
        const auto answer = std::move(m_byDeadline.begin()->second.answer);
        m_byDeadline.erase(m_byDeadline.begin());
        answer(m_head);
    }
    schedule();
}

void NewsDesk::answerAll()
{
    for (auto &[deadline, waiter] : std::exchange(m_byDeadline, {}))
        waiter.answer(m_head);
    schedule();
}

} // namespace Warmline
