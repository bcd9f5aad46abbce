// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <array>

namespace Warmline {

/// Why a home is cold (S073). The codes are those of the contract of `warmlinectl diagnose`.
enum class HeatCause : quint8 {
    IndoorAirlock,
    IndoorValveClosed,
    IndoorFilterClogged,
    WindowOrInsulation,
    SensorFault,
    RiserFault,
    BranchImbalance,
    SecondaryLeak,
    SecondaryPumpFault,
    StationUnderheating,
    SourceShortage,
    SupplyNotStarted,
    NoFault
};
constexpr int kHeatCauses = 13;

/// Where the cause sits, and so whose work it is.
enum class HeatLevel : quint8 { Indoor, Building, Secondary, Station, Source, None };

[[nodiscard]] constexpr HeatCause heatCause(int index)
{
    return HeatCause(index);
}
[[nodiscard]] HeatLevel levelOf(HeatCause cause);
/// "riser_fault"
[[nodiscard]] QLatin1StringView codeOf(HeatCause cause);
[[nodiscard]] QLatin1StringView codeOf(HeatLevel level);
/// NoFault for a code that is unknown; *ok says whether it was known.
[[nodiscard]] HeatCause heatCauseFromCode(QStringView code, bool *ok = nullptr);
/// "立管故障", translated.
[[nodiscard]] QString nameOf(HeatCause cause);
/// "楼内", translated.
[[nodiscard]] QString nameOf(HeatLevel level);

} // namespace Warmline
