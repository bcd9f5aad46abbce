// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/outreach/notice_hand_over.h"

#include "app/core/while_alive.h"

#include <QDateTime>
#include <QSet>
#include <QTimeZone>

#include <algorithm>

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

Error closing()
{
    return {ErrorCode::Unavailable, NoticeHandOver::tr("本机数据正在关闭，没有写成"), {}};
}

/// As the journal has it at that moment: it may still go, and \a attempt is the one that may.
Result<void> mayGo(Queries &queries, const NoticeId &id, const QString &attempt)
{
    const auto now = NoticeBook::find(queries, id);
    if (!now)
        return std::unexpected(now.error());
    if (!*now)
        return failure(ErrorCode::NotFound, NoticeHandOver::tr("没有这份通知"));
    if ((*now)->standing() != attempt)
        return failure(ErrorCode::Conflict, NoticeHandOver::tr("刚才有人也在交出这份通知：请看记录后再办"));
    return NoticeRules::mayLeave(**now);
}

} // namespace

NoticeHandOver::NoticeHandOver(Session &session, Journal &journal, Reader &reader, ChangeFeed &feed,
                               const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_journal(journal)
    , m_reader(reader)
    , m_clock(clock)
    , m_carrier(journal, reader, &feed)
{ }

NoticeCarrier::Deliver NoticeHandOver::toSender(const NoticeRecord &notice, Hand hand)
{
    return [hand = std::move(hand), notice](const QList<NoticeRow> &rows, const NoticeRows::Numbers &numbers,
                                            const std::stop_token &stop) -> Result<qsizetype> {
        NoticeBatch batch{notice.id.toString(), notice.place, notice.text, {}};
        for (const NoticeRow &row : rows) {
            if (const QString phone = numbers.value(row.account.value); !phone.isEmpty())
                batch.recipients.append({row.account.value, phone});
        }
        if (batch.recipients.isEmpty())
            return failure(ErrorCode::InvalidInput, tr("这些住户都没有登记号码"));
        return hand(batch, stop).transform([](const NoticeReceipt &receipt) { return receipt.taken; });
    };
}

/// With who stands for this list below it.
NoticeCarrier::Deliver NoticeHandOver::toFile(const NoticeRecord &notice, const QString &file) const
{
    QStringList lines{tr("通知内容：%1").arg(notice.text),
                      tr("%1 准备于 %2").arg(notice.preparedBy.value, moment(notice.preparedMs))};
    if (notice.releasedMs != 0)
        lines.append(tr("%1 放行于 %2").arg(notice.releasedBy.value, moment(notice.releasedMs)));
    lines.append(tr("%1 导出于 %2").arg(m_session.info().agent.value, moment(m_clock.utcMs())));
    return [file, lines](const QList<NoticeRow> &rows, const NoticeRows::Numbers &numbers,
                         const std::stop_token &) -> Result<qsizetype> {
        return NoticeRows::save(NoticeRows::csv(rows, numbers, lines), file).transform([&] {
            const QStringList known = numbers.values();
            return known.size() - known.count(QString());
        });
    };
}

/// Who lives there is read when it leaves: a week may lie between.
void NoticeHandOver::begin(Passing passing, Done done)
{
    m_reader
        .ask([houses = passing.record.houses](Queries &queries) { return NoticeRows::read(queries, houses); })
        .then(this,
              [this, passing, done](const Result<QList<NoticeRow>> &rows) {
                  const auto fitting = rows ? fits(passing.record, *rows) : std::unexpected(rows.error());
                  if (fitting)
                      carry(passing, *rows, done);
                  else
                      done(std::unexpected(fitting.error()));
              })
        .onCanceled(this, whileAlive(this, [done] { done(std::unexpected(closing())); }));
}

/// All of the houses that it was prepared for, and not more households.
Result<void> NoticeHandOver::fits(const NoticeRecord &record, const QList<NoticeRow> &rows)
{
    if (rows.isEmpty() || rows.size() > record.households)
        return failure(
            ErrorCode::Conflict,
            tr("现在那里有 %1 户，准备时是 %2 户：请重新准备").arg(rows.size()).arg(record.households));
    QSet<BuildingId> held;
    for (const NoticeRow &row : rows)
        held.insert(row.house);
    const auto missing =
        std::ranges::count_if(record.houses, [&](const BuildingId &house) { return !held.contains(house); });
    if (missing > 0)
        return failure(ErrorCode::Conflict,
                       tr("有 %1 栋楼的住户这里没有，交不全：请由管这些楼的人交出，或重新准备").arg(missing));
    if (NoticeRows::reachable(rows) == 0)
        return failure(ErrorCode::InvalidInput, tr("这些住户都没有登记号码"));
    return {};
}

/// The attempt is written first: when it stands, and its outcome does not, nobody knows.
void NoticeHandOver::carry(Passing passing, const QList<NoticeRow> &rows, const Done &done)
{
    const NoticeRecord &record = passing.record;
    const OperationId id = OperationId::make(m_clock);
    passing.hand.attempt = id.toString();
    passing.hand.after = record.standing();
    passing.hand.offered = NoticeRows::reachable(rows);
    NoticeCarrier::Load load;
    load.asks = NoticeBook::draft(m_session, u"notice.handing"_s, record,
                                  NoticeBook::handing(record.id, passing.hand));
    load.asks->id = id;
    load.drafts = NoticeLog::reveals(m_session, rows, tr("通知 %1").arg(record.id.toString()));
    load.rows = rows;
    load.clear = true;
    load.may = [notice = record.id, attempt = passing.hand.attempt](Queries &queries) {
        return mayGo(queries, notice, attempt);
    };
    m_carrier.carry(std::move(load), passing.deliver,
                    [this, passing, done](const Result<qsizetype> &taken, bool written) {
                        if (written)
                            writeOutcome(passing, taken, done);
                        else
                            done(taken);
                    });
}

void NoticeHandOver::writeOutcome(const Passing &passing, const Result<qsizetype> &taken, const Done &done)
{
    const NoticeRecord &record = passing.record;
    const OperationDraft draft =
        NoticeBook::draft(m_session, u"notice.handed"_s, record,
                          NoticeBook::handed(record.id, passing.hand, taken.value_or(0)));
    const auto finish = [title = passing.title, taken, done](const Result<void> &written) {
        if (taken && !written)
            done(failure(written.error().code,
                         tr("已交给 %1，但没有记下来：%2").arg(title, written.error().message())));
        else
            done(taken);
    };
    m_journal.author({draft})
        .then(this,
              [finish](const Result<QList<JournalEntry>> &written) {
                  finish(written ? Result<void>() : std::unexpected(written.error()));
              })
        .onCanceled(this, whileAlive(this, [finish] { finish(std::unexpected(closing())); }));
}

QString NoticeHandOver::moment(qint64 utcMs) const
{
    return QDateTime::fromMSecsSinceEpoch(utcMs, QTimeZone(m_session.info().timeZone.toLatin1()))
        .toString(u"yyyy-MM-dd HH:mm"_s);
}

} // namespace Warmline
