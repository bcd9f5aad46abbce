// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulation/demo_wish.h"

#include "app/simulation/demo_city.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QTimeZone>

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(DemoWish)
};

constexpr int kFewestHouseholds = 1'000;

QString timeText(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, QTimeZone::UTC).toString(Qt::ISODate);
}

} // namespace

Result<int> DemoWish::readHouseholds(const QString &text, int most)
{
    bool ok = false;
    const int households = text.toInt(&ok);
    if (!ok || households < kFewestHouseholds || households > most)
        return failure(ErrorCode::InvalidInput,
                       Tr::tr("--households 须在 %1 到 %2 之间").arg(kFewestHouseholds).arg(most));
    return households;
}

Result<quint64> DemoWish::readSeed(const QString &text)
{
    bool ok = false;
    const quint64 seed = text.toULongLong(&ok);
    if (!ok)
        return failure(ErrorCode::InvalidInput, Tr::tr("--seed 须是不小于 0 的整数"));
    return seed;
}

DemoOptions DemoWish::options() const
{
    DemoOptions options;
    options.city.households = households.value_or(options.city.households);
    options.city.seed = seed.value_or(options.city.seed);
    options.nowMs = nowMs.value_or(options.nowMs);
    return options;
}

Result<QStringList> DemoWish::differences(Queries &queries) const
{
    QStringList different;
    const auto compare = [&](const QString &setting, const QString &option, const auto &wanted,
                             const auto &text) -> Result<void> {
        if (!wanted)
            return {};
        return queries.setting(setting).transform([&](const QString &there) {
            if (!there.isEmpty() && there != QString::number(*wanted))
                different.append(Tr::tr("--%1 已是 %2，要的是 %3")
                                     .arg(option, text(there), text(QString::number(*wanted))));
        });
    };
    const auto plain = [](const QString &value) { return value; };
    const auto time = [](const QString &value) { return timeText(value.toLongLong()); };
    for (const Result<void> &compared :
         {compare(u"demo.households"_s, u"households"_s, households, plain),
          compare(u"demo.seed"_s, u"seed"_s, seed, plain), compare(u"demo.now"_s, u"now"_s, nowMs, time)}) {
        if (!compared)
            return std::unexpected(compared.error());
    }
    return different;
}

} // namespace Warmline
