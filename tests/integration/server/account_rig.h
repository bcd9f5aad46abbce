// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "headless_seat.h"

#include "app/core/password.h"
#include "app/server/account_desk.h"
#include "tests/support/waits/waits.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QUuid>

namespace Warmline::Testing {

using namespace Qt::StringLiterals;

inline const QString kPassword = u"right horse 9"_s;

/// For a request's id.
inline QByteArray uuid()
{
    return QUuid::createUuid().toByteArray(QUuid::WithoutBraces);
}

/// A server that takes only accounts, as after `warmline-server init`.
class AccountServer
{
public:
    explicit AccountServer(const QString &folder, std::shared_ptr<ManualClock> serverClock)
        : clock(std::move(serverClock))
    {
        auto opened = Store::open({.folder = folder,
                                   .role = StoreRole::Server,
                                   .key = testKey(),
                                   .clock = clock,
                                   .deviceName = u"server"_s});
        if (!opened)
            qFatal("%s", qPrintable(opened.error().message()));
        store = *std::move(opened);
    }
    void start(SecretUse use = SecretUse::Never)
    {
        EmbeddedServer::Options options;
        options.secret = "token key of the test";
        options.secretUse = use;
        server.reset();
        server = std::make_unique<EmbeddedServer>(
            ServerParts{store.get(), store.get(), store.get(), nullptr, clock.get(), {}}, options);
        const auto started = take(server->start());
        if (!started)
            qFatal("%s", qPrintable(started.error().message()));
        endpoint = *started;
    }
    void change(AccountChange change)
    {
        static const QByteArray verifier = Password::verifierOf(kPassword).value_or(QByteArray());
        change.request = OperationId::make(SystemClock());
        const bool wants =
            change.kind == AccountChange::Kind::Enrol || change.kind == AccountChange::Kind::SetPassword;
        OperationDraft draft = AccountDesk::draftOf(change, wants ? verifier : QByteArray());
        draft.company = u"nuanchuan"_s;
        draft.actor = AgentId(u"admin"_s);
        if (const auto done = take(store->author({draft})); !done)
            qFatal("%s", qPrintable(done.error().message()));
    }
    void enrol(const QString &id, AccountRole role, const QList<BranchId> &branches = {},
               qint64 expiresMs = 0)
    {
        AccountChange c;
        c.account = AgentId(id);
        c.kind = AccountChange::Kind::Enrol;
        c.role = role;
        c.branches = branches;
        c.expiresMs = expiresMs;
        change(c);
    }
    void change(const QString &id, AccountChange::Kind kind)
    {
        AccountChange c;
        c.account = AgentId(id);
        c.kind = kind;
        change(c);
    }

    std::shared_ptr<ManualClock> clock;
    std::unique_ptr<Store> store;
    std::unique_ptr<EmbeddedServer> server;
    ServerEndpoint endpoint;
};

/// A test of accounts: a server with an administrator and the agent 1027 of branch B1, spoken to as bytes of
/// SOAP or as a workstation. A base class of tests; begin() before each.
class AccountRig
{
protected:
    QTemporaryDir m_dir;
    std::shared_ptr<ManualClock> m_clock = std::make_shared<ManualClock>(1'790'000'000'000);
    std::unique_ptr<AccountServer> m_server;
    QNetworkAccessManager m_network;

    struct Answer
    {
        int status = 0;
        QByteArray bytes;
        [[nodiscard]] QString text(const QString &name) const
        {
            const QRegularExpression pattern(u"<(?:\\w+:)?%1(?: [^>]*)?>([^<]*)<"_s.arg(name));
            return pattern.match(QString::fromUtf8(bytes)).captured(1);
        }
        [[nodiscard]] QString fault() const { return status == 500 ? text(u"code"_s) : QString(); }
    };
    Answer call(const QByteArray &body, const QString &token = {})
    {
        const QByteArray header =
            token.isEmpty() ? QByteArray()
                            : "<s:Header><Session><token>" + token.toUtf8() + "</token></Session></s:Header>";
        QNetworkRequest request(m_server->endpoint.url);
        request.setHeader(QNetworkRequest::ContentTypeHeader, "text/xml; charset=utf-8");
        QNetworkReply *reply = m_network.post(
            request,
            "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\" xmlns=\"urn:warmline:1\">"
                + header + "<s:Body>" + body + "</s:Body></s:Envelope>");
        QSignalSpy finished(reply, &QNetworkReply::finished);
        if (!reply->isFinished())
            finished.wait(kPatience);
        reply->deleteLater();
        return {reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), reply->readAll()};
    }
    Answer signIn(const QString &account, const QString &password, const QByteArray &more = {})
    {
        return call("<SignIn><account>" + account.toUtf8() + "</account><secret>" + password.toUtf8()
                    + "</secret>" + more + "</SignIn>");
    }
    QString token(const QString &account) { return signIn(account, kPassword).text(u"token"_s); }
    HeadlessSeat::Options seat(const QString &name, const QString &account)
    {
        return seatOptions(m_dir.filePath(name), {m_server->endpoint.url, kPassword}, account);
    }
    static QByteArray deviceKey(const QByteArray &key)
    {
        return "<device><publicKey>" + key.toBase64() + "</publicKey><name>n</name></device>";
    }
    QList<JournalEntry> refused()
    {
        return take(m_server->store->ask([](Queries &q) { return q.refused(0); }))
            .value_or(QList<JournalEntry>());
    }

    void begin()
    {
        static int n = 0;
        m_server = std::make_unique<AccountServer>(m_dir.filePath(u"server-%1"_s.arg(++n)), m_clock);
        m_server->enrol(u"admin"_s, AccountRole::Administrator);
        m_server->enrol(u"1027"_s, AccountRole::Agent, {BranchId(u"B1"_s)});
        m_server->start();
    }
};

} // namespace Warmline::Testing
