// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/warmline/keychain_secret.h"

#include <QCoreApplication>
#include <QPromise>
#include <QTimer>

#include <qt6keychain/keychain.h>

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(KeychainSecret)
};

constexpr int kKeychainDeadlineMs = 10'000;

/// Finishes its promise once, then deletes itself.
class SecretRequest : public QObject
{
public:
    QFuture<Result<QString>> start(const QString &name, const QString &unknown)
    {
        QFuture<Result<QString>> future = m_promise.future();
        m_promise.start();
        auto *job = new QKeychain::ReadPasswordJob(u"warmline"_s, this);
        job->setAutoDelete(false);
        job->setKey(name);
        connect(job, &QKeychain::Job::finished, this, [this, job, unknown] {
            if (job->error() == QKeychain::NoError)
                finish(job->textData());
            else
                finish(failure(ErrorCode::Unavailable, unknown.arg(job->errorString())));
        });
        QTimer::singleShot(kKeychainDeadlineMs, this,
                           [this] { finish(failure(ErrorCode::Unavailable, Tr::tr("钥匙串没有应答"))); });
        job->start();
        return future;
    }

private:
    void finish(const Result<QString> &secret)
    {
        if (m_done)
            return;
        m_done = true;
        m_promise.addResult(secret);
        m_promise.finish();
        deleteLater();
    }

    QPromise<Result<QString>> m_promise;
    bool m_done = false;
};

} // namespace

QFuture<Result<QString>> keychainSecret(const QString &name, const QString &unknown)
{
    return (new SecretRequest)->start(name, unknown);
}

} // namespace Warmline
