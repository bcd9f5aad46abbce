// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assist/heat_cause.h"

#include <QCoreApplication>

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

struct CauseWords
{
    QLatin1StringView code;
    HeatLevel level;
    const char *name;
};

constexpr std::array<CauseWords, kHeatCauses> kCauses{{
    {"indoor_airlock"_L1, HeatLevel::Indoor, QT_TRANSLATE_NOOP("HeatCause", "户内气堵")},
    {"indoor_valve_closed"_L1, HeatLevel::Indoor, QT_TRANSLATE_NOOP("HeatCause", "户内阀门未开")},
    {"indoor_filter_clogged"_L1, HeatLevel::Indoor, QT_TRANSLATE_NOOP("HeatCause", "户内过滤器堵塞")},
    {"window_or_insulation"_L1, HeatLevel::Indoor, QT_TRANSLATE_NOOP("HeatCause", "门窗或保温问题")},
    {"sensor_fault"_L1, HeatLevel::Indoor, QT_TRANSLATE_NOOP("HeatCause", "室温测点故障")},
    {"riser_fault"_L1, HeatLevel::Building, QT_TRANSLATE_NOOP("HeatCause", "立管故障")},
    {"branch_imbalance"_L1, HeatLevel::Building, QT_TRANSLATE_NOOP("HeatCause", "楼栋分支水力失调")},
    {"secondary_leak"_L1, HeatLevel::Secondary, QT_TRANSLATE_NOOP("HeatCause", "二次网失水")},
    {"secondary_pump_fault"_L1, HeatLevel::Secondary, QT_TRANSLATE_NOOP("HeatCause", "二次循环泵故障")},
    {"station_underheating"_L1, HeatLevel::Station, QT_TRANSLATE_NOOP("HeatCause", "换热站供热不足")},
    {"source_shortage"_L1, HeatLevel::Source, QT_TRANSLATE_NOOP("HeatCause", "热源不足")},
    {"supply_not_started"_L1, HeatLevel::Source, QT_TRANSLATE_NOOP("HeatCause", "尚未供热")},
    {"no_fault"_L1, HeatLevel::None, QT_TRANSLATE_NOOP("HeatCause", "未见故障")},
}};

constexpr std::array<std::pair<QLatin1StringView, const char *>, 6> kLevels{{
    {"indoor"_L1, QT_TRANSLATE_NOOP("HeatCause", "户内")},
    {"building"_L1, QT_TRANSLATE_NOOP("HeatCause", "楼内")},
    {"secondary"_L1, QT_TRANSLATE_NOOP("HeatCause", "二次网")},
    {"station"_L1, QT_TRANSLATE_NOOP("HeatCause", "换热站")},
    {"source"_L1, QT_TRANSLATE_NOOP("HeatCause", "热源")},
    {"none"_L1, QT_TRANSLATE_NOOP("HeatCause", "无")},
}};

} // namespace

HeatLevel levelOf(HeatCause cause)
{
    return kCauses[size_t(cause)].level;
}

QLatin1StringView codeOf(HeatCause cause)
{
    return kCauses[size_t(cause)].code;
}

QLatin1StringView codeOf(HeatLevel level)
{
    return kLevels[size_t(level)].first;
}

HeatCause heatCauseFromCode(QStringView code, bool *ok)
{
    for (int i = 0; i < kHeatCauses; ++i) {
        if (kCauses[size_t(i)].code == code) {
            if (ok)
                *ok = true;
            return heatCause(i);
        }
    }
    if (ok)
        *ok = false;
    return HeatCause::NoFault;
}

QString nameOf(HeatCause cause)
{
    return QCoreApplication::translate("HeatCause", kCauses[size_t(cause)].name);
}

QString nameOf(HeatLevel level)
{
    return QCoreApplication::translate("HeatCause", kLevels[size_t(level)].second);
}

} // namespace Warmline
