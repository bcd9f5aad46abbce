// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/server/http_front.h"

namespace Warmline {

/// One client of the HttpFront: reads a request, hands it over, writes the answer, then reads the next. What
/// it sends ahead waits in the kernel. Private to the front.
class HttpFront::Connection
{
public:
    Connection(HttpFront *front, quint64 id, std::unique_ptr<HttpChannel> channel, bool local, QString peer);

    /// The socket became ready. \a ended: the client will send nothing more, or is gone.
    void onEvent(bool readable, bool ended);
    /// Reading or writing goes on.
    void resume();
    /// Answers the request that is under way; later answers are dropped.
    void answer(const HttpResponse &response);
    /// Closes the socket; nothing happens here any more.
    void end();
    [[nodiscard]] bool isBusy() const { return m_busy || m_sent < m_out.size(); }
    [[nodiscard]] bool isStale(qint64 nowMs) const;
    [[nodiscard]] static qint64 monotonicMs();

private:
    void pump();
    bool receive();
    bool dispatch();
    bool flush();
    void give(const HttpResponse &response);

    HttpFront *m_front;
    quint64 m_id;
    std::unique_ptr<HttpChannel> m_channel; ///< null: ended
    HttpReader m_reader;
    QByteArray m_out;
    qsizetype m_sent = 0;
    qint64 m_lastMs;
    bool m_local; ///< the client is on this machine
    QString m_peer; ///< its address
    bool m_readable = true; ///< there may be bytes in the kernel
    bool m_busy = false; ///< the handler has a request
    bool m_fresh = true; ///< no whole request yet
    bool m_keepAlive = true;
    bool m_headOnly = false; ///< the request under way wants no body
    bool m_ended = false; ///< the client will send nothing more
    bool m_draining =
        false; ///< refused: what still comes is thrown away, or the refusal would be lost with it
    bool m_pumping = false;
};

} // namespace Warmline
