// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/account_change.h"
#include "app/domain/import_summary.h"
#include "app/domain/quarantine_review.h"
#include "app/domain/queries.h"
#include "app/remote/soap_gateway.h"

namespace Warmline {

class SoapConnection;

/// The typed calls of the contract, for programs that are no workstation (warmlinectl). One of options.token
/// or account and secret opens the session. Calls may come from any thread, answers come from this object's.
class CompanyClient final : public QObject
{
    Q_OBJECT

public:
    explicit CompanyClient(const SoapGatewayOptions &options, QObject *parent = nullptr);
    ~CompanyClient() override;

    /// Signs in by account and secret; with a token there is no need.
    [[nodiscard]] QFuture<Result<void>> signIn();

    [[nodiscard]] QFuture<Result<SearchAnswer>> search(const QString &text, int limit);
    struct RemoteTicket
    {
        Ticket ticket;
        QString address;
        QList<JournalEntry> trail; ///< without bodies: id, intent, actor, device, hash, time, step, verdict
    };
    [[nodiscard]] QFuture<Result<RemoteTicket>> ticket(const QString &number);
    /// What \a draft says of a ticket (\a number: empty for ticket.open); gives the ticket's number.
    [[nodiscard]] QFuture<Result<QString>> submit(const OperationDraft &draft, const QString &number);
    /// What \a draft says of a setting (setting.set) or a household (household.forget, household.reveal);
    /// gives its sequence.
    [[nodiscard]] QFuture<Result<qint64>> submit(const OperationDraft &draft);

    [[nodiscard]] QFuture<Result<QList<Account>>> accounts();
    [[nodiscard]] QFuture<Result<Account>> change(const AccountChange &change);
    [[nodiscard]] QFuture<Result<IssuedToken>> issueToken(const AgentId &account, int days);
    [[nodiscard]] QFuture<Result<QList<DeviceRecord>>> devices();
    [[nodiscard]] QFuture<Result<DeviceRecord>> revoke(const DeviceId &device, const QString &reason);
    [[nodiscard]] QFuture<Result<DeviceInvitation>> invite(int hours);
    /// Of one device, or of all.
    [[nodiscard]] QFuture<Result<QList<QuarantineItem>>> quarantine(const DeviceId &device);
    /// In the order of the device's chain up to place \a upTo; 0: all.
    [[nodiscard]] QFuture<Result<QuarantineDecision>> decide(const DeviceId &device, bool accept, qint64 upTo,
                                                             const QString &reason);

    /// What to import; counts with the first piece.
    struct ImportOrder
    {
        QString id; ///< a UUID
        QString kind; ///< importKindName()
        QString fileName;
        QString encoding;
        QString branch;
        QString zone;
        bool dryRun = false;
        QMap<QString, QString> mapping;
        QString crs = {}; ///< of places; empty: as the file says
        QStringList layers = {}; ///< of a GIS file; empty: all
    };
    /// Gives the bytes that the server has.
    [[nodiscard]] QFuture<Result<qint64>> uploadImport(const ImportOrder &order, qint64 offset,
                                                       const QByteArray &bytes, bool last);
    struct ImportProgress
    {
        bool isDone = false;
        QString what;
        qint64 done = 0;
        qint64 total = 0;
        ImportSummary summary;
    };
    /// At once when it is done, else after \a waitMs; the import's own error when it failed.
    [[nodiscard]] QFuture<Result<ImportProgress>> importProgress(const QString &id, int waitMs);
    [[nodiscard]] QFuture<Result<void>> cancelImport(const QString &id);

    struct RowsOrder
    {
        QString id; ///< a UUID
        QString kind; ///< "customers"
        QString format; ///< "csv"
        qint64 fromMs = 0;
        qint64 toMs = 0;
        QString zone;
    };
    struct Rows
    {
        QByteArray bytes;
        qint64 total = 0; ///< bytes of all pieces
        qint64 rows = 0; ///< in all of them
    };
    /// The piece behind \a offset bytes; the one for 0 makes the export.
    [[nodiscard]] QFuture<Result<Rows>> exportRows(const RowsOrder &order, qint64 offset);
    struct Trail
    {
        QByteArray file;
        qint64 operations = 0;
        QString exporter;
    };
    [[nodiscard]] QFuture<Result<Trail>> exportTrail(const QString &number);

private:
    std::unique_ptr<SoapConnection> m_connection;
};

} // namespace Warmline
