// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/outreach/notice_carrier.h"

#include "app/core/while_alive.h"
#include "app/domain/queries.h"
#include "app/services/outreach/server_word.h"
#include "app/services/sync/connection_status.h"

#include <QCoreApplication>
#include <QThreadPool>
#include <QtConcurrentRun>

#include <algorithm>

namespace Warmline {

struct NoticeCarrier::Order
{
    Load load;
    Deliver deliver;
    Done done;
    bool written = false;
};

namespace {

constexpr int kAtExit_ms = 3'000; ///< what a delivery that was told to stop gets when the program ends

/// Outlives every carrier, and is not waited for when the program's last objects go: a platform may take a
/// minute to answer, and nobody should wait that long to leave a seat.
QThreadPool &deliveries()
{
    static QThreadPool *const pool = [] {
        auto *made = new QThreadPool;
        made->setMaxThreadCount(4);
        return made;
    }();
    return *pool;
}

void waitAtExit()
{
    (void)deliveries().waitForDone(kAtExit_ms);
}

Result<NoticeRows::Numbers> numbersOf(Queries &queries, const NoticeCarrier::Load &load)
{
    NoticeRows::Numbers numbers;
    const QList<NoticeRow> wanted = load.clear ? load.rows : QList<NoticeRow>();
    for (const NoticeRow &row : wanted) {
        const auto phone = queries.phone(row.account);
        if (!phone)
            return std::unexpected(phone.error());
        numbers.insert(row.account.value, *phone);
    }
    if (load.may) {
        if (const auto may = load.may(queries); !may)
            return std::unexpected(may.error());
    }
    return numbers;
}

Error storeGone()
{
    return {ErrorCode::Unavailable, NoticeCarrier::tr("本机数据正在关闭，没有写成"), {}};
}

} // namespace

NoticeCarrier::NoticeCarrier(Journal &journal, Reader &reader, ChangeFeed *feed, QObject *parent)
    : QObject(parent)
    , m_journal(journal)
    , m_reader(reader)
    , m_word(feed ? std::make_unique<ServerWord>(reader, *feed) : nullptr)
{
    static const bool once = (qAddPostRoutine(waitAtExit), true);
    Q_UNUSED(once)
}

NoticeCarrier::~NoticeCarrier()
{
    m_stop.request_stop();
}

void NoticeCarrier::carry(Load load, Deliver deliver, Done done)
{
    Q_ASSERT(!m_busy && (m_word || !load.asks));
    m_busy = true;
    const auto order = std::make_shared<Order>(std::move(load), std::move(deliver), std::move(done));
    if (order->load.asks)
        askServer(order);
    else
        authorNext(order);
}

void NoticeCarrier::setPatience(int ms)
{
    if (m_word)
        m_word->setPatience(ms);
}

Result<void> NoticeCarrier::reachable() const
{
    if (!m_connection
        || (m_connection->offlineSinceMs() == 0 && m_connection->link() != SyncLink::Connecting))
        return {};
    return failure(ErrorCode::Unavailable,
                   tr("%1：完整号码要先得到服务器同意才能交出，连上后再办").arg(m_connection->linkText()));
}

/// Two seats that know nothing of each other both ask; the server's order says who may.
void NoticeCarrier::askServer(const std::shared_ptr<Order> &order)
{
    if (const auto may = reachable(); !may) {
        finish(order, std::unexpected(may.error()));
        return;
    }
    const OperationDraft &asks = *order->load.asks;
    m_journal.author({asks})
        .then(this,
              [this, order, id = asks.id,
               where = asks.entities.first()](const Result<QList<JournalEntry>> &written) {
                  if (!written) {
                      finish(order, std::unexpected(written.error()));
                      return;
                  }
                  order->written = true;
                  m_word->await(id, where, [this, order](const Result<void> &word) {
                      order->written = word || word.error().code != ErrorCode::Denied;
                      if (word)
                          askAgain(order);
                      else
                          finish(order, std::unexpected(word.error()));
                  });
              })
        .onCanceled(this, whileAlive(this, [this, order] { finish(order, std::unexpected(storeGone())); }));
}

/// Confirmed is not yet allowed: servers that share an order may both have confirmed one. With the server's
/// word everything before it is here.
void NoticeCarrier::askAgain(const std::shared_ptr<Order> &order)
{
    m_reader.ask([may = order->load.may](Queries &queries) { return may ? may(queries) : Result<void>(); })
        .then(this,
              [this, order](const Result<void> &may) {
                  if (may)
                      authorNext(order);
                  else
                      finish(order, std::unexpected(may.error()));
              })
        .onCanceled(this, whileAlive(this, [this, order] { finish(order, std::unexpected(storeGone())); }));
}

/// Portion after portion: one transaction of twenty thousand signed operations would hold up a seat's other
/// writing.
void NoticeCarrier::authorNext(const std::shared_ptr<Order> &order)
{
    QList<OperationDraft> &drafts = order->load.drafts;
    if (drafts.isEmpty()) {
        order->written = true;
        readNumbers(order);
        return;
    }
    const QList<OperationDraft> portion = drafts.first(std::min(kPortion, drafts.size()));
    drafts.remove(0, portion.size());
    m_journal.author(portion)
        .then(this,
              [this, order](const Result<QList<JournalEntry>> &written) {
                  if (written)
                      authorNext(order);
                  else
                      finish(order, std::unexpected(written.error()));
              })
        .onCanceled(this, whileAlive(this, [this, order] { finish(order, std::unexpected(storeGone())); }));
}

void NoticeCarrier::readNumbers(const std::shared_ptr<Order> &order)
{
    using Numbers = NoticeRows::Numbers;
    m_reader.ask([load = order->load](Queries &queries) { return numbersOf(queries, load); })
        .then(this,
              [this, order](const Result<Numbers> &numbers) {
                  if (numbers)
                      deliver(order, *numbers);
                  else
                      finish(order, std::unexpected(numbers.error()));
              })
        .onCanceled(this, whileAlive(this, [this, order] { finish(order, std::unexpected(storeGone())); }));
}

void NoticeCarrier::deliver(const std::shared_ptr<Order> &order, const NoticeRows::Numbers &numbers)
{
    // By value: it may run on when this object is gone.
    const auto work = [rows = order->load.rows, numbers, deliver = order->deliver,
                       stop = m_stop.get_token()]() -> Result<qsizetype> {
        if (stop.stop_requested())
            return std::unexpected(storeGone());
        return deliver(rows, numbers, stop);
    };
    QtConcurrent::run(&deliveries(), work)
        .then(this, [this, order](const Result<qsizetype> &delivered) { finish(order, delivered); })
        .onCanceled(this, whileAlive(this, [this, order] { finish(order, std::unexpected(storeGone())); }));
}

void NoticeCarrier::finish(const std::shared_ptr<Order> &order, const Result<qsizetype> &delivered)
{
    m_busy = false;
    order->done(delivered, order->written);
}

} // namespace Warmline
