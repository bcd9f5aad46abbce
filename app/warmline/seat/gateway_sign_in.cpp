// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/warmline/seat/gateway_sign_in.h"

#include <QCoreApplication>

namespace Warmline {

namespace {

/// Its last call is over, but the call's own code may still be running.
void dismiss(const std::shared_ptr<SoapGateway> &gateway)
{
    QMetaObject::invokeMethod(QCoreApplication::instance(), [gateway] { }, Qt::QueuedConnection);
}

} // namespace

GatewaySignIn::GatewaySignIn(SoapGatewayOptions way)
    : m_way(std::move(way))
{
    SoapGatewayOptions options = m_way;
    options.deadlineMs = 4'000;
    m_greeter = std::make_shared<SoapGateway>(options);
}

std::shared_ptr<SoapGateway> GatewaySignIn::gateway(const Wish &wish) const
{
    SoapGatewayOptions options = m_way;
    options.account = wish.account;
    options.secret = wish.password;
    options.enrolmentCode = wish.code;
    return std::make_shared<SoapGateway>(options);
}

QFuture<Result<ServerHello>> GatewaySignIn::check(const Wish &wish)
{
    const auto asked = gateway(wish);
    return asked->hello(wish.device).then(asked.get(), [asked](const Result<ServerHello> &hello) {
        dismiss(asked);
        return hello;
    });
}

QFuture<Result<ServerHello>> GatewaySignIn::changePassword(const Wish &wish, const QString &next)
{
    using Answer = Result<ServerHello>;
    const auto asked = gateway(wish);
    return asked->hello(wish.device)
        .then(asked.get(),
              [asked, wish, next](const Answer &hello) {
                  return hello ? asked->changePassword(wish.password, next)
                               : QtFuture::makeReadyValueFuture(hello);
              })
        .unwrap()
        .then(asked.get(), [asked](const Answer &hello) {
            dismiss(asked);
            return hello;
        });
}

QFuture<Result<qint64>> GatewaySignIn::greet()
{
    return m_greeter->greet();
}

} // namespace Warmline
