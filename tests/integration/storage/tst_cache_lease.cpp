// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/cache_lease.h"
#include "app/storage/store.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Warmline;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kDay = 24LL * 60 * 60'000;
constexpr qint64 kStart = 1'790'000'000'000;
const QByteArray kFolderKey(32, 'f');
const QByteArray kShare(32, 's');

DeviceRecord device()
{
    DeviceRecord record;
    record.publicKey = QByteArray(32, 'd');
    record.name = u"座席"_s;
    return record;
}

} // namespace

class TestCacheLease : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;
    QString m_folder;

    CacheLease open(qint64 atMs, const QByteArray &key = kFolderKey)
    {
        auto lease = CacheLease::open(m_folder, key, atMs, 3);
        if (!lease)
            qFatal("%s", qPrintable(lease.error().message()));
        return *std::move(lease);
    }
    QByteArray fileBytes() const
    {
        QFile file(QDir(m_folder).filePath(u"cache.lease"_s));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private slots:
    void initTestCase() { QVERIFY(Crypto::initialise()); }
    void init()
    {
        static int n = 0;
        m_folder = m_dir.filePath(QString::number(++n));
    }

    void theKeyLapsesAndComesBack()
    {
        CacheLease lease = open(kStart);
        const QByteArray key = lease.key();
        QCOMPARE(key.size(), 32);
        QVERIFY(key != kFolderKey);
        QCOMPARE(lease.lapsesAtMs(), 0); // never met
        QVERIFY(lease.contact(kShare, device(), kStart));
        QCOMPARE(open(kStart + 2 * kDay).key(), key);
        CacheLease running = open(kStart + 3 * kDay);
        QCOMPARE(running.state(), CacheLease::State::Open);
        QCOMPARE(running.lapseIfDue(kStart + 3 * kDay + 1).value_or(false), true); // while it runs
        QVERIFY(running.key().isEmpty());
        // For good: a clock that is set back opens nothing, and what is on the disk holds no share.
        CacheLease later = open(kStart);
        QCOMPARE(later.state(), CacheLease::State::Lapsed);
        const auto plain = Crypto::open(fileBytes(), kFolderKey, "warmline cache lease 1");
        QVERIFY(plain && !plain->contains(kShare) && !plain->contains(key));
        QCOMPARE(later.device().publicKey, device().publicKey); // for the sign-in
        QCOMPARE(later.reopen(QByteArray(32, 'x'), kStart + 4 * kDay).error().code, ErrorCode::Denied);
        QVERIFY(later.reopen(kShare, kStart + 4 * kDay));
        QCOMPARE(later.key(), key);
        QCOMPARE(open(kStart + 7 * kDay - 1).key(), key);
    }

    void contactsProlongIt()
    {
        CacheLease lease = open(kStart);
        QVERIFY(lease.contact(kShare, device(), kStart));
        QVERIFY(lease.contact(kShare, device(), kStart + 2 * kDay));
        QCOMPARE(open(kStart + 4 * kDay).state(), CacheLease::State::Open);
        QCOMPARE(open(kStart + 4 * kDay - 2 * 3'600'000).state(), CacheLease::State::Lapsed); // set back
    }

    void theOutboxSurvivesALapse()
    {
        OperationId made;
        {
            CacheLease lease = open(kStart);
            auto store = Store::open({.folder = m_folder, .role = StoreRole::Seat, .key = lease.key()});
            QVERIFY(store);
            OperationDraft draft;
            draft.intent = u"household.reveal"_s;
            draft.company = u"local"_s;
            draft.entities = {{EntityKind::Household, u"1"_s, 0}};
            draft.values = {{u"reason"_s, u"x"_s}};
            auto written = (*store)->author({draft});
            written.waitForFinished();
            QVERIFY(written.result());
            made = written.result()->first().operation.id;
            QVERIFY(lease.contact(kShare, (*store)->device(), kStart));
        }
        CacheLease lapsed = open(kStart + 5 * kDay);
        QCOMPARE(lapsed.state(), CacheLease::State::Lapsed);
        QVERIFY(!Store::open({.folder = m_folder, .role = StoreRole::Seat, .key = kFolderKey}));
        QVERIFY(lapsed.reopen(kShare, kStart + 5 * kDay));
        auto store = Store::open({.folder = m_folder, .role = StoreRole::Seat, .key = lapsed.key()});
        QVERIFY(store);
        auto outbox = (*store)->ask([](Queries &q) { return q.outbox(0); });
        outbox.waitForFinished();
        QCOMPARE(outbox.result()->size(), 1);
        QCOMPARE(outbox.result()->first().operation.id, made);
    }

    void cachesOfBeforeKeepTheirKey()
    {
        QVERIFY(Store::open({.folder = m_folder, .role = StoreRole::Seat, .key = kFolderKey}));
        QCOMPARE(open(kStart).key(), kFolderKey);
    }

    void anotherFolderKeyOpensNothing()
    {
        (void)open(kStart);
        const QByteArray before = fileBytes();
        const auto other = CacheLease::open(m_folder, QByteArray(32, 'o'), kStart, 3);
        QVERIFY(!other && other.error().code == ErrorCode::Denied);
        QCOMPARE(fileBytes(), before);
    }

    void destroyedIsDestroyed()
    {
        CacheLease lease = open(kStart);
        QVERIFY(Store::open({.folder = m_folder, .role = StoreRole::Seat, .key = lease.key()}));
        QVERIFY(lease.destroy());
        QVERIFY(fileBytes().isEmpty()); // the key first
        QVERIFY(QFile::exists(Store::fileIn(m_folder)));
        QCOMPARE(open(kStart).state(), CacheLease::State::Wiped); // stopped here
        QVERIFY(open(kStart).key().isEmpty());
        QVERIFY(CacheLease::finishWipe(m_folder));
        QVERIFY(QDir(m_folder).isEmpty());
        QCOMPARE(open(kStart).state(), CacheLease::State::Open); // another seat's now
    }
};

QTEST_GUILESS_MAIN(TestCacheLease)
#include "tst_cache_lease.moc"
