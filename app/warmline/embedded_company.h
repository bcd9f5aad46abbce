// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/clock.h"
#include "app/domain/telemetry.h"
#include "app/server/embedded_server.h"

#include <QObject>

#include <memory>

namespace Warmline {

class Store;

/// A whole company in this process: the server's store, its telemetry, the SOAP server on loopback. What `warmline` runs when
/// no server is named. GUI thread; the work is done elsewhere.
class EmbeddedCompany : public QObject
{
    Q_OBJECT

public:
    struct Options
    {
        QString folder; ///< DIR/server
        QByteArray key;
        std::shared_ptr<Clock> clock;
    };

    explicit EmbeddedCompany(Options options, QObject *parent = nullptr);
    ~EmbeddedCompany() override;

    /// Opens the stores and listens.
    [[nodiscard]] QFuture<Result<ServerEndpoint>> start();

    [[nodiscard]] Store &store() const { return *m_store; }

private:
    Options m_options;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<EmbeddedServer> m_server;
};

} // namespace Warmline
