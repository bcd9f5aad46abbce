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

Error storeClosing()
{
    return {ErrorCode::Unavailable, NoticeDesk::tr("本机数据正在关闭，没有写成"), {}};
}

Error nothingKnown()
{
    return {ErrorCode::NotFound, NoticeDesk::tr("没有这份通知"), {}};
}

/// As the journal has it at that moment: it may still go, and nobody else has begun to hand it over since \a
/// before was read.
Result<void> mayStillGo(Queries &queries, const NoticeRecord &before)
{
    const auto now = NoticeBook::find(queries, before.id);
    if (!now)
        return std::unexpected(now.error());
    if (!*now)
        return std::unexpected(nothingKnown());
    if ((*now)->hands.size() > before.hands.size() + 1) // one is our own
        return failure(ErrorCode::Conflict, NoticeDesk::tr("刚才有人也在交出这份通知：请看记录后再办"));
    return NoticeBook::mayLeave(**now);
}

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
    if (record.state() == NoticeRecord::State::Unknown)
        return failure(ErrorCode::Conflict, tr("可能已经交出，先向平台核实"));
    if (record.state() == NoticeRecord::State::Handed)
        return failure(ErrorCode::Conflict, tr("已经交出，撤不回来"));
    if (!leads() && record.preparedBy != m_session.info().agent)
        return failure(ErrorCode::Denied, tr("只有准备的人、班长和管理员能撤回"));
    return {};
}

Result<void> NoticeDesk::mayHand(const NoticeRecord &record) const
{
    if (record.withdrawnMs == 0 && !leads())
        return failure(ErrorCode::Denied, tr("只有班长和管理员能把完整号码交出去"));
    return NoticeBook::mayLeave(record);
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

OperationDraft NoticeDesk::draft(const QString &intent, const NoticeRecord &record,
                                 const QCborMap &values) const
{
    OperationDraft draft = m_session.draft(intent, EntityKind::Setting, NoticeRules::entity(record.id.value));
    draft.branch = record.branch;
    draft.values = values;
    return draft;
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
    NoticeRecord record;
    record.id = NoticeId::make(m_clock);
    record.place = place;
    record.text = text.trimmed();
    record.households = rows.size();
    record.preparedBy = m_session.info().agent;
    record.preparedMs = m_clock.utcMs();
    record.waiting = true;
    record.branch = branch.isEmpty() ? m_session.info().branch : branch;
    for (const NoticeRow &row : rows) {
        if (record.houses.isEmpty() || record.houses.last() != row.house) // they come house by house
            record.houses.append(row.house);
    }
    author(draft(u"notice.prepared"_s, record, NoticeBook::prepared(record)),
           [this, record](const Result<void> &written) {
               if (written)
                   emit prepared(record);
               else
                   emit failed(written.error());
           });
    return {};
}

Result<void> NoticeDesk::release(const NoticeId &id)
{
    const NoticeRecord *record = find(id);
    if (!record)
        return std::unexpected(nothingKnown());
    if (auto may = begin(mayRelease(*record)); !may)
        return may;
    author(draft(u"notice.released"_s, *record, NoticeBook::released(id)), {});
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
    author(draft(u"notice.withdrawn"_s, *record, NoticeBook::withdrawn(id, reason.trimmed())), {});
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
    Passing passing{*record, {}, m_sender->title, {}};
    passing.hand.to = m_sender->name;
    passing.hand.again = again.trimmed();
    passing.deliver = [hand = m_sender->hand,
                       notice = *record](const QList<NoticeRow> &rows, const NoticeRows::Numbers &numbers,
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
    return carry(std::move(passing));
}

Result<void> NoticeDesk::saveTo(const NoticeId &id, const QString &file, const QString &again)
{
    const NoticeRecord *record = find(id);
    if (!record)
        return std::unexpected(nothingKnown());
    if (auto may = begin(mayCarry(*record, again)); !may)
        return may;
    Passing passing{*record, {}, file, {}};
    passing.hand.to = NoticeBook::kToFile;
    passing.hand.again = again.trimmed();
    passing.deliver = [file, lines = about(*record)](const QList<NoticeRow> &rows,
                                                     const NoticeRows::Numbers &numbers,
                                                     const std::stop_token &) -> Result<qsizetype> {
        return NoticeRows::save(NoticeRows::csv(rows, numbers, lines), file).transform([&] {
            const QStringList known = numbers.values();
            return known.size() - known.count(QString());
        });
    };
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

/// Who lives there is read when it leaves: a week may lie between.
Result<void> NoticeDesk::carry(Passing passing)
{
    passing.hand.attempt = OperationId::make(m_clock).toString();
    m_reader
        .ask([houses = passing.record.houses](Queries &queries) { return NoticeRows::read(queries, houses); })
        .then(this,
              [this, passing](const Result<QList<NoticeRow>> &rows) {
                  const auto fitting = rows ? fits(passing.record, *rows) : std::unexpected(rows.error());
                  if (fitting)
                      carryRows(passing, *rows);
                  else
                      end(fitting.error());
              })
        .onCanceled(this, whileAlive(this, [this] { end(storeClosing()); }));
    return {};
}

/// All of the houses that it was prepared for, and not more households.
Result<void> NoticeDesk::fits(const NoticeRecord &record, const QList<NoticeRow> &rows)
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

/// The attempt is written last of what goes before: when it stands, and its outcome does not, nobody knows.
void NoticeDesk::carryRows(Passing passing, const QList<NoticeRow> &rows)
{
    passing.hand.offered = NoticeRows::reachable(rows);
    const NoticeRecord &record = passing.record;
    NoticeCarrier::Load load{NoticeLog::reveals(m_session, rows, tr("通知 %1").arg(record.id.toString())),
                             rows, true, [record](Queries &queries) { return mayStillGo(queries, record); }};
    load.drafts.append(draft(u"notice.handing"_s, record, NoticeBook::handing(record.id, passing.hand)));
    m_carrier.carry(std::move(load), passing.deliver,
                    [this, passing](const Result<qsizetype> &taken, bool written) {
                        if (written)
                            writeOutcome(passing, taken);
                        else
                            end(taken.error());
                    });
}

void NoticeDesk::writeOutcome(const Passing &passing, const Result<qsizetype> &taken)
{
    const NoticeRecord &record = passing.record;
    author(draft(u"notice.handed"_s, record, NoticeBook::handed(record.id, passing.hand, taken.value_or(0))),
           [this, title = passing.title, taken](const Result<void> &written) {
               if (!taken)
                   emit failed(taken.error());
               else if (!written)
                   emit failed({written.error().code,
                                tr("已交给 %1，但没有记下来：%2").arg(title, written.error().message()),
                                {}});
               else
                   emit handed(title, *taken);
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
            emit unreadable(records.error());
            return;
        }
        const bool same = *records == m_records;
        m_records = *records;
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

/// The act under way is over.
void NoticeDesk::end(const std::optional<Error> &error)
{
    m_busy = false;
    if (error)
        emit failed(*error);
    emit busyChanged();
}

} // namespace Warmline
