// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/call.h"

#include "app/domain/enum_names.h"

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<EnumName<CallDirection>, 2> kDirections{{
    {CallDirection::Inbound, "inbound"},
    {CallDirection::Outbound, "outbound"},
}};

constexpr std::array<EnumName<CallState>, 6> kStates{{
    {CallState::Offered, "offered"},
    {CallState::Talking, "talking"},
    {CallState::Held, "held"},
    {CallState::Ended, "ended"},
    {CallState::Wrapped, "wrapped"},
    {CallState::Missed, "missed"},
}};

} // namespace

QString callDirectionName(CallDirection direction)
{
    return nameOf(kDirections, direction);
}
std::optional<CallDirection> callDirectionFromName(QStringView name)
{
    return valueOf(kDirections, name);
}
QString callStateName(CallState state)
{
    return nameOf(kStates, state);
}

} // namespace Warmline
