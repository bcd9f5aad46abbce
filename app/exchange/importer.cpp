// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/importer.h"

#include "app/exchange/file_crs.h"
#include "app/exchange/geo_source.h"
#include "app/exchange/import_fields.h"

#include <QCoreApplication>

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Exchange)
};

} // namespace

std::unique_ptr<Importer> Importer::make(const ImportRequest &request)
{
    using enum ImportKind;
    switch (request.kind) {
    case Households: return makeCustomerImporter(request);
    case Buildings:
    case Stations:
    case Sensors:
    case Crews: return makeReferenceImporter(request);
    case Tags: return makeTagImporter(request);
    case Tickets:
    case Calls: return makeHistoryImporter(request);
    case Payments: return makePaymentImporter(request);
    case Network: return makeNetworkImporter(request);
    case Communities: break;
    }
    return nullptr;
}

bool Importer::countsFeatures(const ImportRequest &request)
{
    return request.kind == ImportKind::Network || GeoSource::reads(request);
}

ImportPlan Importer::finished(const ImportBatch &batch, ImportSummary summary) const
{
    summary.dryRun = m_request.dryRun;
    std::ranges::stable_sort(summary.rejected, {}, &Rejection::line);
    ImportPlan plan;
    plan.summary = std::move(summary);
    if (!m_request.dryRun)
        plan.drafts = batch.drafts(m_request.company, m_request.actor, SystemClock());
    return plan;
}

std::unexpected<Error> Importer::cancelled()
{
    return failure(ErrorCode::Cancelled, Tr::tr("导入已取消，什么都没有改动"));
}

Result<void> TableImporter::read(const QByteArray &bytes, const std::stop_token &stop,
                                 const ImportProgress &progress)
{
    m_crs = request().crs;
    Result<TableFile> table;
    if (GeoSource::reads(request())) {
        const auto file = GeoSource::read(request(), bytes, stop, progress);
        if (!file)
            return std::unexpected(file.error());
        const auto crs = GeoSource::crsWish(request(), *file);
        if (!crs)
            return std::unexpected(crs.error());
        m_crs = *crs;
        table = GeoSource::table(request(), *file, importFields(request().kind));
    } else {
        table = TableFile::read(bytes, request(), importFields(request().kind), stop, progress);
    }
    if (!table)
        return std::unexpected(table.error());
    m_table = *std::move(table);
    return {};
}

Result<ImportPlan> TableImporter::plan(Queries &queries, const std::stop_token &stop,
                                       const ImportProgress &progress)
{
    batch = {};
    summary = {};
    summary.encoding = m_table.encoding;
    m_lines.clear();
    if (auto ok = prepare(queries); !ok)
        return std::unexpected(ok.error());
    if (auto ok = settleCrs(); !ok)
        return std::unexpected(ok.error());
    for (TableRow &row : m_table.rows) {
        if (++summary.read % 1024 == 0) {
            if (stop.stop_requested())
                return cancelled();
            if (progress)
                progress(summary.read, m_table.rows.size());
        }
        for (const auto field : {"branch"_L1, "community_id"_L1, "building_id"_L1, "building"_L1, "unit"_L1})
            row.rejectHidden(field);
        if (!row.isRejected()) {
            if (auto ok = takeRow(queries, row); !ok)
                return std::unexpected(ok.error());
        }
        if (row.isRejected())
            summary.rejected.append({row.line(), row.reason()});
    }
    complete();
    return finished(batch, summary);
}

Result<void> TableImporter::settleCrs()
{
    if (m_table.rows.isEmpty() || !m_table.rows.first().has("longitude"_L1))
        return {}; // a file without places
    const auto crs = FileCrs::choose(m_crs, knownPlaces());
    if (!crs)
        return std::unexpected(crs.error());
    for (TableRow &row : m_table.rows)
        row.setCrs(*crs);
    return {};
}

void TableImporter::compare(const TableRow &row, const QPointF &known, QList<Geo::KnownPlace> &places)
{
    TableRow copy = row; // a bad figure is told when the row is taken
    QPointF given;
    copy.readPosition(given);
    if (!given.isNull() && !known.isNull())
        places.append(Geo::KnownPlace{{given.x(), given.y()}, {known.x(), known.y()}});
}

Result<QHash<QString, BranchId>> TableImporter::branchesOfAccounts(Queries &queries)
{
    QHash<QString, BranchId> branches;
    const auto read = queries.eachHousehold([&branches](const Household &h) {
        branches.insert(h.account.value, h.branch);
        return true;
    });
    if (!read)
        return std::unexpected(read.error());
    return branches;
}

bool TableImporter::isFirst(TableRow &row, const QString &key)
{
    const auto before = m_lines.constFind(key);
    if (before != m_lines.cend()) {
        row.reject(Tr::tr("“%1”在文件里重复：第 %2 行和第 %3 行").arg(key).arg(*before).arg(row.line()));
        return false;
    }
    m_lines.insert(key, row.line());
    return true;
}

BranchId TableImporter::branchOf(const TableRow &row, const BranchId &before) const
{
    const QString named = row.text("branch"_L1);
    if (!named.isEmpty())
        return BranchId(named);
    return before.isEmpty() ? request().branch : before;
}

} // namespace Warmline
