// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server_log.h"

#include "app/core/result.h"
#include "app/postgres/database_address.h"
#include "app/server/first_account.h"
#include "app/server/monitor.h"

#include <QHostAddress>
#include <QSslConfiguration>
#include <QStringList>

#include <optional>

namespace Warmline {

/// The command line of warmline-server.
struct ServerOptions
{
    QString dataFolder;
    QHostAddress address = QHostAddress(QHostAddress::LocalHost);
    quint16 port = 8700;
    QString keyFile; ///< empty: DIR.key beside the data folder
    QString tokenFile; ///< empty: DIR.token beside the data folder
    DatabaseAddress database; ///< empty: a file in the data folder
    DatabaseAddress databaseDirect; ///< empty: as `database`
    QString attachments; ///< a folder, or "database"; empty: in the data folder, with a database there
    qint64 attachmentsQuotaGib = 0; ///< 0: as much as there is room for
    QString telemetrySources; ///< JSON file (PlantSettings); empty: no plant is listened to
    bool migrate = false; ///< only bring the database to this version
    QString tlsCertificate;
    QString tlsKey;
    QString logLevel = QStringLiteral("info");
    ServerLog::Format logFormat = ServerLog::Format::Json;
    Monitor::Audience monitor = Monitor::Audience::ThisMachine;
    bool init = false; ///< make the first administrator and end
    FirstAccount::Options first; ///< its password comes from passwordFile or the terminal
    QString passwordFile;
    QString answer; ///< of --help and --version: to be printed, nothing else done

    /// InvalidInput names the option.
    [[nodiscard]] static Result<ServerOptions> parse(const QStringList &arguments);
    /// The certificate and key, if named. InvalidInput when they can't be read.
    [[nodiscard]] Result<std::optional<QSslConfiguration>> tls() const;
    /// The secret in the token file; made when the file is absent. Denied when others than its owner may read
    /// it.
    [[nodiscard]] Result<QByteArray> secret() const;
};

} // namespace Warmline
