// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The troubles that the demo city's script has now, as its instruments read them, through the service that a
// seat asks. The city has its own physics and knows nothing of the diagnosis.
#include "app/services/verdict/diagnosis_service.h"
#include "app/simulation/city_world.h"
#include "app/simulation/demo_city.h"
#include "app/storage/series_store.h"
#include "app/storage/store.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Warmline;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kNow = 1'767'000'000'000;
constexpr int kEach = 12; ///< homes asked about of each kind
constexpr int kDays = 7;

} // namespace

class TestDemoDiagnosis : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY(Crypto::initialise());
        StoreOptions store;
        store.folder = m_folder.filePath(u"server"_s);
        store.role = StoreRole::Server;
        store.key = QByteArray(32, 'k');
        auto opened = Store::open(store);
        QVERIFY2(opened.has_value(), opened ? "" : qPrintable(opened.error().message()));
        m_store = std::move(*opened);
        auto series = SeriesStore::open({store.folder, store.key, 16});
        QVERIFY2(series.has_value(), series ? "" : qPrintable(series.error().message()));
        m_series = std::move(*series);
        const DemoOptions options{{12'000, 7}, kNow, u"demo"_s, true};
        DemoCity job(*m_store, *m_store, *m_series, options);
        job.setAutoDelete(false);
        QSignalSpy finished(&job, &Job::finished);
        job.start();
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 120'000);
        QVERIFY2(job.result().has_value(), job.result() ? "" : qPrintable(job.result().error().message()));
        m_world = std::make_unique<CityWorld>(options.city, kNow);
        m_service = std::make_unique<DiagnosisService>(*m_store, *m_series, m_clock);
    }

    void closedBranchIsFoundInTheBuilding()
    {
        const PlantFault &fault = m_world->heat.faults().presentBranchFault();
        std::vector<int> homes;
        for (int b : m_world->plan.stations[size_t(fault.station)].buildings) {
            const CityBuilding &house = m_world->plan.buildings[size_t(b)];
            if (house.branch == fault.branch)
                addHomes(homes, house, 3, false);
        }
        const Tally tally = ask(homes);
        QVERIFY(tally.asked >= 6);
        QVERIFY2(tally.levels[size_t(HeatLevel::Building)] * 10 >= tally.asked * 8, qPrintable(tally.text()));
    }

    /// Day by day, as on one day only a few measured homes have a trouble.
    void troublesOfAHomeAreFoundIndoors()
    {
        Tally tally;
        for (int day = 0; day < kDays; ++day) {
            m_clock.setUtcMs(kNow - day * 24LL * 3'600'000);
            std::vector<int> homes;
            const double now = m_world->heat.hourOf(m_clock.utcMs());
            for (const HomeFault &fault : m_world->heat.faults().homes) {
                const CityHousehold &home = m_world->plan.households[size_t(fault.household)];
                const bool ofTheHome =
                    fault.kind != HomeFaultKind::RiserBlocked && fault.kind != HomeFaultKind::SensorWrong;
                if (home.hasSensor && ofTheHome && fault.fromHour < now - 8 && fault.toHour > now
                    && !inSickPlant(home))
                    homes.push_back(fault.household);
            }
            tally.add(ask(homes));
        }
        m_clock.setUtcMs(kNow);
        QVERIFY(tally.asked >= 5);
        QVERIFY2(tally.levels[size_t(HeatLevel::Indoor)] * 10 >= tally.asked * 7, qPrintable(tally.text()));
    }

    void soundHomesAreLeftInPeace()
    {
        std::vector<int> homes;
        for (const CityBuilding &house : m_world->plan.buildings) {
            const CityHousehold &first = m_world->plan.households[size_t(house.firstHousehold)];
            if (!inSickPlant(first) && int(homes.size()) < kEach)
                addHomes(homes, house, 1, true);
        }
        const Tally tally = ask(homes);
        QVERIFY2(tally.asked >= 6, qPrintable(tally.text()));
        QVERIFY2(tally.causes[size_t(HeatCause::NoFault)] * 10 >= tally.asked * 7, qPrintable(tally.text()));
    }

    void unknownAccountIsSaid()
    {
        QSignalSpy failed(m_service.get(), &DiagnosisService::failed);
        m_service->ask(AccountNo(u"no such account"_s));
        QTRY_VERIFY_WITH_TIMEOUT(!failed.isEmpty(), 10'000); // it may have come before one waits for it
        QCOMPARE(failed.first().at(1).value<Error>().code, ErrorCode::NotFound);
    }

    void onlyTheNewestQuestionIsAnswered()
    {
        QSignalSpy ready(m_service.get(), &DiagnosisService::verdictReady);
        m_service->ask(m_world->plan.account(0));
        const qsizetype before = ready.size(); // answered before the second was asked: that is fine
        m_service->ask(m_world->plan.account(1));
        QTRY_COMPARE(ready.size(), before + 1);
        QCOMPARE(ready.last().first().value<HouseholdVerdict>().account, m_world->plan.account(1));
    }

    void cleanupTestCase()
    {
        m_service.reset();
        m_series.reset();
        m_store.reset();
    }

private:
    struct Tally
    {
        int asked = 0, untold = 0;
        std::array<int, 6> levels{};
        std::array<int, kHeatCauses> causes{};
        void add(const Tally &other)
        {
            asked += other.asked;
            untold += other.untold;
            for (size_t i = 0; i < levels.size(); ++i)
                levels[i] += other.levels[i];
            for (size_t i = 0; i < causes.size(); ++i)
                causes[i] += other.causes[i];
        }
        [[nodiscard]] QString text() const
        {
            QString text = u"%1 told, %2 not enough data:"_s.arg(asked).arg(untold);
            for (size_t i = 0; i < kHeatCauses; ++i) {
                if (causes[i] > 0)
                    text += u" %1 %2"_s.arg(codeOf(heatCause(int(i)))).arg(causes[i]);
            }
            return text;
        }
    };

    /// Measured homes of a house, without troubles of their own.
    void addHomes(std::vector<int> &homes, const CityBuilding &house, int most, bool inUseOnly)
    {
        const int now = int(m_world->heat.hourOf(kNow));
        for (int h = house.firstHousehold; h < house.firstHousehold + house.householdCount && most > 0; ++h) {
            const CityHousehold &home = m_world->plan.households[size_t(h)];
            if (!home.hasSensor || m_world->heat.faults().homeFault(h, now)
                || m_world->heat.faults().homeFault(h, now - 12)
                || (inUseOnly && home.use != UseState::InUse))
                continue;
            homes.push_back(h);
            --most;
        }
    }

    /// Its station or source has a fault now or had one today.
    bool inSickPlant(const CityHousehold &home) const
    {
        const int station = m_world->plan.buildings[size_t(home.building)].station;
        const double now = m_world->heat.hourOf(m_clock.utcMs());
        for (const PlantFault &fault : m_world->heat.faults().plant) {
            const bool here = fault.kind == PlantFaultKind::SourceShortage
                                ? fault.station == m_world->plan.stations[size_t(station)].source
                                : fault.station == station;
            if (here && fault.fromHour < now && fault.toHour > now - 30)
                return true;
        }
        return false;
    }

    Tally ask(const std::vector<int> &homes)
    {
        Tally tally;
        for (const int home : homes) {
            QSignalSpy ready(m_service.get(), &DiagnosisService::verdictReady);
            m_service->ask(m_world->plan.account(home));
            if (!QTest::qWaitFor([&] { return !ready.isEmpty(); }, Testing::kPatience))
                continue;
            const Diagnosis &verdict = ready.first().first().value<HouseholdVerdict>().diagnosis;
            if (!verdict.enoughData) { // or what it says first would be its prior
                ++tally.untold;
                continue;
            }
            ++tally.asked;
            ++tally.levels[size_t(verdict.first().level())];
            ++tally.causes[size_t(verdict.first().cause)];
        }
        qInfo().noquote() << tally.text();
        return tally;
    }

    QTemporaryDir m_folder;
    ManualClock m_clock{kNow};
    std::unique_ptr<Store> m_store;
    std::unique_ptr<SeriesStore> m_series;
    std::unique_ptr<CityWorld> m_world;
    std::unique_ptr<DiagnosisService> m_service;
};

QTEST_GUILESS_MAIN(TestDemoDiagnosis)
#include "tst_demo_diagnosis.moc"
