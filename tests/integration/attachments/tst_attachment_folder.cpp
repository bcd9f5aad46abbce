// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/attachment_folder.h"

#include "app/core/crypto.h"
#include "app/storage/backup.h"
#include "app/storage/store.h"

#include <QDirIterator>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/resource.h>

using namespace Warmline;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kChunk = AttachmentRules::kChunk;

template <class T>
T take(QFuture<T> future)
{
    future.waitForFinished();
    return future.result();
}

AttachmentKey newKey()
{
    return {OperationId::make(SystemClock()), Crypto::random(32)};
}

struct Sample
{
    QByteArray bytes;
    AttachmentContent content;

    explicit Sample(qint64 size, char salt = 'a')
        : bytes(size, Qt::Uninitialized)
    {
        for (qint64 i = 0; i < size; ++i)
            bytes[i] = char((i * 31 + i / 251 + salt) & 0xff);
        content = {Crypto::sha256(bytes), size, newKey(), {}};
    }
    [[nodiscard]] QByteArray chunk(qint64 at) const
    {
        return bytes.sliced(at, AttachmentRules::chunkAt(at, bytes.size()));
    }
};

std::unique_ptr<AttachmentFolder> open(const QString &folder, qint64 quota = 0, qint64 cache = 0,
                                       std::shared_ptr<const Clock> clock = std::make_shared<SystemClock>())
{
    auto opened = AttachmentFolder::open({folder, std::move(clock), quota, cache});
    if (!opened)
        qFatal("%s", qPrintable(opened.error().message()));
    return *std::move(opened);
}

Result<AttachmentProgress> writeAll(AttachmentStore &store, const Sample &sample,
                                    const AttachmentContent &content)
{
    Result<AttachmentProgress> last;
    for (qint64 at = 0; at < sample.bytes.size(); at += kChunk) {
        last = take(store.write(content, at, sample.chunk(at)));
        if (!last)
            return last;
    }
    return last;
}

QStringList filesIn(const QString &folder)
{
    QStringList names;
    QDirIterator files(folder, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext())
        names.append(files.next());
    names.sort();
    return names;
}

} // namespace

class TestAttachmentFolder : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(Crypto::initialise()); }

    void whatIsWrittenIsReadByAnyRange()
    {
        QTemporaryDir dir;
        const Sample sample(2 * kChunk + 77);
        {
            auto store = open(dir.path());
            QCOMPARE(take(store->progress(sample.content)).value_or(AttachmentProgress{1, true}),
                     AttachmentProgress());
            QCOMPARE(take(store->read(sample.content, 0, 10)).error().code, ErrorCode::NotFound);
            QCOMPARE(take(store->write(sample.content, 0, sample.chunk(0))).value_or(AttachmentProgress()),
                     (AttachmentProgress{kChunk, false}));
        }
        auto store = open(dir.path()); // another start of the program goes on there
        QCOMPARE(take(store->progress(sample.content))->stored, kChunk);
        QCOMPARE(take(store->write(sample.content, 2 * kChunk, sample.chunk(2 * kChunk)))->stored,
                 kChunk); // not there
        QCOMPARE(take(store->write(sample.content, 0, sample.chunk(0)))->stored, kChunk); // come twice
        QCOMPARE(take(store->write(sample.content, kChunk, sample.chunk(kChunk)))->stored, 2 * kChunk);
        QVERIFY(take(store->write(sample.content, 2 * kChunk, sample.chunk(2 * kChunk)))->complete);
        QCOMPARE(*take(store->read(sample.content, 0, sample.bytes.size())), sample.bytes);
        QCOMPARE(*take(store->read(sample.content, kChunk - 3, 10)), sample.bytes.sliced(kChunk - 3, 10));
        QCOMPARE(*take(store->read(sample.content, 2 * kChunk, 1'000)), sample.bytes.sliced(2 * kChunk));
    }

    void nothingLiesThereInClear()
    {
        QTemporaryDir dir;
        auto store = open(dir.path());
        Sample sample(3'000);
        sample.bytes = QByteArray("秘密 secret ").repeated(200);
        sample.content.hash = Crypto::sha256(sample.bytes);
        sample.content.size = sample.bytes.size();
        QVERIFY(writeAll(*store, sample, sample.content)->complete);
        for (const QString &name : filesIn(dir.path())) {
            QFile file(name);
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray all = file.readAll();
            QVERIFY(!all.contains("secret"));
            QVERIFY(!all.contains(sample.content.own.key));
        }
        AttachmentContent wrong = sample.content;
        wrong.own.key = Crypto::random(32);
        QCOMPARE(take(store->read(wrong, 0, 10)).error().code, ErrorCode::NotFound);
        wrong.own.key.clear(); // destroyed
        QCOMPARE(take(store->read(wrong, 0, 10)).error().code, ErrorCode::NotFound);
    }

    void anotherContentIsNotTaken()
    {
        QTemporaryDir dir;
        auto store = open(dir.path());
        const Sample sample(kChunk + 5);
        const Sample other(kChunk + 5, 'b');
        QVERIFY(take(store->write(sample.content, 0, sample.chunk(0))));
        const auto wrong = take(store->write(sample.content, kChunk, other.chunk(kChunk)));
        QVERIFY(!wrong);
        QCOMPARE(wrong.error().where, u"hash"_s);
        QCOMPARE(*take(store->progress(sample.content)), AttachmentProgress()); // from the beginning
        QVERIFY(writeAll(*store, sample, sample.content)->complete);
    }

    void aFlippedByteIsFound()
    {
        QTemporaryDir dir;
        auto store = open(dir.path());
        const Sample sample(kChunk + 500);
        QVERIFY(writeAll(*store, sample, sample.content)->complete);
        QFile file(filesIn(dir.path()).first());
        QVERIFY(file.open(QIODevice::ReadWrite));
        file.seek(file.size() - 100);
        const char byte = file.peek(1).at(0);
        QCOMPARE(file.write(QByteArray(1, char(byte ^ 1))), 1);
        file.close();
        QVERIFY(take(store->read(sample.content, 0, 100)));
        QCOMPARE(take(store->read(sample.content, kChunk, 100)).error().where, u"hash"_s);
        QVERIFY(!AttachmentFiles(dir.path(), false).check(sample.content));
    }

    /// Equal content of two people lies there once; who names it without having it can't read it; and it
    /// outlives the first one's key.
    void equalContentIsStoredOnce()
    {
        QTemporaryDir dir;
        auto store = open(dir.path());
        const Sample sample(3 * kChunk);
        QVERIFY(writeAll(*store, sample, sample.content)->complete);
        const qint64 once = QFileInfo(filesIn(dir.path()).first()).size();
        AttachmentContent second = sample.content;
        second.own = newKey();
        second.others = {sample.content.own};
        QCOMPARE(take(store->read(second, 0, 10)).error().code, ErrorCode::NotFound);
        QCOMPARE(*take(store->progress(second)), AttachmentProgress()); // it has to bring it
        QVERIFY(writeAll(*store, sample, second)->complete);
        qint64 bytes = 0;
        for (const QString &name : filesIn(dir.path()))
            bytes += QFileInfo(name).size();
        QVERIFY2(bytes < once + 200, qPrintable(QString::number(bytes)));
        second.others.clear();
        QCOMPARE(*take(store->read(second, kChunk, 100)), sample.bytes.sliced(kChunk, 100));
        QVERIFY(take(store->remove(sample.content.hash)));
        QVERIFY(filesIn(dir.path()).isEmpty());
    }

    /// All who could open it are gone: a new one takes the place.
    void aDeadContentIsReplaced()
    {
        QTemporaryDir dir;
        auto store = open(dir.path());
        const Sample sample(1'000);
        QVERIFY(writeAll(*store, sample, sample.content)->complete);
        AttachmentContent second = sample.content;
        second.own = newKey();
        QVERIFY(writeAll(*store, sample, second)->complete);
        QCOMPARE(*take(store->read(second, 0, 1'000)), sample.bytes);
        QCOMPARE(filesIn(dir.path()).size(), 1);
    }

    void theQuotaIsTold()
    {
        QTemporaryDir dir;
        auto store = open(dir.path(), 2 * kChunk);
        const Sample large(3 * kChunk);
        const auto refused = writeAll(*store, large, large.content);
        QCOMPARE(refused.error().code, ErrorCode::Storage);
        QVERIFY2(refused.error().text.contains(u"已用完"_s), qPrintable(refused.error().text));
        QVERIFY(take(store->remove(large.content.hash)));
        const Sample small(1'000);
        QVERIFY(writeAll(*store, small, small.content)->complete); // room again
    }

    void aFullDiskIsTold()
    {
        QTemporaryDir dir;
        auto store = open(dir.path());
        const Sample sample(2 * kChunk);
        std::signal(SIGXFSZ, SIG_IGN);
        rlimit before{};
        QCOMPARE(getrlimit(RLIMIT_FSIZE, &before), 0);
        rlimit small = before;
        small.rlim_cur = rlim_t(kChunk + 1'000);
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &small), 0);
        QCOMPARE(take(store->write(sample.content, 0, sample.chunk(0)))->stored, kChunk);
        const auto full = take(store->write(sample.content, kChunk, sample.chunk(kChunk)));
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &before), 0);
        QVERIFY(!full);
        QCOMPARE(full.error().code, ErrorCode::Storage);
        QVERIFY2(full.error().text.contains(u"满"_s), qPrintable(full.error().text));
        QCOMPARE(take(store->progress(sample.content))->stored, kChunk); // the half of a chunk is gone
        QVERIFY(take(store->write(sample.content, kChunk, sample.chunk(kChunk)))->complete);
    }

    void aSeatKeepsWhatIsNotUploadedAndForgetsTheRest()
    {
        QTemporaryDir dir;
        auto clock = std::make_shared<ManualClock>(1'700'000'000'000);
        auto store = open(dir.path(), 0, 4 * kChunk, clock);
        // Three that came from the server, the first read last.
        QList<Sample> cached;
        for (int i = 0; i < 3; ++i) {
            cached.append(Sample(kChunk, char('c' + i)));
            QVERIFY(writeAll(*store, cached.last(), cached.last().content)->complete);
        }
        for (const int i : {1, 2, 0}) {
            clock->advance(60'000);
            QVERIFY(take(store->read(cached.at(i).content, 0, 10)));
        }
        // Two that wait for their upload.
        QList<SeatAttachments::Taken> taken;
        for (int i = 0; i < 2; ++i) {
            AttachmentAddress to{EntityKind::Ticket,
                                 u"0196a000-0000-7000-8000-000000000001"_s,
                                 OperationId::make(SystemClock()),
                                 {},
                                 0};
            const auto one =
                take(store->take({}, Sample(kChunk + 9, char('p' + i)).bytes, u"image/png"_s, to, {}));
            QVERIFY2(one, qPrintable(one ? QString() : one.error().message()));
            taken.append(*one);
        }
        const auto isHere = [&](const AttachmentContent &content) {
            return take(store->progress(content))->complete;
        };
        QVERIFY(isHere(cached.at(0).content));
        QVERIFY(!isHere(cached.at(1).content)); // unused for longest
        const auto contentOf = [](const SeatAttachments::Taken &t) {
            return AttachmentContent{t.address.hash, t.address.size, {t.address.operation, t.key}, {}};
        };
        QCOMPARE(take(store->pending())->size(), 2);
        QCOMPARE(take(store->pending())->first(), taken.first().address);
        // Never these, however small the cache.
        store.reset();
        store = open(dir.path(), 0, 1, clock);
        QVERIFY(writeAll(*store, cached.at(1), cached.at(1).content));
        QVERIFY(isHere(contentOf(taken.at(0))) && isHere(contentOf(taken.at(1))));
        QVERIFY(take(store->settle(taken.at(0).address.operation)));
        QCOMPARE(take(store->pending())->size(), 1);
        QVERIFY(writeAll(*store, cached.at(2), cached.at(2).content));
        QVERIFY(!isHere(contentOf(taken.at(0))));
        QVERIFY(isHere(contentOf(taken.at(1))));
    }

    void aBackupHasThem()
    {
        QTemporaryDir dir;
        const QByteArray key(32, '\x42');
        const QString folder = dir.filePath(u"server"_s);
        QVERIFY(Store::open(
            {.folder = folder, .role = StoreRole::Server, .key = key, .deviceName = u"server"_s}));
        const Sample whole(2 * kChunk + 1);
        const Sample half(2 * kChunk, 'b');
        AttachmentContent second = whole.content;
        second.own = newKey();
        second.others = {whole.content.own};
        {
            auto store = open(folder + u"/attachments"_s);
            QVERIFY(writeAll(*store, whole, whole.content)->complete);
            QVERIFY(writeAll(*store, whole, second)->complete);
            QVERIFY(take(store->write(half.content, 0, half.chunk(0))));
        }
        const QString file = dir.filePath(u"backup"_s);
        const auto written = Backup::write(folder, key, file, {key, {}});
        QVERIFY2(written, qPrintable(written ? QString() : written.error().message()));
        QCOMPARE(written->attachments, 1);
        const QString restored = dir.filePath(u"restored"_s);
        const auto done = Backup::restore(file, {key, {}}, restored, key, SystemClock());
        QVERIFY2(done, qPrintable(done ? QString() : done.error().message()));
        QCOMPARE(done->attachments, 1);
        const AttachmentFiles files(restored + u"/attachments"_s, false);
        QVERIFY(files.check(whole.content));
        second.others.clear();
        QVERIFY(files.check(second)); // its own key came along
        QVERIFY(!files.check(half.content)); // its maker goes on with it
        QVERIFY(QDir(restored).entryList({u"attachment-*"_s}, QDir::Files).isEmpty());
    }

    void aSeatTakesOnlyWhatIsAllowed()
    {
        QTemporaryDir dir;
        auto store = open(dir.path(), 0, kChunk);
        const AttachmentAddress to{EntityKind::Ticket, {}, OperationId::make(SystemClock()), {}, 0};
        QCOMPARE(take(store->take({}, "x", u"text/html"_s, to, {})).error().code, ErrorCode::InvalidInput);
        QCOMPARE(take(store->take({}, "", u"image/png"_s, to, {})).error().code, ErrorCode::InvalidInput);
        QCOMPARE(take(store->take(dir.filePath(u"none.png"_s), {}, u"image/png"_s, to, {})).error().where,
                 u"file"_s);
        QVERIFY(take(store->pending())->isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestAttachmentFolder)
#include "tst_attachment_folder.moc"
