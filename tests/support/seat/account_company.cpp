// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "account_company.h"

#include "app/core/password.h"
#include "app/server/account_desk.h"
#include "headless_seat.h"

namespace Warmline::Testing {

using namespace Qt::StringLiterals;

namespace {

AgentId admin()
{
    return AgentId(u"admin"_s);
}

} // namespace

AccountCompany::AccountCompany(const QString &folder, SeriesSource *series)
    : m_series(series)
{
    auto opened = Store::open({.folder = folder, .role = StoreRole::Server, .key = testKey()});
    if (!opened)
        qFatal("%s", qPrintable(opened.error().message()));
    m_store = *std::move(opened);
}

AccountCompany::~AccountCompany() = default;

void AccountCompany::start()
{
    EmbeddedServer::Options options;
    options.secret = "token key of the test";
    options.secretUse = SecretUse::Never;
    options.port = m_endpoint.url.isEmpty() ? 0 : quint16(m_endpoint.url.port());
    m_server = std::make_unique<EmbeddedServer>(
        ServerParts{m_store.get(), m_store.get(), m_store.get(), m_series, &m_clock, {}}, options);
    const auto started = take(m_server->start());
    if (!started)
        qFatal("%s", qPrintable(started.error().message()));
    m_endpoint = *started;
}

void AccountCompany::stop()
{
    m_server.reset();
}

void AccountCompany::author(const QList<OperationDraft> &drafts)
{
    if (const auto done = take(m_store->author(drafts)); !done)
        qFatal("%s", qPrintable(done.error().message()));
}

void AccountCompany::change(AccountChange change)
{
    change.request = OperationId::make(m_clock);
    QByteArray verifier;
    if (!change.password.isEmpty())
        verifier = Password::verifierOf(change.password).value_or(QByteArray());
    OperationDraft draft = AccountDesk::draftOf(change, verifier);
    draft.company = u"nuanchuan"_s;
    draft.actor = admin();
    author({draft});
}

void AccountCompany::enrol(const QString &id, AccountRole role, const QList<BranchId> &branches)
{
    AccountChange c;
    c.kind = AccountChange::Kind::Enrol;
    c.account = AgentId(id);
    c.role = role;
    c.branches = branches;
    c.password = password();
    change(c);
}

void AccountCompany::setPassword(const QString &id, const QString &password)
{
    AccountChange c;
    c.kind = AccountChange::Kind::SetPassword;
    c.account = AgentId(id);
    c.password = password;
    change(c);
}

void AccountCompany::setRole(const QString &id, AccountRole role, const QList<BranchId> &branches)
{
    AccountChange c;
    c.kind = AccountChange::Kind::SetRole;
    c.account = AgentId(id);
    c.role = role;
    c.branches = branches;
    change(c);
}

void AccountCompany::importBlocks(const QString &branch, const QList<ImportBlock> &blocks)
{
    author(ImportCodec::drafts(blocks, BatchId(Uuid7::make(m_clock)), u"nuanchuan"_s, BranchId(branch),
                               admin()));
}

} // namespace Warmline::Testing
