// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A call's sound stays on its device, whatever a real sound server (PulseAudio, without a card) does: one
// move, a burst of them, a program that insists, and a server that dies and comes back. With a stream of our
// own in the stack's place.
#include "pulse_stream.h"
#include "sound_server.h"

#include "plugins/telephony_sip/sound_keeper.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Warmline;
using namespace Warmline::Testing;
using namespace Qt::StringLiterals;

namespace {

const QString kHeadset = u"Jabra-Evolve2"_s;
const QString kOffice = u"Desk-Speakers"_s;
constexpr int kBurst = 30; ///< moves
constexpr int kInARow = 5; ///< moves of the keeper, before it leaves a stream alone for a while

} // namespace

class TestSoundKeeper : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_server = std::make_unique<SoundServer>();
        QVERIFY2(m_server->start(), m_server->log().constData());
        QVERIFY(m_server->plugSpeaker(kOffice) && m_server->plugSpeaker(kHeadset));
    }
    void cleanupTestCase() { m_server.reset(); }

    void whatIsMovedComesBack()
    {
        Sip::SoundKeeper keeper;
        keeper.keep({}, kOffice);
        PulseStream sound(kOffice);
        QTRY_COMPARE_WITH_TIMEOUT(sound.device(), kOffice, kPatienceMs);
        for (int times = 1; times <= 2; ++times) {
            sound.move({kHeadset});
            QTRY_VERIFY_WITH_TIMEOUT(sound.moves() >= 2 * times && sound.device() == kOffice, kPatienceMs);
        }
        // Chosen for the calls: there it stays.
        keeper.keep({}, kHeadset);
        QTRY_COMPARE_WITH_TIMEOUT(sound.device(), kHeadset, kPatienceMs);
    }

    void afterABurstItIsWhereItBelongs()
    {
        Sip::SoundKeeper keeper;
        keeper.keep({}, kOffice);
        PulseStream sound(kOffice);
        QTRY_COMPARE_WITH_TIMEOUT(sound.device(), kOffice, kPatienceMs);
        QElapsedTimer clock;
        clock.start();
        QStringList burst;
        while (burst.size() < kBurst)
            burst << kHeadset << kOffice;
        burst << kHeadset;
        sound.move(burst);
        QTRY_COMPARE_WITH_TIMEOUT(sound.answered(), int(burst.size()), kPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(sound.device(), kOffice, kPatienceMs);
        qInfo("%lld moves at once; back after %lld ms", qlonglong(burst.size()), clock.elapsed());
        // Also when it has to be brought back more often than that is done in a row.
        for (int times = 1; times <= kInARow + 2; ++times) {
            sound.move({kHeadset});
            QTRY_COMPARE_WITH_TIMEOUT(sound.answered(), int(burst.size()) + times, kPatienceMs);
            QTRY_COMPARE_WITH_TIMEOUT(sound.device(), kOffice, kPatienceMs);
        }
    }

    void whoInsistsIsNotFoughtWithoutEnd()
    {
        Sip::SoundKeeper keeper;
        keeper.keep({}, kOffice);
        PulseStream sound(kOffice);
        QTRY_COMPARE_WITH_TIMEOUT(sound.device(), kOffice, kPatienceMs);
        sound.insist(kHeadset);
        // There and back, each time, until the keeper has had enough.
        QTRY_VERIFY_WITH_TIMEOUT(sound.moves() >= 2 * kInARow + 1, kPatienceMs);
        QElapsedTimer clock;
        clock.start();
        QTRY_VERIFY(clock.elapsed() > 1'000);
        QVERIFY2(sound.moves() <= 4 * kInARow + 1, qPrintable(QString::number(sound.moves())));
        sound.insist({}); // the other one has gone: it comes back by itself
        QTRY_COMPARE_WITH_TIMEOUT(sound.device(), kOffice, kPatienceMs);
    }

    void aServerThatComesBackIsMetAgain()
    {
        Sip::SoundKeeper keeper;
        keeper.keep({}, kOffice);
        {
            PulseStream sound(kOffice);
            QTRY_COMPARE_WITH_TIMEOUT(sound.device(), kOffice, kPatienceMs);
            QVERIFY2(m_server->restart(), m_server->log().constData());
            QTRY_VERIFY_WITH_TIMEOUT(sound.device().isEmpty(), kPatienceMs); // it went with the server
        }
        QVERIFY(m_server->plugSpeaker(kOffice) && m_server->plugSpeaker(kHeadset));
        PulseStream sound(kHeadset);
        QTRY_COMPARE_WITH_TIMEOUT(sound.device(), kHeadset, kPatienceMs);
        const auto isBack = [&] {
            keeper.keep({}, kOffice); // as with each look at the devices
            return sound.device() == kOffice;
        };
        QTRY_VERIFY_WITH_TIMEOUT(isBack(), kPatienceMs);
        sound.move({kHeadset});
        QTRY_VERIFY_WITH_TIMEOUT(sound.moves() >= 3 && sound.device() == kOffice, kPatienceMs);
    }

private:
    std::unique_ptr<SoundServer> m_server;
};

QTEST_GUILESS_MAIN(TestSoundKeeper)
#include "tst_sound_keeper.moc"
