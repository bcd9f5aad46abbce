// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/remote/soap_gateway.h"
#include "app/services/sync/sign_in_service.h"

namespace Warmline {

/// The sign-in window's way to the company's server. Each question has a gateway of its own, so that a
/// password is forgotten with its answer. GUI thread.
class GatewaySignIn final : public SignInBackend
{
public:
    explicit GatewaySignIn(SoapGatewayOptions way);

    QFuture<Result<ServerHello>> check(const Wish &wish) override;
    QFuture<Result<ServerHello>> changePassword(const Wish &wish, const QString &next) override;
    QFuture<Result<qint64>> greet() override;

private:
    [[nodiscard]] std::shared_ptr<SoapGateway> gateway(const Wish &wish) const;

    SoapGatewayOptions m_way;
    std::shared_ptr<SoapGateway> m_greeter;
};

} // namespace Warmline
