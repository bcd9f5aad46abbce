// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feed_settings.h"

#include "app/pluginapi/source_thread.h"

#include <QHash>
#include <QNetworkAccessManager>
#include <QTimer>

namespace Warmline {

/// Gives tags their numbers, telling the list whenever it grows, and delivers. One thread.
class FeedDelivery
{
public:
    FeedDelivery(TelemetryReceiver &receiver, int pollMs)
        : m_receiver(receiver)
        , m_pollMs(pollMs)
    { }
    void deliver(const QList<FeedValue> &values);
    /// Tells the state when it or its words changed.
    void tell(SourceState state, const QString &text = {});

private:
    TelemetryReceiver &m_receiver;
    int m_pollMs;
    QList<SourceTag> m_tags;
    QHash<QString, quint32> m_numbers;
    std::optional<std::pair<SourceState, QString>> m_told;
};

/// Asks an address again and again; an answer that was already told is not told again. Lives on the source's
/// thread.
class HttpPoller final : public QObject
{
public:
    HttpPoller(const FeedSettings &settings, TelemetryReceiver &receiver);
    void ask();

private:
    void answered(QNetworkReply *reply);

    static constexpr qint64 kMostBytes = 64LL * 1024 * 1024;
    FeedSettings m_settings;
    FeedDelivery m_delivery;
    QNetworkAccessManager m_network;
    QTimer m_timer;
    SourceBackOff m_backOff;
    QByteArray m_last; ///< hash of the answer before
};

/// Reads files that are dropped into a folder, the oldest name first, and puts them into done/ or failed/
/// below it. A file is taken when its size has stood for one look. Lives on the source's thread.
class FolderPoller final : public QObject
{
public:
    FolderPoller(const FeedSettings &settings, TelemetryReceiver &receiver);
    void look();

private:
    void takeFile(const QString &name);

    FeedSettings m_settings;
    FeedDelivery m_delivery;
    QTimer m_timer;
    QHash<QString, qint64> m_sizes; ///< at the look before
};

} // namespace Warmline
