// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the file of measured values adds to what every such store promises: it is encrypted and guarded.
#include "app/storage/series_store.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Warmline;
using namespace Qt::StringLiterals;

class TestSeriesFile : public QObject
{
    Q_OBJECT

private slots:
    void theFileIsEncryptedAndGuarded()
    {
        QTemporaryDir folder;
        {
            auto store = SeriesStore::open({folder.path(), QByteArray(32, 'k'), 8});
            QVERIFY(store.has_value());
            QList<Sample> samples;
            for (int i = 0; i < 300; ++i)
                samples.append({1'767'000'000'000 + i * 5'000, 50 + i / 10.0, Quality::Good});
            auto written =
                (*store)->append({{{u"HZ-01"_s, SeriesQuantity::SupplyTemperature, {}}, 5'000, samples}});
            written.waitForFinished();
            QVERIFY(written.result().has_value());
        }
        QFile file(folder.filePath(u"telemetry.db"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains("HZ-01"));
        const auto wrong = SeriesStore::open({folder.path(), QByteArray(32, 'x'), 8});
        QVERIFY(!wrong);
        QCOMPARE(wrong.error().code, ErrorCode::Denied);
    }
};

QTEST_GUILESS_MAIN(TestSeriesFile)
#include "tst_series_file.moc"
