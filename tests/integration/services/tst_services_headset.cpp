// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A headset's buttons and lamps, in step with the call both ways.
#include "services_fixture.h"

#include "app/services/phone/headset_service.h"
#include "app/simulation/simulated_headset.h"

using namespace Warmline;
using namespace Warmline::Testing;
using namespace Qt::StringLiterals;

class TestServicesHeadset : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_seat = std::make_unique<ServicesFixture>();
        phone().choose(AgentState::Ready);
        auto made = std::make_unique<SimulatedHeadset>();
        m_headset = made.get();
        service().plug(std::move(made));
    }
    void cleanup() { m_seat.reset(); }

    void itsButtonsActAndItsLampsFollow()
    {
        using enum TelephonyState;
        QSignalSpy refused(&phone(), &PhoneService::failed);
        for (const HeadsetButton button : {HeadsetButton::Hook, HeadsetButton::Mute, HeadsetButton::Flash})
            m_headset->press(button); // nobody is there
        QVERIFY(refused.isEmpty());
        m_seat->line->ring(u"c1"_s, u"15432842671"_s);
        QCOMPARE(m_headset->lamps(), (HeadsetLamps{.rings = true}));
        m_headset->press(HeadsetButton::Mute); // not while it rings
        QCOMPARE(phone().call()->state, Offered);
        m_headset->press(HeadsetButton::Hook);
        QCOMPARE(phone().call()->state, Talking);
        QCOMPARE(m_headset->lamps(), (HeadsetLamps{.offHook = true}));
        m_headset->press(HeadsetButton::Mute);
        QVERIFY(phone().call()->muted);
        QVERIFY(m_headset->lamps().muted);
        phone().toggleMute(); // by the key
        QVERIFY(!m_headset->lamps().muted);
        m_headset->press(HeadsetButton::Flash);
        QVERIFY(phone().call()->isOnHold());
        QVERIFY(m_headset->lamps().held);
        phone().toggleHold();
        QVERIFY(!m_headset->lamps().held);
        m_headset->press(HeadsetButton::Hook);
        QCOMPARE(phone().agent().state, AgentState::WrapUp);
        QCOMPARE(m_headset->lamps(), HeadsetLamps());
        QVERIFY(refused.isEmpty());
    }

    void itIsToldOnlyWhatIsNew()
    {
        m_seat->line->ring(u"c1"_s, u"15432842671"_s);
        phone().answer();
        const int before = m_headset->shows();
        emit phone().callChanged();
        emit phone().callChanged();
        QCOMPARE(m_headset->shows(), before);
    }

    void pulledOutTheCallGoesOnAndTheNextOneShowsIt()
    {
        m_seat->line->ring(u"c1"_s, u"15432842671"_s);
        m_headset->press(HeadsetButton::Hook);
        QSignalSpy changed(&service(), &HeadsetService::changed);
        m_headset->pullOut();
        QVERIFY(!service().headset());
        QCOMPARE(changed.size(), 1);
        QCOMPARE(phone().call()->state, TelephonyState::Talking);
        phone().toggleMute();
        auto next = std::make_unique<SimulatedHeadset>();
        const SimulatedHeadset &shown = *next;
        service().plug(std::move(next));
        QCOMPARE(shown.lamps(), (HeadsetLamps{.offHook = true, .muted = true}));
    }

private:
    [[nodiscard]] PhoneService &phone() { return *m_seat->services->phone; }
    [[nodiscard]] HeadsetService &service() { return *m_seat->services->headset; }
    std::unique_ptr<ServicesFixture> m_seat;
    SimulatedHeadset *m_headset = nullptr;
};

QTEST_GUILESS_MAIN(TestServicesHeadset)
#include "tst_services_headset.moc"
