// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/map/notice_roll.h"

#include "app/core/while_alive.h"
#include "app/domain/person_name.h"
#include "app/exchange/csv_reader.h"

#include <QDateTime>
#include <QSaveFile>
#include <QSet>
#include <QTimeZone>
#include <QtConcurrentRun>

#include <algorithm>

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

Result<QList<NoticeRow>> readRows(Queries &queries, const QList<BuildingId> &houses)
{
    QList<NoticeRow> rows;
    for (const BuildingId &house : houses) {
        const auto households = queries.householdsOfBuilding(house);
        if (!households)
            return std::unexpected(households.error());
        for (const HouseholdDetail &detail : *households) {
            const Household &household = detail.household;
            rows.append({household.account, house, household.branch, detail.address,
                         PersonName::masked(household.customerName), household.phone,
                         household.useState == UseState::Stopped});
        }
        if (rows.size() > NoticeRoll::kMostRows)
            return failure(ErrorCode::InvalidInput,
                           NoticeRoll::tr("选中的住户超过 %1 户，请分几次选").arg(NoticeRoll::kMostRows));
    }
    return rows;
}

/// A spreadsheet takes what begins like that for a formula.
QString harmless(const QString &field)
{
    return !field.isEmpty() && u"=+-@\t\r"_s.contains(field.at(0)) ? u'\'' + field : field;
}

QFuture<Result<QHash<QString, QString>>> clearPhones(Reader &reader, const QList<NoticeRow> &rows)
{
    return reader.ask([rows](Queries &queries) -> Result<QHash<QString, QString>> {
        QHash<QString, QString> phones;
        for (const NoticeRow &row : rows) {
            const auto phone = queries.phone(row.account);
            if (!phone)
                return std::unexpected(phone.error());
            phones.insert(row.account.value, *phone);
        }
        return phones;
    });
}

} // namespace

QByteArray noticeCsv(const QList<NoticeRow> &rows, const QHash<QString, QString> &phones,
                     const QStringList &about)
{
    QString text = csvLine({NoticeRoll::tr("户号"), NoticeRoll::tr("地址"), NoticeRoll::tr("姓名"),
                            NoticeRoll::tr("电话"), NoticeRoll::tr("用热")});
    for (const NoticeRow &row : rows)
        text += csvLine({harmless(row.account.value), harmless(row.address), harmless(row.name),
                         harmless(phones.value(row.account.value, row.phone)),
                         row.stopped ? NoticeRoll::tr("停供") : QString()});
    for (const QString &line : about)
        text += csvLine({harmless(line)});
    return "\xEF\xBB\xBF" + text.toUtf8();
}

NoticeRoll::NoticeRoll(Session &session, Journal &journal, Reader &reader, const Clock &clock,
                       QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_journal(journal)
    , m_reader(reader)
    , m_clock(clock)
{
    m_thread.setMaxThreadCount(1);
}

NoticeRoll::~NoticeRoll()
{
    m_thread.waitForDone(); // one file of some hundred kilobytes
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
        } else {
            m_readError = contents.error();
        }
        emit changed();
    });
}

Result<NoticeRoll::Contents> NoticeRoll::readContents(Queries &queries, const QList<BuildingId> &houses,
                                                      qint64 nowMs)
{
    const auto rows = readRows(queries, houses);
    if (!rows)
        return std::unexpected(rows.error());
    const auto sent = NoticeLog::read(queries, nowMs);
    if (!sent)
        return std::unexpected(sent.error());
    Contents contents{*rows, {}};
    const QSet<BuildingId> here(houses.begin(), houses.end());
    for (const NoticeSent &one : *sent) {
        if (std::ranges::any_of(one.houses, [&](const BuildingId &house) { return here.contains(house); }))
            contents.sent.append(one);
    }
    return contents;
}

qint64 NoticeRoll::lastSentMs(const BuildingId &house) const
{
    const auto last =
        std::ranges::find_if(m_sent, [&](const NoticeSent &sent) { return sent.houses.contains(house); });
    return last == m_sent.cend() ? 0 : last->atMs;
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
        m_session.draft(u"notice.sent"_s, EntityKind::Setting, NoticeLog::monthEntity(sent.atMs));
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
    if (phones == Phones::Masked || role == Role::Administrator)
        return {};
    if (role != Role::Supervisor)
        return failure(ErrorCode::Denied, tr("只有班长和管理员能导出完整号码"));
    if (m_rows.size() > kMostClear)
        return failure(ErrorCode::Denied, tr("超过 %1 户的完整号码由管理员导出").arg(kMostClear));
    return {};
}

/// As it was when it was asked for: nothing that is read meanwhile gets into the file.
struct NoticeRoll::Export
{
    QString file;
    Phones phones = Phones::Masked;
    QString reason;
    QString place;
    QList<NoticeRow> rows;
    QList<OperationDraft> drafts; ///< still to be written down
};

QList<OperationDraft> NoticeRoll::drafts(const Export &order) const
{
    OperationDraft listed =
        m_session.draft(u"notice.listed"_s, EntityKind::Setting, NoticeLog::monthEntity(m_clock.utcMs()));
    if (listed.branch.isEmpty() && !order.rows.isEmpty())
        listed.branch = order.rows.first().branch;
    listed.values = {{u"place"_s, order.place},
                     {u"households"_s, qint64(order.rows.size())},
                     {u"clear"_s, order.phones == Phones::Clear},
                     {u"reason"_s, order.reason}};
    QList<OperationDraft> all{listed};
    if (order.phones == Phones::Masked)
        return all;
    for (const NoticeRow &row : order.rows) {
        OperationDraft reveal =
            m_session.draft(u"household.reveal"_s, EntityKind::Household, row.account.value);
        reveal.branch = row.branch;
        reveal.values.insert(u"reason"_s, order.reason);
        all.append(reveal);
    }
    return all;
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
    const auto order = std::make_shared<Export>();
    order->file = file;
    order->phones = phones;
    order->reason = reason.trimmed();
    order->place = m_place;
    order->rows = m_rows;
    order->drafts = drafts(*order);
    authorNext(order);
}

/// Portion after portion: one transaction of twenty thousand signed operations would hold up a seat's other
/// writing. When a later one fails, more was written down than was carried out.
void NoticeRoll::authorNext(const std::shared_ptr<Export> &order)
{
    if (order->drafts.isEmpty()) {
        writeFile(*order);
        return;
    }
    const QList<OperationDraft> portion = order->drafts.first(std::min(kPortion, order->drafts.size()));
    order->drafts.remove(0, portion.size());
    m_journal.author(portion)
        .then(this,
              [this, order](const Result<QList<JournalEntry>> &written) {
                  if (written)
                      authorNext(order);
                  else
                      stop(written.error());
              })
        .onCanceled(this, whileAlive(this, [this] { onStoreGone(); }));
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

void NoticeRoll::writeFile(const Export &order)
{
    const SessionInfo &who = m_session.info();
    const QString when = QDateTime::fromMSecsSinceEpoch(m_clock.utcMs(), QTimeZone(who.timeZone.toLatin1()))
                             .toString(u"yyyy-MM-dd HH:mm"_s);
    const QStringList about{
        tr("%1 导出于 %2").arg(who.agentName.isEmpty() ? who.agent.value : who.agentName, when),
        tr("原因：%1").arg(order.reason)};
    const auto write = [rows = order.rows, about, file = order.file](
                           const Result<QHash<QString, QString>> &numbers) -> Result<qsizetype> {
        if (!numbers)
            return std::unexpected(numbers.error());
        const QByteArray bytes = noticeCsv(rows, *numbers, about);
        QSaveFile out(file);
        if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size() || !out.commit())
            return failure(ErrorCode::Storage, out.errorString(), file);
        return rows.size();
    };
    QFuture<Result<QHash<QString, QString>>> numbers =
        order.phones == Phones::Clear ? clearPhones(m_reader, order.rows)
                                      : QtFuture::makeReadyValueFuture(Result<QHash<QString, QString>>());
    numbers.then(&m_thread, write)
        .then(this,
              [this, file = order.file](const Result<qsizetype> &rows) {
                  if (!rows) {
                      stop(rows.error());
                      return;
                  }
                  m_writing = false;
                  emit exported(file, *rows);
              })
        .onCanceled(this, whileAlive(this, [this] { onStoreGone(); }));
}

} // namespace Warmline
