// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/sync/outbox_service.h"

#include "app/domain/effective_time.h"
#include "app/exchange/operation_file.h"
#include "app/services/tickets/ticket_views.h"

#include <QCoreApplication>

#include <algorithm>

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostItems = 500;
constexpr int kSearched = 100'000;

struct Answer
{
    QList<OutboxItem> waiting, refused;
    qint64 waitingCount = 0;
};

QString entityTitle(Queries &queries, const EntityTouch &touch)
{
    if (touch.kind == EntityKind::Ticket) {
        const auto ticket = queries.ticket(TicketId(Uuid7::fromString(touch.id)));
        if (ticket && *ticket)
            return (*ticket)->number;
    }
    if (touch.kind == EntityKind::Household) {
        const auto home = queries.household(AccountNo(touch.id));
        if (home && *home)
            return (*home)->address;
    }
    return {};
}

QList<OutboxItem> described(Queries &queries, const QList<JournalEntry> &entries)
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
        item.atMs = EffectiveTime::of(entry);
        item.verdict = entry.verdict;
        item.reason = entry.reason;
        result.append(item);
    }
    return result;
}

Result<Answer> readLists(Queries &queries)
{
    const auto waiting = queries.outbox(kMostItems);
    const auto refused = queries.refused(kMostItems);
    if (!waiting)
        return std::unexpected(waiting.error());
    if (!refused)
        return std::unexpected(refused.error());
    const auto count = queries.waitingCount();
    if (!count)
        return std::unexpected(count.error());
    return Answer{described(queries, *waiting), described(queries, *refused), *count};
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

} // namespace

OutboxService::OutboxService(Session &session, Journal &journal, Reader &reader, ChangeFeed &feed,
                             QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_journal(journal)
    , m_reader(reader)
{
    connect(&feed, &ChangeFeed::changed, this, &OutboxService::refresh);
    // The titles were made in the language of before.
    connect(&session, &Session::languageChanged, this, &OutboxService::refresh, Qt::QueuedConnection);
}

void OutboxService::setProgress(const QList<SyncItem> &items)
{
    m_progress.clear();
    for (const SyncItem &item : items)
        m_progress.insert(item.id, item);
    applyProgress();
    emit changed();
}

void OutboxService::applyProgress()
{
    for (OutboxItem &item : m_waiting) {
        const auto progress = m_progress.constFind(item.operation);
        item.state = OutboxItem::State::Waiting;
        item.reason.clear();
        item.retryAtMs = 0;
        if (progress == m_progress.cend())
            continue;
        if (progress->state == SyncItem::State::Held) {
            item.state = OutboxItem::State::Held;
            item.reason = progress->reason.text;
            item.retryAtMs = progress->retryAtMs;
        } else {
            item.state = OutboxItem::State::Sending;
        }
    }
    for (OutboxItem &item : m_refused) {
        item.state = OutboxItem::State::Refused;
        item.redone = m_redone.contains(item.operation);
    }
}

QList<OutboxItem> OutboxService::items() const
{
    QList<OutboxItem> all = m_refused;
    for (const bool held : {true, false}) {
        for (const OutboxItem &item : m_waiting) {
            if ((item.state == OutboxItem::State::Held) == held)
                all.append(item);
        }
    }
    return all;
}

void OutboxService::refresh()
{
    m_lists.ask([this] { return m_reader.ask(readLists); },
                [this](const Result<Answer> &answer) {
                    if (!answer) {
                        emit failed(answer.error());
                        return;
                    }
                    m_waiting = answer->waiting;
                    m_refused = answer->refused;
                    std::ranges::stable_sort(m_refused, std::ranges::greater(), &OutboxItem::atMs);
                    m_unlisted = std::max<qint64>(0, answer->waitingCount - m_waiting.size());
                    applyProgress();
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
                    emit failed({ErrorCode::Unavailable,
                                 QCoreApplication::translate("Outbox", "没有连接服务器"),
                                 {}});
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
                if (!written) {
                    emit failed(written.error());
                    return;
                }
                m_redone.insert(id);
                applyProgress();
                emit retried(id);
                emit changed();
            });
        });
}

QString OutboxService::suggestedFileName(const OutboxItem &item)
{
    return OperationFile::suggestedName(item.entityTitle, item.intent, item.operation);
}

void OutboxService::exportTo(const OperationId &id, const QString &path)
{
    m_reader
        .ask([id, path](Queries &queries) -> Result<void> {
            return find(queries, id)
                .and_then([](const JournalEntry &entry) { return OperationFile::toJson(entry); })
                .and_then([&path](const QByteArray &json) { return OperationFile::write(path, json); });
        })
        .then(this, [this, id, path](const Result<void> &written) {
            if (written)
                emit saved(id, path);
            else
                emit failed(written.error());
        });
}

void OutboxService::exportOne(const OperationId &id)
{
    m_reader
        .ask([id](Queries &queries) -> Result<QByteArray> {
            const Result<JournalEntry> entry = find(queries, id);
            if (!entry)
                return std::unexpected(entry.error());
            return OperationFile::toJson(*entry);
        })
        .then(this, [this, id](const Result<QByteArray> &json) {
            if (json)
                emit exported(id, *json);
            else
                emit failed(json.error());
        });
}

} // namespace Warmline
