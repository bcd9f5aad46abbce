// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/remote/company_client.h"
#include "app/remote/gateway_series.h"
#include "app/remote/soap_gateway.h"
#include "app/services/stations/portioned_series.h"

#include <QCoroTask>
#include <QTemporaryDir>

#include <functional>
#include <memory>
#include <stop_token>

namespace Warmline {

class DataFolder;
class Store;

/// What a server's company has written, as far as the account of a token may see it: for commands that ask
/// more than the typed calls answer. Read as a workstation reads it (proven page by page) into a file among
/// the system's temporary ones, under a key that lies in memory only; both go with this. A program that is
/// killed leaves a file that nobody can read any more, and the next copy of the same user removes it.
class CompanyCopy
{
public:
    using Progress = std::function<void(qint64 done, qint64 head)>; ///< sequence and head of the order

    /// Errors are the server's and the store's; Cancelled when \a stop is heard between two pages.
    [[nodiscard]] static QCoro::Task<Result<std::unique_ptr<CompanyCopy>>>
    read(SoapGatewayOptions options, Progress progress, std::stop_token stop);
    ~CompanyCopy();

    /// Has the server write what \a draft says of a setting or a household, for the token's account; gives
    /// the entry, which is here then. This must outlive the task.
    [[nodiscard]] QCoro::Task<Result<JournalEntry>> submit(OperationDraft draft);

    [[nodiscard]] Store &store() const { return *m_store; }
    /// The measured history at the server, asked for in portions.
    [[nodiscard]] SeriesSource &series() { return m_series; }

private:
    explicit CompanyCopy(const SoapGatewayOptions &options);
    [[nodiscard]] QCoro::Task<Result<void>> follow(qint64 head, Progress progress, std::stop_token stop);

    std::unique_ptr<DataFolder> m_lock; ///< on m_folder, until that is gone
    QTemporaryDir m_folder;
    std::unique_ptr<Store> m_store;
    SoapGateway m_gateway;
    GatewaySeries m_measured;
    PortionedSeries m_series;
    CompanyClient m_client;
    qint64 m_cursor = 0; ///< read up to there
};

} // namespace Warmline
