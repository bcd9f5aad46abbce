// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/export_record.h"

#include "app/domain/effective_time.h"

#include <QCborArray>
#include <QCoreApplication>
#include <QDateTime>
#include <QTimeZone>

#include <algorithm>

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kIntent = "personal.exported"_L1;

OperationDraft draftOf(const QString &what, qint64 nowMs)
{
    OperationDraft draft;
    draft.intent = kIntent;
    draft.entities = {{EntityKind::Setting, ExportRecord::entity(nowMs), 0}};
    draft.values.insert("what"_L1, what);
    return draft;
}

} // namespace

QString ExportRecord::entity(qint64 utcMs)
{
    return u"exports."_s + QDateTime::fromMSecsSinceEpoch(utcMs, QTimeZone::UTC).toString(u"yyyyMM"_s);
}

OperationDraft ExportRecord::ofRows(const ExportRequest &request, std::optional<qint64> rows, qint64 nowMs)
{
    OperationDraft draft = draftOf(exportKindName(request.kind), nowMs);
    draft.values.insert("format"_L1, exportFormatName(request.format));
    if (rows)
        draft.values.insert("rows"_L1, *rows);
    if (request.fromMs != 0)
        draft.values.insert("from_ms"_L1, request.fromMs);
    if (request.toMs != 0)
        draft.values.insert("to_ms"_L1, request.toMs);
    QCborArray branches;
    for (const BranchId &branch : request.branches)
        branches.append(branch.value);
    if (!branches.isEmpty())
        draft.values.insert("branches"_L1, branches);
    if (request.branches.size() == 1)
        draft.branch = request.branches.first();
    return draft;
}

OperationDraft ExportRecord::ofTrail(const QString &number, const BranchId &branch, qint64 operations,
                                     qint64 nowMs)
{
    OperationDraft draft = draftOf(u"trail"_s, nowMs);
    draft.branch = branch;
    draft.values.insert("ticket"_L1, number);
    draft.values.insert("rows"_L1, operations);
    return draft;
}

bool ExportRecord::canRead(qint64 fromMs, qint64 toMs)
{
    return QDateTime::fromMSecsSinceEpoch(fromMs, QTimeZone::UTC).addMonths(kMostMonths).toMSecsSinceEpoch()
        >= toMs;
}

Result<QList<JournalEntry>> ExportRecord::read(Queries &queries, qint64 fromMs, qint64 toMs)
{
    if (!canRead(fromMs, toMs))
        return failure(
            ErrorCode::InvalidInput,
            QCoreApplication::translate("ExportRecord", "时间太长，最多 %1 个月").arg(kMostMonths));
    QStringList months;
    const QDate first = QDateTime::fromMSecsSinceEpoch(fromMs, QTimeZone::UTC).date();
    QDate month = QDateTime::fromMSecsSinceEpoch(toMs, QTimeZone::UTC).date();
    month.setDate(month.year(), month.month(), 1);
    // A device's clock may lie in the month before: the name is its maker's, the time is the server's.
    const QDate last = QDate(first.year(), first.month(), 1).addMonths(-1);
    for (month = month.addMonths(1); month >= last; month = month.addMonths(-1))
        months.prepend(entity(month.startOfDay(QTimeZone::UTC).toMSecsSinceEpoch()));
    QList<JournalEntry> all;
    for (const QString &name : std::as_const(months)) {
        auto trail = queries.trail(EntityKind::Setting, name);
        if (!trail)
            return std::unexpected(trail.error());
        all += *std::move(trail);
    }
    all.removeIf([&](const JournalEntry &entry) {
        const qint64 at = EffectiveTime::of(entry);
        return entry.operation.intent != kIntent || entry.verdict == VerdictKind::Refused || at < fromMs
            || at >= toMs;
    });
    std::ranges::stable_sort(all, {}, &JournalEntry::sequence);
    return all;
}

} // namespace Warmline
