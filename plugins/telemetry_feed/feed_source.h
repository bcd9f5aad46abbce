// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feed_pollers.h"

#include <QEventLoop>

namespace Warmline {

/// Runs a poller on a source's thread until it is asked to stop.
template <class Poller>
void runPoller(const FeedSettings &settings, const std::stop_token &stop, TelemetryReceiver &receiver,
               void (Poller::*begin)())
{
    QEventLoop loop; // this thread's own and only one
    const std::stop_callback quit(
        stop, [&loop] { QMetaObject::invokeMethod(&loop, &QEventLoop::quit, Qt::QueuedConnection); });
    Poller poller(settings, receiver);
    (poller.*begin)();
    loop.exec();
}

/// One feed: an address, a folder or a broker.
class FeedSource final : public SourceThread
{
public:
    explicit FeedSource(FeedSettings settings)
        : m_settings(std::move(settings))
    { }
    ~FeedSource() override { stop(); }

protected:
    void run(const std::stop_token &stop, TelemetryReceiver &receiver) override;

private:
    FeedSettings m_settings;
};

} // namespace Warmline
