// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/tickets/ticket_draft.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(TicketDraft)
};

void put(QCborMap &values, const QString &name, const QString &text)
{
    if (!text.isEmpty())
        values.insert(name, text);
}

void put(QJsonObject &json, const QString &name, const QString &text)
{
    if (!text.isEmpty())
        json.insert(name, text);
}

template <class E>
std::optional<E> readEnum(const QJsonObject &json, const QString &name,
                          std::optional<E> (*fromName)(QStringView))
{
    return fromName(json.value(name).toString());
}

} // namespace

QString ticketFieldTitle(TicketField field)
{
    switch (field) {
    case TicketField::Place: return Tr::tr("地址");
    case TicketField::Category: return Tr::tr("类别");
    case TicketField::Scope: return Tr::tr("影响范围");
    case TicketField::Tier: return Tr::tr("时限");
    case TicketField::Trade: return Tr::tr("责任专业");
    case TicketField::Text: return Tr::tr("情况");
    case TicketField::Temperature: return Tr::tr("报称室温");
    case TicketField::Promise: return Tr::tr("承诺");
    case TicketField::Channel: break;
    }
    return Tr::tr("渠道");
}

QList<TicketField> TicketDraft::missing() const
{
    QList<TicketField> result;
    if (account.isEmpty() && building.isEmpty() && community.isEmpty() && station.isEmpty())
        result.append(TicketField::Place);
    if (!category)
        result.append(TicketField::Category);
    if (!scope)
        result.append(TicketField::Scope);
    if (!tier)
        result.append(TicketField::Tier);
    if (text.trimmed().isEmpty())
        result.append(TicketField::Text);
    return result;
}

OperationDraft TicketDraft::openDraft(OperationDraft base) const
{
    base.id = operation;
    if (!branch.isEmpty())
        base.branch = branch;
    QCborMap &values = base.values;
    put(values, u"number"_s, number);
    put(values, u"account"_s, account.value);
    put(values, u"community"_s, community.value);
    put(values, u"building"_s, building.value);
    put(values, u"station"_s, station.value);
    if (category)
        values.insert(u"category"_s, categoryName(*category));
    if (scope)
        values.insert(u"scope"_s, scopeName(*scope));
    if (tier)
        values.insert(u"tier"_s, tierName(*tier));
    if (trade)
        values.insert(u"trade"_s, tradeName(*trade));
    values.insert(u"channel"_s, channelName(channel));
    if (reportedTemperatureTenths)
        values.insert(u"reported_temperature_tenths"_s, *reportedTemperatureTenths);
    if (promiseMs > 0)
        values.insert(u"promise_ms"_s, promiseMs);
    if (!call.isNull())
        values.insert(u"call"_s, call.toString());
    base.personal.insert(u"text"_s, text.trimmed().toUtf8());
    return base;
}

QByteArray TicketDraft::toJson() const
{
    QJsonObject json{{u"id"_s, id.toString()},
                     {u"operation"_s, operation.toString()},
                     {u"channel"_s, channelName(channel)},
                     {u"started"_s, startedMs}};
    put(json, u"number"_s, number);
    put(json, u"account"_s, account.value);
    put(json, u"community"_s, community.value);
    put(json, u"building"_s, building.value);
    put(json, u"station"_s, station.value);
    put(json, u"branch"_s, branch.value);
    put(json, u"address"_s, address);
    put(json, u"text"_s, text);
    if (category)
        json.insert(u"category"_s, categoryName(*category));
    if (scope)
        json.insert(u"scope"_s, scopeName(*scope));
    if (tier)
        json.insert(u"tier"_s, tierName(*tier));
    if (trade)
        json.insert(u"trade"_s, tradeName(*trade));
    if (reportedTemperatureTenths)
        json.insert(u"temperature"_s, *reportedTemperatureTenths);
    if (promiseMs > 0)
        json.insert(u"promise"_s, promiseMs);
    if (!call.isNull())
        json.insert(u"call"_s, call.toString());
    put(json, u"alarm"_s, alarm);
    if (const QStringList all = lostFiles + files; !all.isEmpty())
        json.insert(u"files"_s, QJsonArray::fromStringList(all));
    QJsonObject from;
    for (auto it = sources.cbegin(); it != sources.cend(); ++it)
        from.insert(QString::number(int(it.key())), int(it.value()));
    if (!from.isEmpty())
        json.insert(u"sources"_s, from);
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

Result<TicketDraft> TicketDraft::fromJson(const QByteArray &bytes)
{
    QJsonParseError error;
    const QJsonObject json = QJsonDocument::fromJson(bytes, &error).object();
    TicketDraft draft;
    draft.id = TicketId(Uuid7::fromString(json.value(u"id"_s).toString()));
    draft.operation = OperationId(Uuid7::fromString(json.value(u"operation"_s).toString()));
    if (error.error != QJsonParseError::NoError || draft.id.isNull() || draft.operation.isNull())
        return failure(ErrorCode::InvalidInput, Tr::tr("草稿读不懂，已略过"));
    draft.number = json.value(u"number"_s).toString();
    draft.account = AccountNo(json.value(u"account"_s).toString());
    draft.community = CommunityId(json.value(u"community"_s).toString());
    draft.building = BuildingId(json.value(u"building"_s).toString());
    draft.station = StationId(json.value(u"station"_s).toString());
    draft.branch = BranchId(json.value(u"branch"_s).toString());
    draft.address = json.value(u"address"_s).toString();
    draft.text = json.value(u"text"_s).toString();
    draft.category = readEnum(json, u"category"_s, categoryFromName);
    draft.scope = readEnum(json, u"scope"_s, scopeFromName);
    draft.tier = readEnum(json, u"tier"_s, tierFromName);
    draft.trade = readEnum(json, u"trade"_s, tradeFromName);
    draft.channel = readEnum(json, u"channel"_s, channelFromName).value_or(Channel::Phone);
    if (const QJsonValue t = json.value(u"temperature"_s); t.isDouble())
        draft.reportedTemperatureTenths = t.toInt();
    draft.promiseMs = json.value(u"promise"_s).toInteger();
    draft.startedMs = json.value(u"started"_s).toInteger();
    draft.call = CallId(Uuid7::fromString(json.value(u"call"_s).toString()));
    draft.alarm = json.value(u"alarm"_s).toString();
    for (const QJsonValue name : json.value(u"files"_s).toArray())
        draft.lostFiles.append(name.toString());
    const QJsonObject from = json.value(u"sources"_s).toObject();
    for (auto it = from.begin(); it != from.end(); ++it)
        draft.sources.insert(TicketField(it.key().toInt()), FieldSource(it.value().toInt()));
    return draft;
}

} // namespace Warmline
