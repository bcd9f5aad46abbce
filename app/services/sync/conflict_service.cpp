// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/sync/conflict_service.h"

#include "app/domain/phone_number.h"
#include "app/services/tickets/ticket_views.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QTimeZone>

#include <algorithm>

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLimit = 200;

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(ConflictService)
};

QString keyOf(const Conflict &conflict)
{
    return conflict.entity + u'/' + conflict.field + u'/' + conflict.operationB.toString();
}

/// Names behind identifiers; what is unknown keeps its identifier.
QString resolved(Queries &queries, const Conflict &conflict, const QString &value, const QString &timeZone)
{
    if (conflict.field == u"crew"_s) {
        if (const auto crews = queries.crews()) {
            const auto it =
                std::ranges::find_if(*crews, [&](const Crew &crew) { return crew.id.value == value; });
            if (it != crews->cend())
                return it->leader.isEmpty() ? it->name : QString(it->name + u' ' + it->leader);
        }
    } else if (conflict.field == u"account"_s) {
        if (const auto home = queries.household(AccountNo(value)); home && *home)
            return (*home)->address;
    } else if (conflict.field == u"station"_s) {
        if (const auto stations = queries.stations()) {
            for (const Station &station : *stations) {
                if (station.id.value == value)
                    return station.name;
            }
        }
    } else if (conflict.field == u"ticket"_s) {
        if (const auto ticket = queries.ticket(TicketId(Uuid7::fromString(value))); ticket && *ticket)
            return (*ticket)->number;
    }
    return ConflictService::valueWords(conflict.field, value, timeZone);
}

QString titleOf(Queries &queries, const Conflict &conflict)
{
    if (conflict.kind != EntityKind::Household)
        return conflict.number.isEmpty() ? Tr::tr("通话") : conflict.number;
    const auto home = queries.household(AccountNo(conflict.entity));
    return home && *home ? (*home)->address : Tr::tr("户号 %1").arg(conflict.entity);
}

QList<ConflictItem> described(Queries &queries, const QList<Conflict> &conflicts, const AgentId &self,
                              const QString &timeZone)
{
    QList<ConflictItem> items;
    for (const Conflict &conflict : conflicts) {
        ConflictItem item;
        item.conflict = conflict;
        item.entityTitle = titleOf(queries, conflict);
        item.fieldTitle = ConflictService::fieldTitle(conflict.field);
        item.a = {conflict.goneA ? QString() : resolved(queries, conflict, conflict.valueA, timeZone),
                  conflict.goneA, conflict.whoA, conflict.whenA, conflict.whoA == self};
        item.b = {conflict.goneB ? QString() : resolved(queries, conflict, conflict.valueB, timeZone),
                  conflict.goneB, conflict.whoB, conflict.whenB, conflict.whoB == self};
        items.append(item);
    }
    return items;
}

Result<QList<ConflictItem>> readOpen(Queries &queries, const AgentId &self, const QString &timeZone)
{
    ConflictFilter filter;
    filter.limit = kLimit;
    return queries.conflicts(filter).transform(
        [&](const QList<Conflict> &conflicts) { return described(queries, conflicts, self, timeZone); });
}

/// As everywhere on the screen; what is no number is hidden wholly.
QString masked(const QString &phone)
{
    const QString number = PhoneNumber::masked(phone.contains(u'*') ? phone : PhoneNumber::normalised(phone));
    return number.isEmpty() ? u"****"_s : number;
}

QString timeWords(qint64 ms, const QString &timeZone)
{
    return QDateTime::fromMSecsSinceEpoch(ms, QTimeZone(timeZone.toLatin1())).toString(u"MM-dd HH:mm"_s);
}

} // namespace

ConflictService::ConflictService(Session &session, Journal &journal, Reader &reader, ChangeFeed &feed,
                                 QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_journal(journal)
    , m_reader(reader)
{
    connect(&feed, &ChangeFeed::changed, this, [this](const StoreChange &change) {
        if (ChangeFeed::touches(change, EntityKind::Ticket) || ChangeFeed::touches(change, EntityKind::Call)
            || ChangeFeed::touches(change, EntityKind::Household))
            refresh();
    });
    // The words were made in the language of before.
    connect(&session, &Session::languageChanged, this, &ConflictService::refresh, Qt::QueuedConnection);
}

void ConflictService::refresh()
{
    const auto question = [this] {
        return m_reader.ask([self = m_session.info().agent, timeZone = m_session.info().timeZone](
                                Queries &queries) { return readOpen(queries, self, timeZone); });
    };
    m_list.ask(question, [this](const Result<QList<ConflictItem>> &items) {
        if (!items) {
            emit failed(items.error());
            return;
        }
        m_known = true;
        m_items = *items;
        QSet<QString> open;
        for (ConflictItem &item : m_items) {
            open.insert(keyOf(item.conflict));
            item.choosing = m_choosing.contains(keyOf(item.conflict));
        }
        m_choosing.intersect(open);
        emit changed();
    });
}

void ConflictService::choose(const Conflict &conflict, ConflictSide side)
{
    const QString key = keyOf(conflict);
    if (m_choosing.contains(key))
        return; // pressed twice
    Result<OperationDraft> draft = Conflicts::choose(conflict, side);
    if (!draft) {
        emit failed(draft.error());
        return;
    }
    draft->company = m_session.info().company;
    draft->actor = m_session.info().agent;
    m_choosing.insert(key);
    for (ConflictItem &item : m_items)
        item.choosing = m_choosing.contains(keyOf(item.conflict));
    emit changed();
    m_journal.author({*draft}).then(this, [this, conflict, key](const Result<QList<JournalEntry>> &written) {
        if (!written) {
            m_choosing.remove(key);
            for (ConflictItem &item : m_items)
                item.choosing = m_choosing.contains(keyOf(item.conflict));
            emit changed();
            emit failed(written.error());
            return;
        }
        emit chosen(conflict);
        refresh();
    });
}

QString ConflictService::fieldTitle(const QString &field)
{
    if (field == u"text"_s)
        return Tr::tr("情况");
    if (field == u"category"_s)
        return Tr::tr("类别");
    if (field == u"tier"_s)
        return Tr::tr("时限");
    if (field == u"scope"_s)
        return Tr::tr("影响范围");
    if (field == u"trade"_s)
        return Tr::tr("责任专业");
    if (field == u"channel"_s)
        return Tr::tr("渠道");
    if (field == u"promise_ms"_s)
        return Tr::tr("承诺时间");
    if (field == u"reported_temperature_tenths"_s)
        return Tr::tr("报称室温");
    if (field == u"crew"_s)
        return Tr::tr("班组");
    if (field == u"account"_s)
        return Tr::tr("住户");
    if (field == u"station"_s)
        return Tr::tr("换热站");
    if (field == u"building"_s)
        return Tr::tr("楼栋");
    if (field == u"phone"_s || field == u"contact_phone"_s)
        return Tr::tr("电话");
    if (field == u"ticket"_s)
        return Tr::tr("工单");
    if (field == u"name"_s)
        return Tr::tr("姓名");
    if (field == u"second_phone"_s)
        return Tr::tr("第二电话");
    if (field == u"note"_s)
        return Tr::tr("备注");
    return field;
}

QString ConflictService::valueWords(const QString &field, const QString &value, const QString &timeZone)
{
    if (value.isEmpty())
        return {};
    if (field == u"category"_s)
        return TicketViews::categoryTitle(categoryFromName(value).value_or(TicketCategory::Other));
    if (field == u"tier"_s) {
        const auto tier = tierFromName(value);
        return tier ? TicketViews::tierTitle(*tier) : value;
    }
    if (field == u"scope"_s)
        return TicketViews::scopeTitle(scopeFromName(value).value_or(FaultScope::Unknown));
    if (field == u"trade"_s)
        return TicketViews::tradeTitle(tradeFromName(value).value_or(Trade::Unknown));
    if (field == u"channel"_s) {
        const auto channel = channelFromName(value);
        return channel ? TicketViews::channelTitle(*channel) : value;
    }
    if (field == u"promise_ms"_s)
        return Tr::tr("%1 前").arg(timeWords(value.toLongLong(), timeZone));
    if (field == u"reported_temperature_tenths"_s)
        return Tr::tr("%1 °C").arg(value.toDouble() / 10, 0, 'f', 1);
    if (field.contains(u"phone"_s))
        return masked(value);
    return value;
}

} // namespace Warmline
