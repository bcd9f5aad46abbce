// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/telemetry/series_chunk.h"
#include "app/telemetry/series_fold.h"

#include <QTest>

#include <bit>
#include <cmath>
#include <limits>
#include <random>

using namespace Warmline;

namespace {

constexpr qint64 kStart = 1'767'000'000'000;

bool same(const QList<Sample> &a, const QList<Sample> &b)
{
    if (a.size() != b.size())
        return false;
    for (qsizetype i = 0; i < a.size(); ++i) {
        if (a[i].atMs != b[i].atMs || a[i].quality != b[i].quality
            || std::bit_cast<quint64>(a[i].value) != std::bit_cast<quint64>(b[i].value))
            return false;
    }
    return true;
}

QByteArray encoded(const QList<Sample> &samples)
{
    return SeriesChunk::encode({samples.constData(), size_t(samples.size())});
}

/// Any kind of series a plant or its instruments may give.
QList<Sample> anySeries(std::mt19937_64 &random)
{
    const int kind = int(random() % 6), count = 1 + int(random() % 1'000);
    const bool irregular = random() % 2, qualities = random() % 3 == 0;
    QList<Sample> samples;
    qint64 at = kStart - qint64(random() % 1'000'000'000'000);
    double value = 40;
    for (int i = 0; i < count; ++i) {
        at += irregular ? 1 + qint64(random() % 100'000) : 5'000;
        if (irregular && random() % 50 == 0)
            at += 86'400'000;
        switch (kind) {
        case 0: value = std::round((value + (double(random() % 7) - 3) / 10) * 10) / 10; break;
        case 1: value = double(random() % 100) / 1000; break;
        case 2:
            value = std::bit_cast<double>(quint64(random()));
            break; // any bits: NaNs with payload, infinities, denormals
        case 3:
            value = random() % 4 ? std::sin(i * 0.01) * 50 : std::numeric_limits<double>::quiet_NaN();
            break;
        case 4: value = random() % 2 ? -0.0 : 0.0; break;
        case 5: value = 21.5; break;
        }
        samples.append({at, value, qualities && random() % 10 == 0 ? Quality(random() % 4) : Quality::Good});
    }
    return samples;
}

} // namespace

class TestSeriesChunk : public QObject
{
    Q_OBJECT

private slots:
    void roundTripIsExact()
    {
        std::mt19937_64 random(1);
        for (int i = 0; i < 3'000; ++i) {
            const QList<Sample> samples = anySeries(random);
            const Result<QList<Sample>> back = SeriesChunk::decode(encoded(samples));
            QVERIFY2(back.has_value() && same(*back, samples), qPrintable(QString::number(i)));
        }
    }

    void plantDataAreSmall()
    {
        QList<Sample> samples;
        std::mt19937_64 random(2);
        double value = 38;
        for (int i = 0; i < 1'000; ++i) {
            value += (double(random() % 5) - 2) / 10;
            samples.append({kStart + i * 5'000, std::round(value * 10) / 10, Quality::Good});
        }
        QVERIFY2(encoded(samples).size() < 1'100, qPrintable(QString::number(encoded(samples).size())));
    }

    void damageIsNoticedOrHarmless()
    {
        std::mt19937_64 random(3);
        for (int i = 0; i < 2'000; ++i) {
            QByteArray bytes = encoded(anySeries(random));
            if (i % 3 == 0)
                bytes.truncate(qsizetype(random() % size_t(bytes.size())));
            else
                bytes[qsizetype(random() % size_t(bytes.size()))] = char(random());
            const Result<QList<Sample>> back = SeriesChunk::decode(bytes); // no crash, no wild allocation
            if (i % 3 == 0)
                QVERIFY(!back);
        }
        QCOMPARE(SeriesChunk::decode(QByteArray("\x09\x00", 2)).error().code, ErrorCode::TooNew);
    }

    void mergeFoldsByTime()
    {
        const QList<Sample> a{{1, 1}, {3, 3}, {5, 5}}, b{{5, 50}, {2, 2}, {3, 30}};
        QCOMPARE(SeriesFold::merge(a, b), QList<Sample>({{1, 1}, {2, 2}, {3, 30}, {5, 50}}));
    }

    void bucketsKeepGaps()
    {
        QList<Sample> samples;
        for (int i = 0; i < 10; ++i)
            samples.append({i * 100, double(i), Quality::Good});
        for (int i = 30; i < 40; ++i)
            samples.append(
                {i * 100, i == 35 ? std::nan("") : double(i), i == 36 ? Quality::Bad : Quality::Good});
        const auto all = SeriesFold::buckets(samples, 500);
        QCOMPARE(all.size(), 4);
        QCOMPARE(all.at(1), (SeriesFold::Bucket{500, 5, 5, 9, 7}));
        QCOMPARE(all.at(2).fromMs, 3'000);
        QCOMPARE(all.at(3), (SeriesFold::Bucket{3'500, 3, 37, 39, 38}));
        QCOMPARE(SeriesFold::means(samples, 500).at(1), (Sample{750, 7, Quality::Good}));
    }

    void summaryLeavesOutTheUnusable()
    {
        const QList<Sample> samples{
            {1, 5}, {2, std::nan("")}, {3, 99, Quality::Bad}, {4, -1, Quality::Uncertain}};
        const SeriesChunk::Summary summary = SeriesChunk::summarise({samples.constData(), 4});
        QCOMPARE(summary.count, 4);
        QCOMPARE(summary.good, 2);
        QCOMPARE(summary.min, -1.0);
        QCOMPARE(summary.max, 5.0);
        QCOMPARE(summary.sum, 4.0);
    }
};

QTEST_GUILESS_MAIN(TestSeriesChunk)
#include "tst_series_chunk.moc"
