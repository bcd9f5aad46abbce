// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/simulation/city_contacts.h"
#include "app/simulation/city_heat.h"

namespace Warmline {

/// Plan, weather, faults and heat of a demo city up to its "now". Contacts are computed when first asked for.
struct CityWorld
{
    CityWorld(const CityOptions &options, qint64 nowMs)
        : season{nowMs}
        , plan(CityPlan::make(options))
        , heat(plan, CityFaults::make(plan), season)
    {
        heat.advanceTo(season.hours() + 1);
    }
    CityWorld(const CityWorld &) = delete;
    CityWorld &operator=(const CityWorld &) = delete;

    const CityContacts &contacts()
    {
        if (!m_contacts)
            m_contacts = std::make_unique<CityContacts>(heat);
        return *m_contacts;
    }

    CitySeason season;
    CityPlan plan;
    CityHeat heat;

private:
    std::unique_ptr<CityContacts> m_contacts;
};

} // namespace Warmline
