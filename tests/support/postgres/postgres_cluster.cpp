// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres_cluster.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTest>

#include <pwd.h>
#include <signal.h>
#include <unistd.h>

namespace Warmline::Testing {

using namespace Qt::StringLiterals;

namespace {

/// PostgreSQL refuses root.
const passwd *ordinaryUser()
{
    return ::geteuid() == 0 ? ::getpwnam("postgres") : nullptr;
}

QString tool(const QString &name)
{
    const QString versioned = u"/usr/lib/postgresql/17/bin/"_s + name;
    if (QFileInfo::exists(versioned))
        return versioned;
    return QStandardPaths::findExecutable(name, {u"/usr/bin"_s, u"/usr/sbin"_s});
}

std::pair<QString, QStringList> asUser(const QString &program, const QStringList &arguments, bool dies)
{
    QStringList wrapped;
    if (dies)
        wrapped << u"--pdeathsig"_s << u"QUIT"_s;
    if (const passwd *user = ordinaryUser())
        wrapped << u"--reuid=%1"_s.arg(user->pw_uid) << u"--regid=%1"_s.arg(user->pw_gid)
                << u"--clear-groups"_s;
    return {u"setpriv"_s, wrapped + QStringList{u"--"_s, tool(program)} + arguments};
}

} // namespace

bool Daemon::start(const QString &program, const QStringList &arguments, const QString &folder)
{
    m_process = std::make_unique<QProcess>();
    m_process->setWorkingDirectory(folder);
    m_process->setProcessChannelMode(QProcess::MergedChannels);
    m_process->setStandardOutputFile(folder + u'/' + QFileInfo(program).fileName() + u".log"_s,
                                     QIODevice::Append);
    const auto [command, wrapped] = asUser(program, arguments, true);
    m_process->start(command, wrapped);
    return m_process->waitForStarted(10'000);
}

void Daemon::stop(int signal)
{
    if (!isRunning())
        return;
    ::kill(pid_t(m_process->processId()), signal);
    if (!m_process->waitForFinished(20'000)) {
        m_process->kill();
        m_process->waitForFinished(5'000);
    }
}

int Daemon::run(const QString &program, const QStringList &arguments, QByteArray *output)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.setWorkingDirectory(u"/"_s);
    const auto [command, wrapped] = asUser(program, arguments, false);
    process.start(command, wrapped);
    if (!process.waitForFinished(60'000))
        return -1;
    const QByteArray said = process.readAll();
    if (output)
        *output = said;
    else if (process.exitCode() != 0)
        qWarning("%s: %s", qPrintable(program), said.constData());
    return process.exitCode();
}

void Daemon::giveFolder(const QString &path)
{
    const passwd *user = ordinaryUser();
    if (!user)
        return;
    // The test's own folders are for root only: let the user through, not in.
    for (QString parent = QFileInfo(path).absolutePath(); parent.size() > QDir::tempPath().size() - 6;
         parent = QFileInfo(parent).absolutePath()) {
        QFile::setPermissions(parent, QFile::permissions(parent) | QFile::ExeGroup | QFile::ExeOther);
        if (parent.count(u'/') <= 2)
            break;
    }
    if (::chown(QFile::encodeName(path).constData(), user->pw_uid, user->pw_gid) != 0)
        qWarning("chown failed");
}

PostgresCluster::PostgresCluster(const Options &options)
    : m_options(options)
    , m_folder(std::make_unique<QTemporaryDir>())
{
    Daemon::giveFolder(m_folder->path());
}

PostgresCluster::~PostgresCluster()
{
    stop(SIGQUIT);
}

bool PostgresCluster::create()
{
    if (Daemon::run(u"initdb"_s, {u"-D"_s, data(), u"-U"_s, u"postgres"_s, u"--auth=trust"_s, u"--no-sync"_s,
                                  u"--encoding=UTF8"_s, u"--locale=C.UTF-8"_s})
            != 0
        || !start())
        return false;
    QFile roles(QStringLiteral(WARMLINE_SOURCE_DIR "/docs/deployment/roles.sql"));
    const QString copy = m_folder->filePath(u"roles.sql"_s);
    return roles.copy(copy) && QFile::setPermissions(copy, QFile::ReadOwner | QFile::ReadOther)
        && Daemon::run(u"psql"_s, {u"-X"_s, u"-q"_s, u"-v"_s, u"ON_ERROR_STOP=1"_s, u"-h"_s, folder(),
                                   u"-p"_s, QString::number(port()), u"-U"_s, u"postgres"_s, u"-f"_s, copy})
               == 0;
}

bool PostgresCluster::createStandbyOf(const PostgresCluster &primary, const QString &name)
{
    return Daemon::run(u"pg_basebackup"_s,
                       {u"-D"_s, data(), u"-R"_s, u"-X"_s, u"stream"_s, u"--checkpoint=fast"_s,
                        u"--no-sync"_s, u"-d"_s,
                        u"host=%1 port=%2 user=postgres application_name=%3"_s.arg(primary.folder())
                            .arg(primary.port())
                            .arg(name)})
        == 0;
}

bool PostgresCluster::start()
{
    QStringList arguments{u"-D"_s, data(), u"-k"_s, folder(), u"-p"_s, QString::number(port())};
    QStringList settings{m_options.tcp ? u"listen_addresses=127.0.0.1"_s : u"listen_addresses="_s,
                         u"fsync=off"_s, u"shared_buffers=32MB"_s, u"max_connections=40"_s,
                         u"log_min_messages=warning"_s};
    settings += m_options.settings; // the later one counts
    for (const QString &setting : settings)
        arguments << u"-c"_s << setting;
    return m_server.start(u"postgres"_s, arguments, folder()) && answers();
}

bool PostgresCluster::answers(bool writing) const
{
    return QTest::qWaitFor(
        [&] {
            bool ok = false;
            const QString recovering = sql(u"select pg_is_in_recovery()"_s, &ok);
            return ok && (!writing || recovering == "f"_L1);
        },
        30'000);
}

QString PostgresCluster::text(const QString &role) const
{
    return u"host=%1 port=%2 user=%3 dbname=warmline"_s.arg(folder()).arg(port()).arg(role);
}

DatabaseAddress PostgresCluster::address(const QString &role) const
{
    return DatabaseAddress::parse(text(role)).value_or(DatabaseAddress());
}

QString PostgresCluster::sql(const QString &statement, bool *ok) const
{
    QByteArray output;
    const QString database = statement.contains("pg_is_in_recovery"_L1) ? u"postgres"_s : u"warmline"_s;
    const int code = Daemon::run(u"psql"_s,
                                 {u"-X"_s, u"-A"_s, u"-t"_s, u"-q"_s, u"-v"_s, u"ON_ERROR_STOP=1"_s, u"-h"_s,
                                  folder(), u"-p"_s, QString::number(port()), u"-U"_s, u"postgres"_s, u"-d"_s,
                                  database, u"-c"_s, statement},
                                 &output);
    if (ok)
        *ok = code == 0;
    else if (code != 0)
        qWarning("%s", output.constData());
    return QString::fromUtf8(output).trimmed();
}

quint16 freePort()
{
    QTcpServer server;
    return server.listen(QHostAddress::LocalHost) ? server.serverPort() : 0;
}

} // namespace Warmline::Testing
