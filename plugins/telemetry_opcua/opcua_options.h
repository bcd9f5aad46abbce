// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"

#include <QByteArray>
#include <QList>
#include <QStringList>
#include <QVariantMap>

namespace Warmline {

/// How to reach one OPC UA server and what to take from it; README.md names the settings.
struct OpcUaOptions
{
    enum class Mode : quint8 { None, Sign, SignAndEncrypt };

    QString url; ///< opc.tcp://host:port
    QString policy = QStringLiteral("None");
    Mode mode = Mode::None;
    QString user, password;
    QString applicationUri = QStringLiteral("urn:warmline:client"); ///< as in our certificate
    QByteArray certificate, key; ///< DER
    QList<QByteArray> trusted; ///< DER; what the server may show
    QString namespaceUri; ///< text ids of it are tags by their bare text
    QString root; ///< where to browse; empty: the Objects folder
    QStringList tags; ///< if any, these and no browsing
    int publishMs = 1'000; ///< how often the server sends what changed
    int pollMs = 5'000; ///< at least so often each value is told again
    int timeoutMs = 5'000; ///< of each answer
    int historyHours = 0; ///< how far back what was missed is read; 0: not
    int retryMs = 1'000, retryMaxMs = 60'000;

    /// InvalidInput, NotFound (a certificate's file), Denied (a password that would go in clear).
    [[nodiscard]] static Result<OpcUaOptions> read(const QVariantMap &config);
    [[nodiscard]] QByteArray policyUri() const;
};

} // namespace Warmline
