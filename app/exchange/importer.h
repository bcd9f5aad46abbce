// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/queries.h"
#include "app/exchange/import_batch.h"
#include "app/exchange/import_types.h"
#include "app/exchange/table_file.h"

#include <memory>

namespace Warmline {

/// One import in two steps that write nothing: read() takes the file apart, plan() compares with what is
/// there. Both may run on any thread, one after the other.
class Importer
{
public:
    explicit Importer(ImportRequest request)
        : m_request(std::move(request))
    { }
    virtual ~Importer() = default;

    /// The importer of a kind; null for Communities, which come with customers and buildings.
    [[nodiscard]] static std::unique_ptr<Importer> make(const ImportRequest &request);

    /// InvalidInput when the file as a whole can't be read (no header, missing column); Cancelled.
    [[nodiscard]] virtual Result<void> read(const QByteArray &bytes, const std::stop_token &stop,
                                            const ImportProgress &progress) = 0;
    [[nodiscard]] virtual Result<ImportPlan> plan(Queries &queries, const std::stop_token &stop,
                                                  const ImportProgress &progress) = 0;
    /// Places in rejections are features, not lines.
    [[nodiscard]] static bool countsFeatures(const ImportRequest &request);

protected:
    [[nodiscard]] const ImportRequest &request() const { return m_request; }
    [[nodiscard]] ImportPlan finished(const ImportBatch &batch, ImportSummary summary) const;
    [[nodiscard]] static std::unexpected<Error> cancelled();

private:
    ImportRequest m_request;
};

/// An importer of CSV rows, or of features as rows.
class TableImporter : public Importer
{
public:
    using Importer::Importer;

    [[nodiscard]] Result<void> read(const QByteArray &bytes, const std::stop_token &stop,
                                    const ImportProgress &progress) override;
    [[nodiscard]] Result<ImportPlan> plan(Queries &queries, const std::stop_token &stop,
                                          const ImportProgress &progress) final;

protected:
    /// Loads what the rows will be compared with.
    [[nodiscard]] virtual Result<void> prepare(Queries &queries) = 0;
    /// One row, not yet rejected: rejects it, or counts it and puts it into the batch if it changes
    /// something.
    [[nodiscard]] virtual Result<void> takeRow(Queries &queries, TableRow &row) = 0;
    virtual void complete() { }
    /// Where the file has things whose place is known already; empty when it has none.
    [[nodiscard]] virtual QList<Geo::KnownPlace> knownPlaces() const { return {}; }
    /// Adds a row's place to \a places when both it and \a known are there.
    static void compare(const TableRow &row, const QPointF &known, QList<Geo::KnownPlace> &places);

    /// Every account with its branch.
    [[nodiscard]] static Result<QHash<QString, BranchId>> branchesOfAccounts(Queries &queries);
    /// Rejects the row when \a key stood in the file before, naming both lines; false then.
    [[nodiscard]] bool isFirst(TableRow &row, const QString &key);
    /// Counts a row that is new, changed or the same.
    template <class Row>
    void count(const BranchId &branch, const Row *before, const Row &after)
    {
        if (!before) {
            ++summary.imported;
        } else if (*before == after) {
            ++summary.unchanged;
            return;
        } else {
            ++summary.updated;
        }
        batch.add(branch, after);
    }
    [[nodiscard]] BranchId branchOf(const TableRow &row, const BranchId &before) const;
    [[nodiscard]] const QList<TableRow> &rows() const { return m_table.rows; }

    ImportBatch batch;
    ImportSummary summary;

private:
    [[nodiscard]] Result<void> settleCrs();

    TableFile m_table;
    QString m_crs; ///< what FileCrs::choose() is asked for
    QHash<QString, qint64> m_lines;
};

// The kinds; made by Importer::make().
[[nodiscard]] std::unique_ptr<Importer> makeCustomerImporter(const ImportRequest &request);
[[nodiscard]] std::unique_ptr<Importer> makeReferenceImporter(const ImportRequest &request);
[[nodiscard]] std::unique_ptr<Importer> makeTagImporter(const ImportRequest &request);
[[nodiscard]] std::unique_ptr<Importer> makeHistoryImporter(const ImportRequest &request);
[[nodiscard]] std::unique_ptr<Importer> makePaymentImporter(const ImportRequest &request);
[[nodiscard]] std::unique_ptr<Importer> makeNetworkImporter(const ImportRequest &request);

} // namespace Warmline
