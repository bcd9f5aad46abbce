// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/postgres/pg_connection.h"

#include <QCoreApplication>
#include <QLoggingCategory>
#include <QSqlError>

#include <atomic>

Q_LOGGING_CATEGORY(logPostgres, "warmline.postgres", QtInfoMsg)

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

constexpr int kWarnAgainMs = 60'000;

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Postgres)
};

/// What PostgreSQL says about itself is for the log, not for an agent.
QString unavailableText()
{
    return Tr::tr("数据库暂时无法使用；请稍后再试，没有写入的内容不会丢失");
}

} // namespace

PgConnection::PgConnection(DatabaseAddress address, QString name)
    : m_address(std::move(address))
    , m_name(std::move(name))
{ }

PgConnection::~PgConnection()
{
    close();
}

Result<void> PgConnection::open()
{
    if (m_open)
        return {};
    if (m_backOff.isResting())
        return failure(ErrorCode::Unavailable, unavailableText());
    static std::atomic<int> counter = 0;
    m_database =
        QSqlDatabase::addDatabase(u"QPSQL"_s, u"warmline-%1-%2"_s.arg(m_name).arg(counter.fetch_add(1)));
    if (!m_database.isValid()) {
        close();
        return failure(ErrorCode::Internal, Tr::tr("缺少 Qt 的 PostgreSQL 驱动（libqt6sql6-psql）"));
    }
    QString options = m_address.options();
    const auto preset = [&](const QString &keyword, const QString &value) {
        if (!m_address.has(keyword))
            options += u' ' + keyword + u'=' + value;
    };
    preset(u"connect_timeout"_s, u"3"_s);
    preset(u"application_name"_s, u"warmline-"_s + m_name);
    preset(u"client_encoding"_s, u"UTF8"_s);
    // A silent line is given up after ten seconds, whatever waits on it.
    preset(u"keepalives_idle"_s, u"5"_s);
    preset(u"keepalives_interval"_s, u"2"_s);
    preset(u"keepalives_count"_s, u"3"_s);
    preset(u"tcp_user_timeout"_s, u"10000"_s);
    m_database.setConnectOptions(options);
    if (!m_database.open()) {
        const QString detail = m_database.lastError().databaseText().simplified();
        return std::unexpected(lost(detail));
    }
    m_open = true;
    ++m_generation;
    if (auto ready = prepareSession(); !ready) {
        if (m_open)
            lost(ready.error().text);
        return ready;
    }
    qCInfo(logPostgres).noquote() << m_name << "connected, after" << m_backOff.failures() << "failures";
    m_backOff.succeed();
    m_lastWarning.clear();
    return {};
}

Result<void> PgConnection::prepareSession()
{
    // Not by the connection's own options: poolers refuse those.
    auto done = script(
        u"set search_path = warmline, pg_temp; set statement_timeout = '30s'; "
        "set lock_timeout = '%1'; set idle_in_transaction_session_timeout = '5s'; "
        "set client_min_messages = warning; "
        // The server, too, gives up a silent line soon, and with it what we hold.
        "set tcp_keepalives_idle = 5; set tcp_keepalives_interval = 2; set tcp_keepalives_count = 3"_s.arg(
            QLatin1StringView(kLockTimeout)));
    if (!done)
        return done;
    // Confirmed means kept, here and on the synchronous standby: never less, more if the administrator wants.
    auto level = run(u"select current_setting('synchronous_commit'), pg_is_in_recovery()"_s);
    if (!level || !level->next())
        return level ? Result<void>() : std::unexpected(level.error());
    if (level->value(1).toBool())
        return failure(ErrorCode::Unavailable, Tr::tr("这台数据库是备机，还不能写入"));
    const QString commit = level->value(0).toString();
    if (commit != "on"_L1 && commit != "remote_apply"_L1)
        return script(u"set synchronous_commit = on"_s);
    return {};
}

void PgConnection::close()
{
    const QString name = m_database.connectionName();
    if (m_open)
        m_database.close();
    m_open = false;
    m_database = {};
    if (!name.isEmpty())
        QSqlDatabase::removeDatabase(name);
}

Error PgConnection::lost(const QString &detail)
{
    close();
    m_backOff.fail();
    warn(QStringLiteral("not connected: ") + detail);
    return {ErrorCode::Unavailable, unavailableText(), {}};
}

void PgConnection::warn(const QString &detail)
{
    if (detail == m_lastWarning && !m_warnAgain.hasExpired())
        return;
    qCWarning(logPostgres).noquote() << m_name << detail;
    m_lastWarning = detail;
    m_warnAgain.setRemainingTime(kWarnAgainMs);
}

Error PgConnection::translated(const QSqlError &error)
{
    const QString state = error.nativeErrorCode();
    // The first line only: what follows may quote a row.
    const QString detail = u"%1 %2"_s.arg(state, error.databaseText().section(u'\n', 0, 0));
    // No state: the line broke before the server could say anything. 57P: it was shut down. 25P03: it ended
    // our session because we were silent. 25006: it is a standby now.
    if (state.isEmpty() || state.startsWith("08"_L1) || state.startsWith("57P"_L1) || state == "25P03"_L1
        || state == "25P04"_L1 || state == "25006"_L1)
        return lost(detail);
    warn(detail);
    if (state == "55P03"_L1 || state == "57014"_L1 || state == "40P01"_L1 || state == "40001"_L1)
        return {ErrorCode::Timeout, Tr::tr("数据库太忙，没有及时答复；请稍后再试"), {}};
    if (state.startsWith("53"_L1)) // out of disk, memory or connections
        return {ErrorCode::Unavailable, Tr::tr("数据库的磁盘、内存或连接用完了；请通知管理员"), {}};
    if (state == "42501"_L1)
        return {ErrorCode::Denied, Tr::tr("数据库用户没有这项权限"), state};
    if (state == "3F000"_L1 || state == "42P01"_L1)
        return {ErrorCode::Storage, Tr::tr("数据库里还没有暖线的表；请先用 --migrate 建立"), state};
    return {ErrorCode::Storage, Tr::tr("数据库拒绝了这次写入或读取"), state};
}

Result<QSqlQuery> PgConnection::run(const QString &sql, const QVariantList &values)
{
    if (auto ready = open(); !ready)
        return std::unexpected(ready.error());
    QSqlError error;
    {
        QSqlQuery query(m_database);
        bool ok = false;
        if (values.isEmpty()) {
            ok = query.exec(sql);
        } else {
            ok = query.prepare(sql);
            for (const QVariant &value : values)
                query.addBindValue(value);
            ok = ok && query.exec();
        }
        if (ok)
            return query;
        error = query.lastError();
    }
    return std::unexpected(translated(error));
}

Result<void> PgConnection::script(const QString &sql)
{
    if (auto ready = open(); !ready)
        return ready;
    QSqlError error;
    {
        QSqlQuery query(m_database);
        if (query.exec(sql)) {
            while (query.nextResult()) { }
        }
        error = query.lastError();
    }
    return error.isValid() ? Result<void>(std::unexpected(translated(error))) : Result<void>();
}

} // namespace Warmline
