// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/postgres/pg_sign_in_tally.h"

#include "app/core/crypto.h"
#include "app/core/held_reads.h"

#include <QVariant>

namespace Warmline {

using namespace Qt::StringLiterals;

PgSignInTally::PgSignInTally(DatabaseAddress address, const QByteArray &key)
    : m_address(std::move(address))
    , m_key(Crypto::sha256(QByteArray("warmline sign-in tally 1\n" + key)))
{
    m_pool.setMaxThreadCount(1);
    m_pool.setExpiryTimeout(-1); // the connection belongs to the thread
}

PgSignInTally::~PgSignInTally()
{
    m_pool.start([this] { m_db.reset(); });
    m_pool.waitForDone();
}

QByteArray PgSignInTally::hashOf(const QString &name) const
{
    return Crypto::keyedHash(name.toUtf8(), m_key);
}

void PgSignInTally::run(std::function<void(PgConnection &)> work)
{
    m_pool.start([this, work = std::move(work)] {
        if (!m_db)
            m_db = std::make_unique<PgConnection>(m_address, u"sign-in"_s);
        work(*m_db);
    });
}

QFuture<Result<QList<SignInTally::Count>>> PgSignInTally::counts(const QStringList &names)
{
    using Answer = Result<QList<Count>>;
    const HeldPromise<Answer> promise;
    QList<QByteArray> hashes;
    for (const QString &name : names)
        hashes.append(hashOf(name));
    run([promise, hashes](PgConnection &db) {
        const auto read = [&]() -> Answer {
            QList<Count> counts;
            for (const QByteArray &hash : hashes) {
                auto query = db.run(u"select failures, last from sign_in_failure where name = ?"_s, {hash});
                if (!query)
                    return std::unexpected(query.error());
                Count count;
                if (query->next())
                    count = {query->value(0).toInt(), query->value(1).toLongLong()};
                counts.append(count);
            }
            return counts;
        };
        promise.finish(read());
    });
    return promise.future();
}

void PgSignInTally::failed(const QString &name, qint64 nowMs, qint64 forgetMs)
{
    run([hash = hashOf(name), nowMs, forgetMs](PgConnection &db) {
        // What is forgotten anyway goes, so that tried names don't pile up.
        (void)db.run(u"delete from sign_in_failure where last < ?"_s, {nowMs - forgetMs});
        (void)db.run(
            u"insert into sign_in_failure as f (name, failures, last) values (?, 1, ?) on conflict (name) "
            "do update set failures = f.failures + 1, last = greatest(f.last, excluded.last)"_s,
            {hash, nowMs});
    });
}

void PgSignInTally::succeeded(const QString &name)
{
    run([hash = hashOf(name)](PgConnection &db) {
        (void)db.run(u"delete from sign_in_failure where name = ?"_s, {hash});
    });
}

} // namespace Warmline
