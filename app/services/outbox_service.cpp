// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/outbox_service.h"

#include "app/services/ticket_views.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLimit = 500;
constexpr int kSearched = 100'000;

struct Answer
{
    QList<OutboxItem> waiting, refused;
};

QString entityTitle(Queries &queries, const EntityTouch &touch)
{
    if (touch.kind == EntityKind::Ticket) {
        const auto ticket = queries.ticket(TicketId(Uuid7::fromString(touch.id)));
        if (ticket && *ticket)
            return (*ticket)->number;
    }
    return {};
}

QList<OutboxItem> items(Queries &queries, const QList<JournalEntry> &entries)
{
    QList<OutboxItem> result;
    for (const JournalEntry &entry : entries) {
        const Operation &operation = entry.operation;
        OutboxItem item;
        item.operation = operation.id;
        item.intent = operation.intent;
        item.title = TicketViews::intentTitle(operation.intent);
        if (const EntityTouch *touch = operation.primary()) {
            item.kind = touch->kind;
            item.entity = touch->id;
            item.entityTitle = entityTitle(queries, *touch);
        }
        // A refused ticket.open left no ticket behind; its number stands in the operation.
        if (item.entityTitle.isEmpty())
            item.entityTitle = operation.values.value(u"number"_s).toString();
        item.atMs = operation.atMs();
        item.verdict = entry.verdict;
        item.reason = entry.reason;
        result.append(item);
    }
    return result;
}

Result<JournalEntry> find(Queries &queries, const OperationId &id)
{
    for (const auto &entries : {queries.refused(kSearched), queries.outbox(kSearched)}) {
        if (!entries)
            return std::unexpected(entries.error());
        const auto it = std::ranges::find(*entries, id, [](const JournalEntry &e) { return e.operation.id; });
        if (it != entries->end())
            return *it;
    }
    return failure(ErrorCode::NotFound,
                   QCoreApplication::translate("Outbox", "这条操作已经不在待发或退回的清单里"));
}

QByteArray toJson(const JournalEntry &entry)
{
    const Operation &operation = entry.operation;
    const Result<QByteArray> bytes = OperationCodec::encode(operation);
    QJsonArray entities;
    for (const EntityTouch &touch : operation.entities)
        entities.append(QJsonObject{{u"kind"_s, entityKindName(touch.kind)}, {u"id"_s, touch.id}});
    const QJsonObject json{
        {u"id"_s, operation.id.toString()},
        {u"intent"_s, operation.intent},
        {u"entities"_s, entities},
        {u"actor"_s, operation.actor.value},
        {u"device"_s, operation.device.value},
        {u"at_ms"_s, operation.atMs()},
        {u"verdict"_s, entry.verdict == VerdictKind::Refused ? u"refused"_s : u"waiting"_s},
        {u"reason"_s, entry.reason},
        {u"hash"_s, QString::fromLatin1(operation.hash.toHex())},
        {u"operation_base64"_s, QString::fromLatin1(bytes.value_or(QByteArray()).toBase64())}};
    return QJsonDocument(json).toJson();
}

} // namespace

OutboxService::OutboxService(Session &session, Journal &journal, Reader &reader, ChangeFeed &feed,
                             QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_journal(journal)
    , m_reader(reader)
{
    connect(&feed, &ChangeFeed::changed, this, &OutboxService::refresh);
}

void OutboxService::refresh()
{
    const quint64 question = m_asked.next();
    m_reader
        .ask([](Queries &queries) -> Result<Answer> {
            const auto waiting = queries.outbox(kLimit);
            const auto refused = queries.refused(kLimit);
            if (!waiting)
                return std::unexpected(waiting.error());
            if (!refused)
                return std::unexpected(refused.error());
            return Answer{items(queries, *waiting), items(queries, *refused)};
        })
        .then(this, [this, question](const Result<Answer> &answer) {
            if (!m_asked.isCurrent(question))
                return;
            if (!answer) {
                emit failed(answer.error());
                return;
            }
            m_waiting = answer->waiting;
            m_refused = answer->refused;
            std::ranges::stable_sort(m_refused, std::ranges::greater(), &OutboxItem::atMs);
            emit changed();
        });
}

void OutboxService::retry(const OperationId &id)
{
    m_reader.ask([id](Queries &queries) { return find(queries, id); })
        .then(this, [this, id](const Result<JournalEntry> &entry) {
            if (!entry) {
                emit failed(entry.error());
                return;
            }
            if (entry->verdict == VerdictKind::Waiting) {
                if (m_retryWaiting) {
                    m_retryWaiting(id);
                    emit retried(id);
                } else {
                    emit failed({ErrorCode::Unavailable, tr("没有连接服务器"), {}});
                }
                return;
            }
            const Operation &operation = entry->operation;
            OperationDraft draft;
            draft.intent = operation.intent;
            draft.company = operation.company;
            draft.branch = operation.branch;
            draft.entities = operation.entities;
            draft.values = operation.values;
            for (auto it = operation.personal.cbegin(); it != operation.personal.cend(); ++it)
                draft.personal.insert(it.key(), it->value);
            draft.actor = m_session.info().agent;
            draft.causalParent = operation.id; // what it is a second attempt at
            m_journal.author({draft}).then(this, [this, id](const Result<QList<JournalEntry>> &written) {
                if (written)
                    emit retried(id);
                else
                    emit failed(written.error());
            });
        });
}

void OutboxService::exportOne(const OperationId &id)
{
    m_reader
        .ask([id](Queries &queries) -> Result<QByteArray> {
            const Result<JournalEntry> entry = find(queries, id);
            if (!entry)
                return std::unexpected(entry.error());
            return toJson(*entry);
        })
        .then(this, [this, id](const Result<QByteArray> &json) {
            if (json)
                emit exported(id, *json);
            else
                emit failed(json.error());
        });
}

} // namespace Warmline
