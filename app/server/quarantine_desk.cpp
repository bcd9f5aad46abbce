// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/quarantine_desk.h"

#include "app/domain/phone_number.h"
#include "app/domain/quarantine.h"
#include "app/domain/server_journal.h"
#include "app/server/notice_judge.h"
#include "app/server/operation_judge.h"
#include "app/server/ready_answer.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QLoggingCategory>

#include <algorithm>

Q_DECLARE_LOGGING_CATEGORY(lcServer)

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kListed = 500;

/// What the store knows about a hand-over.
struct Known
{
    QString company;
    QList<Operation> missing; ///< that are neither in the journal nor in quarantine
};

/// Whether \a operations go on from what is known of their device's chain, without taking another turn.
bool continues(const QList<Operation> &operations, const DeviceRecord &record,
               const QList<JournalEntry> &waiting)
{
    QHash<qint64, QByteArray> known{{record.lastSequence, record.lastHash}};
    for (const JournalEntry &entry : waiting)
        known.insert(entry.operation.deviceSequence, entry.operation.hash);
    return std::ranges::all_of(operations, [&known](const Operation &o) {
        const auto same = known.constFind(o.deviceSequence);
        const auto before = known.constFind(o.deviceSequence - 1);
        return (same == known.cend() || *same == o.hash)
            && (before == known.cend() || *before == o.previousHash);
    });
}

Result<Known> read(Queries &queries, const QList<Operation> &operations)
{
    const DeviceId device = operations.first().device;
    const auto record = queries.device(device);
    const auto company = queries.setting(u"company"_s);
    const auto waiting = ServerQueries::of(queries).and_then(
        [&](ServerQueries *server) { return server->quarantine(device); });
    if (!record)
        return std::unexpected(record.error());
    if (!company || !waiting)
        return std::unexpected(company ? waiting.error() : company.error());
    if (!*record || !(*record)->revoked)
        return failure(ErrorCode::Denied, QuarantineDesk::tr("这台设备没有停用，不用隔离"), u"device"_s);
    if (auto good = Quarantine::check(operations, device, (*record)->publicKey); !good)
        return std::unexpected(good.error());
    const qint64 last =
        waiting->isEmpty() ? (*record)->lastSequence : waiting->last().operation.deviceSequence;
    if (operations.first().deviceSequence > last + 1)
        return failure(ErrorCode::Denied, QuarantineDesk::tr("操作链断开：应接第 %1 个").arg(last + 1),
                       u"operations"_s);
    if (!continues(operations, **record, *waiting))
        return failure(ErrorCode::Denied, QuarantineDesk::tr("操作链与服务器所知的不同"), u"operations"_s);
    if (waiting->size() + operations.size() > Quarantine::kMostOfDevice)
        return failure(ErrorCode::Denied, QuarantineDesk::tr("这台设备的隔离区已满，请联系管理员"),
                       u"quarantine"_s);
    Known known{company->isEmpty() ? u"local"_s : *company, {}};
    for (const Operation &operation : operations) {
        if (operation.deviceSequence > last)
            known.missing.append(operation);
    }
    return known;
}

QString contentOf(const Operation &operation)
{
    QJsonObject content = operation.values.toJsonObject();
    for (const auto &[name, value] : operation.personal.asKeyValueRange()) {
        const QString text = QString::fromUtf8(value.value);
        const bool isNumber = name == "number"_L1 || name == "phone"_L1;
        content.insert(name, isNumber ? PhoneNumber::masked(text) : text);
    }
    return QString::fromUtf8(QJsonDocument(content).toJson(QJsonDocument::Compact));
}

} // namespace

QuarantineDesk::QuarantineDesk(Journal &journal, Reader &reader, const AccountBook &book, const Clock &clock,
                               InTurn &notices, QObject *parent)
    : QObject(parent)
    , m_journal(journal)
    , m_reader(reader)
    , m_book(book)
    , m_clock(clock)
    , m_notices(notices)
{ }

QFuture<Result<int>> QuarantineDesk::keep(const QList<Operation> &operations)
{
    if (operations.isEmpty())
        return ready<int>(0);
    if (operations.size() > Quarantine::kMostOperations)
        return ready<int>(failure(ErrorCode::InvalidInput,
                                  tr("一次最多交 %1 个操作").arg(Quarantine::kMostOperations),
                                  u"operations"_s));
    return m_reader.ask([operations](Queries &queries) { return read(queries, operations); })
        .then(this,
              [this, operations](const Result<Known> &known) {
                  if (!known)
                      return ready<int>(std::unexpected(known.error()));
                  const int count = int(operations.size());
                  if (known->missing.isEmpty())
                      return ready<int>(count);
                  const auto packed = Quarantine::pack(known->missing);
                  if (!packed)
                      return ready<int>(std::unexpected(packed.error()));
                  OperationDraft draft;
                  draft.intent = u"device.quarantine"_s;
                  draft.company = known->company;
                  draft.entities = {{EntityKind::Device, operations.first().device.value, 0}};
                  draft.origin = Origin::System;
                  draft.values.insert("operations"_L1, known->missing.size());
                  draft.personal.insert(Quarantine::valueName(), *packed);
                  qCInfo(lcServer, "%lld operations of a revoked device go into quarantine",
                         qint64(known->missing.size()));
                  return m_journal.author({draft}).then(
                      this, [count](const Result<QList<JournalEntry>> &entries) -> Result<int> {
                          if (!entries)
                              return std::unexpected(entries.error());
                          return count;
                      });
              })
        .unwrap();
}

QFuture<Result<QList<QuarantineItem>>> QuarantineDesk::list(const DeviceId &device)
{
    return m_reader.ask([device](Queries &queries) -> Result<QList<QuarantineItem>> {
        const auto entries = ServerQueries::of(queries).and_then(
            [&](ServerQueries *server) { return server->quarantine(device); });
        if (!entries)
            return std::unexpected(entries.error());
        QList<QuarantineItem> items;
        for (const JournalEntry &entry : entries->first(std::min(entries->size(), kListed))) {
            const Operation &o = entry.operation;
            items.append({o.device, o.id, o.deviceSequence, o.intent,
                          o.primary() ? *o.primary() : EntityTouch(), o.actor, o.atMs(), entry.receivedAtMs,
                          contentOf(o)});
        }
        return items;
    });
}

QFuture<Result<QuarantineDecision>> QuarantineDesk::decide(const CallerSession &session,
                                                           const DeviceId &device, bool accept, qint64 upTo,
                                                           const QString &reason)
{
    using Decision = QuarantineDecision;
    if (device.isEmpty())
        return ready<Decision>(failure(ErrorCode::InvalidInput, tr("要指明设备"), u"device"_s));
    if (accept && upTo <= 0)
        return ready<Decision>(
            failure(ErrorCode::InvalidInput, tr("收下时要写明收到第几个操作为止：先列出来看过"), u"upTo"_s));
    const QString why =
        reason.isEmpty() ? tr("设备停用后，由管理员 %1 驳回").arg(session.account.value) : reason;
    return m_reader
        .ask([device](Queries &queries) {
            return ServerQueries::of(queries).and_then(
                [&](ServerQueries *server) { return server->quarantine(device); });
        })
        .then(this,
              [this, device, accept, upTo, why](const Result<QList<JournalEntry>> &waiting) {
                  if (!waiting)
                      return ready<Decision>(std::unexpected(waiting.error()));
                  QList<Operation> decided;
                  QHash<OperationId, QString> rejected;
                  for (const JournalEntry &entry : waiting->first(std::min(waiting->size(), kListed))) {
                      if (upTo > 0 && entry.operation.deviceSequence > upTo)
                          break;
                      decided.append(entry.operation);
                      if (!accept)
                          rejected.insert(entry.operation.id, why);
                  }
                  if (decided.isEmpty())
                      return ready<Decision>(
                          failure(ErrorCode::NotFound, tr("这台设备没有待审的操作"), device.value));
                  const int left = int(waiting->size() - decided.size());
                  if (!accept)
                      return receive(decided, rejected, left);
                  // An administrator has seen them; what each one's maker may do is another question.
                  const auto judged = [this, device, decided, left] {
                      return OperationJudge::judgeQuarantined(m_reader, m_book, device, decided,
                                                              m_clock.utcMs())
                          .then(this,
                                [this, decided, left](const Result<OperationJudge::Refusals> &refusals) {
                                    return refusals ? receive(decided, *refusals, left)
                                                    : ready<Decision>(std::unexpected(refusals.error()));
                                })
                          .unwrap();
                  };
                  if (std::ranges::none_of(decided, NoticeJudge::judges))
                      return judged();
                  return m_notices.run<Result<Decision>>(this, judged);
              })
        .unwrap();
}

QFuture<Result<QuarantineDecision>> QuarantineDesk::receive(const QList<Operation> &decided,
                                                            const QHash<OperationId, QString> &rejected,
                                                            int left)
{
    using Decision = QuarantineDecision;
    ServerJournal *journal = ServerJournal::of(m_journal);
    if (!journal)
        return ready<Decision>(failure(ErrorCode::Unavailable, tr("这台设备没有待审的操作")));
    return journal->receiveQuarantined(decided, rejected)
        .then(this, [left](const Result<QList<JournalEntry>> &entries) -> Result<Decision> {
            if (!entries)
                return std::unexpected(entries.error());
            Decision decision;
            decision.left = left;
            for (const JournalEntry &entry : *entries)
                ++(entry.verdict == VerdictKind::Confirmed ? decision.confirmed : decision.refused);
            return decision;
        });
}

} // namespace Warmline
