// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feed_settings.h"

#include "app/pluginapi/source_thread.h"

#include <QDateTime>
#include <QHash>
#include <QNetworkAccessManager>
#include <QTimer>

class QFileInfo;

namespace Warmline {

/// No answer and no file is larger.
inline constexpr qint64 kMostFeedBytes = 64LL * 1024 * 1024;

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

    FeedSettings m_settings;
    FeedDelivery m_delivery;
    QNetworkAccessManager m_network;
    QTimer m_timer;
    SourceBackOff m_backOff;
    QByteArray m_last; ///< hash of the answer before
    QString m_words; ///< what was wrong with it
};

/// Reads files that are dropped into a folder, the oldest name first, and puts them into done/ or failed/
/// below it. A file is taken when its size has stood for one look; one that can't be moved away is not taken
/// again while it stays what it is. What was wrong is told until other files are taken. Lives on the source's
/// thread.
class FolderPoller final : public QObject
{
public:
    FolderPoller(const FeedSettings &settings, TelemetryReceiver &receiver);
    void look();

private:
    struct Taken
    {
        QString place; ///< where it belongs
        qint64 size = 0;
        QDateTime changed;
    };
    [[nodiscard]] bool isStuck(const QFileInfo &file) const;
    /// Delivers what is in it; gives what is wrong, if anything, and the folder that it belongs into.
    [[nodiscard]] std::pair<QString, QString> deliver(const QString &name);
    [[nodiscard]] Result<FeedFormat::Reading> readFile(const QString &name) const;
    /// What is wrong, if anything.
    [[nodiscard]] QString move(const QString &name, const QString &place) const;

    FeedSettings m_settings;
    FeedDelivery m_delivery;
    QTimer m_timer;
    QHash<QString, qint64> m_sizes; ///< at the look before
    QHash<QString, Taken> m_stuck; ///< taken, but not moved away
    QString m_words; ///< what was wrong with the files that were taken last
};

} // namespace Warmline
