// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/identifiers.h"

#include "app/domain/enum_names.h"

namespace Warmline {

namespace {

constexpr std::array<EnumName<EntityKind>, 13> kEntityKinds{{
    {EntityKind::Household, "household"},
    {EntityKind::Community, "community"},
    {EntityKind::Building, "building"},
    {EntityKind::Station, "station"},
    {EntityKind::Network, "network"},
    {EntityKind::Sensor, "sensor"},
    {EntityKind::Crew, "crew"},
    {EntityKind::Ticket, "ticket"},
    {EntityKind::Call, "call"},
    {EntityKind::Batch, "batch"},
    {EntityKind::Agent, "agent"},
    {EntityKind::Device, "device"},
    {EntityKind::Setting, "setting"},
}};

} // namespace

QString entityKindName(EntityKind kind)
{
    return nameOf(kEntityKinds, kind);
}

EntityKind entityKindFromName(QStringView name, bool *ok)
{
    const auto kind = valueOf(kEntityKinds, name);
    if (ok)
        *ok = kind.has_value();
    return kind.value_or(EntityKind::Setting);
}

} // namespace Warmline
