// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/postgres/back_off.h"
#include "app/postgres/database_address.h"

#include <QSqlDatabase>
#include <QSqlQuery>

namespace Warmline {

/// One connection to PostgreSQL through Qt Sql. Belongs to the thread that opens it, blocks it, and has a
/// deadline for everything: connecting, waiting for a lock, a statement, and a line that went silent.
class PgConnection
{
public:
    static constexpr auto kLockTimeout = "10s"; ///< of a session, as PostgreSQL writes it

    PgConnection(DatabaseAddress address, QString name);
    ~PgConnection();
    Q_DISABLE_COPY_MOVE(PgConnection)

    /// Connects if it is not connected. Unavailable while the server can't be had; after a failure it is not
    /// tried again before a moment has passed (0.1 s, growing to 2 s), so that callers are answered at once.
    Result<void> open();
    void close();
    [[nodiscard]] bool isOpen() const { return m_open; }
    /// Counts the connections made, so that what was learnt over an earlier one can be told.
    [[nodiscard]] int generation() const { return m_generation; }

    /// Runs one statement. Values in the order of the question marks. An error that the connection does not
    /// survive closes it.
    Result<QSqlQuery> run(const QString &sql, const QVariantList &values = {});
    /// Runs a script of statements without values.
    Result<void> script(const QString &sql);

    [[nodiscard]] QSqlDriver *driver() const { return m_database.driver(); }

private:
    Result<void> prepareSession();
    Error translated(const QSqlError &error);
    Error lost(const QString &detail);
    /// Once a minute, unless it is another trouble.
    void warn(const QString &detail);

    DatabaseAddress m_address;
    QString m_name;
    QSqlDatabase m_database;
    bool m_open = false;
    int m_generation = 0;
    BackOff m_backOff;
    QString m_lastWarning;
    QDeadlineTimer m_warnAgain; ///< the same trouble
};

} // namespace Warmline
