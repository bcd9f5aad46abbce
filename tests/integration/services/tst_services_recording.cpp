// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A call's recording, listened to again: found among the agent's own calls, decoded in memory as it was
// recorded, its marks where they belong, damaged ones told.
#include "services_fixture.h"

#include "app/services/recording_service.h"
#include "app/sound/ogg_opus_reader.h"
#include "app/sound/ogg_opus_writer.h"

#include <cmath>
#include <numbers>

using namespace Warmline;
using namespace Warmline::Testing;
using namespace Qt::StringLiterals;

namespace {

/// A second loud, a second silent, and so on.
QByteArray speech(int seconds)
{
    QByteArray samples;
    for (int i = 0; i < seconds * 48'000; ++i) {
        const bool loud = i / 48'000 % 2 == 0;
        const qint16 sample =
            loud ? qint16(12'000 * std::sin(2 * std::numbers::pi * 440 * i / 48'000)) : qint16(0);
        samples.append(reinterpret_cast<const char *>(&sample), 2);
    }
    return samples;
}

QByteArray packed(const QByteArray &samples)
{
    OggOpusWriter writer(7);
    if (!writer.open())
        return {};
    writer.add(samples);
    return writer.finish();
}

} // namespace

class TestServicesRecording : public QObject
{
    Q_OBJECT

private slots:
    void whatWasWrittenIsReadAgain()
    {
        const QByteArray samples = speech(4);
        const Result<QByteArray> read = soundOfOggOpus(packed(samples));
        QVERIFY(read);
        QCOMPARE(read->size(), samples.size()); // to the sample: skip and end are kept
        const QList<float> peaks = peaksOf(*read, 8);
        for (int half = 0; half < 8; ++half) {
            const bool loud = half / 2 % 2 == 0;
            QVERIFY2(loud ? peaks[half] > 0.25F : peaks[half] < 0.25F || half % 2 == 0,
                     qPrintable(QString::number(double(peaks[half]))));
        }
        QVERIFY(peaks[3] < 0.05F && peaks[7] < 0.05F);
        QVERIFY(peaksOf({}, 4) == QList<float>(4, 0.0F));
    }

    void whatIsTornIsSaid()
    {
        const QByteArray whole = packed(speech(2));
        QVERIFY(!soundOfOggOpus({}));
        QVERIFY(!soundOfOggOpus("RIFF....WAVE"));
        QVERIFY(!soundOfOggOpus(whole.first(whole.size() - 5)));
        QVERIFY(!soundOfOggOpus(whole.first(40)));
        for (qsizetype at = 0; at < whole.size(); at += 97) { // nothing of it may crash
            QByteArray damaged = whole;
            damaged[at] = char(~damaged[at]);
            (void)soundOfOggOpus(damaged);
        }
    }

    void marksMoveUpByTheHolds()
    {
        Call call;
        call.answeredMs = 1'000'000;
        call.endedMs = 1'100'000;
        call.holds = {{1'010'000, 1'030'000}, {1'050'000, 1'055'000}};
        QCOMPARE(RecordingService::positionOf(call, 1'005'000), 5'000);
        QCOMPARE(RecordingService::positionOf(call, 1'010'000), 10'000);
        QCOMPARE(RecordingService::positionOf(call, 1'020'000), 10'000); // held: the tape stands
        QCOMPARE(RecordingService::positionOf(call, 1'040'000), 20'000);
        QCOMPARE(RecordingService::positionOf(call, 1'060'000), 35'000);
        QCOMPARE(RecordingService::positionOf(call, 999'999), -1);
        QCOMPARE(RecordingService::positionOf(call, 1'100'001), -1);
    }
};

QTEST_GUILESS_MAIN(TestServicesRecording)
#include "tst_services_recording.moc"
