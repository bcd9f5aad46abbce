// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Contents of attachments in PostgreSQL, which two servers share.
#include "attachment_bench.h"
#include "postgres_cluster.h"
#include "tests/integration/postgres/server_process.h"

#include "app/postgres/pg_attachments.h"
#include "app/postgres/pg_migrations.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QSignalSpy>

using namespace Warmline;
using namespace Warmline::Testing;
using namespace Qt::StringLiterals;

class TestAttachmentPostgres : public QObject
{
    Q_OBJECT

    SystemClock m_clock;
    std::unique_ptr<PostgresCluster> m_cluster;

    AttachmentContent contentOf(const QByteArray &bytes)
    {
        return {Crypto::sha256(bytes), bytes.size(), {OperationId::make(m_clock), Crypto::random(32)}, {}};
    }
    static Result<AttachmentProgress> writeAll(AttachmentStore &store, const QByteArray &bytes,
                                               const AttachmentContent &content)
    {
        Result<AttachmentProgress> last;
        for (qint64 at = 0; at < bytes.size(); at += kChunk) {
            last =
                take(store.write(content, at, bytes.sliced(at, AttachmentRules::chunkAt(at, bytes.size()))));
            if (!last)
                break;
        }
        return last;
    }
    qint64 chunks()
    {
        PgConnection db(m_cluster->address(), u"count"_s);
        auto query = db.run(u"select count(*) from attachment_chunk"_s);
        return query && query->next() ? query->value(0).toLongLong() : -1;
    }

private slots:
    void initTestCase()
    {
        QVERIFY(Crypto::initialise());
        m_cluster = std::make_unique<PostgresCluster>();
        QVERIFY(m_cluster->create());
        PgConnection owner(m_cluster->address(u"warmline_owner"_s), u"owner"_s);
        QVERIFY(PgMigrations::apply(owner));
    }

    void aContentIsWrittenInPiecesAndOnce()
    {
        const QByteArray bytes = noise(2 * kChunk + 99);
        const AttachmentContent content = contentOf(bytes);
        {
            PgAttachments store(m_cluster->address());
            QCOMPARE(*take(store.progress(content)), AttachmentProgress());
            QCOMPARE(take(store.write(content, 0, bytes.first(kChunk)))->stored, kChunk);
        }
        PgAttachments store(m_cluster->address());
        QCOMPARE(take(store.progress(content))->stored, kChunk);
        QCOMPARE(take(store.write(content, 0, bytes.first(kChunk)))->stored, kChunk); // come twice
        QCOMPARE(take(store.write(content, kChunk, bytes.sliced(kChunk, kChunk)))->stored, 2 * kChunk);
        QCOMPARE(take(store.read(content, 0, 1)).error().code, ErrorCode::NotFound);
        QVERIFY(take(store.write(content, 2 * kChunk, bytes.sliced(2 * kChunk)))->complete);
        QCOMPARE(*take(store.read(content, 0, bytes.size())), bytes);
        QCOMPARE(*take(store.read(content, kChunk - 5, 10)), bytes.sliced(kChunk - 5, 10));
        AttachmentContent second = contentOf(bytes);
        second.others = {content.own};
        QCOMPARE(take(store.read(second, 0, 1)).error().code, ErrorCode::NotFound);
        QVERIFY(writeAll(store, bytes, second)->complete);
        QCOMPARE(chunks(), 3);
        QCOMPARE(*take(store.read(second, 0, bytes.size())), bytes);
        AttachmentContent wrong = content;
        wrong.own.key = Crypto::random(32);
        QCOMPARE(take(store.read(wrong, 0, 1)).error().code, ErrorCode::NotFound);
        QVERIFY(take(store.remove(content.hash)));
        QCOMPARE(chunks(), 0);
        QVERIFY(take(store.contents())->isEmpty());
    }

    void anotherContentIsDropped()
    {
        PgAttachments store(m_cluster->address());
        const QByteArray bytes = noise(kChunk + 7);
        const AttachmentContent content = contentOf(bytes);
        const auto wrong = writeAll(store, noise(kChunk + 7, 2), content);
        QVERIFY(!wrong);
        QCOMPARE(wrong.error().where, u"hash"_s);
        QCOMPARE(*take(store.progress(content)), AttachmentProgress());
        QCOMPARE(chunks(), 0);
        QVERIFY(writeAll(store, bytes, content)->complete);
        QVERIFY(take(store.remove(content.hash)));
    }

    void twoServersShareThem()
    {
        QTemporaryDir dir;
        const auto arguments = [&](const QString &name) {
            return QStringList{u"--data"_s,       dir.filePath(name),
                               u"--listen"_s,     u"127.0.0.1:0"_s,
                               u"--log-level"_s,  u"error"_s,
                               u"--database"_s,   m_cluster->text(),
                               u"--key-file"_s,   dir.filePath(u"company.key"_s),
                               u"--token-file"_s, dir.filePath(u"company.token"_s)};
        };
        ServerProcess one;
        ServerProcess two;
        QVERIFY(one.start(arguments(u"one"_s)));
        QVERIFY(two.start(arguments(u"two"_s)));
        const auto seatAt = [&](const QString &name, const ServerProcess &server) {
            HeadlessSeat::Options options;
            options.folder = dir.filePath(name);
            options.url = server.url();
            options.secret = server.secret();
            return options;
        };
        AttachmentSeat maker(seatAt(u"maker"_s, one));
        AttachmentSeat other(seatAt(u"other"_s, two));
        const TicketId ticket = TicketId::make(m_clock);
        QVERIFY(QTest::qWaitFor([&] { return maker.seat().openTicket(ticket).has_value(); }, 20'000));
        const QByteArray photo = noise(3 * kChunk + 5);
        const auto address = maker.attach(ticket, photo);
        QVERIFY(address);
        QTRY_VERIFY_WITH_TIMEOUT(maker.isDone(address->operation), 60'000);
        QTRY_VERIFY_WITH_TIMEOUT(
            other.seat().ticket(ticket) && !other.seat().ticket(ticket)->attachments.isEmpty(), 20'000);
        QSignalSpy fetched(&other.driver(), &TransferDriver::fetched);
        other.driver().fetch(*address);
        QTRY_COMPARE_WITH_TIMEOUT(fetched.size(), 1, 60'000);
        QCOMPARE(other.content(*address), photo);
        QCOMPARE(chunks(), 4);

        // `warmlinectl verify` unseals what lies in the database.
        const auto verify = [&] {
            QProcess ctl;
            ctl.setProcessChannelMode(QProcess::ForwardedErrorChannel);
            ctl.start(QString::fromUtf8(qgetenv("WARMLINE_BIN_DIR")) + u"/warmlinectl"_s,
                      {u"verify"_s, u"--data"_s, dir.filePath(u"ctl"_s), u"--key-file"_s,
                       dir.filePath(u"company.key"_s), u"--database"_s, m_cluster->text()});
            if (!QTest::qWaitFor([&] { return ctl.state() == QProcess::NotRunning; }, 60'000))
                ctl.kill();
            QJsonObject told = QJsonDocument::fromJson(ctl.readAllStandardOutput()).object();
            told.insert(u"exit"_s, ctl.exitCode());
            return told;
        };
        const QJsonObject sound = verify();
        QCOMPARE(sound.value("attachments"_L1).toObject().value("checked"_L1).toInt(), 1);
        QCOMPARE(sound.value("ok"_L1), QJsonValue(true));
        QCOMPARE(sound.value("exit"_L1).toInt(), 0);
        PgConnection owner(m_cluster->address(u"warmline_owner"_s), u"owner"_s);
        QVERIFY(owner.run(
            u"update attachment_chunk set bytes = set_byte(bytes, 100, (get_byte(bytes, 100) + 1) % 256) "
            "where place = 2"_s,
            {}));
        const QJsonObject damaged = verify();
        QCOMPARE(damaged.value("attachments"_L1).toObject().value("bad"_L1).toArray(),
                 QJsonArray{QString::fromLatin1(address->hash.toHex())});
        QCOMPARE(damaged.value("ok"_L1), QJsonValue(false));
        QCOMPARE(damaged.value("exit"_L1).toInt(), 1);
    }
};

QTEST_GUILESS_MAIN(TestAttachmentPostgres)
#include "tst_attachment_postgres.moc"
