// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/server/contract_schema.h"
#include "app/server/server_core.h"
#include "app/server/server_metrics.h"

#include <QByteArray>
#include <QObject>

#include <functional>
#include <memory>

namespace Warmline {

/// The contract's door to the ServerCore: SOAP bytes in, SOAP bytes out, whoever carries them. Whatever comes
/// in, an answer in the contract's words goes out: a response, or a fault with ServiceFault as its detail.
/// Lives in the core's thread.
class SoapDoor final : public QObject
{
    Q_OBJECT

public:
    struct Reply
    {
        QString fault; ///< the contract's name of it; empty: none. HTTP carries it with status 500
        QByteArray body;
    };
    using Answer = std::function<void(Reply reply)>;

    explicit SoapDoor(ServerCore &core, QObject *parent = nullptr);
    ~SoapDoor() override;

    /// Answers once, now or later. \a peer: the address that it comes from, if it is known.
    void dispatch(const QByteArray &request, const Answer &answer, const QString &peer = {});
    /// The contract as it is compiled in.
    [[nodiscard]] static QByteArray wsdl();
    [[nodiscard]] const ServerMetrics &metrics() const { return m_metrics; }

private:
    struct Calls;
    ContractSchema m_schema;
    ServerMetrics m_metrics;
    std::unique_ptr<Calls> m_calls;
};

} // namespace Warmline
