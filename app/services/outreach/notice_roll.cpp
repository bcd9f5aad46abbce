// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/outreach/notice_roll.h"

#include "app/core/while_alive.h"
#include "app/services/outreach/notice_book.h"
#include "app/services/sync/connection_status.h"

#include <QDateTime>
#include <QSet>
#include <QTimeZone>

#include <algorithm>
#include <utility>

namespace Warmline {

using namespace Qt::StringLiterals;

NoticeRoll::NoticeRoll(Session &session, Journal &journal, Reader &reader, ChangeFeed &feed,
                       const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_journal(journal)
    , m_reader(reader)
    , m_clock(clock)
    , m_carrier(journal, reader, &feed)
{
    connect(&feed, &ChangeFeed::changed, this, [this](const StoreChange &change) {
        if (!m_rows.isEmpty()
            && (change.reset || std::ranges::any_of(change.entities, NoticeBook::isNoticeEntity)))
            readToday();
    });
}

void NoticeRoll::setConnection(const ConnectionStatus &connection)
{
    m_carrier.setConnection(connection);
    const auto trouble = [this] { return m_carrier.reachable().error_or(Error()).text; };
    m_unreachable = trouble();
    connect(&connection, &ConnectionStatus::changed, this, [this, trouble] {
        const QString why = trouble();
        if (std::exchange(m_unreachable, why) != why)
            emit todayChanged();
    });
}

void NoticeRoll::read(const QString &place, const QList<BuildingId> &houses)
{
    if (m_writing) {
        emit failed({ErrorCode::Unavailable, tr("上一份名单还在导出，请稍候"), {}});
        return;
    }
    m_place = place;
    m_rows.clear();
    m_sent.clear();
    m_readError.reset();
    const auto question = [this, houses, now = m_clock.utcMs()] {
        return m_reader.ask([houses, now](Queries &queries) { return readContents(queries, houses, now); });
    };
    m_read.askInstead(question, [this](const Result<Contents> &contents) {
        if (contents) {
            m_rows = contents->rows;
            m_sent = contents->sent;
            m_alone = contents->alone;
        } else {
            m_readError = contents.error();
        }
        emit changed();
    });
}

Result<NoticeRoll::Contents> NoticeRoll::readContents(Queries &queries, const QList<BuildingId> &houses,
                                                      qint64 nowMs)
{
    const auto rows = NoticeRows::read(queries, houses);
    if (!rows)
        return std::unexpected(rows.error());
    const auto entries = NoticeLog::entries(queries, nowMs);
    if (!entries)
        return std::unexpected(entries.error());
    const auto notices = NoticeBook::read(queries, nowMs);
    if (!notices)
        return std::unexpected(notices.error());
    QList<NoticeSent> sent = NoticeLog::fold(*entries) + NoticeBook::handedOut(notices->records);
    std::ranges::stable_sort(sent, std::ranges::greater(), &NoticeSent::atMs);
    Contents contents{*rows, {}, notices->alone};
    const QSet<BuildingId> here(houses.begin(), houses.end());
    for (const NoticeSent &one : std::as_const(sent)) {
        if (std::ranges::any_of(one.houses, [&](const BuildingId &house) { return here.contains(house); }))
            contents.sent.append(one);
    }
    return contents;
}

/// What others write down meanwhile, or this person at another place.
void NoticeRoll::readToday()
{
    const auto question = [this] {
        return m_reader.ask(
            [now = m_clock.utcMs()](Queries &queries) { return NoticeBook::read(queries, now); });
    };
    m_readToday.ask(question, [this](const Result<NoticeBook::Contents> &notices) {
        if (!notices || notices->alone == m_alone)
            return;
        m_alone = notices->alone;
        emit todayChanged();
    });
}

NoticeSlice NoticeRoll::slice() const
{
    NoticeSlice slice{
        m_session.info().agent, m_clock.utcMs(), NoticeBook::housesOf(m_rows), {}, m_rows.size()};
    slice.homes = NoticeBook::homesOf(m_rows, slice.houses);
    return slice;
}

qint64 NoticeRoll::aloneToday() const
{
    return NoticeDay::households(m_alone, {m_session.info().agent, m_clock.utcMs(), {}, {}, 0});
}

qint64 NoticeRoll::togetherToday() const
{
    return NoticeDay::households(m_alone, slice());
}

const NoticeSent *NoticeRoll::lastSent(const NoticeRow &row) const
{
    const auto last = std::ranges::find_if(m_sent, [&](const NoticeSent &sent) {
        return sent.houses.contains(row.house) && (sent.isTold() || (!sent.partly && !row.phone.isEmpty()));
    });
    return last == m_sent.cend() ? nullptr : &*last;
}

void NoticeRoll::recordSent(NoticeWay way)
{
    if (m_writing) {
        emit failed({ErrorCode::Unavailable, tr("上一份名单还在写，请稍候"), {}});
        return;
    }
    if (const auto allowed = may(Phones::Masked); !allowed) {
        emit failed(allowed.error());
        return;
    }
    if (m_rows.isEmpty()) {
        emit failed({ErrorCode::InvalidInput, tr("名单是空的"), {}});
        return;
    }
    NoticeSent sent{m_clock.utcMs(), m_session.info().agent, m_place, way, {}, m_rows.size(), true};
    for (const NoticeRow &row : std::as_const(m_rows)) {
        if (!sent.houses.contains(row.house))
            sent.houses.append(row.house);
    }
    OperationDraft draft =
        m_session.draft(u"notice.sent"_s, EntityKind::Setting, NoticeRules::listEntity(sent.atMs));
    if (draft.branch.isEmpty())
        draft.branch = m_rows.first().branch;
    draft.values = NoticeLog::values(sent);
    m_writing = true;
    m_journal.author({draft})
        .then(this,
              [this, sent](const Result<QList<JournalEntry>> &written) {
                  if (!written) {
                      stop(written.error());
                      return;
                  }
                  m_writing = false;
                  m_sent.prepend(sent);
                  emit changed();
                  emit recorded(sent);
              })
        .onCanceled(this, whileAlive(this, [this] { onStoreGone(); }));
}

qsizetype NoticeRoll::withoutPhone() const
{
    return std::ranges::count_if(m_rows, [](const NoticeRow &row) { return row.phone.isEmpty(); });
}

Result<void> NoticeRoll::may(Phones phones) const
{
    const Role role = m_session.info().role;
    if (role == Role::Trainee)
        return failure(ErrorCode::Denied, tr("见习账号不能导出名单"));
    if (phones == Phones::Masked)
        return {};
    if (role != Role::Supervisor && role != Role::Administrator)
        return failure(ErrorCode::Denied, tr("只有班长和管理员能导出完整号码"));
    if (m_rows.size() > kMostClear)
        return failure(ErrorCode::Denied,
                       tr("超过 %1 户的完整号码要先准备发送，由另一个人放行").arg(kMostClear));
    return NoticeRules::mayList(togetherToday()).and_then([this] { return m_carrier.reachable(); });
}

OperationDraft NoticeRoll::listed(Phones phones, const QString &reason) const
{
    const NoticeSlice all = slice();
    OperationDraft listed =
        m_session.draft(u"notice.listed"_s, EntityKind::Setting, NoticeRules::listEntity(all.atMs));
    listed.id = OperationId::make(m_clock);
    if (listed.branch.isEmpty() && !m_rows.isEmpty())
        listed.branch = m_rows.first().branch;
    listed.values = {{u"place"_s, m_place},
                     {u"households"_s, qint64(m_rows.size())},
                     {u"clear"_s, phones == Phones::Clear},
                     {u"reason"_s, reason}};
    if (phones == Phones::Clear) {
        listed.values.insert(u"houses"_s, NoticeLog::texts(all.houses));
        listed.values.insert(u"homes"_s, NoticeLog::counts(all.homes));
    }
    return listed;
}

void NoticeRoll::exportCsv(const QString &file, Phones phones, const QString &reason)
{
    if (m_writing) {
        emit failed({ErrorCode::Unavailable, tr("上一份名单还在导出，请稍候"), {}});
        return;
    }
    if (const auto allowed = may(phones); !allowed) {
        emit failed(allowed.error());
        return;
    }
    if (reason.trimmed().isEmpty() || m_rows.isEmpty()) {
        emit failed(
            {ErrorCode::InvalidInput, m_rows.isEmpty() ? tr("名单是空的") : tr("导出名单要写明原因"), {}});
        return;
    }
    m_writing = true;
    const SessionInfo &who = m_session.info();
    const QString when = QDateTime::fromMSecsSinceEpoch(m_clock.utcMs(), QTimeZone(who.timeZone.toLatin1()))
                             .toString(u"yyyy-MM-dd HH:mm"_s);
    const QStringList about{
        tr("%1 导出于 %2").arg(who.agentName.isEmpty() ? who.agent.value : who.agentName, when),
        tr("原因：%1").arg(reason.trimmed())};
    const auto write = [about, file](const QList<NoticeRow> &rows, const NoticeRows::Numbers &numbers,
                                     const std::stop_token &) -> Result<qsizetype> {
        return NoticeRows::save(NoticeRows::csv(rows, numbers, about), file).transform([&] {
            return rows.size();
        });
    };
    // The rows of this moment: nothing that is read meanwhile gets into the file.
    NoticeCarrier::Load load;
    load.rows = m_rows;
    load.clear = phones == Phones::Clear;
    if (load.clear) {
        load.asks = listed(phones, reason.trimmed());
        load.drafts = NoticeLog::reveals(m_session, m_rows, reason.trimmed());
    } else {
        load.drafts = {listed(phones, reason.trimmed())};
    }
    m_carrier.carry(std::move(load), write, [this, file](const Result<qsizetype> &rows, bool) {
        if (!rows) {
            stop(rows.error());
            return;
        }
        m_writing = false;
        emit exported(file, *rows);
    });
}

void NoticeRoll::stop(const Error &error)
{
    m_writing = false;
    emit failed(error);
}

void NoticeRoll::onStoreGone()
{
    stop({ErrorCode::Unavailable, tr("本机数据正在关闭，没有写成"), {}});
}

} // namespace Warmline
