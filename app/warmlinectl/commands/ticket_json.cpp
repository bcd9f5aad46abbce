// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/warmlinectl/commands/ticket_json.h"

#include "app/domain/effective_time.h"
#include "app/domain/verdict_names.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonArray>
#include <QTimeZone>

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

QJsonValue time(qint64 ms, const QTimeZone &zone)
{
    if (ms == 0)
        return {};
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(ms, zone);
    return local.toOffsetFromUtc(local.offsetFromUtc()).toString(Qt::ISODateWithMs);
}

QJsonValue text(const QString &value)
{
    return value.isEmpty() ? QJsonValue() : QJsonValue(value);
}

QJsonArray stepsToJson(const Ticket &t, const QTimeZone &zone)
{
    QJsonArray list;
    for (const StepSpan &span : t.spans) {
        list.append(QJsonObject{{u"step"_s, stepName(span.step)},
                                {u"entered"_s, time(span.enteredMs, zone)},
                                {u"left"_s, time(span.leftMs, zone)},
                                {u"by"_s, text(span.by.value)}});
    }
    return list;
}

QJsonArray notesToJson(const Ticket &t, const QTimeZone &zone)
{
    QJsonArray list;
    for (const TicketNote &note : t.notes)
        list.append(
            QJsonObject{{u"at"_s, time(note.atMs, zone)}, {u"by"_s, note.by.value}, {u"text"_s, note.text}});
    return list;
}

QJsonArray pausesToJson(const Ticket &t, const QTimeZone &zone)
{
    QJsonArray list;
    for (const PauseSpan &pause : t.pauses)
        list.append(QJsonObject{{u"from"_s, time(pause.fromMs, zone)},
                                {u"to"_s, time(pause.toMs, zone)},
                                {u"reason"_s, pause.reason}});
    return list;
}

QJsonArray attachmentsToJson(const Ticket &t, const QTimeZone &zone)
{
    QJsonArray list;
    for (const Attachment &a : t.attachments)
        list.append(QJsonObject{{u"id"_s, a.operation.toString()},
                                {u"name"_s, text(a.name)},
                                {u"kind"_s, attachmentKindName(a.kind)},
                                {u"media_type"_s, a.mediaType},
                                {u"size"_s, a.size},
                                {u"hash"_s, QString::fromLatin1(a.hash.toHex())},
                                {u"by"_s, a.by.value},
                                {u"at"_s, time(a.atMs, zone)},
                                {u"removed"_s, time(a.removedMs, zone)},
                                {u"destroyed"_s, a.isDestroyed()}});
    return list;
}

QJsonArray trailToJson(const CtlTicketView &view, const QTimeZone &zone)
{
    QJsonArray list;
    for (const JournalEntry &entry : view.trail) {
        const Operation &o = entry.operation;
        QJsonObject item{{u"code"_s, OperationCodec::trailCode(view.ticket.number, o)},
                         {u"operation"_s, o.intent},
                         {u"actor"_s, o.actor.value},
                         {u"device"_s, o.device.value},
                         {u"at"_s, time(o.atMs(), zone)},
                         {u"received"_s, time(entry.receivedAtMs, zone)},
                         {u"counts_at"_s, time(EffectiveTime::of(entry), zone)},
                         {u"hash"_s, QString::fromLatin1(o.hash.toHex())},
                         {u"id"_s, o.id.toString()},
                         {u"verdict"_s, verdictName(entry.verdict)}};
        if (!entry.reason.isEmpty())
            item.insert(u"reason"_s, entry.reason);
        list.append(item);
    }
    return list;
}

} // namespace

Result<CtlTicketView> readTicket(Queries &queries, const QString &number)
{
    const auto ticket = queries.ticketByNumber(number);
    if (!ticket)
        return std::unexpected(ticket.error());
    if (!*ticket)
        return failure(ErrorCode::NotFound,
                       QCoreApplication::translate("TicketCommand", "没有工单“%1”").arg(number));
    CtlTicketView view;
    view.ticket = **ticket;
    if (!view.ticket.account.isEmpty()) {
        const auto household = queries.household(view.ticket.account);
        if (!household)
            return std::unexpected(household.error());
        view.address = *household ? (*household)->address : QString();
    }
    auto trail = queries.trail(EntityKind::Ticket, view.ticket.id.toString());
    if (!trail)
        return std::unexpected(trail.error());
    view.trail = *std::move(trail);
    return view;
}

QJsonObject ticketToJson(const CtlTicketView &view, const QByteArray &zoneName)
{
    const QTimeZone zone(zoneName);
    const Ticket &t = view.ticket;
    QJsonObject object{{u"number"_s, t.number},
                       {u"id"_s, t.id.toString()},
                       {u"step"_s, stepName(t.step)},
                       {u"account_no"_s, text(t.account.value)},
                       {u"address"_s, text(view.address)},
                       {u"station"_s, text(t.station.value)},
                       {u"category"_s, categoryName(t.category)},
                       {u"scope"_s, scopeName(t.scope)},
                       {u"tier"_s, tierName(t.tier)},
                       {u"trade"_s, tradeName(t.trade)},
                       {u"channel"_s, channelName(t.channel)},
                       {u"text"_s, t.text},
                       {u"opened_by"_s, t.openedBy.value},
                       {u"opened_at"_s, time(t.openedMs, zone)},
                       {u"crew"_s, text(t.crew.value)},
                       {u"promise_at"_s, time(t.promiseMs, zone)},
                       {u"result"_s, text(t.result)},
                       {u"satisfied"_s, t.satisfied ? QJsonValue(*t.satisfied) : QJsonValue()},
                       {u"nps"_s, t.nps ? QJsonValue(*t.nps) : QJsonValue()},
                       {u"closed_at"_s, time(t.closedMs, zone)},
                       {u"version"_s, t.version},
                       {u"steps"_s, stepsToJson(t, zone)},
                       {u"pauses"_s, pausesToJson(t, zone)},
                       {u"notes"_s, notesToJson(t, zone)},
                       {u"attachments"_s, attachmentsToJson(t, zone)},
                       {u"trail"_s, trailToJson(view, zone)}};
    if (t.reportedTemperatureTenths)
        object.insert(u"reported_temperature"_s, *t.reportedTemperatureTenths / 10.0);
    if (t.measuredTemperatureTenths)
        object.insert(u"measured_temperature"_s, *t.measuredTemperatureTenths / 10.0);
    if (t.checkIn) {
        // Checked in without a place: 0, 0 in the ticket (no company heats there).
        const bool placed = t.checkIn->longitudeE6 != 0 || t.checkIn->latitudeE6 != 0;
        const auto degrees = [placed](qint32 e6) { return placed ? QJsonValue(e6 / 1e6) : QJsonValue(); };
        object.insert(u"check_in"_s, QJsonObject{{u"at"_s, time(t.checkIn->atMs, zone)},
                                                 {u"longitude"_s, degrees(t.checkIn->longitudeE6)},
                                                 {u"latitude"_s, degrees(t.checkIn->latitudeE6)},
                                                 {u"by"_s, t.checkIn->by.value}});
    }
    return object;
}

} // namespace Warmline
