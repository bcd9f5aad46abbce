// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Sound devices of a real sound server (PulseAudio, without a card) in real calls: the one that was chosen is
// spoken into and heard on; pulled out, the next one takes over with the microphone shut, and put back it is
// used again; the recording goes on; with no device at all calls work, silently, and
// that is told.
#include "sip_desk.h"
#include "sound_server.h"

using namespace Warmline;
using namespace Warmline::Testing;
using namespace Qt::StringLiterals;

using enum TelephonyState;

namespace {

constexpr int kOfficeTone = 700; ///< what the microphone of the loudspeakers hears
const QString kHeadset = u"Jabra-Evolve2"_s;
const QString kOffice = u"Desk-Speakers"_s;

} // namespace

class TestSipDevices : public SipDesk
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_sound = std::make_unique<SoundServer>();
        QVERIFY2(m_sound->start(), m_sound->log().constData());
        QVERIFY(openExchange());
    }
    void cleanup()
    {
        closeTelephones();
        (void)m_sound->unplug(kHeadset);
        (void)m_sound->unplug(kOffice);
    }

    void theChosenOneIsUsed()
    {
        plugBoth();
        makeTelephones({kHeadset});
        QTRY_VERIFY_WITH_TIMEOUT(isOn(kHeadset), kSipMs);
        QCOMPARE(m_agent->sound->devices.size(), 2);
        talk();
        QTRY_VERIFY_WITH_TIMEOUT(m_caller->hears(kAgentTone), kSipMs);
        QTRY_VERIFY_WITH_TIMEOUT(m_sound->hears(kHeadset, kCallerTone), kSipMs);
        QTRY_VERIFY_WITH_TIMEOUT(m_sound->hearsNothing(kOffice),
                                 kSipMs); // once it has been listened to for long enough
        QTRY_VERIFY_WITH_TIMEOUT(m_agent->loudestMicrophone > 0.5 && m_agent->loudestSpeaker > 0.5, kSipMs);
        // Another one, in the middle of the call.
        m_agent->engine().chooseSound({kOffice}, {kOffice});
        QTRY_VERIFY_WITH_TIMEOUT(isOn(kOffice), kSipMs);
        QVERIFY(!m_agent->sound->isStrange);
        QTRY_VERIFY_WITH_TIMEOUT(m_caller->hears(kOfficeTone), kSipMs);
        QTRY_VERIFY_WITH_TIMEOUT(m_sound->hears(kOffice, kCallerTone), kSipMs);
        QVERIFY(!m_agent->last().muted); // a person asked for it
    }

    /// The desktop takes another default device: what was chosen for calls is not touched by that.
    void theDesktopsOwnChoiceMovesNoCall()
    {
        plugBoth();
        QVERIFY(m_sound->setDefault(kOffice));
        makeTelephones({kOffice});
        talk();
        QTRY_VERIFY_WITH_TIMEOUT(m_sound->hears(kOffice, kCallerTone), kSipMs);
        QTRY_VERIFY_WITH_TIMEOUT(m_caller->hears(kOfficeTone), kSipMs);
        for (const QString &chosen : {kHeadset, kOffice, kHeadset}) {
            QVERIFY(m_sound->setDefault(chosen));
            const double before = m_sound->heardSeconds(kOffice);
            QTRY_VERIFY_WITH_TIMEOUT(m_sound->heardSeconds(kOffice) > before + 1.5, kSipMs);
            QTRY_VERIFY_WITH_TIMEOUT(m_sound->hears(kOffice, kCallerTone), kSipMs);
            QTRY_VERIFY_WITH_TIMEOUT(m_sound->hearsNothing(kHeadset), kSipMs);
            QTRY_VERIFY_WITH_TIMEOUT(m_caller->hears(kOfficeTone), kSipMs);
        }
        QVERIFY(isOn(kOffice) && !m_agent->last().muted);
    }

    void pulledOutAndPutBack()
    {
        plugBoth();
        // Two tones without an end are nothing for an echo canceller: it takes away one and puts in the
        // other.
        makeTelephones({kHeadset}, {{u"echo_cancelling"_s, u"off"_s}});
        talk();
        QTRY_VERIFY_WITH_TIMEOUT(m_caller->hears(kAgentTone), kSipMs);
        m_agent->engine().record(m_agent->last().id, TelephonyRecording::On);
        QTRY_VERIFY_WITH_TIMEOUT(m_agent->tape.size() > kTapeSecond, kSipMs);

        QVERIFY(m_sound->unplug(kHeadset));
        m_agent->engine().lookForSound();
        QTRY_VERIFY_WITH_TIMEOUT(isOn(kOffice), kSipMs);
        QVERIFY(m_agent->sound->isStrange);
        QTRY_VERIFY_WITH_TIMEOUT(m_agent->last().muted, kSipMs);
        QTRY_VERIFY_WITH_TIMEOUT(m_sound->hears(kOffice, kCallerTone), kSipMs); // he goes on hearing
        QTRY_VERIFY_WITH_TIMEOUT(m_caller->hearsNothing(), kSipMs); // and nobody hears the room
        const qsizetype before = m_agent->tape.size();
        QTRY_VERIFY_WITH_TIMEOUT(m_agent->tape.size() > before + kTapeSecond, kSipMs);
        QCOMPARE(m_agent->last().recording, TelephonyRecording::On);

        QVERIFY(m_sound->plugHeadset(kHeadset, kAgentTone));
        m_agent->engine().lookForSound();
        QTRY_VERIFY_WITH_TIMEOUT(isOn(kHeadset), kSipMs);
        QTRY_VERIFY_WITH_TIMEOUT(!m_agent->last().muted, kSipMs);
        QTRY_VERIFY_WITH_TIMEOUT(m_caller->hears(kAgentTone), kSipMs);
        QTRY_VERIFY_WITH_TIMEOUT(m_sound->hears(kHeadset, kCallerTone), kSipMs);
        QVERIFY(m_agent->failures.isEmpty());
        sidesAreApart(kAgentTone);
        // And once more by choice.
        m_agent->engine().chooseSound({kOffice}, {kOffice});
        QTRY_VERIFY_WITH_TIMEOUT(isOn(kOffice), kSipMs);
        QTRY_VERIFY_WITH_TIMEOUT(m_caller->hears(kOfficeTone), kSipMs);
        sidesAreApart(kOfficeTone);
    }

    /// What was pulled out while the caller waited is found when they talk again.
    void pulledOutOnHold()
    {
        plugBoth();
        makeTelephones({kHeadset});
        talk();
        QTRY_VERIFY_WITH_TIMEOUT(m_caller->hears(kAgentTone), kSipMs);
        m_agent->engine().hold(m_agent->last().id);
        QTRY_VERIFY_WITH_TIMEOUT(m_agent->isIn(Held), kSipMs);
        QVERIFY(m_sound->unplug(kHeadset));
        m_agent->engine().lookForSound();
        QTRY_VERIFY_WITH_TIMEOUT(isOn(kOffice) && m_agent->sound->isStrange, kSipMs);
        QTRY_VERIFY_WITH_TIMEOUT(m_agent->last().muted, kSipMs);
        m_agent->engine().resume(m_agent->last().id);
        QTRY_VERIFY_WITH_TIMEOUT(m_agent->isIn(Talking), kSipMs);
        QVERIFY(m_agent->last().muted);
        QTRY_VERIFY_WITH_TIMEOUT(m_sound->hears(kOffice, kCallerTone), kSipMs); // the stream runs
        QTRY_VERIFY_WITH_TIMEOUT(m_caller->hearsNothing(), kSipMs); // and nobody hears the room
        // Back again on hold: nothing is left of it.
        m_agent->engine().hold(m_agent->last().id);
        QTRY_VERIFY_WITH_TIMEOUT(m_agent->isIn(Held), kSipMs);
        QVERIFY(m_sound->plugHeadset(kHeadset, kAgentTone));
        m_agent->engine().lookForSound();
        QTRY_VERIFY_WITH_TIMEOUT(isOn(kHeadset) && !m_agent->last().muted, kSipMs);
        m_agent->engine().resume(m_agent->last().id);
        QTRY_VERIFY_WITH_TIMEOUT(m_caller->hears(kAgentTone), kSipMs);
        QVERIFY(!m_agent->last().muted);
    }

    void whoMutedHimselfStaysMuted()
    {
        plugBoth();
        makeTelephones({kHeadset, kOffice}); // both are his: no need to mute
        talk();
        QVERIFY(m_sound->unplug(kHeadset));
        m_agent->engine().lookForSound();
        QTRY_VERIFY_WITH_TIMEOUT(isOn(kOffice), kSipMs);
        QVERIFY(!m_agent->sound->isStrange);
        QTRY_VERIFY_WITH_TIMEOUT(m_caller->hears(kOfficeTone), kSipMs);
        QVERIFY(!m_agent->last().muted);
        m_agent->engine().mute(m_agent->last().id, true);
        QTRY_VERIFY_WITH_TIMEOUT(m_agent->last().muted, kSipMs);
        QVERIFY(m_sound->plugHeadset(kHeadset, kAgentTone));
        m_agent->engine().lookForSound();
        QTRY_VERIFY_WITH_TIMEOUT(isOn(kHeadset), kSipMs);
        QTRY_VERIFY_WITH_TIMEOUT(m_sound->hears(kHeadset, kCallerTone), kSipMs);
        QTRY_VERIFY_WITH_TIMEOUT(m_caller->hearsNothing(), kSipMs);
        QVERIFY(m_agent->last().muted);
    }

    void withoutAnyDeviceCallsWork()
    {
        makeTelephones({kHeadset});
        QTRY_VERIFY_WITH_TIMEOUT(m_agent->sound.has_value(), kSipMs);
        QVERIFY(m_agent->sound->devices.isEmpty());
        QVERIFY(m_agent->sound->microphone.isEmpty() && m_agent->sound->speaker.isEmpty());
        talk();
        QTRY_VERIFY_WITH_TIMEOUT(m_caller->heardSeconds() > 1, kSipMs); // RTP goes on, of silence
        QVERIFY(m_caller->hearsNothing());
        m_agent->engine().hangup(m_agent->last().id);
        QTRY_VERIFY_WITH_TIMEOUT(m_agent->isIn(Ended), kSipMs);
        // A microphone alone is not enough.
        QVERIFY(m_sound->plugMicrophone(kHeadset, kAgentTone));
        m_agent->engine().lookForSound();
        QTRY_COMPARE_WITH_TIMEOUT(m_agent->sound->microphone, kHeadset, kSipMs);
        QVERIFY(m_agent->sound->speaker.isEmpty());
        QVERIFY(m_sound->plugSpeaker(kHeadset));
        m_agent->engine().lookForSound();
        QTRY_VERIFY_WITH_TIMEOUT(isOn(kHeadset), kSipMs);
        talk();
        QTRY_VERIFY_WITH_TIMEOUT(m_caller->hears(kAgentTone), kSipMs);
        QTRY_VERIFY_WITH_TIMEOUT(m_sound->hears(kHeadset, kCallerTone), kSipMs);
    }

    void theLastOneGoesInACall()
    {
        QVERIFY(m_sound->plugHeadset(kHeadset, kAgentTone));
        makeTelephones({kHeadset});
        talk();
        QTRY_VERIFY_WITH_TIMEOUT(m_caller->hears(kAgentTone), kSipMs);
        QVERIFY(m_sound->unplug(kHeadset));
        m_agent->engine().lookForSound();
        QTRY_VERIFY_WITH_TIMEOUT(m_agent->sound->speaker.isEmpty(), kSipMs);
        QCOMPARE(m_agent->last().state, Talking);
        QVERIFY(m_sound->plugHeadset(kHeadset, kAgentTone));
        m_agent->engine().lookForSound();
        QTRY_VERIFY_WITH_TIMEOUT(m_caller->hears(kAgentTone), kSipMs);
        QTRY_VERIFY_WITH_TIMEOUT(m_sound->hears(kHeadset, kCallerTone), kSipMs);
        m_agent->engine().hangup(m_agent->last().id);
        QTRY_VERIFY_WITH_TIMEOUT(m_agent->isIn(Ended), kSipMs);
    }

private:
    void plugBoth()
    {
        QVERIFY(m_sound->plugHeadset(kOffice, kOfficeTone));
        QVERIFY(m_sound->plugHeadset(kHeadset, kAgentTone));
    }
    void makeTelephones(const QStringList &wanted, const QVariantMap &more = {})
    {
        QVariantMap settings{{u"microphone_file"_s, QString()}, {u"speaker_file"_s, QString()}};
        settings.insert(more);
        makeAgent(settings);
        m_agent->engine().chooseSound(wanted, wanted);
        makeCaller();
        ready();
    }
    /// Of what is recorded from now on each side has its own sound, and nothing of the other's.
    void sidesAreApart(double ours)
    {
        const qsizetype before = m_agent->tape.size();
        QTRY_VERIFY_WITH_TIMEOUT(m_agent->tape.size() > before + 3 * kTapeSecond, kSipMs);
        const QByteArray lately = m_agent->tape.last(kTapeSecond);
        const QByteArray out = sideOf(lately, 0);
        const QByteArray in = sideOf(lately, 1);
        qInfo("agent's side: %.4f of his, %.4f of the caller's; caller's: %.4f of his, %.4f of the agent's",
              toneShare(out, ours, 0, 0.9), toneShare(out, kCallerTone, 0, 0.9),
              toneShare(in, kCallerTone, 0, 0.9), toneShare(in, ours, 0, 0.9));
        QCOMPARE_GT(toneShare(out, ours, 0, 0.9), 0.5);
        QCOMPARE_GT(toneShare(in, kCallerTone, 0, 0.9), 0.5);
        QCOMPARE_LT(toneShare(out, kCallerTone, 0, 0.9), 0.01);
        QCOMPARE_LT(toneShare(in, ours, 0, 0.9), 0.01);
    }
    [[nodiscard]] bool isOn(const QString &name) const
    {
        return m_agent->sound && m_agent->sound->microphone == name && m_agent->sound->speaker == name;
    }
    std::unique_ptr<SoundServer> m_sound;
};

QTEST_GUILESS_MAIN(TestSipDevices)
#include "tst_sip_devices.moc"
