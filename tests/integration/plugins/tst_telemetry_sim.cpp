// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pluginapi/plant_simulation.h"
#include "app/pluginapi/plugin_host.h"
#include "test_paths.h"

#include <QTest>

#include <atomic>
#include <cmath>

using namespace Warmline;
using namespace Qt::StringLiterals;

namespace {

class Plant final : public PlantModel
{
public:
    QList<SourceTag> tags() const override { return {{u"A"_s, 20}, {u"DEAD"_s, 20}, {u"SLOW"_s, 3'600'000}}; }
    QList<double> values(const QList<quint32> &tags, qint64 atMs) const override
    {
        QList<double> values;
        for (const quint32 tag : tags)
            values.append(tag == 1 ? std::nan("") : double(atMs % 100'000) + tag);
        return values;
    }
};

class Receiver final : public TelemetryReceiver
{
public:
    void tagsChanged(const QList<SourceTag> &list) override { tags = int(list.size()); }
    void valuesArrived(const QList<SourceValue> &batch) override
    {
        for (const SourceValue &value : batch) {
            valuesFine = valuesFine && tags == 3 && value.value == double(value.atMs % 100'000) + value.tag
                      && value.tag != 1;
            ++(value.tag == 0 ? fast : slow);
        }
    }
    void stateChanged(SourceState newState, const QString &) override { state = newState; }

    std::atomic<int> tags = 0, fast = 0, slow = 0;
    std::atomic<SourceState> state = SourceState::Failed;
    std::atomic<bool> valuesFine = true;
};

} // namespace

class TestTelemetrySim : public QObject
{
    Q_OBJECT

private slots:
    void deliversEachAtItsInterval()
    {
        PluginHost host({Warmline::Testing::buildPath(QStringLiteral("plugins"))});
        const auto plugin = host.telemetry(u"telemetry_sim"_s);
        QVERIFY2(plugin.has_value(), plugin ? "" : qPrintable(plugin.error().message()));
        QCOMPARE((*plugin)->createSource({}).error().code, ErrorCode::Unavailable); // nothing to measure yet
        qobject_cast<PlantSimulation *>(*host.instance(u"telemetry_sim"_s, u"telemetry"_s))
            ->setPlant(std::make_shared<Plant>());
        Receiver receiver; // outlives the source, whose thread speaks to it
        auto source = (*plugin)->createSource({});
        QVERIFY(source.has_value());
        QVERIFY((*source)->start(&receiver).has_value());
        QVERIFY(!(*source)->start(&receiver));
        QTRY_VERIFY(receiver.fast >= 5);
        QCOMPARE(receiver.slow, 1);
        QVERIFY(receiver.valuesFine);
        (*source)->stop();
        QCOMPARE(receiver.state.load(), SourceState::Stopped);
        const int then = receiver.fast;
        QVERIFY((*source)->start(&receiver).has_value()); // and again
        QTRY_VERIFY(receiver.fast > then);
    }
};

QTEST_GUILESS_MAIN(TestTelemetrySim)
#include "tst_telemetry_sim.moc"
