// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The recorder of calls: what the line tells is packed after the call; an encoder that can't be had is told,
// and the line stops recording. What the other side must be told and agree to comes first, by policy; who
// does not agree is not recorded. Pauses are on record with their place in the recording.
#include "services_fixture.h"

#include "app/services/phone/call_recorder.h"

#include <opus_multistream.h>

#include <dlfcn.h>

using namespace Warmline;
using namespace Warmline::Testing;
using namespace Qt::StringLiterals;

namespace {
std::atomic<bool> encoderFails = false;
}

// In front of the library's.
OpusMSEncoder *opus_multistream_encoder_create(opus_int32 rate, int channels, int streams, int coupled,
                                               const unsigned char *mapping, int application, int *error)
{
    if (encoderFails) {
        *error = OPUS_ALLOC_FAIL;
        return nullptr;
    }
    const auto real = reinterpret_cast<decltype(&opus_multistream_encoder_create)>(
        ::dlsym(RTLD_NEXT, "opus_multistream_encoder_create"));
    return real(rate, channels, streams, coupled, mapping, application, error);
}

class TestServicesRecorder : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_seat = std::make_unique<ServicesFixture>();
        m_asked.clear();
        // This line has no recorder, and says so each time when it is asked to record.
        connect(m_seat->services->phone.get(), &PhoneService::failed, this,
                [this](const Error &error) { m_asked.append(error.text); });
        m_seat->services->phone->choose(AgentState::Ready);
        m_seat->line->ring(u"c1"_s, u"15432842671"_s);
    }
    void cleanup()
    {
        encoderFails = false;
        m_seat.reset();
    }

    void aCallIsPacked()
    {
        m_seat->services->phone->answer();
        CallRecorder &recorder = *m_seat->services->recorder;
        QSignalSpy packed(&recorder, &CallRecorder::packed);
        speak();
        QCOMPARE(recorder.recordedMs(), 1000);
        m_seat->services->phone->hangup();
        QTRY_COMPARE(packed.size(), 1);
        QVERIFY(packed.first().at(1).toLongLong() > 100);
    }

    void anEncoderThatFailsIsTold()
    {
        m_seat->services->phone->answer();
        encoderFails = true;
        CallRecorder &recorder = *m_seat->services->recorder;
        QStringList told;
        connect(m_seat->services->phone.get(), &PhoneService::failed, this,
                [&](const Error &error) { told.append(error.text); });
        speak();
        QTRY_VERIFY(told.contains(u"这个通话没有录音：编码器打不开"_s));
        QVERIFY(told.contains(u"这条线路不能录音"_s)); // the line was asked to stop; this one has no recorder
        QCOMPARE(recorder.recordedMs(), 0);
        const qsizetype before = told.size();
        speak();
        QCOMPARE(recorder.recordedMs(), 0); // nothing is counted that is not packed
        QCOMPARE(told.size(), before);
    }

    void theConsentIsReadOutOrAskedFor_data()
    {
        QTest::addColumn<RecordingConsent::Way>("way");
        QTest::addColumn<bool>("isShown");
        QTest::addColumn<bool>("beginsAtOnce");
        using enum RecordingConsent::Way;
        QTest::newRow("the PBX says it") << None << false << true;
        QTest::newRow("read out") << Shown << true << true;
        QTest::newRow("asked for") << Asked << true << false;
    }
    void theConsentIsReadOutOrAskedFor()
    {
        QFETCH(RecordingConsent::Way, way);
        QFETCH(bool, isShown);
        QFETCH(bool, beginsAtOnce);
        CallRecorder &recorder = *m_seat->services->recorder;
        recorder.setEnabled(true);
        recorder.setConsent({way, u"请问可以录音吗？"_s, {}});
        QVERIFY(recorder.consentText().isEmpty()); // it only rings
        m_seat->services->phone->answer();
        QCOMPARE(recorder.consentText(), isShown ? u"请问可以录音吗？"_s : QString());
        QCOMPARE(recorder.awaitsConsent(), !beginsAtOnce);
        QCOMPARE(m_asked.size(), beginsAtOnce ? 1 : 0);
        const CallId id = m_seat->services->phone->callId();
        recorder.consent();
        QVERIFY(recorder.consentText().isEmpty() && !recorder.awaitsConsent());
        QCOMPARE(m_asked.size(), 1); // now in any case, and not twice
        QCOMPARE(recordOf(id), isShown ? QStringList{u"agreed@0"_s} : QStringList());
    }

    void whoDoesNotAgreeIsNotRecorded()
    {
        CallRecorder &recorder = *m_seat->services->recorder;
        recorder.setEnabled(true);
        recorder.setConsent({RecordingConsent::Way::Shown, {}, {}});
        m_seat->services->phone->answer();
        QVERIFY(!recorder.consentText().isEmpty()); // ours, where the company has none
        QSignalSpy packed(&recorder, &CallRecorder::packed);
        tell(TelephonyRecording::On);
        speak();
        const CallId id = m_seat->services->phone->callId();
        recorder.refuseConsent();
        QVERIFY(recorder.isRefused());
        QVERIFY(recorder.consentText().isEmpty());
        QCOMPARE(recorder.recordedMs(), 0);
        QCOMPARE(m_asked.size(), 2); // the line was asked to stop
        speak(); // what was on its way
        tell(TelephonyRecording::Off);
        QCOMPARE(recorder.recordedMs(), 0);
        m_seat->services->phone->hangup();
        QCOMPARE(recordOf(id), (QStringList{u"on@0"_s, u"refused@0"_s, u"off@0"_s}));
        // The next call is packed again: had this one been, it would have come before.
        m_seat->services->phone->finishWrapUp();
        m_seat->advance(2'000); // two presses at once are one
        m_seat->line->ring(u"c2"_s, u"15432842671"_s);
        m_seat->services->phone->answer();
        QVERIFY(!recorder.isRefused());
        emit m_seat->line->soundRecorded(u"c2"_s, QByteArray(192'000, '\0'));
        m_seat->services->phone->hangup();
        QTRY_COMPARE(packed.size(), 1);
        QVERIFY(packed.first().first().value<CallId>() != id);
    }

    /// What the line could not begin at once it would begin with its next stream.
    void whatDidNotBeginIsStoppedToo()
    {
        CallRecorder &recorder = *m_seat->services->recorder;
        recorder.setEnabled(true);
        recorder.setConsent({RecordingConsent::Way::Shown, {}, {}});
        m_seat->services->phone->answer();
        const CallId id = m_seat->services->phone->callId();
        QCOMPARE(m_asked.size(), 1);
        QCOMPARE(recorder.state(), TelephonyRecording::Off);
        recorder.refuseConsent();
        QCOMPARE(m_asked.size(), 2); // to stop
        tell(TelephonyRecording::On); // all the same
        QCOMPARE(m_asked.size(), 3);
        tell(TelephonyRecording::On);
        QCOMPARE(m_asked.size(), 3); // once
        tell(TelephonyRecording::Paused);
        QCOMPARE(m_asked.size(), 4);
        recorder.resume();
        QCOMPARE(m_asked.size(), 4);
        speak();
        QCOMPARE(recorder.recordedMs(), 0);
        QCOMPARE(recordOf(id), (QStringList{u"refused@0"_s, u"on@0"_s, u"paused@0"_s}));
    }

    void pausesAreOnRecordWithTheirPlace()
    {
        m_seat->services->phone->answer();
        const CallId id = m_seat->services->phone->callId();
        tell(TelephonyRecording::On);
        speak();
        speak();
        tell(TelephonyRecording::Paused);
        m_seat->advance(5'000);
        tell(TelephonyRecording::On);
        speak();
        tell(TelephonyRecording::On); // another change of the call
        m_seat->services->phone->hangup();
        QCOMPARE(recordOf(id), (QStringList{u"on@0"_s, u"paused@2000"_s, u"on@2000"_s}));
        QCOMPARE(m_seat->storedCall(id).readOnly, false); // its own rules know the intent
    }

private:
    /// The line says what its recorder does.
    void tell(TelephonyRecording recording)
    {
        CallSnapshot call = *m_seat->services->phone->mainCall();
        call.recording = recording;
        emit m_seat->line->callChanged(call);
    }
    /// What the trail says of the recorder: "on@0".
    QStringList recordOf(const CallId &id)
    {
        m_seat->settle();
        const auto trail =
            m_seat->ask([id](Queries &queries) { return queries.trail(EntityKind::Call, id.toString()); });
        QStringList states;
        for (const JournalEntry &entry : trail.value_or(QList<JournalEntry>())) {
            const QCborMap &values = entry.operation.values;
            if (entry.operation.intent == u"call.recorded"_s)
                states.append(values.value(u"state"_s).toString() + u'@'
                              + QString::number(values.value(u"position_ms"_s).toInteger()));
        }
        return states;
    }
    QStringList m_asked;
    /// One second of silence is recorded.
    void speak() { emit m_seat->line->soundRecorded(u"c1"_s, QByteArray(192'000, '\0')); }
    std::unique_ptr<ServicesFixture> m_seat;
};

QTEST_GUILESS_MAIN(TestServicesRecorder)
#include "tst_services_recorder.moc"
