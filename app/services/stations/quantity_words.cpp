// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/stations/quantity_words.h"

#include <QCoreApplication>

namespace Warmline::QuantityWords {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(StationWords)
};

} // namespace

QString quantityTitle(SeriesQuantity quantity)
{
    switch (quantity) {
    case SeriesQuantity::PrimarySupplyTemperature:
    case SeriesQuantity::SupplyTemperature: return Tr::tr("供温");
    case SeriesQuantity::PrimaryReturnTemperature:
    case SeriesQuantity::ReturnTemperature:
    case SeriesQuantity::BranchReturnTemperature: return Tr::tr("回温");
    case SeriesQuantity::PrimaryFlow: return Tr::tr("一次流量");
    case SeriesQuantity::PrimarySupplyPressure:
    case SeriesQuantity::SupplyPressure: return Tr::tr("供压");
    case SeriesQuantity::PrimaryReturnPressure:
    case SeriesQuantity::ReturnPressure: return Tr::tr("回压");
    case SeriesQuantity::SetTemperature: return Tr::tr("设定");
    case SeriesQuantity::Flow: return Tr::tr("二次流量");
    case SeriesQuantity::PumpFrequency: return Tr::tr("频率");
    case SeriesQuantity::ValvePosition: return Tr::tr("阀位");
    case SeriesQuantity::MakeUpFlow: return Tr::tr("补水量");
    case SeriesQuantity::BranchPressureDifference: return Tr::tr("压差");
    case SeriesQuantity::RoomTemperature:
    case SeriesQuantity::BuildingTemperature: return Tr::tr("室温");
    case SeriesQuantity::OutdoorTemperature: return Tr::tr("室外");
    case SeriesQuantity::WindSpeed: return Tr::tr("风速");
    case SeriesQuantity::SolarRadiation: return Tr::tr("太阳辐射");
    }
    return {};
}

QString fullTitle(SeriesQuantity quantity)
{
    switch (quantity) {
    case SeriesQuantity::PrimarySupplyTemperature: return Tr::tr("一次供水温度");
    case SeriesQuantity::PrimaryReturnTemperature: return Tr::tr("一次回水温度");
    case SeriesQuantity::PrimarySupplyPressure: return Tr::tr("一次供水压力");
    case SeriesQuantity::PrimaryReturnPressure: return Tr::tr("一次回水压力");
    case SeriesQuantity::SupplyTemperature: return Tr::tr("二次供水温度");
    case SeriesQuantity::ReturnTemperature: return Tr::tr("二次回水温度");
    case SeriesQuantity::SetTemperature: return Tr::tr("设定供水温度");
    case SeriesQuantity::SupplyPressure: return Tr::tr("二次供水压力");
    case SeriesQuantity::ReturnPressure: return Tr::tr("二次回水压力");
    case SeriesQuantity::PumpFrequency: return Tr::tr("循环泵频率");
    case SeriesQuantity::BranchPressureDifference: return Tr::tr("支路压差");
    case SeriesQuantity::BranchReturnTemperature: return Tr::tr("支路回水温度");
    default: return quantityTitle(quantity);
    }
}

} // namespace Warmline::QuantityWords
