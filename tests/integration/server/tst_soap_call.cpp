// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A call that is answered later: once, by the door that it came through.
#include "app/server/soap_call.h"
#include "tests/integration/storage/store_fixture.h"

#include <QTemporaryDir>
#include <QTest>

#include <optional>

using namespace Warmline;
using namespace Warmline::Testing;
using namespace Qt::StringLiterals;

namespace {

/// A subject with one call, which ends when the test says so.
class LateCalls final : public SoapCalls
{
public:
    using SoapCalls::SoapCalls;
    void addTo(SoapTable &) override { }
    void ask(const SoapDoor::Answer &answer, const QFuture<Result<int>> &future)
    {
        later(SoapCall{{}, {}, {}, answer}, future,
              [](int number) -> Result<KDSoapValue> { return KDSoapValue(u"Late"_s, QVariant(number)); });
    }
};

} // namespace

class TestSoapCall : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;
    SystemClock m_clock;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<ServerCore> m_core;
    std::unique_ptr<SoapDoor> m_door;
    std::unique_ptr<LateCalls> m_calls;
    std::optional<QPromise<Result<int>>> m_work;
    QList<SoapDoor::Reply> m_replies;

private slots:
    void initTestCase()
    {
        QVERIFY(Crypto::initialise());
        m_store = openStore(m_dir.path(), StoreRole::Server);
    }
    void init()
    {
        ServerParts parts;
        parts.journal = m_store.get();
        parts.reader = m_store.get();
        parts.changes = m_store.get();
        parts.clock = &m_clock;
        parts.secret = "test secret";
        m_core = std::make_unique<ServerCore>(parts);
        m_door = std::make_unique<SoapDoor>(*m_core);
        m_calls = std::make_unique<LateCalls>(*m_door, *m_core);
        m_replies.clear();
        m_work.emplace();
        m_work->start();
        m_calls->ask([this](const SoapDoor::Reply &reply) { m_replies.append(reply); }, m_work->future());
        QVERIFY(m_replies.isEmpty());
    }
    void cleanup()
    {
        m_work.reset();
        m_calls.reset();
        m_door.reset();
        m_core.reset();
    }

    void itIsAnsweredWhenItsWorkIsDone()
    {
        m_work->addResult(7);
        m_work->finish();
        QTRY_COMPARE(m_replies.size(), 1);
        QVERIFY(m_replies.first().fault.isEmpty());
        QVERIFY2(m_replies.first().body.contains(">7<"), m_replies.first().body.constData());
    }

    void whoseWorkIsGivenUpIsToldWhy()
    {
        m_work.reset(); // the store went away
        QTRY_COMPARE(m_replies.size(), 1);
        QCOMPARE(m_replies.first().fault, u"Unavailable"_s);
    }

    /// Its answer counts in what the door has of metrics: half of a door answers nobody.
    void inTheMiddleOfTheDoorsDestructionNobodyIsAnswered()
    {
        connect(m_door.get(), &QObject::destroyed, this, [this] { m_work.reset(); });
        m_calls.reset();
        m_door.reset();
        QVERIFY(!m_work);
        QCoreApplication::processEvents();
        QVERIFY(m_replies.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestSoapCall)
#include "tst_soap_call.moc"
