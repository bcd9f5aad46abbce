// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"

#include <QJsonObject>

#include <limits>
#include <optional>
#include <vector>

namespace Warmline {

/// Values at equal steps, the last one at the case's time; NaN where a value is missing. Empty: there is no
/// series.
using CaseValues = std::vector<double>;

constexpr double kMissing = std::numeric_limits<double>::quiet_NaN();

/// A flat's room temperature beside the caller's.
struct CaseRoom
{
    QString relation; ///< left, right, above, below; empty for other rooms of the building
    int floor = 0; ///< 0: unknown
    QString riser;
    QString position; ///< middle, edge, top, top_edge, ground, ground_edge; empty: unknown
    CaseValues room_C;
};

/// One building's pipe pair at the station or at its inlet.
struct CaseBranch
{
    QString building;
    double distance_m = kMissing;
    CaseValues supply_C, return_C, flow_m3h, meanRoom_C;
};

/// The series of the home's station; one that nobody measures is empty.
struct CaseStation
{
    CaseValues primarySupply_C, primaryReturn_C, primaryFlow_m3h, primarySupply_MPa, primaryReturn_MPa;
    CaseValues secondarySupply_C, secondaryReturn_C, secondaryFlow_m3h, secondarySupply_MPa,
        secondaryReturn_MPa;
    CaseValues makeUp_m3h, pump_Hz, setSecondarySupply_C;
};

/// Everything that is known about a cold home at one moment: the input of the diagnosis. Any part may be
/// missing. No telephone number, name or address belongs in here.
struct DiagnosisCase
{
    QString id;
    qint64 timeMs = 0; ///< of the last values; 0: unknown
    int stepMinutes = 15;

    struct Household
    {
        int floor = 0, floors = 0; ///< 0: unknown
        QString position, orientation, riser;
        double standard_C = 18;
    } household;
    struct Complaint
    {
        QString text;
        double duration_h = kMissing;
    } complaint;

    CaseValues room_C;
    std::vector<CaseRoom> neighbours, buildingRooms;
    CaseBranch branch;
    std::vector<CaseBranch> otherBranches;
    CaseStation station;
    CaseValues sourceSupply_C, sourceReturn_C, sourceSet_C;
    CaseValues outside_C, wind_ms, sun_Wm2;

    /// Reads the schema of `warmlinectl diagnose` (docs/diagnosis.md). InvalidInput names the field. Fields
    /// that are not in the schema are not looked at.
    [[nodiscard]] static Result<DiagnosisCase> fromJson(const QJsonObject &json);
};

} // namespace Warmline
