// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/server_core.h"

#include "app/contract/wire.h"
#include "app/domain/phone_number.h"

#include <QCoreApplication>
#include <QLoggingCategory>

Q_LOGGING_CATEGORY(lcServer, "warmline.server", QtInfoMsg)

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

/// How long a call waits for what another server is known to have ordered.
constexpr int kCatchUpMs = 1'000;

template <class T>
QFuture<Result<T>> ready(Result<T> result)
{
    return QtFuture::makeReadyValueFuture(std::move(result));
}

template <class T>
QFuture<Result<T>> refuse(ErrorCode code, const QString &text, const QString &where = {})
{
    return ready<T>(failure(code, text, where));
}

/// Compares in a time that tells nothing about where the difference is.
bool sameSecret(const QByteArray &a, const QByteArray &b)
{
    const QByteArray left = Crypto::sha256(a);
    const QByteArray right = Crypto::sha256(b);
    int difference = 0;
    for (qsizetype i = 0; i < left.size(); ++i)
        difference |= quint8(left[i]) ^ quint8(right[i]);
    return difference == 0;
}

} // namespace

ServerCore::ServerCore(const ServerParts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_tokens(parts.secret)
    , m_news(*parts.changes, *parts.reader)
{ }

ServerCore::~ServerCore() = default;

QFuture<Result<ServerCore::SignedIn>> ServerCore::signIn(const AgentId &account, const QString &secret,
                                                         const QByteArray &publicKey,
                                                         const QString &deviceName)
{
    if (account.isEmpty() || !sameSecret(secret.toUtf8(), m_parts.secret)) {
        qCWarning(lcServer, "sign-in denied: wrong secret");
        return refuse<SignedIn>(ErrorCode::Denied, tr("账号或口令不对"), u"secret"_s);
    }
    CallerSession session{account, {}, nowMs() + SessionTokens::kLifeMs};
    if (publicKey.isEmpty())
        return describe(session);
    if (publicKey.size() != 32)
        return refuse<SignedIn>(ErrorCode::InvalidInput, tr("设备公钥应为 32 字节"), u"publicKey"_s);
    // The id is derived from the key, so nobody can enrol under another's id; what a device pushes is signed
    // with the key.
    session.device = OperationCodec::deviceIdOf(publicKey);
    DeviceRecord record;
    record.id = session.device;
    record.publicKey = publicKey;
    record.name = deviceName.left(200);
    record.enrolledBy = account;
    record.enrolledMs = nowMs();
    return m_parts.reader->ask([](Queries &queries) { return queries.devices(); })
        .then(this,
              [this, record, session](const Result<QList<DeviceRecord>> &devices) {
                  if (!devices)
                      return ready<SignedIn>(std::unexpected(devices.error()));
                  const auto known = std::ranges::find(*devices, record.id, &DeviceRecord::id);
                  if (known != devices->cend() && known->revoked)
                      return refuse<SignedIn>(ErrorCode::Denied, tr("这台设备已被停用，请联系管理员"),
                                              u"device"_s);
                  if (known != devices->cend() && known->publicKey == record.publicKey)
                      return describe(session);
                  return m_parts.journal->enrol(record)
                      .then(this,
                            [this, session](const Result<void> &done) {
                                return done ? describe(session)
                                            : ready<SignedIn>(std::unexpected(done.error()));
                            })
                      .unwrap();
              })
        .unwrap();
}

QFuture<Result<ServerCore::SignedIn>> ServerCore::describe(const CallerSession &session)
{
    return m_parts.reader
        ->ask([](Queries &queries) -> Result<ServerHello> {
            ServerHello hello;
            for (const auto &[name, target] : {std::pair{u"company"_s, &hello.company},
                                               {u"company.name"_s, &hello.companyName},
                                               {u"ticket.prefix"_s, &hello.ticketPrefix}}) {
                const auto value = queries.setting(name);
                if (!value)
                    return std::unexpected(value.error());
                *target = *value;
            }
            auto log = queries.logIdentity();
            if (!log && log.error().code != ErrorCode::Unavailable)
                return std::unexpected(log.error());
            hello.log = std::move(log).value_or(LogIdentity());
            const auto seed = queries.setting(u"demo.seed"_s);
            const auto head = queries.cursor();
            if (!seed || !head)
                return std::unexpected(seed ? head.error() : seed.error());
            hello.demo = !seed->isEmpty();
            hello.head = *head;
            hello.schemaVersion = OperationCodec::kSchemaVersion;
            return hello;
        })
        .then(this, [this, session](Result<ServerHello> hello) -> Result<SignedIn> {
            if (!hello)
                return std::unexpected(hello.error());
            hello->serverUtcMs = nowMs();
            return SignedIn{m_tokens.issue(session), session.expiresMs, *hello};
        });
}

Result<CallerSession> ServerCore::session(const QString &token) const
{
    return m_tokens.read(token, nowMs());
}

QFuture<Result<QList<JournalEntry>>> ServerCore::push(const CallerSession &session,
                                                      const QList<Operation> &operations)
{
    using Entries = QList<JournalEntry>;
    if (session.device.isEmpty())
        return refuse<Entries>(ErrorCode::Denied, tr("没有登记设备，不能提交操作"), u"device"_s);
    for (const Operation &operation : operations) {
        if (operation.device != session.device)
            return refuse<Entries>(ErrorCode::Denied, tr("操作来自另一台设备"), operation.id.toString());
    }
    if (operations.isEmpty())
        return ready<Entries>(Entries());
    return m_parts.journal->receive(operations);
}

/// Until accounts bring their branches, everybody's scope is the whole company.
PageScope ServerCore::scopeOf(const CallerSession &session)
{
    return {{}, session.device};
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

QFuture<Result<QList<Series>>> ServerCore::series(const QList<SeriesKey> &keys, qint64 fromMs, qint64 toMs,
                                                  qint64 stepMs)
{
    using List = QList<Series>;
    if (!m_parts.series)
        return refuse<List>(ErrorCode::NotFound, tr("这台服务器没有测点数据"));
    if (keys.size() > kSeriesKeys)
        return refuse<List>(ErrorCode::InvalidInput, tr("一次最多查询 %1 个测点").arg(kSeriesKeys), u"key"_s);
    if (toMs < fromMs || stepMs < 0)
        return refuse<List>(ErrorCode::InvalidInput, tr("时间范围不成立"), u"to"_s);
    return m_parts.series->series(keys, fromMs, toMs, stepMs);
}

QFuture<Result<QList<LiveValue>>> ServerCore::latest(const QStringList &owners)
{
    using List = QList<LiveValue>;
    if (!m_parts.series)
        return refuse<List>(ErrorCode::NotFound, tr("这台服务器没有测点数据"));
    if (owners.size() > kOwners)
        return refuse<List>(ErrorCode::InvalidInput, tr("一次最多查询 %1 个对象").arg(kOwners), u"owner"_s);
    return m_parts.series->latest(owners);
}

QFuture<Result<SearchAnswer>> ServerCore::search(const QString &text, int limit)
{
    const int bounded = std::clamp(limit, 1, 200);
    return m_parts.reader->ask([text = text.left(200), bounded](Queries &queries) {
        Result<SearchAnswer> answer = queries.search(text, bounded);
        if (answer) {
            for (SearchHit &hit : answer->hits)
                hit.phone = hit.phone.isEmpty() ? QString() : PhoneNumber::masked(hit.phone);
        }
        return answer;
    });
}

QFuture<Result<SubmittedAnswer>> ServerCore::submit(const CallerSession &session,
                                                    const SubmittedIntent &intent)
{
    using Answer = SubmittedAnswer;
    if (intent.request.isNull())
        return refuse<Answer>(ErrorCode::InvalidInput, tr("requestId 应为 UUID"), u"requestId"_s);
    OperationDraft draft;
    draft.id = intent.request;
    draft.intent = intent.intent;
    draft.values = intent.values;
    draft.personal = intent.personal;
    draft.actor = session.account;
    const bool opens = intent.intent == "ticket.open"_L1;
    // One read finds what the intent is about: an earlier try with this id, the ticket, the household's
    // branch, the company.
    struct Found
    {
        QString company;
        std::optional<Ticket> ticket;
        BranchId branch;
    };
    const QString account = intent.values.value("account"_L1).toString();
    return m_parts.reader
        ->ask([number = intent.ticketNumber, account](Queries &queries) -> Result<Found> {
            Found found;
            const auto company = queries.setting(u"company"_s);
            if (!company)
                return std::unexpected(company.error());
            found.company = *company;
            if (!number.isEmpty()) {
                const auto ticket = queries.ticketByNumber(number);
                if (!ticket)
                    return std::unexpected(ticket.error());
                found.ticket = *ticket;
            }
            if (!account.isEmpty()) {
                const auto household = queries.household(AccountNo(account));
                if (!household)
                    return std::unexpected(household.error());
                if (!*household)
                    return failure(ErrorCode::NotFound, tr("没有这个户号"), u"account"_s);
                found.branch = (*household)->household.branch;
            }
            return found;
        })
        .then(this,
              [this, draft, opens, number = intent.ticketNumber](const Result<Found> &found) mutable {
                  if (!found)
                      return ready<Answer>(std::unexpected(found.error()));
                  draft.company = found->company;
                  if (!opens) {
                      if (!found->ticket)
                          return refuse<Answer>(ErrorCode::NotFound, tr("没有这张工单"), number);
                      draft.branch = found->ticket->branch;
                      draft.entities = {EntityTouch{EntityKind::Ticket, found->ticket->id.toString(), 0}};
                      return author(draft, number);
                  }
                  draft.branch = found->branch;
                  // The ticket is named after its request, so that a repetition is the same ticket.
                  draft.entities = {EntityTouch{EntityKind::Ticket, draft.id.toString(), 0}};
                  return m_parts.journal->takeTicketNumber()
                      .then(this,
                            [this, draft](const Result<QString> &taken) mutable {
                                if (!taken)
                                    return ready<Answer>(std::unexpected(taken.error()));
                                draft.values.insert("number"_L1, *taken);
                                return author(draft, *taken);
                            })
                      .unwrap();
              })
        .unwrap();
}

QFuture<Result<SubmittedAnswer>> ServerCore::author(OperationDraft draft, const QString &number)
{
    return m_parts.journal->author({std::move(draft)})
        .then(this, [number](const Result<QList<JournalEntry>> &entries) -> Result<SubmittedAnswer> {
            if (!entries)
                return std::unexpected(entries.error());
            if (entries->isEmpty())
                return failure(ErrorCode::Internal, tr("操作没有写入"));
            const JournalEntry entry = entries->first();
            // A repetition is answered with the first try's entry, whose number counts.
            const QString own = entry.operation.values.value("number"_L1).toString();
            return SubmittedAnswer{entry, own.isEmpty() ? number : own};
        });
}

QFuture<Result<TicketTrail>> ServerCore::ticket(const QString &number)
{
    return m_parts.reader->ask([number](Queries &queries) -> Result<TicketTrail> {
        const auto ticket = queries.ticketByNumber(number);
        if (!ticket)
            return std::unexpected(ticket.error());
        if (!*ticket)
            return failure(ErrorCode::NotFound, tr("没有这张工单"), number);
        auto trail = queries.trail(EntityKind::Ticket, (*ticket)->id.toString());
        if (!trail)
            return std::unexpected(trail.error());
        return TicketTrail{**ticket, std::move(*trail)};
    });
}

} // namespace Warmline
