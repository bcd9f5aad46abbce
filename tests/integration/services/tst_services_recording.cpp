// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A call's recording, listened to again: found among the agent's own calls, decoded in memory as it was
// recorded, its marks where they belong, damaged ones told.
#include "services_fixture.h"

#include "app/services/phone/recording_service.h"
#include "app/services/phone/recording_timeline.h"
#include "app/sound/ogg_opus_reader.h"
#include "app/sound/ogg_opus_writer.h"

#include <cmath>
#include <numbers>

using namespace Warmline;
using namespace Warmline::Testing;
using namespace Qt::StringLiterals;

namespace {

/// A second loud on the agent's side, a second on the other's, and so on.
QByteArray speech(int seconds)
{
    QByteArray samples;
    for (int i = 0; i < seconds * 48'000; ++i) {
        for (const int side : {0, 1}) {
            const bool loud = i / 48'000 % 2 == side;
            const qint16 sample =
                loud ? qint16(12'000 * std::sin(2 * std::numbers::pi * 440 * i / 48'000)) : qint16(0);
            samples.append(reinterpret_cast<const char *>(&sample), 2);
        }
    }
    return samples;
}

/// What the recorder did, as the call's trail has it.
JournalEntry recorded(qint64 atMs, const QString &state, qint64 positionMs)
{
    JournalEntry entry;
    entry.operation.intent = u"call.recorded"_s;
    entry.operation.effectiveAtMs = atMs;
    entry.operation.values = QCborMap{{u"state"_s, state}, {u"position_ms"_s, positionMs}};
    return entry;
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
        for (const int side : {0, 1}) {
            const QList<float> peaks = peaksOf(*read, 8, side);
            for (int half = 0; half < 8; ++half) {
                const bool loud = half / 2 % 2 == side;
                QVERIFY2(loud ? peaks[half] > 0.25F : peaks[half] < 0.25F || half % 2 == 0,
                         qPrintable(QString::number(double(peaks[half]))));
            }
        }
        QVERIFY(peaksOf({}, 4, 1) == QList<float>(4, 0.0F));
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
        const RecordingTimeline line(call, {});
        QCOMPARE(line.positionOf(1'005'000), 5'000);
        QCOMPARE(line.positionOf(1'010'000), 10'000);
        QCOMPARE(line.positionOf(1'020'000), 10'000); // held: the tape stands
        QCOMPARE(line.positionOf(1'040'000), 20'000);
        QCOMPARE(line.positionOf(1'060'000), 35'000);
        QCOMPARE(line.positionOf(999'999), -1);
        QCOMPARE(line.positionOf(1'100'001), -1);
        QVERIFY(line.pauses().isEmpty());
    }

    void marksMoveUpByThePauses()
    {
        Call call;
        call.answeredMs = 1'000'000;
        call.endedMs = 1'100'000;
        call.holds = {{1'050'000, 1'055'000}};
        const RecordingTimeline line(call, {recorded(1'002'000, u"on"_s, 0), // two seconds of consent
                                            recorded(1'012'100, u"paused"_s, 10'040),
                                            recorded(1'042'000, u"on"_s, 10'040),
                                            recorded(1'080'000, u"paused"_s, 43'000)});
        QCOMPARE(line.positionOf(1'001'000), 0);
        QCOMPARE(line.positionOf(1'007'000), 5'000);
        QCOMPARE(line.positionOf(1'012'100), 10'040); // never behind the cut
        QCOMPARE(line.positionOf(1'030'000), 10'040); // said in the pause
        QCOMPARE(line.positionOf(1'045'000), 13'040);
        QCOMPARE(line.positionOf(1'052'000), 18'040);
        QCOMPARE(line.positionOf(1'060'000), 23'040);
        QCOMPARE(line.positionOf(1'099'000), 43'000);
        QCOMPARE(line.pauses().size(), 2);
        QCOMPARE(line.pauses()[0].positionMs, 10'040);
        QCOMPARE(line.pauses()[0].lengthMs, 29'900);
        QCOMPARE(line.pauses()[1].lengthMs, 0); // to the end
    }
};

QTEST_GUILESS_MAIN(TestServicesRecording)
#include "tst_services_recording.moc"
