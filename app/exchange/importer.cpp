// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/importer.h"

#include "app/exchange/import_fields.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Exchange)
};

} // namespace

QJsonObject ImportSummary::toJson(bool features) const
{
    QJsonArray list;
    for (const Rejection &rejection : rejected)
        list.append(QJsonObject{{features ? u"feature"_s : u"line"_s, rejection.line},
                                {u"reason"_s, rejection.reason}});
    QJsonObject object{{u"read"_s, read},
                       {u"imported"_s, imported},
                       {u"updated"_s, updated},
                       {u"unchanged"_s, unchanged},
                       {u"rejected"_s, list}};
    for (const auto &[name, count] : derived.asKeyValueRange())
        object.insert(name, count);
    if (!encoding.isEmpty())
        object.insert(u"encoding"_s, encoding);
    if (dryRun)
        object.insert(u"dry_run"_s, true);
    return object;
}

std::unique_ptr<Importer> Importer::make(const ImportRequest &request)
{
    using enum ImportKind;
    switch (request.kind) {
    case Households: return makeCustomerImporter(request);
    case Buildings:
    case Stations:
    case Tags:
    case Sensors:
    case Crews: return makeReferenceImporter(request);
    case Tickets:
    case Calls: return makeHistoryImporter(request);
    case Network: return makeNetworkImporter(request);
    case Communities: break;
    }
    return nullptr;
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
    auto table = TableFile::read(bytes, request(), importFields(request().kind), stop, progress);
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
    for (TableRow &row : m_table.rows) {
        if (++summary.read % 1024 == 0) {
            if (stop.stop_requested())
                return cancelled();
            if (progress)
                progress(summary.read, m_table.rows.size());
        }
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
