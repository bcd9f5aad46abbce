// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/sign_in_tally.h"
#include "app/postgres/pg_connection.h"

#include <QThreadPool>

#include <functional>
#include <memory>

namespace Warmline {

/// Counts failed sign-ins in the shared database, under keyed hashes of account and address. One thread with
/// a connection of its own, made when it is first needed.
class PgSignInTally final : public SignInTally
{
public:
    /// \a key: the company's, 32 bytes, the same on every server.
    PgSignInTally(DatabaseAddress address, const QByteArray &key);
    ~PgSignInTally() override;

    QFuture<Result<QList<Count>>> counts(const QStringList &names) override;
    void failed(const QString &name, qint64 nowMs, qint64 forgetMs) override;
    void succeeded(const QString &name) override;

private:
    void run(std::function<void(PgConnection &)> work);
    [[nodiscard]] QByteArray hashOf(const QString &name) const;

    DatabaseAddress m_address;
    QByteArray m_key;
    std::unique_ptr<PgConnection> m_db; ///< of the pool's one thread
    QThreadPool m_pool;
};

} // namespace Warmline
