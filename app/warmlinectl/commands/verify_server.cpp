// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/warmlinectl/commands/verify_server.h"

#include "app/core/whole_file.h"
#include "app/remote/soap_gateway.h"

#include <QCoreApplication>
#include <QCoroFuture>
#include <QDateTime>
#include <QFile>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QSet>
#include <QTimeZone>

#include <algorithm>
#include <utility>

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kPageBytes = 4LL * 1024 * 1024;
constexpr int kProvenAtOnce = 100;

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(VerifyCommand)
};

/// What an auditor takes along from one check to the next.
struct Known
{
    QByteArray key;
    SignedHead head;
    Merkle::Frontier frontier;
};

QByteArray field(const QJsonObject &file, QLatin1StringView name)
{
    return QByteArray::fromBase64(file.value(name).toString().toLatin1());
}

Result<Known> readKnown(const QString &path)
{
    QFile file(path);
    if (path.isEmpty() || !file.exists())
        return Known();
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::Storage, file.errorString(), path);
    const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
    const auto head = Proof::decodeHead(field(json, "head"_L1));
    const auto frontier = Proof::decodeFrontier(field(json, "frontier"_L1));
    const QByteArray key = field(json, "log_key"_L1);
    if (!head || !frontier || key.size() != 32)
        return failure(ErrorCode::InvalidInput, Tr::tr("不是检查记录，或已损坏"), path);
    return Known{key, *head, *frontier};
}

Result<void> writeKnown(const QString &path, const Known &known)
{
    if (path.isEmpty())
        return {};
    const QJsonObject json{{u"log_key"_s, QString::fromLatin1(known.key.toBase64())},
                           {u"head"_s, QString::fromLatin1(Proof::encode(known.head).toBase64())},
                           {u"frontier"_s, QString::fromLatin1(Proof::encode(known.frontier).toBase64())}};
    return writeWholeFile(path, QJsonDocument(json).toJson());
}

struct Audit
{
    qint64 operations = 0;
    std::optional<Error> bad;
    qint64 sequence = 0; ///< of what is bad; 0: not one of them
    QString operation;
};

/// Hash, commitments and, where its maker's key is at hand, signature of an entry.
bool check(const JournalEntry &entry, const QHash<QString, QByteArray> &keys, Audit &audit)
{
    ++audit.operations;
    const QByteArray key = keys.value(entry.operation.device.value);
    const auto ok = key.isEmpty()
                      ? Result<void>(failure(ErrorCode::Denied, Tr::tr("服务器没有给出设备的公钥")))
                      : OperationCodec::verify(entry.operation, key);
    if (ok)
        return true;
    audit.bad = ok.error();
    audit.sequence = entry.sequence;
    audit.operation = entry.operation.id.toString();
    return false;
}

QCoro::Task<Result<void>> followAll(SoapGateway &gateway, std::shared_ptr<CommandContext> context,
                                    Known &known, Audit &audit)
{
    QHash<QString, QByteArray> keys;
    for (;;) {
        if (context->stop.stop_requested())
            co_return failure(ErrorCode::Cancelled, Tr::tr("已取消"));
        const auto page = co_await gateway.pull(known.frontier.size(), kPageBytes);
        if (!page)
            co_return std::unexpected(page.error());
        for (const DeviceRecord &device : page->devices) {
            if (OperationCodec::deviceIdOf(device.publicKey) == device.id)
                keys.insert(device.id.value, device.publicKey);
        }
        for (const JournalEntry &entry : page->entries) {
            if (!check(entry, keys, audit))
                co_return {};
        }
        auto followed = Proof::checkHead(page->proof.head, known.key);
        if (followed)
            followed =
                Proof::follow(known.frontier, known.head, page->entries, page->nextCursor, page->proof);
        if (!followed) {
            audit.bad = followed.error();
            co_return {};
        }
        known.head = page->proof.head;
        context->console->progress(known.frontier.size(), known.head.size, Tr::tr("检查操作"));
        if (known.frontier.size() >= known.head.size)
            co_return {};
    }
}

QCoro::Task<Result<void>> proveSome(SoapGateway &gateway, std::shared_ptr<CommandContext> context,
                                    Known &known, int count, Audit &audit)
{
    // The head of a page without entries would do, but an empty scope has none: ask for the first entry.
    const auto first = co_await gateway.prove({1});
    if (!first)
        co_return std::unexpected(first.error());
    known.head = first->head;
    QList<qint64> places;
    if (const qint64 size = first->head.size; size <= count) {
        for (qint64 i = 1; i <= size; ++i)
            places.append(i);
    } else {
        QSet<qint64> chosen;
        while (chosen.size() < count)
            chosen.insert(1 + QRandomGenerator::global()->bounded(size));
        places = chosen.values();
    }
    for (qsizetype i = 0; i < places.size(); i += kProvenAtOnce) {
        if (context->stop.stop_requested())
            co_return failure(ErrorCode::Cancelled, Tr::tr("已取消"));
        const QList<qint64> some = places.sliced(i, std::min<qsizetype>(kProvenAtOnce, places.size() - i));
        const auto proven = co_await gateway.prove(some);
        if (!proven)
            co_return std::unexpected(proven.error());
        auto ok = Proof::checkEntries(*proven, known.key);
        if (ok && proven->entries.size() < some.size())
            ok = failure(ErrorCode::Denied, Tr::tr("服务器没有给出它声称有的操作"));
        for (const JournalEntry &entry : proven->entries) {
            const auto body = OperationCodec::encodeBody(entry.operation);
            if (ok && (!body || Crypto::sha256(*body) != entry.operation.hash))
                ok = failure(ErrorCode::Denied, Tr::tr("第 %1 条的内容与哈希不符").arg(entry.sequence));
            ++audit.operations;
        }
        if (!ok) {
            audit.bad = ok.error();
            co_return {};
        }
        context->console->progress(i + some.size(), places.size(), Tr::tr("检查操作"));
    }
    co_return {};
}

QJsonObject toJson(const SignedHead &head)
{
    return {{u"size"_s, head.size},
            {u"root"_s, QString::fromLatin1(head.root.toHex())},
            {u"epoch"_s, QString::fromLatin1(head.epoch.toHex())},
            {u"at"_s, QDateTime::fromMSecsSinceEpoch(head.atMs, QTimeZone::UTC).toString(Qt::ISODateWithMs)}};
}

} // namespace

QCoro::Task<int> verifyServer(std::shared_ptr<CommandContext> context)
{
    bool isNumber = true;
    const int sample = context->line.value(u"sample"_s, u"0"_s).toInt(&isNumber);
    if (!isNumber || sample < 0)
        co_return context->misused(Tr::tr("--sample 应为正整数"));
    if (!Crypto::initialise())
        co_return context->refuse({ErrorCode::Internal, Tr::tr("加密库无法使用"), {}});
    auto options = context->server();
    if (!options)
        co_return context->refuse(options.error());
    options->deadlineMs = 60'000;
    const QString knownFile = context->line.value(u"known"_s);
    auto known = readKnown(knownFile);
    if (!known)
        co_return context->refuse(known.error());

    auto gateway = std::make_unique<SoapGateway>(*options);
    auto server = co_await gateway->hello({});
    if (!server && isSessionError(server.error())) {
        // A server on this machine that has no accounts yet: its file holds its secret, not a token.
        options->secret = std::exchange(options->token, QString());
        options->account = AgentId(context->actor());
        gateway = std::make_unique<SoapGateway>(*options);
        server = co_await gateway->hello({});
    }
    if (!server)
        co_return context->refuse(server.error());
    Audit audit;
    const bool first = known->key.isEmpty();
    if (first)
        known->key = server->log.key;
    if (const auto ok = Proof::checkIdentity(server->log); !ok)
        audit.bad = ok.error();
    else if (server->log.key != known->key)
        audit.bad = Error{ErrorCode::Denied, Tr::tr("服务器日志的公钥与上次不同"), {}};
    if (!audit.bad) {
        const auto done = sample > 0 ? co_await proveSome(*gateway, context, *known, sample, audit)
                                     : co_await followAll(*gateway, context, *known, audit);
        if (!done)
            co_return context->refuse(done.error());
    }
    QJsonObject result{{u"operations"_s, audit.operations},
                       {u"ok"_s, !audit.bad},
                       {u"log_key"_s, QString::fromLatin1(server->log.key.toHex())},
                       {u"head"_s, toJson(known->head)},
                       {u"epochs"_s, server->log.epochs.size()}};
    if (audit.bad) {
        result.insert(u"first_bad"_s, QJsonObject{{u"operation"_s, audit.operation},
                                                  {u"sequence"_s, audit.sequence},
                                                  {u"reason"_s, audit.bad->text}});
        context->console->say(audit.bad->message());
    } else if (sample == 0) {
        if (const auto ok = writeKnown(knownFile, *known); !ok)
            co_return context->refuse(ok.error());
    }
    context->console->result(result);
    co_return audit.bad ? ExitNothing : ExitDone;
}

} // namespace Warmline
