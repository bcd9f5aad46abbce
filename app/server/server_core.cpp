// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/server_core.h"

#include "app/domain/intents.h"
#include "app/domain/phone_number.h"
#include "app/server/access_table.h"
#include "app/server/notice_judge.h"
#include "app/server/operation_judge.h"
#include "app/server/ready_answer.h"

#include <QCoreApplication>
#include <QLoggingCategory>

Q_LOGGING_CATEGORY(lcServer, "warmline.server", QtInfoMsg)

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

/// How long a call waits for what another server is known to have ordered.
constexpr int kCatchUpMs = 1'000;

} // namespace

ServerCore::ServerCore(const ServerParts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_signIn({parts.journal, parts.reader, parts.changes, parts.clock, parts.secret, parts.secretUse,
                parts.tally})
    , m_accounts(*parts.journal, *parts.reader, *parts.clock, m_signIn)
    , m_transfers(*parts.journal, *parts.reader)
    , m_quarantine(*parts.journal, *parts.reader, m_signIn.book(), *parts.clock, m_notices)
    , m_lookUps(*parts.journal, *parts.reader, *parts.clock)
    , m_measurements(parts.series, *parts.reader, *parts.clock)
    , m_news(*parts.changes, *parts.reader)
{ }

ServerCore::~ServerCore() = default;

Result<CallerSession> ServerCore::session(const QString &token, const QString &call) const
{
    auto session = m_signIn.session(token);
    if (!session)
        return session;
    if (const auto may = AccessTable::mayCall(session->role, call); !may)
        return std::unexpected(may.error());
    if (session->mustChangePassword && call != "ChangePassword"_L1 && call != "RenewSession"_L1)
        return failure(ErrorCode::Denied, tr("请先修改口令：现在的口令是别人设的"), u"password"_s);
    return session;
}

QFuture<Result<QList<JournalEntry>>> ServerCore::push(const CallerSession &session,
                                                      const QList<Operation> &operations,
                                                      const QList<DeviceRecord> &makers)
{
    using Entries = QList<JournalEntry>;
    if (session.device.isEmpty())
        return refuse<Entries>(ErrorCode::Denied, tr("没有登记设备，不能提交操作"), u"device"_s);
    if (operations.isEmpty())
        return ready<Entries>(Entries());
    const auto isForeign = [&](const Operation &operation) { return operation.device != session.device; };
    if (std::ranges::any_of(operations, isForeign))
        return takeBack(session, operations, makers);
    if (session.isTrusted())
        return m_parts.journal->receive(operations);
    const auto judged = [this, session, operations] {
        return OperationJudge::judge(*m_parts.reader, m_signIn.book(), session, operations, nowMs())
            .then(this,
                  [this, operations](const Result<OperationJudge::Refusals> &refusals) {
                      if (!refusals)
                          return ready<Entries>(std::unexpected(refusals.error()));
                      return m_parts.journal->receiveJudged(operations, *refusals);
                  })
            .unwrap();
    };
    if (std::ranges::none_of(operations, NoticeJudge::judges))
        return judged();
    return m_notices.run<Result<Entries>>(this, judged); // of two, the second is judged by the first
}

/// After a restore. Each operation carries its maker's signature, but who signed in on that device then can't
/// be asked any more: so nobody's word but a server's own gives rights, destroys data, imports, or stands for
/// one of the two people that a notice to many households needs, by itself or within a day.
QFuture<Result<QList<JournalEntry>>> ServerCore::takeBack(const CallerSession &session,
                                                          const QList<Operation> &operations,
                                                          const QList<DeviceRecord> &makers)
{
    using Entries = QList<JournalEntry>;
    struct Known
    {
        LogIdentity log;
        QSet<DeviceId> servers; ///< devices that no account enrolled
    };
    return m_parts.reader
        ->ask([](Queries &queries) -> Result<Known> {
            Known known;
            const auto log = queries.logIdentity();
            const auto devices = queries.devices();
            if (!log || !devices)
                return std::unexpected(log ? devices.error() : log.error());
            known.log = *log;
            for (const DeviceRecord &device : *devices) {
                if (device.enrolledBy.isEmpty())
                    known.servers.insert(device.id);
            }
            return known;
        })
        .then(this,
              [this, session, operations, makers](const Result<Known> &known) {
                  if (!known || known->log.epochs.size() < 2)
                      return refuse<Entries>(ErrorCode::Denied, tr("操作来自另一台设备"), u"device"_s);
                  for (DeviceRecord maker : makers) { // written before what follows them
                      maker.enrolledMs = nowMs();
                      maker.enrolledBy = session.account;
                      (void)m_parts.journal->enrol(maker);
                  }
                  OperationJudge::Refusals refusals;
                  for (const Operation &operation : operations) {
                      const Intents::Handling handling = Intents::handling(operation.intent);
                      // Nor does a notice whose release may not come back: within a day any may need one.
                      const bool isRecord = handling == Intents::Handling::Record
                                         && !NoticeJudge::isOneOfTwo(operation)
                                         && operation.intent != "notice.prepared"_L1;
                      const bool isWork = isRecord || handling == Intents::Handling::Unknown
                                       || (handling == Intents::Handling::Reduce && operation.primary()
                                           && operation.primary()->kind != EntityKind::Agent);
                      if (!isWork && !known->servers.contains(operation.device))
                          refusals.insert(operation.id, tr("服务器恢复后，这类操作要由有权限的人重新提交"));
                      else if (const auto may = OperationJudge::checkClaims(operation);
                               !may && !known->servers.contains(operation.device))
                          refusals.insert(operation.id, may.error().text);
                  }
                  return m_parts.journal->receiveJudged(operations, refusals);
              })
        .unwrap();
}

PageScope ServerCore::scopeOf(const CallerSession &session)
{
    return {session.branches, session.device};
}

QFuture<Result<JournalPage>> ServerCore::pull(const CallerSession &session, qint64 afterSequence,
                                              qint64 maxBytes)
{
    if (afterSequence < 0)
        return refuse<JournalPage>(ErrorCode::InvalidInput, tr("游标不能为负"), u"cursor"_s);
    const qint64 bytes = std::clamp<qint64>(maxBytes, 1, 8LL * 1024 * 1024);
    const auto read = [this, afterSequence, bytes, scope = scopeOf(session)] {
        return m_parts.reader->ask(
            [=](Queries &queries) { return queries.scopedPage(afterSequence, bytes, scope); });
    };
    if (afterSequence <= m_news.head())
        return read();
    // Another server of the company gave that place a moment ago; an answer now would look like a server that
    // was restored from a backup.
    auto promise = std::make_shared<QPromise<void>>();
    promise->start();
    NewsWish wish;
    wish.after = afterSequence - 1;
    wish.waitMs = kCatchUpMs;
    m_news.wait(wish, [promise](const std::shared_ptr<const News> &) { promise->finish(); });
    return promise->future().then(this, read).unwrap();
}

QFuture<Result<ProvenEntries>> ServerCore::prove(const CallerSession &session, const QList<qint64> &sequences)
{
    if (sequences.size() > kProven)
        return refuse<ProvenEntries>(ErrorCode::InvalidInput, tr("一次最多证明 %1 条").arg(kProven),
                                     u"sequence"_s);
    return m_parts.reader->ask([sequences, scope = scopeOf(session)](Queries &queries) {
        auto proven = queries.prove(sequences);
        for (qsizetype i = proven ? proven->entries.size() - 1 : -1; i >= 0; --i) {
            const Operation &o = proven->entries.at(i).operation;
            if (scope.isWhole() || o.branch.isEmpty() || scope.branches.contains(o.branch)
                || o.device == scope.device)
                continue;
            proven->entries.removeAt(i);
            proven->paths.removeAt(i);
        }
        return proven;
    });
}

QFuture<Result<SnapshotOffer>> ServerCore::snapshot(const CallerSession &session, qint64 cursor, qint64 known)
{
    if (session.device.isEmpty())
        return refuse<SnapshotOffer>(ErrorCode::Denied, tr("没有登记设备，不能下载快照"), u"device"_s);
    if (cursor < 0 || known < 0)
        return refuse<SnapshotOffer>(ErrorCode::InvalidInput, tr("游标不能为负"), u"cursor"_s);
    if (!m_parts.snapshots)
        return ready<SnapshotOffer>(SnapshotOffer{});
    return m_parts.snapshots->offer(session.branches, cursor, known);
}

QFuture<Result<SnapshotSource::Part>>
ServerCore::snapshotPart(const CallerSession &session, const QString &id, qint64 offset, qint64 length)
{
    using Part = SnapshotSource::Part;
    if (session.device.isEmpty() || !m_parts.snapshots)
        return refuse<Part>(ErrorCode::NotFound, tr("服务器没有这个快照"), u"snapshot"_s);
    return m_parts.snapshots->read(id, session.branches, offset, std::min(length, kSnapshotPart));
}

void ServerCore::waitForNews(const CallerSession &session, NewsWish wish, NewsDesk::Answer answer)
{
    const PageScope scope = scopeOf(session);
    if (!scope.isWhole()) {
        QStringList allowed;
        for (const BranchId &branch : scope.branches) {
            if (wish.branches.isEmpty() || wish.branches.contains(branch.value))
                allowed.append(branch.value);
        }
        // Nothing left of what was asked for: only what concerns everybody.
        wish.branches = allowed.isEmpty() ? QStringList{QString()} : allowed;
    }
    wish.waitMs = std::clamp(wish.waitMs, 0, kLongestWaitMs);
    wish.maxBytes = std::clamp<qint64>(wish.maxBytes, 0, 1024 * 1024);
    m_news.wait(wish, std::move(answer));
}

QFuture<Result<FeedPage>> ServerCore::feed(const CallerSession &session, qint64 afterSequence, int limit)
{
    if (afterSequence < 0)
        return refuse<FeedPage>(ErrorCode::InvalidInput, tr("游标不能为负"), u"cursor"_s);
    const int bounded = std::clamp(limit, 1, kFeedEntries);
    return m_parts.reader->ask([=, scope = scopeOf(session)](Queries &queries) {
        return readFeed(queries, afterSequence, bounded, scope);
    });
}

QFuture<Result<Journal::NumberLease>> ServerCore::leaseTicketNumbers(const CallerSession &session, int count)
{
    using Lease = Journal::NumberLease;
    if (session.device.isEmpty())
        return refuse<Lease>(ErrorCode::Denied, tr("没有登记设备，不能预留工单号"), u"device"_s);
    if (count < 1 || count > 1'000)
        return refuse<Lease>(ErrorCode::InvalidInput, tr("一次可预留 1 到 1000 个工单号"), u"count"_s);
    return m_parts.journal->leaseTicketNumbers(session.device, count);
}

QList<Presence> ServerCore::sharePresence(const CallerSession &session, const QList<PresenceNote> &notes)
{
    // A foreign client has no device: its account stands for it.
    const QString seat = session.device.isEmpty() ? session.account.value : session.device.value;
    return m_presence.share(seat, session.account, notes, m_parts.clock->utcMs());
}

QFuture<Result<SearchAnswer>> ServerCore::search(const QString &text, int limit)
{
    const int bounded = std::clamp(limit, 1, SearchAnswer::kMost);
    return m_parts.reader->ask([text = text.left(200), bounded](Queries &queries) {
        Result<SearchAnswer> answer = queries.search(text, bounded);
        if (answer) {
            for (SearchHit &hit : answer->hits)
                hit.phone = hit.phone.isEmpty() ? QString() : PhoneNumber::masked(hit.phone);
        }
        return answer;
    });
}

} // namespace Warmline
