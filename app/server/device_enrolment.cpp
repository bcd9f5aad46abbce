// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/device_enrolment.h"
#include "app/server/ready_answer.h"

#include "app/domain/server_journal.h"

#include <algorithm>

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

QString normalisedCode(const QString &code)
{
    QString kept;
    for (const QChar c : code) {
        if (c.isLetterOrNumber())
            kept.append(c.toUpper());
    }
    return kept;
}

OperationDraft draftOf(const QString &intent, const QString &device, const CallerSession &session,
                       const QString &company)
{
    OperationDraft draft;
    draft.intent = intent;
    draft.company = company.isEmpty() ? u"local"_s : company;
    draft.entities = {{EntityKind::Device, device, 0}};
    draft.actor = session.account;
    draft.origin = Origin::System;
    return draft;
}

Result<ServerHello> readHello(Queries &queries)
{
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
}

} // namespace

DeviceEnrolment::DeviceEnrolment(Journal &journal, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_journal(journal)
    , m_clock(clock)
{ }

QString DeviceEnrolment::invitationOf(const QString &code)
{
    return u"invite-"_s
         + QString::fromLatin1(Crypto::sha256(normalisedCode(code).toUtf8()).first(16).toHex());
}

Result<DeviceEnrolment::Known> DeviceEnrolment::read(Queries &queries, const CallerSession &session,
                                                     const QString &code, qint64 nowMs)
{
    Known known;
    auto hello = readHello(queries);
    if (!hello)
        return std::unexpected(hello.error());
    known.hello = *std::move(hello);
    if (session.device.isEmpty())
        return known;
    auto device = queries.device(session.device);
    if (!device)
        return std::unexpected(device.error());
    known.device = *std::move(device);
    const auto trail = queries.trail(EntityKind::Device, session.device.value);
    if (!trail)
        return std::unexpected(trail.error());
    for (const JournalEntry &entry : *trail) {
        if (entry.verdict != VerdictKind::Confirmed)
            continue;
        if (entry.operation.intent == "device.revoke"_L1 && known.device)
            known.device->revoked = true; // also where the store keeps no mark of it
        if (entry.operation.intent == "device.assign"_L1
            && entry.operation.values.value("account"_L1).toString() == session.account.value)
            known.assigned = true;
    }
    if (!known.isRevoked())
        known.hello.cacheShare =
            ServerQueries::of(queries)
                .and_then([&](ServerQueries *server) { return server->cacheShare(session.device); })
                .value_or(QByteArray());
    if (!code.isEmpty()) {
        const auto invitation = queries.trail(EntityKind::Device, invitationOf(code));
        if (!invitation)
            return std::unexpected(invitation.error());
        known.invited = std::ranges::any_of(*invitation, [nowMs](const JournalEntry &entry) {
            return entry.verdict == VerdictKind::Confirmed && entry.operation.intent == "device.invite"_L1
                && entry.operation.values.value("expires_ms"_L1).toInteger() > nowMs;
        });
    }
    return known;
}

QFuture<Result<void>> DeviceEnrolment::welcome(const CallerSession &session, const Newcomer &newcomer,
                                               const Known &known)
{
    if (known.isRevoked())
        return refuse<void>(ErrorCode::Denied, tr("这台设备已被停用，请联系管理员"), u"revoked"_s);
    const bool isNew = !known.device || known.device->publicKey.isEmpty();
    const bool wantsCode = isNew && newcomer.needsCode;
    if (wantsCode && !known.invited)
        return refuse<void>(ErrorCode::Denied,
                            newcomer.code.isEmpty() ? tr("这台设备还没有登记，请向管理员要一次性登记码")
                                                    : tr("登记码不对、已过期或已用过"),
                            u"enrolmentCode"_s);
    auto redeemed = wantsCode ? redeem(session, newcomer.code, known.hello.company) : ready<void>({});
    return redeemed
        .then(this,
              [this, session, newcomer, known](const Result<void> &done) {
                  return done ? enrol(session, newcomer, known) : ready<void>(done);
              })
        .unwrap();
}

/// A code is used once: its operation's id follows from the code, so a second use finds the first.
QFuture<Result<void>> DeviceEnrolment::redeem(const CallerSession &session, const QString &code,
                                              const QString &company)
{
    OperationDraft draft = draftOf(u"device.redeem"_s, invitationOf(code), session, company);
    draft.id = OperationId(
        Uuid7::fromBytes(Crypto::sha256(QByteArray("redeem\n" + normalisedCode(code).toUtf8())).first(16)));
    draft.values.insert("device"_L1, session.device.value);
    return m_journal.author({draft}).then(
        this, [device = session.device.value](const Result<QList<JournalEntry>> &entries) -> Result<void> {
            if (!entries)
                return std::unexpected(entries.error());
            if (entries->value(0).operation.values.value("device"_L1).toString() != device)
                return failure(ErrorCode::Denied, tr("登记码不对、已过期或已用过"), u"enrolmentCode"_s);
            return {};
        });
}

QFuture<Result<void>> DeviceEnrolment::enrol(const CallerSession &session, const Newcomer &newcomer,
                                             const Known &known)
{
    DeviceRecord record;
    record.id = session.device;
    record.publicKey = newcomer.publicKey;
    record.name = newcomer.name.left(200);
    record.enrolledBy = session.account;
    record.enrolledMs = m_clock.utcMs();
    const bool isKnown = known.device && known.device->publicKey == record.publicKey;
    auto enrolled = isKnown ? ready<void>({}) : m_journal.enrol(record);
    if (session.isTrusted() || known.assigned)
        return enrolled;
    OperationDraft draft = draftOf(u"device.assign"_s, session.device.value, session, known.hello.company);
    draft.values.insert("account"_L1, session.account.value);
    return enrolled
        .then(this,
              [this, draft](const Result<void> &done) {
                  if (!done)
                      return ready<void>(done);
                  return m_journal.author({draft}).then(
                      this, [](const Result<QList<JournalEntry>> &entries) -> Result<void> {
                          return entries ? Result<void>() : std::unexpected(entries.error());
                      });
              })
        .unwrap();
}

} // namespace Warmline
