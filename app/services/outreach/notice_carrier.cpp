// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/outreach/notice_carrier.h"

#include "app/core/while_alive.h"
#include "app/domain/queries.h"

#include <QtConcurrentRun>

#include <algorithm>

namespace Warmline {

struct NoticeCarrier::Order
{
    Load load;
    Deliver deliver;
    Done done;
};

namespace {

Result<NoticeRows::Numbers> readNumbers(Queries &queries, const QList<NoticeRow> &rows)
{
    NoticeRows::Numbers numbers;
    for (const NoticeRow &row : rows) {
        const auto phone = queries.phone(row.account);
        if (!phone)
            return std::unexpected(phone.error());
        numbers.insert(row.account.value, *phone);
    }
    return numbers;
}

Error storeGone()
{
    return {ErrorCode::Unavailable, NoticeCarrier::tr("本机数据正在关闭，没有写成"), {}};
}

} // namespace

NoticeCarrier::NoticeCarrier(Journal &journal, Reader &reader, QObject *parent)
    : QObject(parent)
    , m_journal(journal)
    , m_reader(reader)
{
    m_thread.setMaxThreadCount(1);
}

NoticeCarrier::~NoticeCarrier()
{
    m_stop.request_stop();
    m_thread.waitForDone(); // one file of some hundred kilobytes, or a platform that hears of the token
}

void NoticeCarrier::carry(Load load, Deliver deliver, Done done)
{
    Q_ASSERT(!m_busy);
    m_busy = true;
    authorNext(std::make_shared<Order>(std::move(load), std::move(deliver), std::move(done)));
}

/// Portion after portion: one transaction of twenty thousand signed operations would hold up a seat's other
/// writing.
void NoticeCarrier::authorNext(const std::shared_ptr<Order> &order)
{
    QList<OperationDraft> &drafts = order->load.drafts;
    if (drafts.isEmpty()) {
        deliver(order);
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

void NoticeCarrier::deliver(const std::shared_ptr<Order> &order)
{
    using Numbers = NoticeRows::Numbers;
    QFuture<Result<Numbers>> numbers =
        order->load.clear
            ? m_reader.ask([rows = order->load.rows](Queries &queries) { return readNumbers(queries, rows); })
            : QtFuture::makeReadyValueFuture(Result<Numbers>());
    const auto work = [rows = order->load.rows, deliver = order->deliver,
                       stop = m_stop.get_token()](const Result<Numbers> &known) -> Result<qsizetype> {
        if (!known)
            return std::unexpected(known.error());
        return deliver(rows, *known, stop);
    };
    numbers.then(&m_thread, work)
        .then(this, [this, order](const Result<qsizetype> &delivered) { finish(order, delivered); })
        .onCanceled(this, whileAlive(this, [this, order] { finish(order, std::unexpected(storeGone())); }));
}

void NoticeCarrier::finish(const std::shared_ptr<Order> &order, const Result<qsizetype> &delivered)
{
    m_busy = false;
    order->done(delivered);
}

} // namespace Warmline
