// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/outreach/notice_desk.h"

#include "app/core/while_alive.h"

#include <QDateTime>
#include <QTimeZone>

#include <algorithm>

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kToFile = "file"_L1; ///< as written into the journal

} // namespace

NoticeDesk::NoticeDesk(Session &session, Journal &journal, Reader &reader, ChangeFeed &feed,
                       const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_journal(journal)
    , m_reader(reader)
    , m_clock(clock)
    , m_carrier(journal, reader)
{
    connect(&feed, &ChangeFeed::changed, this, [this](const StoreChange &change) {
        if (m_started && (change.reset || std::ranges::any_of(change.entities, NoticeBook::isNoticeEntity)))
            read();
    });
    connect(&session, &Session::changed, this, [this] {
        if (!m_started)
            return;
        read(); // another person may do what the one before could not
        emit changed();
    });
}

void NoticeDesk::start()
{
    m_started = true;
    read();
}

void NoticeDesk::setSender(Sender sender)
{
    m_sender = std::move(sender);
    emit changed();
}

const NoticeRecord *NoticeDesk::find(const NoticeId &id) const
{
    const auto found = std::ranges::find(m_records, id, &NoticeRecord::id);
    return found == m_records.cend() ? nullptr : &*found;
}

bool NoticeDesk::leads() const
{
    const Role role = m_session.info().role;
    return role == Role::Supervisor || role == Role::Administrator;
}

Result<void> NoticeDesk::mayPrepare() const
{
    if (m_session.info().role == Role::Trainee)
        return failure(ErrorCode::Denied, tr("见习账号不能准备通知，请找班长"));
    return {};
}

Result<void> NoticeDesk::mayRelease(const NoticeRecord &record) const
{
    if (record.state() != NoticeRecord::State::AwaitsRelease)
        return failure(ErrorCode::Conflict, tr("这份通知不用放行"));
    if (!leads())
        return failure(ErrorCode::Denied, tr("只有班长和管理员能放行"));
    if (record.preparedBy == m_session.info().agent)
        return failure(ErrorCode::Denied, tr("自己准备的通知要由另一个人放行"));
    return {};
}

Result<void> NoticeDesk::mayWithdraw(const NoticeRecord &record) const
{
    if (record.withdrawnMs != 0)
        return failure(ErrorCode::Conflict, tr("已经撤回"));
    if (!record.handed.isEmpty())
        return failure(ErrorCode::Conflict, tr("已经交出，撤不回来"));
    if (!leads() && record.preparedBy != m_session.info().agent)
        return failure(ErrorCode::Denied, tr("只有准备的人、班长和管理员能撤回"));
    return {};
}

Result<void> NoticeDesk::mayHand(const NoticeRecord &record) const
{
    if (record.withdrawnMs != 0)
        return failure(ErrorCode::Conflict, tr("已经撤回"));
    if (!leads())
        return failure(ErrorCode::Denied, tr("只有班长和管理员能把完整号码交出去"));
    if (!record.needsRelease())
        return {};
    if (record.releasedMs == 0)
        return failure(ErrorCode::Denied, tr("超过 %1 户的通知要由另一个人放行").arg(NoticeRows::kMostAlone));
    if (record.releaseWaits)
        return failure(ErrorCode::Unavailable, tr("放行还没有得到服务器确认，请稍候"));
    return {};
}

bool NoticeDesk::begin(const Result<void> &may)
{
    if (!may)
        emit failed(may.error());
    else if (m_busy)
        emit failed({ErrorCode::Unavailable, tr("上一个通知操作还在写入，请稍候再试"), {}});
    else
        return m_busy = true;
    return false;
}

OperationDraft NoticeDesk::draft(const QString &intent, const NoticeRecord &record,
                                 const QCborMap &values) const
{
    OperationDraft draft = m_session.draft(intent, EntityKind::Setting, NoticeBook::entity(record.id));
    draft.branch = record.branch;
    draft.values = values;
    return draft;
}

void NoticeDesk::prepare(const QString &place, const QString &text, const QList<NoticeRow> &rows)
{
    if (rows.isEmpty() || text.trimmed().isEmpty()) {
        emit failed(
            {ErrorCode::InvalidInput, rows.isEmpty() ? tr("名单是空的") : tr("先写要告诉住户的话"), {}});
        return;
    }
    if (!begin(mayPrepare()))
        return;
    NoticeRecord record;
    record.id = NoticeId::make(m_clock);
    record.place = place;
    record.text = text.trimmed();
    record.households = rows.size();
    record.preparedBy = m_session.info().agent;
    record.preparedMs = m_clock.utcMs();
    record.waiting = true;
    record.branch = m_session.info().branch.isEmpty() ? rows.first().branch : m_session.info().branch;
    for (const NoticeRow &row : rows) {
        if (record.houses.isEmpty() || record.houses.last() != row.house) // they come house by house
            record.houses.append(row.house);
    }
    author(draft(u"notice.prepared"_s, record, NoticeBook::prepared(record)),
           [this, record] { emit prepared(record); });
}

void NoticeDesk::release(const NoticeId &id)
{
    const NoticeRecord *record = find(id);
    if (record && begin(mayRelease(*record)))
        author(draft(u"notice.released"_s, *record, NoticeBook::released(id)), {});
}

void NoticeDesk::withdraw(const NoticeId &id, const QString &reason)
{
    const NoticeRecord *record = find(id);
    if (!record)
        return;
    if (reason.trimmed().isEmpty()) {
        emit failed({ErrorCode::InvalidInput, tr("撤回要写明原因"), {}});
        return;
    }
    if (begin(mayWithdraw(*record)))
        author(draft(u"notice.withdrawn"_s, *record, NoticeBook::withdrawn(id, reason.trimmed())), {});
}

void NoticeDesk::author(const OperationDraft &draft, std::function<void()> done)
{
    m_journal.author({draft})
        .then(this,
              [this, done = std::move(done)](const Result<QList<JournalEntry>> &written) {
                  if (!written) {
                      stop(written.error());
                      return;
                  }
                  m_busy = false;
                  read(); // the change feed tells it, too, a little later
                  if (done)
                      done();
              })
        .onCanceled(this, whileAlive(this, [this] { onStoreGone(); }));
}

void NoticeDesk::send(const NoticeId &id)
{
    if (!m_sender) {
        emit failed({ErrorCode::Unavailable, tr("没有配置发送平台，请导出文件"), {}});
        return;
    }
    carry(id, m_sender->name, m_sender->title,
          [hand = m_sender->hand](const NoticeRecord &record) -> Deliver {
              return [hand, record](const QList<NoticeRow> &rows, const NoticeRows::Numbers &numbers,
                                    const std::stop_token &stop) -> Result<qsizetype> {
                  NoticeBatch batch{record.id.toString(), record.place, record.text, {}};
                  for (const NoticeRow &row : rows) {
                      if (const QString phone = numbers.value(row.account.value); !phone.isEmpty())
                          batch.recipients.append({row.account.value, phone});
                  }
                  if (batch.recipients.isEmpty())
                      return failure(ErrorCode::InvalidInput, tr("这些住户都没有登记号码"));
                  return hand(batch, stop).transform([](const NoticeReceipt &receipt) {
                      return receipt.taken;
                  });
              };
          });
}

void NoticeDesk::saveTo(const NoticeId &id, const QString &file)
{
    carry(id, kToFile, file, [this, file](const NoticeRecord &record) -> Deliver {
        return [file, lines = about(record)](const QList<NoticeRow> &rows, const NoticeRows::Numbers &numbers,
                                             const std::stop_token &) -> Result<qsizetype> {
            return NoticeRows::save(NoticeRows::csv(rows, numbers, lines), file).transform([&] {
                return rows.size();
            });
        };
    });
}

/// Who lives there is read when it leaves: a week may lie between.
void NoticeDesk::carry(const NoticeId &id, const QString &to, const QString &toTitle,
                       const std::function<Deliver(const NoticeRecord &)> &deliver)
{
    const NoticeRecord *found = find(id);
    if (!found || !begin(mayHand(*found)))
        return;
    const NoticeRecord record = *found;
    m_reader.ask([houses = record.houses](Queries &queries) { return NoticeRows::read(queries, houses); })
        .then(this,
              [this, record, to, toTitle, deliver = deliver(record)](const Result<QList<NoticeRow>> &rows) {
                  if (!rows)
                      stop(rows.error());
                  else
                      carryRows(record, *rows, to, toTitle, deliver);
              })
        .onCanceled(this, whileAlive(this, [this] { onStoreGone(); }));
}

void NoticeDesk::carryRows(const NoticeRecord &record, const QList<NoticeRow> &rows, const QString &to,
                           const QString &toTitle, const Deliver &deliver)
{
    if (rows.isEmpty() || rows.size() > record.households) {
        stop({ErrorCode::Conflict,
              tr("现在那里有 %1 户，准备时是 %2 户：请重新准备").arg(rows.size()).arg(record.households),
              {}});
        return;
    }
    const QString reason = tr("通知：%1").arg(record.text);
    m_carrier.carry({NoticeLog::reveals(m_session, rows, reason), rows, true}, deliver,
                    [this, record, to, toTitle](const Result<qsizetype> &taken) {
                        if (!taken) {
                            stop(taken.error());
                            return;
                        }
                        author(draft(u"notice.handed"_s, record, NoticeBook::handed(record.id, to, *taken)),
                               [this, toTitle, taken = *taken] { emit handed(toTitle, taken); });
                    });
}

QString NoticeDesk::moment(qint64 utcMs) const
{
    return QDateTime::fromMSecsSinceEpoch(utcMs, QTimeZone(m_session.info().timeZone.toLatin1()))
        .toString(u"yyyy-MM-dd HH:mm"_s);
}

/// Who stands for this list, below it in the file.
QStringList NoticeDesk::about(const NoticeRecord &record) const
{
    QStringList lines{tr("通知内容：%1").arg(record.text),
                      tr("%1 准备于 %2").arg(record.preparedBy.value, moment(record.preparedMs))};
    if (record.releasedMs != 0)
        lines.append(tr("%1 放行于 %2").arg(record.releasedBy.value, moment(record.releasedMs)));
    lines.append(tr("%1 导出于 %2").arg(m_session.info().agent.value, moment(m_clock.utcMs())));
    return lines;
}

void NoticeDesk::read()
{
    const auto question = [this] {
        return m_reader.ask(
            [now = m_clock.utcMs()](Queries &queries) { return NoticeBook::read(queries, now); });
    };
    m_read.ask(question, [this](const Result<QList<NoticeRecord>> &records) {
        if (!records) {
            emit failed(records.error());
            return;
        }
        const bool same = *records == m_records;
        m_records = *records;
        QList<NoticeRecord> fresh;
        for (const NoticeRecord &record : std::as_const(m_records)) {
            if (mayRelease(record) && !m_told.contains(record.id))
                fresh.append(record);
        }
        for (const NoticeRecord &record : std::as_const(fresh))
            m_told.insert(record.id);
        if (!same)
            emit changed();
        for (const NoticeRecord &record : std::as_const(fresh))
            emit awaited(record);
    });
}

void NoticeDesk::stop(const Error &error)
{
    m_busy = false;
    emit failed(error);
}

void NoticeDesk::onStoreGone()
{
    stop({ErrorCode::Unavailable, tr("本机数据正在关闭，没有写成"), {}});
}

} // namespace Warmline
