// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/server/http_front.h"
#include "app/server/monitor.h"
#include "app/server/server_core.h"

#include <QThread>
#include <QUrl>

namespace Warmline {

/// How to reach a server that runs in this process.
struct ServerEndpoint
{
    QUrl url;
    QString secret;
};

/// A server in a thread of its own: core, SOAP door and HTTP front. Starts in the constructor's thread by
/// start(), which returns at once; stops when destroyed, after the answers that are under way. Also what
/// app/warmline-server runs.
class EmbeddedServer final : public QObject
{
    Q_OBJECT

public:
    struct Options
    {
        QHostAddress address = QHostAddress::LocalHost;
        quint16 port = 0; ///< 0: a free one
        std::optional<QSslConfiguration> tls;
        QByteArray secret; ///< empty: a random one
        Monitor::Audience monitor = Monitor::Audience::ThisMachine; ///< who may ask /health and /metrics
        SecretUse secretUse = SecretUse::Always;
        std::function<QString()> sequencer = {}; ///< as Monitor::Parts
        std::function<bool()> leads = {}; ///< as Monitor::Parts
    };

    /// The parts outlive this object; `secret` in them is taken from the options.
    EmbeddedServer(const ServerParts &parts, const Options &options, QObject *parent = nullptr);
    ~EmbeddedServer() override;

    /// Finishes when the server listens, or with what is wrong. To be called once.
    [[nodiscard]] QFuture<Result<ServerEndpoint>> start();
    /// Takes no new calls, answers those that wait, then emits stopped().
    void stop();

signals:
    void stopped();

private:
    struct Inside;
    [[nodiscard]] Result<ServerEndpoint> open();

    ServerParts m_parts;
    Options m_options;
    QThread m_thread;
    Inside *m_inside = nullptr; ///< lives in the thread
};

} // namespace Warmline
