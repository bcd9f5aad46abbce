// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/geo/tile_making_p.h"

#include <QPointer>
#include <QTcpSocket>
#include <QTimer>

namespace Warmline::Geo {

/// One HTTP connection, in the service's thread. Requests are answered one after the other.
class TileConnection : public QObject
{
    Q_OBJECT

public:
    TileConnection(QTcpSocket *socket, std::shared_ptr<TileServiceShared> shared, QObject *parent);
    ~TileConnection() override;

    struct Request
    {
        bool head = false;
        bool close = false;
        int status = 0; ///< 0: readable so far
        QString style;
        TileId tile;
    };
    /// Reads a request's head (without the empty line). Pure, for tests.
    [[nodiscard]] static Request parse(const QByteArray &head, const QString &token, const QString &host);

private:
    void onReadyRead();
    void serve(const Request &request);
    void answer(int status, const QByteArray &body);

    QTcpSocket *m_socket;
    std::shared_ptr<TileServiceShared> m_shared;
    QByteArray m_buffer;
    QTimer m_idle;
    std::stop_source m_stop;
    Request m_current;
    bool m_busy = false;
};

} // namespace Warmline::Geo
