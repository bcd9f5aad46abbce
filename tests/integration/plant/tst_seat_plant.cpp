// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Proves that a workstation listens to a plant by itself only where the policy allows it, shows such values
// as its own only while the server has none that are fresh, goes on when the server is gone, keeps and sends
// nothing, says in words what is wrong, and that an embedded company keeps what it hears. Against a real OPC
// UA server.
#include "account_company.h"
#include "headless_seat.h"
#include "recording_receiver.h"

#include "app/core/secret_input.h"
#include "app/domain/import_block.h"
#include "app/domain/own_source.h"
#include "app/services/service_set.h"
#include "app/services/settings/settings_service.h"
#include "app/services/stations/plant_feeds.h"
#include "app/services/stations/station_service.h"
#include "app/simulation/plant/opcua_plant.h"
#include "app/storage/series_store.h"
#include "app/telemetry/company_series.h"
#include "app/telemetry/plant_listener.h"
#include "app/warmline/company/embedded_company.h"
#include "app/warmline/company/seat_plant.h"
#include "app/warmline/workstation.h"
#include "translations/language.h"
#include "ui/shell/main_window.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QQuickWindow>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Warmline;
using namespace Warmline::Testing;
using namespace Qt::StringLiterals;

namespace {

const QString kStation = u"HF-01"_s;
const SeriesKey kSupply{kStation, SeriesQuantity::SupplyTemperature, {}};
const SeriesKey kReturn{kStation, SeriesQuantity::ReturnTemperature, {}};

/// Two temperatures that move a little all the time.
class TwoTags final : public PlantModel
{
public:
    QList<SourceTag> tags() const override { return {{u"T2S"_s, 100}, {u"T2R"_s, 100}}; }
    QList<double> values(const QList<quint32> &tags, qint64 atMs) const override
    {
        QList<double> values;
        for (const quint32 tag : tags)
            values.append((tag == 0 ? 45 : 38) + double(atMs % 10'000) / 10'000);
        return values;
    }
};

QList<ImportBlock> reference()
{
    ImportBlock stations;
    stations.kind = ImportKind::Stations;
    stations.stations = {
        {StationId(kStation), u"和丰站"_s, u"东热电厂"_s, BranchId(u"B1"_s), {}, {}, {}, {}}};
    ImportBlock tags;
    tags.kind = ImportKind::Tags;
    tags.tags = {{u"plant_opcua"_s, u"T2S"_s, kSupply, 1, 0, 0, 130},
                 {u"plant_opcua"_s, u"T2R"_s, kReturn, 1, 0, 0, 130}};
    return {stations, tags};
}

QJsonObject sourceAt(const QString &url)
{
    return {{u"name"_s, u"plant_opcua"_s},
            {u"plugin"_s, u"telemetry_opcua"_s},
            {u"config"_s, QJsonObject{{u"url"_s, url},
                                      {u"namespace"_s, QString::fromLatin1(OpcUaPlant::kNamespace)},
                                      {u"publish_ms"_s, 100},
                                      {u"poll_ms"_s, 1'000}}}};
}

} // namespace

class TestSeatPlant : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;
    std::unique_ptr<OpcUaPlant> m_plant;
    std::unique_ptr<SeriesStore> m_history; ///< the server's
    std::unique_ptr<CompanySeries> m_series;
    std::unique_ptr<PlantListener> m_serverEar; ///< the server's own connection to the plant
    std::unique_ptr<AccountCompany> m_company;
    std::unique_ptr<Workstation> m_station;
    Options m_options;
    int m_round = 0;

    QString file(const QString &name) const { return m_dir.filePath(u"%1-%2"_s.arg(name).arg(m_round)); }
    QString writeSources(const QJsonArray &sources)
    {
        const QString name = file(u"sources.json"_s);
        const auto written =
            SecretInput::writeFile(name, QJsonDocument(QJsonObject{{u"sources"_s, sources}}).toJson());
        if (!written)
            qFatal("%s", qPrintable(written.error().message()));
        return name;
    }
    void letTheServerListen()
    {
        const auto sources = PlantSettings::read(writeSources({sourceAt(m_plant->url())}));
        m_serverEar = std::make_unique<PlantListener>(*sources, m_series->hub(), *m_history,
                                                      TelemetryIngest::Options{.flushMs = 200});
        m_serverEar->follow(m_company->store());
    }
    void startStation()
    {
        m_station = std::make_unique<Workstation>(m_options, QElapsedTimer());
        m_station->start();
        QTRY_VERIFY(m_station->window());
        m_station->services().stations->setWatched(m_station->window(), true);
    }
    [[nodiscard]] StationService &stations() { return *m_station->services().stations; }
    [[nodiscard]] PlantFeeds &feeds() { return *m_station->services().plantFeeds; }
    /// Both series are there, fresh, and all of them come this way.
    [[nodiscard]] bool allCome(bool own)
    {
        const QList<LiveValue> values = stations().values(StationId(kStation));
        return values.size() == 2 && std::ranges::all_of(values, [own](const LiveValue &value) {
                   return OwnSource::isOwn(value) == own && value.sample.quality == Quality::Good
                       && OwnSource::name(value) == u"plant_opcua"_s;
               });
    }
    [[nodiscard]] qint64 newestMs() { return stations().newestMs(); }
    /// Values in the server's history; -1 when it can't say.
    [[nodiscard]] qint64 keptByTheServer()
    {
        const auto totals = take(m_history->totals());
        return totals ? totals->points + totals->journalled : -1;
    }
    /// The history is the server's and can't be read: that hides nothing that is known.
    void theTableShowsWhatIsNow()
    {
        MainWindow &window = *m_station->window();
        window.showWorkspace(u"stations"_s);
        stations().select(StationId(kStation));
        auto *button = window.findChild<QAbstractButton *>(u"station_table_button"_s);
        const auto *table = window.findChild<QTableView *>(u"station_table"_s);
        QVERIFY(button && table);
        button->setChecked(true);
        QTRY_VERIFY(table->isVisible() && table->model()->rowCount() == 2);
        QTRY_VERIFY(window.findChild<QWidget *>(u"station_curves_pane"_s)
                        ->findChild<QWidget *>(u"pane_banner"_s)); // why it is not more
        QVERIFY(table->isVisible());
        button->setChecked(false);
    }
    /// To look at: WARMLINE_PICTURES=DIR. The station in both themes, read from the left and from the right,
    /// with its table and without.
    void pictures(const QString &name)
    {
        const QString out = qEnvironmentVariable("WARMLINE_PICTURES");
        if (out.isEmpty() || !QDir().mkpath(out))
            return;
        MainWindow &window = *m_station->window();
        window.showWorkspace(u"stations"_s);
        stations().select(StationId(kStation));
        SettingsService &settings = *m_station->services().settings;
        for (const QString &language : {u"ug"_s, u"zh_CN"_s}) {
            for (const QString &theme : {u"dark"_s, u"light"_s}) {
                QVERIFY(settings.set(u"ui.theme"_s, theme).has_value());
                QVERIFY(settings.set(u"ui.language"_s, language).has_value());
                QTRY_COMPARE(Language::current(), language);
                QTRY_VERIFY(stations().values(StationId(kStation)).size() == 2 && window.isVisible());
                for (const bool table : {true, false}) {
                    window.findChild<QAbstractButton *>(u"station_table_button"_s)->setChecked(table);
                    QCoreApplication::processEvents(); // what a change of language and layout has queued,
                    QCoreApplication::sendPostedEvents(); // and what came of that
                    const QString file = u"%1/%2-%3-%4%5.png"_s.arg(out, name, theme, language,
                                                                    table ? u"-table"_s : QString());
                    QVERIFY(window.grab().save(file));
                }
            }
        }
    }

private slots:
    void initTestCase()
    {
        QVERIFY(Crypto::initialise());
        QQuickWindow::setGraphicsApi(QSGRendererInterface::Software);
        QGuiApplication::setQuitOnLastWindowClosed(false);
    }
    void init()
    {
        ++m_round;
        auto plant = OpcUaPlant::start(std::make_shared<TwoTags>(), {.port = freeLoopbackPort()});
        QVERIFY2(plant.has_value(), plant ? "" : qPrintable(plant.error().message()));
        m_plant = std::move(*plant);
        auto history = SeriesStore::open({.folder = file(u"history"_s), .key = testKey()});
        QVERIFY2(history.has_value(), history ? "" : qPrintable(history.error().message()));
        m_history = std::move(*history);
        m_series = std::make_unique<CompanySeries>(*m_history);
        m_company = std::make_unique<AccountCompany>(file(u"server"_s), m_series.get());
        m_company->enrol(u"1027"_s);
        m_company->importBlocks(u"B1"_s, reference());
        m_company->start();
        m_options = {};
        m_options.dataFolder = file(u"data"_s);
        m_options.keyFile = file(u"data.key"_s);
        m_options.server = m_company->endpoint().url;
        m_options.demo = false;
        m_options.agent = u"1027"_s;
        m_options.agentGiven = true;
        m_options.tokenFile = file(u"password"_s);
        QVERIFY(SecretInput::writeFile(m_options.tokenFile, AccountCompany::password().toUtf8()));
    }
    void cleanup()
    {
        m_station.reset();
        m_company.reset();
        m_serverEar.reset();
        m_series.reset();
        m_history.reset();
        m_plant.reset();
    }

    void withoutThePolicyNobodyListens()
    {
        startStation();
        QTRY_VERIFY(!stations().stations().isEmpty());
        letTheServerListen(); // what is heard now is the server's
        QTRY_VERIFY(allCome(false));
        QVERIFY(!m_station->plant());
        QVERIFY(feeds().feeds().isEmpty());
    }

    void theServersValuesWinAndOwnOnesGoOnWhenItIsGone()
    {
        letTheServerListen();
        m_options.policy.plantSources = writeSources({sourceAt(m_plant->url())});
        startStation();
        QTRY_COMPARE(feeds().running(), 1);
        QTRY_VERIFY(!m_station->plant()->hub().latest({kStation}).isEmpty()); // it hears them itself, too
        QTRY_VERIFY(allCome(false)); // each once, and the server's
        QTRY_VERIFY(keptByTheServer() > 0); // who listens keeps it: see nothingOfItReachesTheServer()
        pictures(u"plant-by-server"_s);

        m_company->stop();
        QTRY_VERIFY(allCome(true));
        const qint64 before = newestMs();
        QTRY_VERIFY(newestMs() > before); // and goes on
        QVERIFY(QDateTime::currentMSecsSinceEpoch() - newestMs() < 60'000);
        theTableShowsWhatIsNow();
        pictures(u"plant-by-itself"_s);

        m_company->start();
        QTRY_VERIFY(allCome(false));
    }

    void nothingOfItReachesTheServer()
    {
        m_options.policy.plantSources = writeSources({sourceAt(m_plant->url())});
        startStation(); // of a server that does not listen
        QTRY_VERIFY(allCome(true));
        const qint64 before = newestMs();
        QTRY_VERIFY(newestMs() > before);
        QVERIFY(m_series->hub().all().isEmpty());
        QCOMPARE(keptByTheServer(), 0);
        m_station.reset();
        QVERIFY(QFile::exists(m_options.dataFolder + u"/seat/warmline.db"_s)); // where the seat keeps things
        QVERIFY(!QFile::exists(m_options.dataFolder + u"/seat/telemetry.db"_s));
    }

    void whatIsWrongIsSaidInWords()
    {
        QJsonObject refused = sourceAt(u"opc.tcp://127.0.0.1:%1"_s.arg(freeLoopbackPort()));
        refused.insert(u"name"_s, u"away"_s);
        QJsonObject unknown = sourceAt(m_plant->url());
        unknown.insert(u"name"_s, u"unmapped"_s);
        m_options.policy.plantSources =
            writeSources({sourceAt(m_plant->url()), refused, unknown,
                          QJsonObject{{u"name"_s, u"typo"_s}, {u"plugin"_s, u"telemetry_opcu"_s}}});
        startStation();
        QTRY_VERIFY(allCome(true)); // one that works is not held up by those that don't
        QTRY_VERIFY(feeds().report().contains(u"away：没有接通"_s));
        QTRY_VERIFY(feeds().report().contains(u"typo：没有接通"_s));
        QTRY_VERIFY(feeds().report().contains(u"unmapped：连上了，但测点表里没有"_s));
        QCOMPARE(feeds().running(), 1);
        pictures(u"plant-in-trouble"_s);
    }

    void aFileThatOthersMayChangeIsNotRead()
    {
        m_options.policy.plantSources = writeSources({sourceAt(m_plant->url())});
        QVERIFY(QFile::setPermissions(m_options.policy.plantSources,
                                      QFile::ReadOwner | QFile::WriteOwner | QFile::WriteOther));
        startStation();
        QTRY_VERIFY(feeds().report().contains(u"别人也能改"_s));
        QVERIFY(m_station->plant()->hub().all().isEmpty());
    }

    void anEmbeddedCompanyKeepsWhatItHears()
    {
        const QString folder = file(u"alone"_s);
        {
            AccountCompany made(folder); // its store, for a moment
            made.importBlocks(u"B1"_s, reference());
        }
        {
            EmbeddedCompany company({.folder = folder,
                                     .key = testKey(),
                                     .clock = std::make_shared<SystemClock>(),
                                     .plantSources = writeSources({sourceAt(m_plant->url())})});
            const auto started = company.start();
            QTRY_VERIFY(started.isFinished());
            QVERIFY(started.result().has_value());
            QTRY_VERIFY(company.plant());
            QTRY_VERIFY(!company.plant()->feeds().isEmpty());
            QTRY_COMPARE(company.plant()->feeds().first().state, SourceState::Running);
            QTRY_COMPARE(company.plant()->hub().latest({kStation}).size(), 2);
        }
        auto kept = SeriesStore::open({.folder = folder, .key = testKey()});
        QVERIFY(kept.has_value());
        const auto totals = take((*kept)->totals());
        QVERIFY(totals->points + totals->journalled > 0);
    }
};

QTEST_MAIN(TestSeatPlant)
#include "tst_seat_plant.moc"
