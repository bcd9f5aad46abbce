// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Proves that a small OPC UA server is read whole: one that takes few nodes in a call, whether it says so or
// not, one that gives the points of a folder in pieces and has few pieces at once, and one with pages of
// history.
#include "app/opcua/ua_values.h"
#include "app/pluginapi/plugin_host.h"
#include "app/simulation/plant/opcua_plant.h"
#include "opcua_limits.h"
#include "recording_receiver.h"
#include "test_paths.h"

#include <QDateTime>
#include <QSet>
#include <QTest>

#include <open62541/client_config_default.h>

#include <algorithm>

using namespace Warmline;
using namespace Warmline::Testing;
using namespace Qt::StringLiterals;

namespace {

/// Points that move with the clock: at % 100,000 + number.
class ManyPoints final : public PlantModel
{
public:
    explicit ManyPoints(int count)
        : m_count(count)
    { }
    QList<SourceTag> tags() const override
    {
        QList<SourceTag> tags;
        for (int i = 0; i < m_count; ++i)
            tags.append({u"P%1"_s.arg(i), 100});
        return tags;
    }
    QList<double> values(const QList<quint32> &tags, qint64 atMs) const override
    {
        QList<double> values;
        for (const quint32 tag : tags)
            values.append(double(atMs % 100'000) + tag);
        return values;
    }

private:
    int m_count;
};

std::unique_ptr<OpcUaPlant> plantOf(int points, OpcUaPlant::Options options)
{
    options.port = freeLoopbackPort();
    auto made = OpcUaPlant::start(std::make_shared<ManyPoints>(points), options);
    if (!made)
        qWarning("%s", qPrintable(made.error().text));
    return made ? std::move(*made) : nullptr;
}

} // namespace

class TestOpcUaLimits : public QObject
{
    Q_OBJECT

    std::unique_ptr<TelemetrySource> sourceAt(const QString &url, const QVariantMap &more = {})
    {
        const auto plugin = m_host.telemetry(u"telemetry_opcua"_s);
        if (!plugin)
            return nullptr;
        QVariantMap config{
            {u"url"_s, url},        {u"namespace"_s, QString::fromLatin1(OpcUaPlant::kNamespace)},
            {u"publish_ms"_s, 100}, {u"poll_ms"_s, 1'000},
            {u"retry_ms"_s, 20},    {u"retry_max_ms"_s, 200}};
        config.insert(more);
        auto made = (*plugin)->createSource(config);
        return made ? std::move(*made) : nullptr;
    }

    PluginHost m_host{{buildPath(QStringLiteral("plugins"))}};

private slots:
    void theServersWordIsHeard_data()
    {
        QTest::addColumn<OpcUaPlantLimits>("limits");
        QTest::addColumn<qsizetype>("browse");
        QTest::addColumn<qsizetype>("read");
        QTest::addColumn<qsizetype>("monitor");
        const OpcUaLimits ours;
        QTest::newRow("it takes little") << OpcUaPlantLimits{.read = 7, .browse = 2, .monitor = 3}
                                         << qsizetype(2) << qsizetype(7) << qsizetype(3);
        QTest::newRow("it takes all") << OpcUaPlantLimits{} << ours.browse << ours.read << ours.monitor;
        QTest::newRow("more than we ask for")
            << OpcUaPlantLimits{.read = 100'000, .browse = 100'000, .monitor = 100'000} << ours.browse
            << ours.read << ours.monitor;
        QTest::newRow("it says nothing")
            << OpcUaPlantLimits{.read = 7, .browse = 2, .monitor = 3, .told = false} << ours.browse
            << ours.read << ours.monitor;
    }

    void theServersWordIsHeard()
    {
        QFETCH(OpcUaPlantLimits, limits);
        QFETCH(qsizetype, browse);
        QFETCH(qsizetype, read);
        QFETCH(qsizetype, monitor);
        const auto server = plantOf(1, {.limits = limits});
        QVERIFY(server);
        UA_ClientConfig config{};
        config.logging = Ua::logger();
        QCOMPARE(UA_ClientConfig_setDefault(&config), UA_STATUSCODE_GOOD);
        const std::unique_ptr<UA_Client, decltype(&UA_Client_delete)> client(UA_Client_newWithConfig(&config),
                                                                             &UA_Client_delete);
        QCOMPARE(UA_Client_connect(client.get(), server->url().toUtf8().constData()), UA_STATUSCODE_GOOD);
        const OpcUaLimits heard = OpcUaLimits::of(client.get());
        QCOMPARE(heard.browse, browse);
        QCOMPARE(heard.read, read);
        QCOMPARE(heard.monitor, monitor);
    }

    void aServerThatTakesLittleIsReadWhole_data()
    {
        QTest::addColumn<bool>("told");
        QTest::newRow("and says so") << true;
        QTest::newRow("and says nothing") << false;
    }

    void aServerThatTakesLittleIsReadWhole()
    {
        QFETCH(bool, told);
        // An odd number of attributes: a point's two are not in one call.
        const auto server = plantOf(42, {.history = true,
                                         .historyBefore = 20,
                                         .folders = 6,
                                         .limits = {.read = 7, .browse = 2, .monitor = 3, .told = told}});
        QVERIFY(server);
        const qint64 began = QDateTime::currentMSecsSinceEpoch();
        RecordingReceiver receiver;
        const auto source = sourceAt(server->url(), {{u"history_hours"_s, 1}});
        QVERIFY(source && source->start(&receiver));
        QTRY_COMPARE(receiver.tagsHeard(), 42);
        QCOMPARE(receiver.states(), (QList<SourceState>{SourceState::Connecting, SourceState::Running}));
        QCOMPARE(receiver.text(), QString());
        for (int i = 0; i < 42; ++i) { // each has its own value, and its history: no attribute is another's
            const QString tag = u"P%1"_s.arg(i);
            QTRY_VERIFY2(receiver.all(tag).size() > 15
                             && std::ranges::count_if(
                                    receiver.all(tag),
                                    [&](const SourceValue &value) { return value.atMs < began - 500; })
                                    >= 10,
                         qPrintable(tag));
            for (const SourceValue &value : receiver.all(tag)) {
                if (value.atMs % 100 == 0) // as measured; else told again
                    QCOMPARE(value.value, double(value.atMs % 100'000) + i);
            }
        }
    }

    /// The server keeps five continuation points; it refuses the nodes that would need a sixth.
    void nodesThatAreRefusedBesideOthersAreAskedForAlone()
    {
        const auto server = plantOf(200, {.folders = 9, .limits = {.references = 10}});
        QVERIFY(server);
        RecordingReceiver receiver;
        const auto source = sourceAt(server->url());
        QVERIFY(source && source->start(&receiver));
        QTRY_COMPARE(receiver.state(), SourceState::Running);
        QCOMPARE(receiver.tags().size(), 200);
        QCOMPARE(receiver.text(), QString());
        QTRY_COMPARE(receiver.tagsHeard(), 200);
    }

    void aRootThatIsNotThereIsNamed()
    {
        const auto server = plantOf(3, {});
        QVERIFY(server);
        RecordingReceiver receiver;
        const auto source = sourceAt(server->url(), {{u"root"_s, u"ns=1;s=elsewhere"_s}});
        QVERIFY(source && source->start(&receiver));
        QTRY_COMPARE(receiver.state(), SourceState::Failed);
        QVERIFY2(receiver.lastTrouble().contains(u"BadNodeIdUnknown"_s), qPrintable(receiver.lastTrouble()));
    }

    /// We ask for 1,000 values a page.
    void historyOfManyPagesIsReadWhole()
    {
        constexpr int kept = 2'500;
        const auto server = plantOf(2, {.history = true, .historyBefore = kept});
        QVERIFY(server);
        const qint64 began = QDateTime::currentMSecsSinceEpoch();
        RecordingReceiver receiver;
        const auto source = sourceAt(server->url(), {{u"history_hours"_s, 1}});
        QVERIFY(source && source->start(&receiver));
        for (const QString &tag : {u"P0"_s, u"P1"_s}) {
            QSet<qint64> moments;
            const auto isWhole = [&] {
                moments.clear();
                for (const SourceValue &value : receiver.all(tag)) {
                    if (value.atMs % 100 == 0 && value.atMs <= began)
                        moments.insert(value.atMs);
                }
                return moments.size() >= kept;
            };
            QTRY_VERIFY2(isWhole(), qPrintable(u"%1 of %2"_s.arg(moments.size()).arg(kept)));
            const qint64 first = *std::ranges::min_element(moments);
            for (int i = 0; i < kept; ++i) // one behind the other, over the seams of the pages
                QVERIFY2(moments.contains(first + i * 100), qPrintable(QString::number(i)));
        }
    }
};

QTEST_GUILESS_MAIN(TestOpcUaLimits)
#include "tst_opcua_limits.moc"
