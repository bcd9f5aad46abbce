// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The program warmline-server as those meet it who run it: health, metrics, logs, and its end.
#include "headless_seat.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QUuid>

using namespace Warmline;
using namespace Warmline::Testing;
using namespace Qt::StringLiterals;

class TestServerOperations : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;
    std::unique_ptr<QProcess> m_process;
    QUrl m_url;
    QString m_secret;
    QByteArray m_log;
    QNetworkAccessManager m_network;
    int m_status = 0;

    void start(const QStringList &more = {})
    {
        m_log.clear();
        m_process = std::make_unique<QProcess>();
        connect(m_process.get(), &QProcess::readyReadStandardError, this,
                [this] { m_log += m_process->readAllStandardError(); });
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.remove(u"QT_LOGGING_RULES"_s); // the tests' own would outdo --log-level
        m_process->setProcessEnvironment(environment);
        m_process->start(QString::fromUtf8(qgetenv("WARMLINE_BIN_DIR")) + u"/warmline-server"_s,
                         QStringList{u"--data"_s, m_dir.filePath(u"data"_s), u"--listen"_s, u"127.0.0.1:0"_s}
                             + more);
        QByteArray line;
        QTRY_VERIFY_WITH_TIMEOUT((line += m_process->readAllStandardOutput()).contains('\n'), 20'000);
        const QJsonObject ready = QJsonDocument::fromJson(line).object();
        m_url = QUrl(ready.value("url"_L1).toString());
        QFile secret(ready.value("token_file"_L1).toString());
        QVERIFY(secret.open(QIODevice::ReadOnly));
        m_secret = QString::fromUtf8(secret.readAll()).trimmed();
    }
    QByteArray exchange(QNetworkReply *reply)
    {
        QSignalSpy finished(reply, &QNetworkReply::finished);
        if (!reply->isFinished() && !finished.wait(kPatience))
            return "no answer";
        m_status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        reply->deleteLater();
        return reply->readAll();
    }
    QByteArray get(const QString &path, const QByteArray &forwardedFor = {})
    {
        QUrl url = m_url;
        url.setPath(path);
        QNetworkRequest request(url);
        if (!forwardedFor.isEmpty())
            request.setRawHeader("X-Forwarded-For", forwardedFor);
        return exchange(m_network.get(request));
    }
    QByteArray post(const QByteArray &body, const QByteArray &token = {})
    {
        QNetworkRequest request(m_url);
        request.setHeader(QNetworkRequest::ContentTypeHeader, "text/xml; charset=utf-8");
        return exchange(m_network.post(
            request,
            "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\" xmlns=\"urn:warmline:1\">"
            "<s:Header><Session><token>"
                + token + "</token></Session></s:Header><s:Body>" + body + "</s:Body></s:Envelope>"));
    }
    HeadlessSeat::Options seatOptions(const QString &name) const
    {
        HeadlessSeat::Options options;
        options.folder = m_dir.filePath(name);
        options.url = m_url;
        options.secret = m_secret;
        options.account = name;
        return options;
    }
    void stop()
    {
        m_process->terminate();
        QTRY_COMPARE_WITH_TIMEOUT(m_process->state(), QProcess::NotRunning, 10'000);
        m_log += m_process->readAllStandardError();
        QCOMPARE(m_process->exitCode(), 0);
    }

private slots:
    void initTestCase() { QVERIFY(Crypto::initialise()); }

    void healthAndMetrics()
    {
        start();
        HeadlessSeat seat(seatOptions(u"one"_s));
        QTRY_VERIFY(seat.isSettled());
        QTRY_VERIFY(seat.hasTicketNumbers());
        SystemClock clock;
        QVERIFY(seat.openTicket(TicketId::make(clock)));
        QTRY_VERIFY(seat.isSettled());
        const QJsonObject health = QJsonDocument::fromJson(get(u"/health"_s)).object();
        QCOMPARE(m_status, 200);
        QCOMPARE(health.value("status"_L1).toString(), u"ok"_s);
        QVERIFY(health.value("store_writes"_L1).toBool() && health.value("store_reads"_L1).toBool());
        QVERIFY(health.value("head"_L1).toInteger() > 0);
        QCOMPARE(health.value("sequencer"_L1).toString(), u"self"_s);

        post("<GetTicket><number>1</number></GetTicket>", "forged");
        QTRY_VERIFY(get(u"/metrics"_s).contains("warmline_seats_waiting 1\n"));
        const QByteArray metrics = get(u"/metrics"_s);
        QCOMPARE(m_status, 200);
        for (const char *part :
             {"warmline_calls_total{call=\"PushOperations\",outcome=\"ok\"} 1\n",
              "warmline_calls_total{call=\"GetTicket\",outcome=\"SignInRequired\"} 1\n",
              "warmline_call_seconds_bucket{call=\"PushOperations\",le=\"+Inf\"} 1\n",
              "warmline_seats_waiting 1\n", "warmline_store_outbox 0\n", "warmline_news_behind 0\n",
              "process_resident_memory_bytes ", "process_cpu_seconds_total ", "# EOF\n"})
            QVERIFY2(metrics.contains(part), part);
        const QByteArray head = QByteArray::number(health.value("head"_L1).toInteger());
        QVERIFY(metrics.contains(QByteArray("warmline_journal_head " + head + '\n')));
        QVERIFY(!get(u"/metrics"_s, "203.0.113.7")
                     .contains("warmline")); // a proxy brought somebody from elsewhere
        QCOMPARE(m_status, 403);
        stop();
    }

    void monitoringCanBeOpenedAndShut()
    {
        start({u"--monitor"_s, u"all"_s});
        get(u"/health"_s, "203.0.113.7");
        QCOMPARE(m_status, 200);
        stop();
        start({u"--monitor"_s, u"off"_s});
        get(u"/health"_s);
        QCOMPARE(m_status, 403);
        stop();
    }

    void logsAreLinesOfJsonWithoutPeople()
    {
        start({u"--log-level"_s, u"debug"_s});
        HeadlessSeat one(seatOptions(u"LiuMeiling"_s));
        HeadlessSeat two(seatOptions(u"ZhangWei"_s));
        QTRY_VERIFY(one.isSettled() && two.isSettled());
        QTRY_VERIFY(one.hasTicketNumbers());
        SystemClock clock;
        for (int i = 0; i < 10; ++i) {
            const TicketId ticket = TicketId::make(clock);
            QVERIFY(one.openTicket(ticket, u"阿依古丽住三号楼 13912345678 不热"_s));
            QVERIFY(one.note(ticket, u"买买提说晚上再打 13912345678"_s));
        }
        QTRY_VERIFY(one.isSettled() && two.isSettled());
        HeadlessSeat::Options guessing = seatOptions(u"three"_s);
        guessing.secret = u"GuessedSecret99"_s;
        HeadlessSeat three(guessing);
        QTRY_COMPARE(three.status().problem.code, ErrorCode::Denied);
        post("<Search><text>阿依古丽</text><limit>5</limit></Search>", "TokenOfSomebody");
        post("<Search><text>13912345678</text><limit>many 13912345678</limit></Search>");
        post("<买买提13912345678/>");
        post("<GetTicket><number>阿依古丽</number>");
        const QByteArray token = [this] {
            const QByteArray answer = post("<SignIn><account>LiuMeiling</account><secret>" + m_secret.toUtf8()
                                           + "</secret></SignIn>");
            const qsizetype at = answer.indexOf("token>") + 6;
            return answer.sliced(at, answer.indexOf('<', at) - at);
        }();
        post("<Search><text>阿依古丽 13912345678</text><limit>5</limit></Search>", token);
        QCOMPARE(m_status, 200);
        for (int i = 0; i < 30; ++i)
            post("<Search><text>买买提</text><limit>5</limit></Search>", token);
        post("<SubmitIntent><requestId>" + QUuid::createUuid().toByteArray(QUuid::WithoutBraces)
                 + "</requestId><open><account>阿依古丽</account><category>no_heat</category><tier>red</tier>"
                   "<text>13912345678</text></open></SubmitIntent>",
             token);
        stop();
        QVERIFY2(m_log.count('\n') > 25, m_log.constData()); // it was a busy run, and said so
        int requests = 0;
        for (const QByteArray &line : m_log.trimmed().split('\n')) {
            const QJsonObject object = QJsonDocument::fromJson(line).object();
            QVERIFY2(object.contains("time"_L1) && object.contains("level"_L1)
                         && object.contains("category"_L1),
                     line.constData());
            requests += int(object.contains("call"_L1) && object.contains("ms"_L1)
                            && !object.value("outcome"_L1).toString().isEmpty());
        }
        QVERIFY(requests > 20);
        for (const QString &word :
             {u"阿依古丽"_s, u"买买提"_s, u"13912345678"_s, u"LiuMeiling"_s, u"ZhangWei"_s,
              u"GuessedSecret99"_s, u"TokenOfSomebody"_s, u"三号楼"_s, m_secret, QString::fromUtf8(token)})
            QVERIFY2(!m_log.contains(word.toUtf8()), qPrintable(word));
    }

    void endsInTimeWithAllAnswered()
    {
        start();
        HeadlessSeat seat(seatOptions(u"waiting"_s));
        QTRY_VERIFY(seat.isSettled());
        QTRY_VERIFY(get(u"/metrics"_s).contains("warmline_seats_waiting 1\n"));
        SoapGateway other({m_url, AgentId(u"other"_s), m_secret, {}});
        auto hello = other.hello({});
        QTRY_VERIFY(hello.isFinished());
        auto news = other.waitForNews(1'000'000, 50'000);
        QTRY_VERIFY(get(u"/metrics"_s).contains("warmline_seats_waiting 2\n"));
        QTcpSocket silent; // a client that says half a request does not hold it up
        silent.connectToHost(m_url.host(), quint16(m_url.port()));
        silent.write("POST /warmline HTTP/1.1\r\nContent-Le");
        QTRY_COMPARE(silent.bytesToWrite(), 0);
        QElapsedTimer clock;
        clock.start();
        stop();
        // Not only when the poll is over.
        QVERIFY2(clock.elapsed() < 30'000, qPrintable(QString::number(clock.elapsed())));
        QTRY_VERIFY(news.isFinished());
        QVERIFY2(news.result().has_value(), "who waits gets an answer");
    }
};

QTEST_GUILESS_MAIN(TestServerOperations)
#include "tst_server_operations.moc"
