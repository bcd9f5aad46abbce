// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/sync_driver.h"

#include <QLoggingCategory>

Q_LOGGING_CATEGORY(lcSync, "warmline.sync", QtInfoMsg)

namespace Warmline {

namespace {

constexpr qint64 kClockJumpMs = 1'000;

SyncCore::Options withSnapshots(SyncCore::Options options, bool has)
{
    options.snapshots = has;
    return options;
}

/// About the size of an operation on the wire, without encoding it.
qint64 estimatedBytes(const Operation &operation)
{
    qint64 bytes = 400;
    for (const auto &[key, value] : operation.values)
        bytes += 16
               + (value.isByteArray() ? value.toByteArray().size()
                  : value.isString()  ? 3 * value.toString().size()
                                      : 8);
    for (const PersonalValue &value : operation.personal)
        bytes += 40 + value.value.size();
    return bytes;
}

} // namespace

SyncDriver::SyncDriver(const SyncParts &parts, const SyncCore::Options &options, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_core(withSnapshots(options, parts.holdings != nullptr))
    , m_timer(this)
{
    qRegisterMetaType<SyncStatus>();
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        if (m_started)
            tell(SyncEvent::Tick{});
        else
            refresh();
    });
}

SyncDriver::~SyncDriver() = default;

SyncStatus SyncDriver::status() const
{
    const QMutexLocker lock(&m_statusMutex);
    return m_status;
}

void SyncDriver::start()
{
    m_running = true;
    m_device = m_parts.journal->device().id;
    m_wallMinusMonotonic = m_parts.clock->utcMs() - m_parts.clock->monotonicMs();
    m_subscription = m_parts.changes->subscribe([this](const StoreChange &) {
        QMetaObject::invokeMethod(this, &SyncDriver::refresh, Qt::QueuedConnection);
    });
    refresh();
}

void SyncDriver::stop()
{
    m_running = false;
    m_subscription.reset();
    m_timer.stop();
}

void SyncDriver::retryNow()
{
    QMetaObject::invokeMethod(this, [this] { tell(SyncEvent::RetryNow{}); }, Qt::QueuedConnection);
}

void SyncDriver::retryItem(const OperationId &id)
{
    QMetaObject::invokeMethod(this, [this, id] { tell(SyncEvent::RetryItem{id}); }, Qt::QueuedConnection);
}

// ------------------------------------------------------------------------------------- to the core

void SyncDriver::tell(const SyncEvent::Any &event)
{
    if (!m_running || (!m_started && !std::holds_alternative<SyncEvent::Started>(event)))
        return;
    m_events.append(event); // an action may be answered while it is given: one event after the other
    if (std::exchange(m_telling, true))
        return;
    while (!m_events.isEmpty())
        carryOut(m_events.takeFirst()); // takes a copy: the list grows meanwhile
    m_telling = false;
}

void SyncDriver::carryOut(const SyncEvent::Any &event)
{
    noticeClockJump();
    const SyncMoment now{m_parts.clock->monotonicMs(), m_parts.clock->utcMs()};
    const QList<SyncAction::Any> actions = m_core.handle(event, now);
    for (const SyncAction::Any &action : actions)
        std::visit([this](const auto &a) { act(a); }, action);
    if (QList<SyncItem> items = m_core.items(); items != m_items) {
        m_items = std::move(items);
        emit itemsChanged(m_items);
    }
    const SyncStatus status = m_core.status();
    {
        const QMutexLocker lock(&m_statusMutex);
        if (status == m_status)
            return;
        if (status.link != m_status.link)
            qCInfo(lcSync, "link %d, waiting %lld, cursor %lld of %lld", int(status.link), status.waiting,
                   status.cursor, status.head);
        m_status = status;
    }
    emit statusChanged(status);
}

void SyncDriver::fail(quint64 request, const Error &error)
{
    if (isSessionError(error))
        tell(SyncEvent::TokenExpired{request});
    else
        tell(SyncEvent::Failed{request, error});
}

/// A wall clock that jumped, or a machine that slept: the measured offset is worth nothing now.
void SyncDriver::noticeClockJump()
{
    const qint64 difference = m_parts.clock->utcMs() - m_parts.clock->monotonicMs();
    if (std::abs(difference - m_wallMinusMonotonic) < kClockJumpMs)
        return;
    m_wallMinusMonotonic = difference;
    qCInfo(lcSync, "the clock jumped; measuring it again");
    retryNow();
}

Result<SyncDriver::Counts> SyncDriver::readCounts(Queries &queries)
{
    Counts counts;
    const auto cursor = queries.cursor();
    const auto waiting = queries.waitingCount();
    const auto refused = queries.refusedCount();
    const auto numbers = queries.ticketNumbersLeft();
    if (!cursor)
        return std::unexpected(cursor.error());
    if (!waiting)
        return std::unexpected(waiting.error());
    if (!refused)
        return std::unexpected(refused.error());
    if (!numbers)
        return std::unexpected(numbers.error());
    return Counts{*cursor, *waiting, *refused, *numbers};
}

/// Asks the store what changed; many changes in a row are one question.
void SyncDriver::refresh()
{
    if (!m_running)
        return;
    if (m_refreshing) {
        m_refreshAgain = true;
        return;
    }
    m_refreshing = true;
    m_parts.reader->ask(&SyncDriver::readCounts).then(this, [this](const Result<Counts> &counts) {
        m_refreshing = false;
        if (!counts) {
            qCWarning(lcSync).noquote() << "can't read the store:" << int(counts.error().code);
            if (!m_started)
                m_timer.start(1'000);
            return;
        }
        if (!std::exchange(m_started, true))
            tell(SyncEvent::Started{counts->cursor, counts->waiting, counts->refused});
        else
            tell(SyncEvent::OutboxChanged{counts->waiting, counts->refused});
        if (counts->numbersLeft >= 0)
            tell(SyncEvent::NumbersLeft{counts->numbersLeft});
        if (std::exchange(m_refreshAgain, false))
            refresh();
    });
}

// ------------------------------------------------------------------------------------ for the core

void SyncDriver::act(const SyncAction::SignIn &action)
{
    m_signInRequest = action.request;
    const qint64 sentMs = m_parts.clock->utcMs();
    const qint64 sentMonotonic = m_parts.clock->monotonicMs();
    answer(action.request, m_parts.gateway->hello(m_parts.journal->device()),
           [this, action, sentMs, sentMonotonic](const ServerHello &server) {
               if (action.request != m_signInRequest)
                   return;
               // The server looked at its clock about half-way between our sending and hearing.
               const qint64 halfWay = sentMs + (m_parts.clock->monotonicMs() - sentMonotonic) / 2;
               const qint64 offset = server.serverUtcMs - halfWay;
               m_wallMinusMonotonic = m_parts.clock->utcMs() - m_parts.clock->monotonicMs();
               m_parts.journal->setServerOffset(offset);
               // Who the server's log is comes first: from then on its pages must prove themselves.
               answer(action.request, m_parts.journal->meetServer(server.log),
                      [this, action, server, offset] { takeScope(action, server, offset); });
           });
}

/// A restored server knows less than this seat, and another scope wants other data: the store has gone back
/// then, and so does the core.
void SyncDriver::serverKnown(quint64 request, const ServerHello &server, qint64 offset)
{
    answer(request, m_parts.reader->ask(&SyncDriver::readCounts),
           [this, request, server, offset](const Counts &counts) {
               if (counts.cursor < m_core.status().cursor) {
                   if (m_parts.holdings)
                       (void)m_parts.holdings->dropSnapshot(); // of the order or the scope before
                   tell(SyncEvent::Started{counts.cursor, counts.waiting, counts.refused});
               } else
                   tell(SyncEvent::SignedIn{request, server.head, offset, server.schemaVersion});
               emit serverMet(server);
           });
}

void SyncDriver::act(const SyncAction::ReadOutbox &action)
{
    const auto read = [limit = action.limit](Queries &queries) { return queries.outbox(limit); };
    answer(action.request, m_parts.reader->ask(read), [this, action](const QList<JournalEntry> &entries) {
        m_outbox.clear();
        QList<SyncEvent::OutboxItem> items;
        items.reserve(entries.size());
        for (const JournalEntry &entry : entries) {
            m_outbox.insert(entry.operation.id, entry.operation);
            items.append({entry.operation.id, estimatedBytes(entry.operation)});
        }
        tell(SyncEvent::OutboxRead{action.request, items});
    });
}

void SyncDriver::act(const SyncAction::Push &action)
{
    QList<Operation> operations;
    operations.reserve(action.operations.size());
    bool foreign = false;
    for (const OperationId &id : action.operations) {
        if (const auto found = m_outbox.constFind(id); found != m_outbox.cend()) {
            operations.append(*found);
            foreign = foreign || found->device != m_parts.journal->device().id;
        }
    }
    if (foreign) // a restored server may not know their makers
        pushWithMakers(action, operations);
    else
        push(action, operations, {});
}

void SyncDriver::pushWithMakers(const SyncAction::Push &action, const QList<Operation> &operations)
{
    const auto read = [](Queries &queries) { return queries.devices(); };
    answer(action.request, m_parts.reader->ask(read),
           [this, action, operations](QList<DeviceRecord> devices) {
               QSet<DeviceId> makers;
               for (const Operation &operation : operations)
                   makers.insert(operation.device);
               devices.removeIf([&](const DeviceRecord &device) {
                   return !makers.contains(device.id) || device.publicKey.isEmpty();
               });
               push(action, operations, devices);
           });
}

void SyncDriver::push(const SyncAction::Push &action, const QList<Operation> &operations,
                      const QList<DeviceRecord> &makers)
{
    answer(action.request, m_parts.gateway->push(operations, makers),
           [this, action](const QList<JournalEntry> &verdicts) {
               QList<SyncEvent::Placed> placed;
               for (const JournalEntry &entry : verdicts)
                   placed.append({entry.operation.id, entry.sequence});
               tell(SyncEvent::Pushed{action.request, placed});
           });
}

void SyncDriver::act(const SyncAction::Pull &action)
{
    answer(action.request, m_parts.gateway->pull(action.afterSequence, action.maxBytes),
           [this, action, scope = m_scopeEdition](JournalPage page) {
               const SyncEvent::PageReceived event{action.request, page.entries.size(), page.nextCursor,
                                                   page.head};
               m_pages.insert(action.request, {std::move(page), scope});
               tell(event);
           });
}

void SyncDriver::act(const SyncAction::Integrate &action)
{
    Fetched fetched = m_pages.take(action.page);
    // A page says nothing of what its scope left out, and the store can't see that: at the order's beginning,
    // where both scopes start, it would be taken for all there is.
    if (fetched.scope != m_scopeEdition) {
        tell(SyncEvent::Failed{action.request, {ErrorCode::Timeout, tr("账号的范围变了，重新读取"), {}}});
        return;
    }
    answer(action.request, m_parts.journal->integrate(std::move(fetched.page)), [this, action] {
        if (m_parts.journal->device().id == m_device)
            tell(SyncEvent::Integrated{action.request});
        else
            startAnew(action.request);
    });
}

/// The store found that it is a copy, and goes on as another device: the server has to meet it, and what
/// waits is signed anew.
void SyncDriver::startAnew(quint64 request)
{
    m_device = m_parts.journal->device().id;
    m_pages.clear();
    answer(request, m_parts.reader->ask(&SyncDriver::readCounts), [this](const Counts &counts) {
        tell(SyncEvent::Started{counts.cursor, counts.waiting, counts.refused});
    });
}

void SyncDriver::act(const SyncAction::DropPage &action)
{
    m_pages.remove(action.page);
}

void SyncDriver::act(const SyncAction::WaitForNews &action)
{
    answer(action.request, m_parts.gateway->waitForNews(action.afterSequence, action.waitMs),
           [this, action](qint64 head) { tell(SyncEvent::News{action.request, head}); });
}

void SyncDriver::act(const SyncAction::LeaseNumbers &action)
{
    answer(action.request, m_parts.gateway->leaseTicketNumbers(action.count),
           [this, action](const Journal::NumberLease &lease) {
               answer(action.request, m_parts.journal->storeLease(lease), [this, action] {
                   tell(SyncEvent::NumbersLeased{action.request});
                   refresh();
               });
           });
}

void SyncDriver::act(const SyncAction::WakeAt &action)
{
    m_timer.start(
        std::chrono::milliseconds(std::max<qint64>(0, action.monotonicMs - m_parts.clock->monotonicMs())));
}

} // namespace Warmline
