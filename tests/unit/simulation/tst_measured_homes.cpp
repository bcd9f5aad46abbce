// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulation/city_instruments.h"
#include "app/simulation/city_live.h"
#include "app/simulation/measured_homes.h"

#include <QTest>

#include <cmath>

using namespace Warmline;

namespace {

constexpr qint64 kNow = 1'767'000'000'000;
constexpr qint64 kHour = 3'600'000;

} // namespace

/// The scripted shift's caller: a cold home whose rooms and neighbours are measured, at the first attempt.
class TestMeasuredHomes : public QObject
{
    Q_OBJECT

private slots:
    void theCallerIsMeasuredBesideOthers_data()
    {
        QTest::addColumn<int>("households");
        QTest::addColumn<quint64>("seed");
        // Small cities too: with a thousand homes a hundred random callers often had none.
        for (const int households : {1'000, 2'000, 6'000}) {
            for (const quint64 seed : {1, 7, 20251015})
                QTest::addRow("%d homes, seed %llu", households, (unsigned long long)seed)
                    << households << seed;
        }
    }

    void theCallerIsMeasuredBesideOthers()
    {
        QFETCH(const int, households);
        QFETCH(const quint64, seed);
        CityLive city({households, seed}, kNow);
        const CityWorld world({households, seed}, kNow); // the same city, to look into
        for (int hours = 0; hours < 4; ++hours) {
            const qint64 at = kNow - hours * kHour;
            const std::optional<CityLive::Caller> caller = city.measuredCaller(at);
            QVERIFY(caller);
            const int household = city.plan().householdOf(caller->account);
            QVERIFY(household >= 0);
            QCOMPARE(caller->number, city.plan().phone(household));
            QVERIFY(!caller->number.isEmpty());
            QCOMPARE(caller->script.number, caller->number);
            QCOMPARE(caller->contact.topic, TicketCategory::NoHeat);
            QVERIFY(world.plan.households[size_t(household)].hasSensor);
            QVERIFY(!std::isnan(CityInstruments(world.heat).room(household, at)));
            QVERIFY(MeasuredHomes::isBesideOthers(world.heat, household, at));
        }
    }

    /// Who else called before changes nothing.
    void theyAreTheSameForOneSeed()
    {
        CityLive one({3'000, 7}, kNow), other({3'000, 7}, kNow);
        for (int i = 0; i < 20; ++i)
            (void)other.nextCaller(kNow);
        QSet<QString> people;
        for (int i = 0; i < 8; ++i) {
            const auto first = one.measuredCaller(kNow);
            const auto second = other.measuredCaller(kNow);
            QVERIFY(first && second);
            QCOMPARE(second->account, first->account);
            QCOMPARE(second->words, first->words);
            people.insert(first->account.value);
        }
        QVERIFY(people.size() > 1); // one after the other, not always the same
    }

    /// In a season's cold somebody measured is cold, and for a reason that a crew would find.
    void itIsCold()
    {
        CityLive city({6'000, 7}, kNow);
        const auto caller = city.measuredCaller(kNow);
        QVERIFY(caller);
        QVERIFY2(caller->contact.flatTenths < 195, qPrintable(QString::number(caller->contact.flatTenths)));
        QVERIFY(caller->contact.cause != ColdCause::None);
    }
};

QTEST_GUILESS_MAIN(TestMeasuredHomes)
#include "tst_measured_homes.moc"
