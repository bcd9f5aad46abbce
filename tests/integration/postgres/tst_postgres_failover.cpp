// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The large city of docs/deployment.md, with its own configuration files: seats → HAProxy → two servers →
// PgBouncer → HAProxy → a primary with a synchronous standby. A server dies, then the primary, under load.
#include "headless_seat.h"
#include "postgres_cluster.h"
#include "server_process.h"
#include "test_paths.h"

#include <QTcpServer>
#include <QTcpSocket>

using namespace Warmline;
using namespace Warmline::Testing;
using namespace Qt::StringLiterals;

namespace {

/// What HAProxy asks Patroni: is this host the primary?
class PatroniInterface : public QObject
{
public:
    PatroniInterface()
    {
        if (!m_server.listen(QHostAddress::LocalHost))
            qFatal("no port");
        connect(&m_server, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket *socket = m_server.nextPendingConnection()) {
                connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
                connect(socket, &QTcpSocket::readyRead, socket, [this, socket] {
                    if (!socket->readAll().endsWith("\r\n\r\n"))
                        return;
                    socket->write(isPrimary ? "HTTP/1.0 200 OK\r\nContent-Length: 0\r\n\r\n"
                                            : "HTTP/1.0 503 no\r\nContent-Length: 0\r\n\r\n");
                    socket->disconnectFromHost();
                });
            }
        });
    }
    QString port() const { return QString::number(m_server.serverPort()); }
    bool isPrimary = false;

private:
    QTcpServer m_server;
};

} // namespace

class TestPostgresFailover : public QObject
{
    Q_OBJECT

    SystemClock m_clock;
    std::unique_ptr<QTemporaryDir> m_dir;

    QString path(const QString &name) const { return m_dir->filePath(name); }
    /// A file of docs/deployment with this test's places in it; each must occur.
    QString configured(const QString &name, const QList<std::pair<QString, QString>> &places)
    {
        QFile source(Warmline::Testing::sourcePath(QStringLiteral("docs/deployment/") + name));
        if (!source.open(QIODevice::ReadOnly))
            qFatal("%s", qPrintable(source.fileName()));
        QString text = QString::fromUtf8(source.readAll());
        for (const auto &[from, to] : places) {
            if (!text.contains(from))
                qFatal("%s is not in %s", qPrintable(from), qPrintable(name));
            text.replace(from, to);
        }
        return write(name, text.toUtf8());
    }
    QString write(const QString &name, const QByteArray &text)
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("%s", qPrintable(file.errorString()));
        file.close();
        Daemon::giveFolder(file.fileName());
        return file.fileName();
    }

private slots:
    void cleanup()
    {
        if (!QTest::currentTestFailed())
            return;
        for (const QString &log : QDir(m_dir->path()).entryList({u"*.log"_s})) {
            QFile file(path(log));
            if (file.open(QIODevice::ReadOnly))
                qWarning("%s:\n%s", qPrintable(log),
                         file.readAll().last(std::min<qint64>(file.size(), 4'000)).constData());
        }
    }
    void initTestCase()
    {
        QVERIFY(Crypto::initialise());
        m_dir = std::make_unique<QTemporaryDir>();
        Daemon::giveFolder(m_dir->path());
    }

    void nothingConfirmedIsLost()
    {
        // The databases: a commit counts when the standby has it. What Patroni does: the standby has nobody
        // to wait for when it is promoted.
        PostgresCluster primary({.port = freePort(), .tcp = true, .settings = {u"fsync=on"_s}});
        PostgresCluster standby({.port = freePort(), .tcp = true});
        QVERIFY(primary.create());
        QVERIFY(standby.createStandbyOf(primary, u"pg2"_s));
        QVERIFY(standby.start());
        primary.sql(u"alter system set synchronous_standby_names = 'pg2'"_s);
        primary.sql(u"select pg_reload_conf()"_s);
        QTRY_COMPARE_WITH_TIMEOUT(primary.sql(u"select sync_state from pg_stat_replication"_s), u"sync"_s,
                                  20'000);
        QCOMPARE(ServerProcess::run({u"--migrate"_s, u"--database"_s, primary.text(u"warmline_owner"_s)}), 0);

        // The proxies, with the documented files.
        PatroniInterface pg1;
        PatroniInterface pg2;
        pg1.isPrimary = true;
        const quint16 seats = freePort();
        const quint16 database = freePort();
        const quint16 pooler = freePort();
        const quint16 firstServer = freePort();
        const quint16 secondServer = freePort();
        const QString certificate = path(u"certificate.pem"_s);
        const QString key = path(u"key.pem"_s);
        QCOMPARE(QProcess::execute(u"openssl"_s, {u"req"_s, u"-x509"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s,
                                                  u"ec_paramgen_curve:prime256v1"_s, u"-nodes"_s,
                                                  u"-keyout"_s, key, u"-out"_s, certificate, u"-days"_s,
                                                  u"2"_s, u"-subj"_s, u"/CN=warmline test"_s, u"-addext"_s,
                                                  u"subjectAltName=IP:127.0.0.1"_s, u"-quiet"_s}),
                 0);
        QFile pem(certificate);
        QFile keyFile(key);
        QVERIFY(pem.open(QIODevice::ReadOnly) && keyFile.open(QIODevice::ReadOnly));
        const QByteArray authority = pem.readAll();
        write(u"both.pem"_s, authority + keyFile.readAll());
        write(u"ca.pem"_s, authority);
        const auto at = [](quint16 port) { return u"127.0.0.1:%1"_s.arg(port); };
        const QString haproxyFile =
            configured(u"haproxy.cfg"_s,
                       {{u"10.0.0.10:443"_s, at(seats)},
                        {u"/etc/haproxy/warmline.pem"_s, path(u"both.pem"_s)},
                        {u"/etc/haproxy/warmline-ca.pem"_s, path(u"ca.pem"_s)},
                        {u"10.0.0.11:8700"_s, at(firstServer)},
                        {u"10.0.0.12:8700"_s, at(secondServer)},
                        {u"127.0.0.1:5433"_s, at(database)},
                        {u"10.0.0.21:5432 port 8008"_s, at(primary.port()) + u" port "_s + pg1.port()},
                        {u"10.0.0.22:5432 port 8008"_s, at(standby.port()) + u" port "_s + pg2.port()}});
        const QString poolerFile = configured(
            u"pgbouncer.ini"_s, {{u"port=5433"_s, u"port=%1"_s.arg(database)},
                                 {u"listen_port = 6432"_s, u"listen_port = %1"_s.arg(pooler)},
                                 {u"/etc/pgbouncer/userlist.txt"_s,
                                  write(u"userlist.txt"_s, "\"warmline_server\" \"a long secret\"\n")}});
        Daemon haproxy;
        Daemon pgbouncer;
        QVERIFY(haproxy.start(u"haproxy"_s, {u"-db"_s, u"-f"_s, haproxyFile}, m_dir->path()));
        QVERIFY(pgbouncer.start(u"pgbouncer"_s, {poolerFile}, m_dir->path()));

        // The servers.
        const QString passwords = path(u"pgpass"_s);
        QFile pass(passwords);
        QVERIFY(pass.open(QIODevice::WriteOnly) && pass.write("*:*:*:warmline_server:a long secret\n") > 0);
        pass.close();
        QVERIFY(pass.setPermissions(QFile::ReadOwner | QFile::WriteOwner));
        const auto arguments = [&](const QString &name, quint16 port) {
            const QString who = u" dbname=warmline user=warmline_server passfile="_s + passwords;
            return QStringList{
                u"--data"_s,
                path(name),
                u"--listen"_s,
                at(port),
                u"--tls-certificate"_s,
                certificate,
                u"--tls-key"_s,
                key,
                u"--monitor"_s,
                u"all"_s, // HAProxy asks /health
                u"--log-level"_s,
                u"warning"_s,
                u"--key-file"_s,
                path(u"company.key"_s),
                u"--token-file"_s,
                path(u"company.token"_s),
                u"--database"_s,
                u"host=127.0.0.1 port=%1"_s.arg(pooler) + who,
                u"--database-direct"_s,
                u"host=127.0.0.1,127.0.0.1 port=%1,%2 target_session_attrs=read-write"_s.arg(primary.port())
                        .arg(standby.port())
                    + who};
        };
        ServerProcess one;
        ServerProcess two;
        // As its service file does: until HAProxy has looked who is primary, it may lead to the standby,
        // which a server refuses.
        const auto comesUp = [&](ServerProcess &server, const QString &name, quint16 port) {
            return QTest::qWaitFor([&] { return server.start(arguments(name, port)); }, 30'000);
        };
        QVERIFY(comesUp(one, u"one"_s, firstServer));
        QVERIFY(comesUp(two, u"two"_s, secondServer));

        // Seats know one address only.
        const auto seat = [&](const char *name) {
            HeadlessSeat::Options options;
            options.folder = path(QString::fromLatin1(name));
            options.url = QUrl(u"https://127.0.0.1:%1/warmline"_s.arg(seats));
            options.secret = one.secret();
            options.certificate = authority;
            options.account = QString::fromLatin1(name);
            return options;
        };
        HeadlessSeat a(seat("a"));
        HeadlessSeat b(seat("b"));
        const auto settle = [&] { // gives what is wrong, or nothing
            if (QTest::qWaitFor([&] { return a.isSettled() && b.isSettled(); }, 60'000))
                return QString();
            return u"a: %1 %2 waiting; b: %3 %4 waiting"_s.arg(a.status().problem.message())
                .arg(a.status().waiting)
                .arg(b.status().problem.message())
                .arg(b.status().waiting);
        };
        QCOMPARE(settle(), QString());
        QTRY_VERIFY(a.hasTicketNumbers());
        const TicketId ticket = TicketId::make(m_clock);
        QVERIFY(a.openTicket(ticket));
        QTRY_VERIFY_WITH_TIMEOUT(b.ticket(ticket).has_value(), 10'000);

        // Load: each seat writes a note and goes on; the server and the primary die meanwhile.
        int written = 0;
        const auto work = [&](int notes) {
            for (int i = 0; i < notes; ++i) {
                HeadlessSeat &from = i % 2 == 0 ? a : b;
                if (!from.note(ticket, QString::number(++written)))
                    return false;
                QCoreApplication::processEvents(); // the seats send while they write
            }
            return true;
        };
        const auto confirmed = [&] { // places that the seats were told
            QSet<QString> places;
            for (HeadlessSeat *seat_ : {&a, &b}) {
                for (const JournalEntry &entry : seat_->trail(ticket)) {
                    if (entry.sequence > 0)
                        places.insert(u"%1 %2"_s.arg(entry.operation.id.toString()).arg(entry.sequence));
                }
            }
            return places;
        };
        const auto kept = [](const PostgresCluster &cluster) {
            const QStringList places =
                cluster.sql(u"select id || ' ' || sequence from warmline.operation"_s).split(u'\n');
            return QSet<QString>(places.begin(), places.end());
        };
        QVERIFY(work(30));
        one.kill();
        QVERIFY(work(30));
        QCOMPARE(settle(), QString());
        QVERIFY(comesUp(one, u"one"_s, firstServer));
        QVERIFY(work(30));
        primary.stop(SIGQUIT); // the machine is gone, with writes under way
        pg1.isPrimary = false;
        const QSet<QString> told = confirmed();
        QVERIFY(told.size() > 60);
        QVERIFY(work(10)); // agents do not stop
        standby.sql(u"select pg_promote()"_s);
        pg2.isPrimary = true;
        QVERIFY(standby.answers(true));
        QVERIFY2(kept(standby).contains(told), "what a seat was told is on the standby, at its place");
        QVERIFY(work(10));
        QTRY_VERIFY_WITH_TIMEOUT(a.isSettled() && b.isSettled() && a.trail(ticket).size() == written + 1
                                     && b.trail(ticket).size() == written + 1,
                                 60'000);
        QCOMPARE(a.trail(ticket), b.trail(ticket));
        QVERIFY(kept(standby).contains(told + confirmed()));
        QCOMPARE(
            standby
                .sql(u"select count(*), count(distinct id), max(sequence) - min(sequence) + 1 = count(*) "
                     "from warmline.operation where intent = 'ticket.note' or intent = 'ticket.open'"_s)
                .section(u'|', 0, 1),
            u"%1|%1"_s.arg(written + 1));
        for (const JournalEntry &entry : a.trail(ticket))
            QCOMPARE(entry.verdict, VerdictKind::Confirmed);
        QVERIFY(one.terminate());
        QVERIFY(two.terminate());
    }
};

QTEST_GUILESS_MAIN(TestPostgresFailover)
#include "tst_postgres_failover.moc"
