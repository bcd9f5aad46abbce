// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "queue_board.h"
#include "queue_link.h"
#include "sip_settings.h"

#include <QElapsedTimer>
#include <QHash>
#include <QTcpSocket>
#include <QTimer>

#include <optional>

namespace Warmline::Sip {

/// Asterisk's manager interface: the seat joins its queues, pauses with a reason and hears who waits. The
/// password goes over the wire as the answer to a challenge (MD5), never itself. A lost connection is tried
/// again after 1 to 15 s, until then nothing is known of the queue; the seat's last wish is told again. A
/// refused password is tried again only after minutes: many seats that don't stop are banned.
class AmiLink final : public QueueLink
{
    Q_OBJECT

public:
    static constexpr int kAnswerMs =
        5'000; ///< an action without an answer for so long: the connection is dead
    static constexpr int kPingMs = 10'000;
    static constexpr int kDeniedMs = 600'000; ///< until a refused login is tried again
    static constexpr int kStatusMs = 60'000; ///< who waits is asked anew: an event may have been lost

    AmiLink(const QueueSettings &settings, QObject *parent);
    ~AmiLink() override;

    void setSeat(QueueSeat seat, const QString &reason) override;
    /// Asks who waits; what is known is replaced once all of the answer is there. By itself each kStatusMs.
    void askStatus();
    /// Until the connection is tried again; -1: it is not lost.
    [[nodiscard]] int retryMs() const { return m_again.isActive() ? m_again.remainingTime() : -1; }

private:
    using Fields = QList<std::pair<QByteArray, QString>>;
    enum class Asked : quint8 { Challenge, Login, Status, Join, Leave, Pause, Ping };
    struct Open
    {
        Asked what = Asked::Ping;
        QString queue;
        qint64 sinceMs = 0;
    };
    void connectNow();
    void onBytes();
    void onMessage(const AmiMessage &message);
    void onAnswer(const AmiMessage &message);
    void onEvent(const AmiMessage &event);
    void act(Asked what, const QByteArray &action, const Fields &fields = {}, const QString &queue = {});
    void tellSeat();
    void pauseIn(const QString &queue);
    void tellFacts();
    void lose(const QString &why, int waitMs = 0);
    void tick();

    QueueSettings m_settings;
    QTcpSocket m_socket;
    AmiReader m_reader;
    QueueBoard m_board;
    std::optional<QueueBoard> m_fresh; ///< while a status is being told
    QElapsedTimer m_clock;
    QTimer m_timer; ///< ping, deadlines
    QTimer m_again;
    QHash<quint64, Open> m_open; ///< actions without an answer yet
    quint64 m_id = 0;
    int m_failures = 0; ///< in a row
    qint64 m_pingedMs = 0;
    qint64 m_statusMs = 0;
    bool m_in = false; ///< logged in
    bool m_told = false; ///< that there is trouble
    QueueSeat m_seat = QueueSeat::SignedOut;
    QString m_reason;
};

} // namespace Warmline::Sip
