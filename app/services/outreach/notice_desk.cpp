// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/outreach/notice_desk.h"

#include "app/core/while_alive.h"
#include "app/services/sync/connection_status.h"

#include <algorithm>
#include <utility>

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

Error storeClosing()
{
    return {ErrorCode::Unavailable, NoticeDesk::tr("本机数据正在关闭，没有写成"), {}};
}

Error nothingKnown()
{
    return {ErrorCode::NotFound, NoticeDesk::tr("没有这份通知"), {}};
}

} // namespace

NoticeDesk::NoticeDesk(Session &session, Journal &journal, Reader &reader, ChangeFeed &feed,
                       const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_journal(journal)
    , m_reader(reader)
    , m_clock(clock)
    , m_handOver(session, journal, reader, feed, clock)
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

void NoticeDesk::setConnection(const ConnectionStatus &connection)
{
    m_handOver.carrier().setConnection(connection);
    m_reachable = m_handOver.carrier().reachable().has_value();
    connect(&connection, &ConnectionStatus::changed, this, [this] {
        const bool reachable = m_handOver.carrier().reachable().has_value();
        if (std::exchange(m_reachable, reachable) != reachable)
            emit changed();
    });
}

void NoticeDesk::setSender(Sender sender)
{
    m_sender = std::move(sender);
    m_senderTrouble.reset();
    emit changed();
}

void NoticeDesk::setSenderTrouble(const Error &error)
{
    m_senderTrouble = error;
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

NoticeRules::Person NoticeDesk::person() const
{
    return {m_session.info().agent, leads()};
}

Result<void> NoticeDesk::mayRelease(const NoticeRecord &record) const
{
    return NoticeRules::mayRelease(record, person());
}

Result<void> NoticeDesk::mayWithdraw(const NoticeRecord &record) const
{
    if (m_session.info().role == Role::Trainee)
        return failure(ErrorCode::Denied, tr("见习账号不能撤回通知，请找班长"));
    return NoticeRules::mayWithdraw(record, person());
}

Result<void> NoticeDesk::mayHand(const NoticeRecord &record) const
{
    if (record.withdrawnMs == 0 && !leads())
        return failure(ErrorCode::Denied, tr("只有班长和管理员能把完整号码交出去"));
    return NoticeRules::mayLeave(record).and_then([this] { return m_handOver.carrier().reachable(); });
}

Result<void> NoticeDesk::begin(const Result<void> &may)
{
    if (!may)
        return may;
    if (m_busy)
        return failure(ErrorCode::Unavailable, tr("上一个通知操作还在写入，请稍候再试"));
    m_busy = true;
    emit busyChanged();
    return {};
}

Result<void> NoticeDesk::prepare(const QString &place, const QString &text, const QList<NoticeRow> &rows)
{
    if (rows.isEmpty() || text.trimmed().isEmpty())
        return failure(ErrorCode::InvalidInput, rows.isEmpty() ? tr("名单是空的") : tr("先写要告诉住户的话"));
    if (text.trimmed().size() > NoticeRules::kLongestText)
        return failure(ErrorCode::InvalidInput,
                       tr("要告诉住户的话超过 %1 个字，请写短一些").arg(NoticeRules::kLongestText));
    const BranchId branch = rows.first().branch;
    if (std::ranges::any_of(rows, [&](const NoticeRow &row) { return row.branch != branch; }))
        return failure(ErrorCode::InvalidInput, tr("这些住户分属几个分公司，请按分公司分别选、分别准备"));
    if (auto may = begin(mayPrepare()); !may)
        return may;
    const NoticeRecord record = recordOf(place, text.trimmed(), rows);
    author(NoticeBook::draft(m_session, u"notice.prepared"_s, record, NoticeBook::prepared(record)),
           [this, record](const Result<void> &written) {
               if (written)
                   emit prepared(record);
               else
                   emit failed(written.error());
           });
    return {};
}

NoticeRecord NoticeDesk::recordOf(const QString &place, const QString &text,
                                  const QList<NoticeRow> &rows) const
{
    NoticeRecord record;
    record.id = NoticeId::make(m_clock);
    record.place = place;
    record.text = text;
    record.households = rows.size();
    record.preparedBy = m_session.info().agent;
    record.preparedMs = m_clock.utcMs();
    record.waiting = true;
    record.branch = rows.first().branch.isEmpty() ? m_session.info().branch : rows.first().branch;
    record.houses = NoticeBook::housesOf(rows);
    record.homes = NoticeBook::homesOf(rows, record.houses);
    record.thatDay = NoticeDay::households(m_alone, record.slice());
    return record;
}

Result<void> NoticeDesk::release(const NoticeId &id)
{
    const NoticeRecord *record = find(id);
    if (!record)
        return std::unexpected(nothingKnown());
    if (auto may = begin(mayRelease(*record)); !may)
        return may;
    author(NoticeBook::draft(m_session, u"notice.released"_s, *record, NoticeBook::released(id)), {});
    return {};
}

Result<void> NoticeDesk::withdraw(const NoticeId &id, const QString &reason)
{
    const NoticeRecord *record = find(id);
    if (!record)
        return std::unexpected(nothingKnown());
    if (reason.trimmed().isEmpty())
        return failure(ErrorCode::InvalidInput, tr("撤回要写明原因"));
    if (auto may = begin(mayWithdraw(*record)); !may)
        return may;
    author(NoticeBook::draft(m_session, u"notice.withdrawn"_s, *record,
                             NoticeBook::withdrawn(id, reason.trimmed())),
           {});
    return {};
}

/// \a heard: how the writing went; without it a failure is told, and nothing else.
void NoticeDesk::author(const OperationDraft &draft, std::function<void(const Result<void> &)> heard)
{
    const auto finish = [this, heard = std::move(heard)](const Result<void> &written) {
        m_busy = false;
        read(); // the change feed tells it, too, a little later
        if (heard)
            heard(written);
        else if (!written)
            emit failed(written.error());
        emit busyChanged();
    };
    m_journal.author({draft})
        .then(this,
              [finish](const Result<QList<JournalEntry>> &written) {
                  finish(written ? Result<void>() : std::unexpected(written.error()));
              })
        .onCanceled(this, whileAlive(this, [finish] { finish(std::unexpected(storeClosing())); }));
}

Result<void> NoticeDesk::send(const NoticeId &id, const QString &again)
{
    const NoticeRecord *record = find(id);
    if (!record)
        return std::unexpected(nothingKnown());
    if (!m_sender)
        return failure(ErrorCode::Unavailable, tr("没有配置发送平台，请导出文件"));
    if (auto may = begin(mayCarry(*record, again)); !may)
        return may;
    NoticeHandOver::Passing passing{
        *record, {}, m_sender->title, NoticeHandOver::toSender(*record, m_sender->hand)};
    passing.hand.to = m_sender->name;
    passing.hand.again = again.trimmed();
    return carry(std::move(passing));
}

Result<void> NoticeDesk::saveTo(const NoticeId &id, const QString &file, const QString &again)
{
    const NoticeRecord *record = find(id);
    if (!record)
        return std::unexpected(nothingKnown());
    if (auto may = begin(mayCarry(*record, again)); !may)
        return may;
    NoticeHandOver::Passing passing{*record, {}, file, m_handOver.toFile(*record, file)};
    passing.hand.to = NoticeBook::kToFile;
    passing.hand.again = again.trimmed();
    return carry(std::move(passing));
}

Result<void> NoticeDesk::mayCarry(const NoticeRecord &record, const QString &again) const
{
    if (auto may = mayHand(record); !may)
        return may;
    if (record.mayHaveLeft() && again.trimmed().isEmpty())
        return failure(ErrorCode::Conflict, tr("可能已经交出过：再交一次要写明原因"));
    return {};
}

Result<void> NoticeDesk::carry(NoticeHandOver::Passing passing)
{
    const QString title = passing.title;
    m_handOver.begin(std::move(passing), [this, title](const Result<qsizetype> &taken) {
        m_busy = false;
        read(); // the change feed tells it, too, a little later
        if (taken)
            emit handed(title, *taken);
        else
            emit failed(taken.error());
        emit busyChanged();
    });
    return {};
}

void NoticeDesk::read()
{
    const auto question = [this] {
        return m_reader.ask(
            [now = m_clock.utcMs()](Queries &queries) { return NoticeBook::read(queries, now); });
    };
    m_read.ask(question, [this](const Result<NoticeBook::Contents> &contents) {
        if (!contents) {
            emit unreadable(contents.error());
            return;
        }
        const bool same = contents->records == m_records;
        m_records = contents->records;
        m_alone = contents->alone;
        if (!same)
            emit changed();
        tellAwaited();
    });
}

/// What waits for this person is told once, and that it waits no more.
void NoticeDesk::tellAwaited()
{
    QList<NoticeRecord> fresh;
    QSet<NoticeId> waiting;
    for (const NoticeRecord &record : std::as_const(m_records)) {
        if (!mayRelease(record))
            continue;
        waiting.insert(record.id);
        if (!m_told.contains(record.id))
            fresh.append(record);
    }
    const QSet<NoticeId> gone = m_told - waiting;
    m_told = waiting;
    for (const NoticeId &id : gone)
        emit settled(id);
    for (const NoticeRecord &record : std::as_const(fresh))
        emit awaited(record);
}

} // namespace Warmline
