// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/ticket.h"

#include "app/domain/enum_names.h"

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<EnumName<Tier>, 3> kTiers{
    {{Tier::Red, "red"}, {Tier::Yellow, "yellow"}, {Tier::Blue, "blue"}}};

constexpr std::array<EnumName<TicketStep>, 6> kSteps{{
    {TicketStep::Accept, "accept"},
    {TicketStep::Dispatch, "dispatch"},
    {TicketStep::Handle, "handle"},
    {TicketStep::Verify, "verify"},
    {TicketStep::Close, "close"},
    {TicketStep::Closed, "closed"},
}};

constexpr std::array<EnumName<TicketCategory>, 16> kCategories{{
    {TicketCategory::Other, "other"},
    {TicketCategory::NoHeat, "no_heat"},
    {TicketCategory::UnevenHeat, "uneven_heat"},
    {TicketCategory::LeakIndoor, "leak_indoor"},
    {TicketCategory::LeakNetwork, "leak_network"},
    {TicketCategory::Noise, "noise"},
    {TicketCategory::Overheating, "overheating"},
    {TicketCategory::BillingDispute, "billing_dispute"},
    {TicketCategory::PaymentQuery, "payment_query"},
    {TicketCategory::SupplySchedule, "supply_schedule"},
    {TicketCategory::TicketProgress, "ticket_progress"},
    {TicketCategory::ServiceComplaint, "service_complaint"},
    {TicketCategory::AccountService, "account_service"},
    {TicketCategory::MeterFault, "meter_fault"},
    {TicketCategory::FacilityDamage, "facility_damage"},
    {TicketCategory::Praise, "praise"},
}};

constexpr std::array<EnumName<FaultScope>, 6> kScopes{{
    {FaultScope::Unknown, "unknown"},
    {FaultScope::Room, "room"},
    {FaultScope::Household, "household"},
    {FaultScope::Riser, "riser"},
    {FaultScope::Building, "building"},
    {FaultScope::Community, "community"},
}};

constexpr std::array<EnumName<Trade>, 8> kTrades{{
    {Trade::Unknown, "unknown"},
    {Trade::Indoor, "indoor"},
    {Trade::Riser, "riser"},
    {Trade::Network, "network"},
    {Trade::Station, "station"},
    {Trade::Source, "source"},
    {Trade::Meter, "meter"},
    {Trade::Billing, "billing"},
}};

constexpr std::array<EnumName<Channel>, 7> kChannels{{
    {Channel::Phone, "phone"},
    {Channel::WeChat, "wechat"},
    {Channel::App, "app"},
    {Channel::Hotline12345, "hotline_12345"},
    {Channel::Weibo, "weibo"},
    {Channel::Tieba, "tieba"},
    {Channel::Walk, "walk_in"},
}};

} // namespace

QString tierName(Tier tier)
{
    return nameOf(kTiers, tier);
}
std::optional<Tier> tierFromName(QStringView name)
{
    return valueOf(kTiers, name);
}
QString stepName(TicketStep step)
{
    return nameOf(kSteps, step);
}
bool isComplaint(TicketCategory category)
{
    switch (category) {
    case TicketCategory::PaymentQuery:
    case TicketCategory::SupplySchedule:
    case TicketCategory::TicketProgress:
    case TicketCategory::AccountService:
    case TicketCategory::Praise: return false;
    case TicketCategory::Other:
    case TicketCategory::NoHeat:
    case TicketCategory::UnevenHeat:
    case TicketCategory::LeakIndoor:
    case TicketCategory::LeakNetwork:
    case TicketCategory::Noise:
    case TicketCategory::Overheating:
    case TicketCategory::BillingDispute:
    case TicketCategory::ServiceComplaint:
    case TicketCategory::MeterFault:
    case TicketCategory::FacilityDamage: break;
    }
    return true; // so is one of a newer version, until this one knows better
}

QString categoryName(TicketCategory category)
{
    return nameOf(kCategories, category);
}
std::optional<TicketCategory> categoryFromName(QStringView name)
{
    return valueOf(kCategories, name);
}
QString scopeName(FaultScope scope)
{
    return nameOf(kScopes, scope);
}
std::optional<FaultScope> scopeFromName(QStringView name)
{
    return valueOf(kScopes, name);
}
QString tradeName(Trade trade)
{
    return nameOf(kTrades, trade);
}
std::optional<Trade> tradeFromName(QStringView name)
{
    return valueOf(kTrades, name);
}
QString channelName(Channel channel)
{
    return nameOf(kChannels, channel);
}
std::optional<Channel> channelFromName(QStringView name)
{
    return valueOf(kChannels, name);
}

} // namespace Warmline
