// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pluginapi/plugin_host.h"
#include "app/pluginapi/telephony.h"
#include "app/pluginapi/telephony_script.h"
#include "test_paths.h"

#include <QTest>
#include <QThread>

using namespace Warmline;
using namespace Qt::StringLiterals;

/// What the engine told, in order.
class Listener : public QObject
{
public:
    explicit Listener(TelephonyEngine *engine)
    {
        connect(engine, &TelephonyEngine::callChanged, this, [this](const CallSnapshot &call) {
            offThread = offThread || QThread::currentThread() != thread();
            calls[call.id] = call;
            if (states.value(call.id).isEmpty() || states[call.id].last() != call.state)
                states[call.id].append(call.state);
        });
        connect(engine, &TelephonyEngine::intentFailed, this,
                [this](const QString &, TelephonyIntent intent, const Error &) { failed.append(intent); });
        connect(engine, &TelephonyEngine::queueChanged, this, [this](int count, qint64) { waiting = count; });
        connect(engine, &TelephonyEngine::textReceived, this,
                [this](const QString &, const QString &text) { texts.append(text); });
        connect(engine, &TelephonyEngine::lineChanged, this,
                [this](const LineState &state) { lines.append(state.registration); });
    }
    QHash<QString, CallSnapshot> calls;
    QHash<QString, QList<TelephonyState>> states;
    QList<TelephonyIntent> failed;
    QStringList texts;
    QList<LineState::Registration> lines;
    int waiting = 0;
    bool offThread = false;
};

class TestTelephonySim : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_host = std::make_unique<PluginHost>(
            QStringList{Warmline::Testing::buildPath(QStringLiteral("plugins"))});
        const auto plugin = m_host->telephony(u"telephony_sim"_s);
        QVERIFY2(plugin.has_value(), plugin ? "" : qPrintable(plugin.error().message()));
        m_script = qobject_cast<TelephonyScript *>(*m_host->instance(u"telephony_sim"_s, u"telephony"_s));
        QVERIFY(m_script);
        m_script->setRate(0);
        m_script->setCallers({});
        m_script->setLineUp(true, {});
        m_script->useManualTime(1'767'000'000'000);
        m_engine = std::move(*(*plugin)->createEngine({{u"extension"_s, u"1027"_s}, {u"seed"_s, 5}}));
        m_heard = std::make_unique<Listener>(m_engine.get());
        m_engine->registerLine();
        step(500);
        QCOMPARE(m_engine->line().registration, LineState::Registration::Registered);
        m_engine->setReady(true);
    }
    void cleanup()
    {
        if (m_heard)
            QVERIFY(!m_heard->offThread);
        m_heard.reset();
        m_engine.reset();
    }

    void aCallFromRingToEnd()
    {
        m_script->offer({.id = u"a"_s,
                         .number = u"15400000001"_s,
                         .queue = u"报修"_s,
                         .waitedMs = 4'000,
                         .calledTodayCount = 2,
                         .words = {u"家里不热"_s, u"十六度"_s},
                         .patienceMs = 30'000});
        step(1'000);
        QCOMPARE(m_heard->calls[u"a"_s].state, TelephonyState::Offered);
        QCOMPARE(m_heard->calls[u"a"_s].waitedMs, 4'000);
        QCOMPARE(m_heard->calls[u"a"_s].calledTodayCount, 2);
        m_engine->answer(u"a"_s);
        step(8'000);
        QCOMPARE(m_heard->texts, QStringList({u"家里不热"_s, u"十六度"_s}));
        QVERIFY(m_heard->calls[u"a"_s].quality.mos > 3);
        m_engine->mute(u"a"_s, true);
        m_engine->hold(u"a"_s);
        step(100);
        QCOMPARE(m_heard->calls[u"a"_s].state, TelephonyState::Held);
        QVERIFY(m_heard->calls[u"a"_s].muted);
        m_engine->resume(u"a"_s);
        m_engine->hangup(u"a"_s);
        m_engine->hangup(u"a"_s); // too late: told, nothing else
        step(100);
        QCOMPARE(m_heard->failed, QList({TelephonyIntent::Hangup}));
        using enum TelephonyState;
        QCOMPARE(m_heard->states[u"a"_s], QList({Offered, Talking, Held, Talking, Ended}));
        QCOMPARE(m_heard->calls[u"a"_s].end, TelephonyEnd::LocalHangup);
        QCOMPARE(m_heard->calls[u"a"_s].answeredMs, 1'767'000'001'500);
        QVERIFY(m_engine->calls().isEmpty());
    }

    void callersWaitAndLosePatience()
    {
        m_engine->setReady(false);
        m_script->offer({.id = u"a"_s, .number = u"1"_s, .patienceMs = 5'000});
        m_script->offer({.id = u"b"_s, .number = u"2"_s, .patienceMs = 20'000});
        step(100);
        QCOMPARE(m_heard->waiting, 2);
        step(6'000);
        QCOMPARE(m_heard->waiting, 1);
        QVERIFY(!m_heard->calls.contains(u"a"_s));
        m_engine->setReady(true);
        step(100);
        QCOMPARE(m_heard->calls[u"b"_s].state, TelephonyState::Offered);
        QVERIFY(m_heard->calls[u"b"_s].waitedMs >= 6'000);
        step(21'000);
        QCOMPARE(m_heard->calls[u"b"_s].end, TelephonyEnd::Abandoned);
    }

    void attendedTransfer()
    {
        talk(u"a"_s);
        m_engine->completeTransfer(u"a"_s); // nobody asked yet
        m_engine->startConsult(u"a"_s, u"8001"_s);
        step(3'000);
        QCOMPARE(m_engine->calls().size(), 2);
        QCOMPARE(m_heard->failed, QList({TelephonyIntent::CompleteTransfer}));
        const QString consult = m_engine->calls().last().id;
        QCOMPARE(m_heard->calls[consult].state, TelephonyState::Talking);
        QCOMPARE(m_heard->calls[consult].consultOf, u"a"_s);
        QCOMPARE(m_heard->calls[u"a"_s].state, TelephonyState::Held);
        m_engine->swap(u"a"_s);
        step(50);
        QCOMPARE(m_heard->calls[u"a"_s].state, TelephonyState::Talking);
        QCOMPARE(m_heard->calls[consult].state, TelephonyState::Held);
        m_engine->conference(consult);
        step(50);
        QVERIFY(m_heard->calls[u"a"_s].inConference && m_heard->calls[consult].inConference);
        m_engine->completeTransfer(u"a"_s);
        step(50);
        QCOMPARE(m_heard->calls[u"a"_s].end, TelephonyEnd::Transferred);
        QCOMPARE(m_heard->calls[consult].end, TelephonyEnd::Transferred);
    }

    void takeBackAfterBusy()
    {
        talk(u"a"_s);
        m_engine->startConsult(u"a"_s, u"8000"_s); // …000 is busy
        step(3'000);
        QCOMPARE(m_engine->calls().size(), 1);
        QCOMPARE(m_heard->calls[u"a"_s].state, TelephonyState::Held);
        m_engine->startConsult(u"a"_s, u"8001"_s);
        step(3'000);
        m_engine->takeBack(u"a"_s);
        step(50);
        QCOMPARE(m_heard->calls[u"a"_s].state, TelephonyState::Talking);
        QCOMPARE(m_engine->calls().size(), 1);
        m_engine->blindTransfer(u"a"_s, u"8002"_s);
        step(50);
        QCOMPARE(m_heard->calls[u"a"_s].end, TelephonyEnd::Transferred);
    }

    void lineLostAndBack()
    {
        m_script->setLineUp(false, u"注册服务器无应答"_s);
        m_script->offer({.id = u"a"_s, .number = u"1"_s});
        step(1'000);
        QCOMPARE(m_engine->line().registration, LineState::Registration::Failed);
        QVERIFY(!m_heard->calls.contains(u"a"_s));
        m_engine->dial(u"15400000002"_s);
        step(50);
        QCOMPARE(m_heard->failed, QList({TelephonyIntent::Dial}));
        m_script->setLineUp(true, {});
        step(1'000);
        QCOMPARE(m_heard->calls[u"a"_s].state, TelephonyState::Offered);
    }

    void callersComeByThemselvesAtTheirRate()
    {
        m_engine->setReady(false);
        int asked = 0;
        m_script->setCallers([&asked]() -> std::optional<ScriptedCall> {
            ++asked;
            return ScriptedCall{.id = QString::number(asked), .number = u"1"_s};
        });
        m_script->setRate(60);
        step(3'600'000);
        QVERIFY2(asked > 35 && asked < 90, qPrintable(QString::number(asked)));
        QCOMPARE(m_heard->waiting, asked);
        m_script->setRate(0);
        m_script->setCallers({});
        for (int i = 1; i <= asked; ++i)
            m_script->remoteHangup(QString::number(i));
    }

private:
    /// Moves the exchange and delivers what it told: it has all been queued to us when advance() returns.
    void step(qint64 ms)
    {
        m_script->advance(ms);
        QCoreApplication::sendPostedEvents();
    }
    void talk(const QString &id)
    {
        m_script->offer({.id = id, .number = u"15400000001"_s});
        step(100);
        m_engine->answer(id);
        step(100);
        QCOMPARE(m_heard->calls[id].state, TelephonyState::Talking);
    }

    std::unique_ptr<PluginHost> m_host;
    TelephonyScript *m_script = nullptr;
    std::unique_ptr<TelephonyEngine> m_engine;
    std::unique_ptr<Listener> m_heard;
};

QTEST_GUILESS_MAIN(TestTelephonySim)
#include "tst_telephony_sim.moc"
