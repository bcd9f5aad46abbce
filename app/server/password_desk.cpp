// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/password_desk.h"

#include "app/core/held_reads.h"
#include "app/core/password.h"

#include <QCoreApplication>

namespace Warmline {

PasswordDesk::PasswordDesk(int threads, int waiting)
    : m_limit(threads + waiting)
{
    m_pool.setMaxThreadCount(threads);
    m_pool.setObjectName(QStringLiteral("passwords"));
}

PasswordDesk::~PasswordDesk()
{
    m_pool.waitForDone();
}

template <class T, class F>
QFuture<Result<T>> PasswordDesk::run(F work)
{
    if (m_queued.fetch_add(1) >= m_limit) {
        --m_queued;
        return QtFuture::makeReadyValueFuture(
            Result<T>(failure(ErrorCode::Unavailable,
                              QCoreApplication::translate("PasswordDesk", "登录的人太多，请稍候再试"))));
    }
    const HeldPromise<Result<T>> promise;
    QFuture<Result<T>> future = promise.future();
    m_pool.start([this, promise, work = std::move(work)] {
        Result<T> answer = work();
        --m_queued;
        promise.finish(std::move(answer));
    });
    return future;
}

QFuture<Result<bool>> PasswordDesk::check(const QByteArray &verifier, const QString &password)
{
    return run<bool>([=] { return Result<bool>(Password::matches(verifier, password)); });
}

QFuture<Result<QByteArray>> PasswordDesk::verifierOf(const QString &password)
{
    return run<QByteArray>([=] { return Password::verifierOf(password); });
}

} // namespace Warmline
