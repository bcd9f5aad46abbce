// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QThread>

#include <functional>
#include <utility>
#include <vector>

namespace Warmline {

/// Keeps back what its thread asks readers for (Reader::ask, SeriesStore) until it goes. For whoever asks and
/// then chains on the answer: when a future of Qt 6.8 ends in one thread while another calls .then() on it,
/// its continuation may run twice, the second time without its promise (setContinuation() runs it and keeps
/// it, the thread that ends the future finds it): a server crashed so under load. What is held has its chain
/// before it begins. Nothing may be waited for meanwhile. Any thread; each has its own. They nest: each
/// begins what was asked within it.
class HeldReads
{
public:
    HeldReads();
    ~HeldReads();
    Q_DISABLE_COPY_MOVE(HeldReads)

    /// Begins now, or with the end of what holds it. \a reader is who reads.
    static void begin(const void *reader, std::function<void()> read);
    /// \a reader goes: what this thread holds for it never begins.
    static void forget(const void *reader);

private:
    HeldReads *m_outer;
    std::vector<std::pair<const void *, std::function<void()>>> m_reads;
};

/// An application whose events hold their reads: most are chained on within the event that asks, also by
/// .unwrap(), which no scope within a continuation can cover. Of its own thread only; other threads may wait
/// for what they ask.
template <class Application>
class HoldingApplication : public Application
{
public:
    using Application::Application;
    bool notify(QObject *receiver, QEvent *event) override
    {
        if (Application::instance()->thread() != QThread::currentThread())
            return Application::notify(receiver, event);
        const HeldReads held;
        return Application::notify(receiver, event);
    }
};

} // namespace Warmline
