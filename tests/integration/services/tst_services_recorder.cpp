// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The recorder of calls: what the line tells is packed after the call; an encoder that can't be had is told,
// and the line stops recording.
#include "services_fixture.h"

#include "app/services/call_recorder.h"

#include <opus.h>

#include <dlfcn.h>

using namespace Warmline;
using namespace Warmline::Testing;
using namespace Qt::StringLiterals;

namespace {
std::atomic<bool> encoderFails = false;
}

// In front of the library's.
OpusEncoder *opus_encoder_create(opus_int32 rate, int channels, int application, int *error)
{
    if (encoderFails) {
        *error = OPUS_ALLOC_FAIL;
        return nullptr;
    }
    const auto real =
        reinterpret_cast<decltype(&opus_encoder_create)>(::dlsym(RTLD_NEXT, "opus_encoder_create"));
    return real(rate, channels, application, error);
}

class TestServicesRecorder : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_seat = std::make_unique<ServicesFixture>();
        m_seat->services->phone->choose(AgentState::Ready);
        m_seat->line->ring(u"c1"_s, u"15432842671"_s);
        m_seat->services->phone->answer();
    }
    void cleanup()
    {
        encoderFails = false;
        m_seat.reset();
    }

    void aCallIsPacked()
    {
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

private:
    /// One second of silence is recorded.
    void speak() { emit m_seat->line->soundRecorded(u"c1"_s, QByteArray(96'000, '\0')); }
    std::unique_ptr<ServicesFixture> m_seat;
};

QTEST_GUILESS_MAIN(TestServicesRecorder)
#include "tst_services_recorder.moc"
