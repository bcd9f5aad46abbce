// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/clock.h"
#include "app/domain/account_change.h"
#include "app/domain/import_block.h"
#include "app/server/embedded_server.h"
#include "app/storage/store.h"

#include <memory>

namespace Warmline::Testing {

/// A company's server that takes only accounts (no start secret), over a store of its own, on a port that
/// stays when it is started again. What it is told is written into its store at once; a failure ends the
/// test.
class AccountCompany
{
public:
    /// Of every account that is enrolled.
    static QString password() { return QStringLiteral("right horse 9"); }

    /// Opens the store; nobody listens before start(). \a series: its measured values, outlive it.
    explicit AccountCompany(const QString &folder, SeriesSource *series = nullptr);
    ~AccountCompany();

    void start();
    void stop();

    void author(const QList<OperationDraft> &drafts);
    void change(AccountChange change);
    /// No branches: the whole company.
    void enrol(const QString &id, AccountRole role = AccountRole::Agent,
               const QList<BranchId> &branches = {});
    void setPassword(const QString &id, const QString &password);
    void setRole(const QString &id, AccountRole role, const QList<BranchId> &branches);
    void importBlocks(const QString &branch, const QList<ImportBlock> &blocks);

    [[nodiscard]] Store &store() { return *m_store; }
    [[nodiscard]] const ServerEndpoint &endpoint() const { return m_endpoint; }

private:
    SystemClock m_clock;
    SeriesSource *m_series;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<EmbeddedServer> m_server;
    ServerEndpoint m_endpoint;
};

} // namespace Warmline::Testing
