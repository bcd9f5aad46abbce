// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/reference.h"

#include "app/domain/enum_names.h"

namespace Warmline {

namespace {

using enum SeriesQuantity;

constexpr std::array<EnumName<SeriesQuantity>, 21> kQuantities{{
    {PrimarySupplyTemperature, "primary_supply_temperature"},
    {PrimaryReturnTemperature, "primary_return_temperature"},
    {PrimaryFlow, "primary_flow"},
    {PrimarySupplyPressure, "primary_supply_pressure"},
    {PrimaryReturnPressure, "primary_return_pressure"},
    {SupplyTemperature, "supply_temperature"},
    {ReturnTemperature, "return_temperature"},
    {SetTemperature, "set_temperature"},
    {Flow, "flow"},
    {SupplyPressure, "supply_pressure"},
    {ReturnPressure, "return_pressure"},
    {PumpFrequency, "pump_frequency"},
    {ValvePosition, "valve_position"},
    {MakeUpFlow, "make_up_flow"},
    {BranchPressureDifference, "branch_pressure_difference"},
    {BranchReturnTemperature, "branch_return_temperature"},
    {RoomTemperature, "room_temperature"},
    {BuildingTemperature, "building_temperature"},
    {OutdoorTemperature, "outdoor_temperature"},
    {WindSpeed, "wind_speed"},
    {SolarRadiation, "solar_radiation"},
}};

} // namespace

QString quantityName(SeriesQuantity quantity)
{
    return nameOf(kQuantities, quantity);
}

std::optional<SeriesQuantity> quantityFromName(QStringView name)
{
    return valueOf(kQuantities, name);
}

QString quantityUnit(SeriesQuantity quantity)
{
    switch (quantity) {
    case PrimaryFlow:
    case Flow:
    case MakeUpFlow: return QStringLiteral("m³/h");
    case PrimarySupplyPressure:
    case PrimaryReturnPressure:
    case SupplyPressure:
    case ReturnPressure:
    case BranchPressureDifference: return QStringLiteral("MPa");
    case PumpFrequency: return QStringLiteral("Hz");
    case ValvePosition: return QStringLiteral("%");
    case WindSpeed: return QStringLiteral("m/s");
    case SolarRadiation: return QStringLiteral("W/m²");
    default: return QStringLiteral("°C");
    }
}

} // namespace Warmline
