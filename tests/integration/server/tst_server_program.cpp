// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The program warmline-server as an administrator meets it.
#include "headless_seat.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Warmline;
using namespace Warmline::Testing;
using namespace Qt::StringLiterals;

class TestServerProgram : public QObject
{
    Q_OBJECT

    SystemClock m_clock;

    static QString program()
    {
        return QString::fromUtf8(qgetenv("WARMLINE_BIN_DIR")) + u"/warmline-server"_s;
    }

    struct Outcome
    {
        int code = -1;
        QString out;
        QString err;
    };
    static Outcome run(const QStringList &arguments)
    {
        QProcess process;
        process.start(program(), arguments);
        if (!process.waitForFinished(20'000))
            return {};
        return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
                QString::fromUtf8(process.readAllStandardError())};
    }
    /// Starts it and gives what it says when it is ready.
    static QJsonObject startServer(QProcess &process, const QString &data, quint16 port,
                                   const QStringList &more = {})
    {
        process.start(program(),
                      QStringList{u"--data"_s, data, u"--listen"_s, u"127.0.0.1:%1"_s.arg(port)} + more);
        QByteArray line;
        const bool ready = QTest::qWaitFor(
            [&] {
                line += process.readAllStandardOutput();
                return line.contains('\n') || process.state() == QProcess::NotRunning;
            },
            20'000);
        if (!ready || !line.contains('\n'))
            qWarning("%s", process.readAllStandardError().constData());
        return QJsonDocument::fromJson(line).object();
    }
    static QString secretIn(const QJsonObject &ready)
    {
        QFile file(ready.value("token_file"_L1).toString());
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()).trimmed() : QString();
    }

private slots:
    void initTestCase()
    {
        QVERIFY(Crypto::initialise());
        QVERIFY2(QFileInfo::exists(program()), qPrintable(program()));
    }

    void everyOptionIsDocumented()
    {
        const Outcome help = run({u"--help"_s});
        QCOMPARE(help.code, 0);
        for (const char *option : {"--data", "--listen", "--key-file", "--token-file", "--tls-certificate",
                                   "--tls-key", "--log-level", "--log-format", "--monitor", "--database",
                                   "--database-direct", "--migrate", "--help", "--version"})
            QVERIFY2(help.out.contains(QLatin1StringView(option)), option);
        QVERIFY(run({u"--version"_s}).out.startsWith("warmline-server "_L1));
    }

    void wrongOptionsAreNamed()
    {
        QTemporaryDir dir;
        const QString data = dir.filePath(u"data"_s);
        const auto wrong = [](const QStringList &arguments, const QString &named, int code) {
            const Outcome outcome = run(arguments);
            QCOMPARE(outcome.code, code);
            QVERIFY2(outcome.err.contains(named), qPrintable(outcome.err));
            QVERIFY(outcome.out.isEmpty());
        };
        wrong({}, u"--data"_s, 2);
        wrong({u"--data"_s, data, u"--frobnicate"_s}, u"frobnicate"_s, 2);
        wrong({u"--data"_s, data, u"--listen"_s, u"nowhere:port"_s}, u"--listen"_s, 2);
        wrong({u"--data"_s, data, u"--log-level"_s, u"loud"_s}, u"--log-level"_s, 2);
        wrong({u"--data"_s, data, u"--tls-certificate"_s, u"x"_s}, u"--tls-certificate"_s, 2);
        wrong({u"--data"_s, data, u"--listen"_s, u"0.0.0.0:0"_s}, u"0.0.0.0"_s, 1);
        wrong({u"--data"_s, data, u"--listen"_s, u"127.0.0.1:0"_s, u"--tls-certificate"_s, u"/nonexistent"_s,
               u"--tls-key"_s, u"/nonexistent"_s},
              u"/nonexistent"_s, 1);
        QFile open(dir.filePath(u"open.token"_s));
        QVERIFY(open.open(QIODevice::WriteOnly));
        open.write("0123456789abcdef0123");
        open.close();
        QVERIFY(open.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther));
        wrong({u"--data"_s, data, u"--listen"_s, u"127.0.0.1:0"_s, u"--token-file"_s, open.fileName()},
              open.fileName(), 1);
    }

    void servesUntilItIsAskedToStop()
    {
        QTemporaryDir dir;
        QProcess process;
        const QJsonObject ready = startServer(process, dir.filePath(u"data"_s), 0);
        QVERIFY(!ready.isEmpty());
        const QString tokenFile = ready.value("token_file"_L1).toString();
        QCOMPARE(QFile::permissions(tokenFile) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
        HeadlessSeat seat({dir.filePath(u"seat"_s), QUrl(ready.value("url"_L1).toString()), secretIn(ready)});
        QTRY_VERIFY(seat.isSettled()); // and so a long poll is open when the signal comes
        const Outcome second = run({u"--data"_s, dir.filePath(u"data"_s), u"--listen"_s, u"127.0.0.1:0"_s});
        QCOMPARE(second.code, 1);
        QVERIFY2(second.err.contains(QString::number(process.processId())),
                 qPrintable(second.err)); // who holds the folder
        process.terminate();
        QTRY_COMPARE_WITH_TIMEOUT(process.state(), QProcess::NotRunning, 10'000);
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), 0);
    }

    void encryptsWithTheCompanysCertificate()
    {
        QTemporaryDir dir;
        const QString certificate = dir.filePath(u"certificate.pem"_s);
        const QString key = dir.filePath(u"key.pem"_s);
        QCOMPARE(QProcess::execute(u"openssl"_s, {u"req"_s, u"-x509"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s,
                                                  u"ec_paramgen_curve:prime256v1"_s, u"-nodes"_s,
                                                  u"-keyout"_s, key, u"-out"_s, certificate, u"-days"_s,
                                                  u"2"_s, u"-subj"_s, u"/CN=warmline test"_s, u"-addext"_s,
                                                  u"subjectAltName=IP:127.0.0.1"_s, u"-quiet"_s}),
                 0);
        QProcess process;
        const QJsonObject ready = startServer(process, dir.filePath(u"data"_s), 0,
                                              {u"--tls-certificate"_s, certificate, u"--tls-key"_s, key});
        const QUrl url(ready.value("url"_L1).toString());
        QCOMPARE(url.scheme(), u"https"_s);
        QFile file(certificate);
        QVERIFY(file.open(QIODevice::ReadOnly));
        SoapGateway trusting({url, AgentId(u"a"_s), secretIn(ready), file.readAll()});
        auto hello = trusting.hello({});
        QTRY_VERIFY(hello.isFinished());
        QVERIFY2(hello.result(), qPrintable(hello.result() ? QString() : hello.result().error().message()));
        SoapGateway wary({url, AgentId(u"a"_s), secretIn(ready), {}}); // does not know who signed it
        auto refused = wary.hello({});
        QTRY_VERIFY(refused.isFinished());
        QCOMPARE(refused.result().error().code, ErrorCode::Unavailable);
        QVERIFY(!refused.result().error().text.isEmpty());
        process.terminate();
        QTRY_COMPARE_WITH_TIMEOUT(process.state(), QProcess::NotRunning, 10'000);
    }

    void killedServerComesBackAndSeatsCatchUp()
    {
        QTemporaryDir dir;
        const QString data = dir.filePath(u"data"_s);
        auto process = std::make_unique<QProcess>();
        const QJsonObject ready = startServer(*process, data, 0);
        QVERIFY(!ready.isEmpty());
        const QUrl url(ready.value("url"_L1).toString());
        HeadlessSeat one({dir.filePath(u"one"_s), url, secretIn(ready)});
        HeadlessSeat two({dir.filePath(u"two"_s), url, secretIn(ready)});
        QTRY_VERIFY(one.isSettled() && two.isSettled());
        QTRY_VERIFY(one.hasTicketNumbers());
        const TicketId ticket = TicketId::make(m_clock);
        QVERIFY(one.openTicket(ticket));
        for (int i = 0; i < 20; ++i) {
            QVERIFY(one.note(ticket, QString::number(i)));
            if (i == 10) {
                process->kill(); // SIGKILL, with pushes under way
                QTRY_COMPARE_WITH_TIMEOUT(process->state(), QProcess::NotRunning, 10'000);
            }
        }
        process = std::make_unique<QProcess>();
        QVERIFY(!startServer(*process, data, quint16(url.port())).isEmpty());
        one.sync().retryNow();
        two.sync().retryNow();
        QTRY_VERIFY_WITH_TIMEOUT(one.isSettled() && two.isSettled() && two.trail(ticket).size() == 21,
                                 20'000);
        QCOMPARE(one.trail(ticket), two.trail(ticket));
        process->terminate();
        QTRY_COMPARE_WITH_TIMEOUT(process->state(), QProcess::NotRunning, 10'000);
        QCOMPARE(process->exitCode(), 0);
    }
};

QTEST_GUILESS_MAIN(TestServerProgram)
#include "tst_server_program.moc"
