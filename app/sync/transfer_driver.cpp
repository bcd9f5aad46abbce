// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/transfer_driver.h"

#include <QLoggingCategory>
#include <QPointer>

#include <algorithm>

Q_LOGGING_CATEGORY(lcTransfer, "warmline.transfer", QtInfoMsg)

namespace Warmline {

using namespace Qt::StringLiterals;

TransferDriver::TransferDriver(const TransferParts &parts, const TransferCore::Options &options,
                               QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_core(options)
    , m_timer(this)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] { tell(TransferEvent::Tick{}); });
}

TransferDriver::~TransferDriver()
{
    stop();
}

void TransferDriver::start()
{
    m_running = true;
    m_subscription = m_parts.changes->subscribe([self = QPointer(this)](const StoreChange &) {
        // On the store's thread: only a word to ours.
        if (self)
            QMetaObject::invokeMethod(self, [self] { self->look(false); });
    });
    m_parts.local->pending().then(this, [this](const Result<QList<AttachmentAddress>> &pending) {
        if (!pending) {
            qCWarning(lcTransfer) << "can't read what is to be uploaded:" << int(pending.error().code);
            return;
        }
        for (const AttachmentAddress &address : *pending)
            m_unconfirmed.insert(address.operation, address);
        look(true);
    });
}

void TransferDriver::stop()
{
    m_running = false;
    m_subscription.reset();
    m_timer.stop();
}

void TransferDriver::upload(const AttachmentAddress &address)
{
    QMetaObject::invokeMethod(this, [this, address] {
        m_unconfirmed.insert(address.operation, address);
        look(false);
        publish();
    });
}

void TransferDriver::fetch(const AttachmentAddress &address)
{
    QMetaObject::invokeMethod(this, [this, address] {
        m_addresses.insert(address.operation, address);
        m_settled.remove(address.operation);
        tell(TransferEvent::Wanted{address.operation, TransferWay::Down, address.size, true});
    });
}

void TransferDriver::retry(const OperationId &attachment)
{
    QMetaObject::invokeMethod(this, [this, attachment] {
        for (const TransferItem &item : m_core.items()) {
            if (item.id == attachment && item.state != TransferItem::State::Done)
                tell(TransferEvent::Wanted{attachment, item.way, item.size, true});
        }
    });
}

void TransferDriver::retryNow()
{
    QMetaObject::invokeMethod(this, [this] { tell(TransferEvent::RetryNow{}); });
}

QList<TransferItem> TransferDriver::items() const
{
    const QMutexLocker lock(&m_itemsMutex);
    return m_items;
}

/// What became of the operations that name what is to be uploaded.
void TransferDriver::look(bool isStart)
{
    if (!m_running || m_unconfirmed.isEmpty())
        return;
    if (std::exchange(m_looking, true)) {
        m_lookAgain = true;
        return;
    }
    m_parts.reader
        ->ask([addresses = m_unconfirmed.values()](Queries &queries) {
            QList<Judged> all;
            for (const AttachmentAddress &address : addresses) {
                Judged judged{address};
                const auto trail = queries.trail(address.kind, address.entity);
                if (!trail)
                    continue; // told by whoever reads the ticket
                for (const JournalEntry &entry : *trail) {
                    if (entry.operation.id != address.operation)
                        continue;
                    judged.known = true;
                    judged.verdict = entry.verdict;
                    judged.reason = entry.reason;
                }
                all.append(judged);
            }
            return all;
        })
        .then(this, [this, isStart](const QList<Judged> &all) {
            m_looking = false;
            judged(all, isStart);
            if (std::exchange(m_lookAgain, false))
                look(false);
        });
}

void TransferDriver::judged(const QList<Judged> &all, bool isStart)
{
    for (const Judged &one : all) {
        const OperationId id = one.address.operation;
        if (!one.known && !isStart)
            continue; // a moment early
        if (one.known && one.verdict == VerdictKind::Waiting)
            continue;
        m_unconfirmed.remove(id);
        if (one.known && one.verdict == VerdictKind::Confirmed) {
            m_addresses.insert(id, one.address);
            tell(TransferEvent::Wanted{id, TransferWay::Up, one.address.size, false});
            continue;
        }
        if (one.known) // nobody will ever ask the server for it
            m_refused.insert(id, Error{ErrorCode::Conflict, one.reason, u"refused"_s});
        (void)m_parts.local->settle(id);
    }
    publish();
}

void TransferDriver::tell(const TransferEvent::Any &event)
{
    if (!m_running)
        return;
    m_events.append(event);
    if (std::exchange(m_telling, true))
        return; // an answer that came at once
    while (!m_events.isEmpty()) {
        const SyncMoment now{m_parts.clock->monotonicMs(), m_parts.clock->utcMs()};
        const auto actions = m_core.handle(m_events.takeFirst(), now);
        for (const auto &action : actions)
            std::visit([this](const auto &a) { act(a); }, action);
    }
    m_telling = false;
    publish();
}

void TransferDriver::publish()
{
    QList<TransferItem> items = m_core.items();
    for (const TransferItem &item : std::as_const(items))
        settle(item);
    for (const AttachmentAddress &address : std::as_const(m_unconfirmed))
        items.append(
            {address.operation, TransferWay::Up, TransferItem::State::Waiting, 0, address.size, {}, 0});
    for (const auto &[id, error] : m_refused.asKeyValueRange())
        items.append({id, TransferWay::Up, TransferItem::State::Failed, 0, 0, error, 0});
    {
        const QMutexLocker lock(&m_itemsMutex);
        if (items == m_items)
            return;
        m_items = items;
    }
    emit itemsChanged(items);
}

void TransferDriver::settle(const TransferItem &item)
{
    if (item.state != TransferItem::State::Done || m_settled.contains(item.id))
        return;
    m_settled.insert(item.id);
    if (item.way == TransferWay::Up)
        (void)m_parts.local->settle(item.id);
    else
        emit fetched(item.id);
}

void TransferDriver::withContent(quint64 request, const OperationId &id,
                                 std::function<void(const AttachmentContent &)> next)
{
    using Found = Result<AttachmentContent>;
    m_parts.reader
        ->ask([address = m_addresses.value(id)](Queries &queries) -> Found {
            const auto all = AttachmentLookup::of(queries, address.kind, address.entity);
            if (!all)
                return std::unexpected(all.error());
            for (const Attachment &attachment : *all) {
                if (attachment.operation == address.operation && attachment.isLive())
                    return AttachmentLookup::contentOf(queries, attachment);
            }
            return failure(ErrorCode::Conflict, tr("附件已被移除或删除"), u"removed"_s);
        })
        .then(this, [this, request, next = std::move(next)](const Found &found) {
            if (found)
                next(*found);
            else
                tell(TransferEvent::Failed{request, found.error()});
        });
}

void TransferDriver::answer(quint64 request, QFuture<Result<AttachmentProgress>> future)
{
    future.then(this, [this, request](const Result<AttachmentProgress> &progress) {
        if (progress)
            tell(TransferEvent::Reached{request, *progress});
        else
            tell(TransferEvent::Failed{request, progress.error()});
    });
}

void TransferDriver::act(const TransferAction::Ask &action)
{
    withContent(action.request, action.id, [this, action](const AttachmentContent &content) {
        answer(action.request, action.way == TransferWay::Up
                                   ? m_parts.gateway->progress(m_addresses.value(action.id))
                                   : m_parts.local->progress(content));
    });
}

void TransferDriver::act(const TransferAction::Move &action)
{
    withContent(action.request, action.id, [this, action](const AttachmentContent &content) {
        const AttachmentAddress address = m_addresses.value(action.id);
        const auto go = [this, action, content, address](const Result<QByteArray> &bytes) {
            if (!bytes)
                tell(TransferEvent::Failed{action.request, bytes.error()});
            else if (action.way == TransferWay::Up)
                answer(action.request, m_parts.gateway->send(address, action.offset, *bytes));
            else
                answer(action.request, m_parts.local->write(content, action.offset, *bytes));
        };
        if (action.way == TransferWay::Down) {
            m_parts.gateway->fetch(address, action.offset, action.length).then(this, go);
            return;
        }
        m_parts.local->read(content, action.offset, action.length)
            .then(this, [go](const Result<QByteArray> &bytes) {
                // Waiting does not bring back what this seat has lost.
                go(bytes ? bytes
                         : failure(ErrorCode::Conflict,
                                   tr("本机上附件的内容丢失或损坏：%1").arg(bytes.error().text), u"local"_s));
            });
    });
}

void TransferDriver::act(const TransferAction::WakeAt &action)
{
    m_timer.start(int(std::clamp<qint64>(action.monotonicMs - m_parts.clock->monotonicMs(), 0, 3'600'000)));
}

} // namespace Warmline
