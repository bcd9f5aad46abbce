// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/soap_transfers.h"

#include <QCoreApplication>

namespace Warmline::SoapTransfers {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(SoapTransfers)
};

Soap::W__ImportSummary summaryOf(const ImportSummary &summary)
{
    Soap::W__ImportSummary soap;
    soap.setRead(summary.read);
    soap.setImported(summary.imported);
    soap.setUpdated(summary.updated);
    soap.setUnchanged(summary.unchanged);
    QList<Soap::W__Rejection> rejected;
    for (const Rejection &rejection : summary.rejected) {
        Soap::W__Rejection one;
        one.setLine(rejection.line);
        one.setReason(rejection.reason);
        rejected.append(one);
    }
    soap.setRejected(rejected);
    QList<Soap::W__Derived> derived;
    for (const auto &[name, count] : summary.derived.asKeyValueRange()) {
        Soap::W__Derived one;
        one.setName(name);
        one.setCount(count);
        derived.append(one);
    }
    soap.setDerived(derived);
    soap.setNote(summary.notes);
    if (!summary.encoding.isEmpty())
        soap.setEncoding(summary.encoding);
    soap.setDryRun(summary.dryRun);
    return soap;
}

} // namespace

Result<TransferDesk::Piece> pieceOf(const Soap::W__UploadImport &soap)
{
    const auto kind = importKindFromName(soap.kind());
    if (!kind || *kind == ImportKind::Communities)
        return failure(ErrorCode::InvalidInput, Tr::tr("不能单独导入这类数据"), u"kind"_s);
    TransferDesk::Piece piece;
    piece.id = soap.requestId();
    piece.offset = soap.offset();
    piece.bytes = soap.bytes();
    piece.last = soap.last();
    ImportRequest &request = piece.request;
    request.kind = *kind;
    request.file = soap.fileName().value_or(QString());
    request.encoding = soap.encoding().value_or(QString());
    request.branch = BranchId(soap.branch().value_or(u"main"_s));
    if (soap.zone())
        request.zone = soap.zone()->toLatin1();
    request.dryRun = soap.dryRun().value_or(false);
    request.crs = soap.crs().value_or(QString());
    request.layers = soap.layer().value_or(QStringList());
    for (const Soap::W__FieldMapping &field : soap.field().value_or(QList<Soap::W__FieldMapping>()))
        request.mapping.insert(field.name(), field.header());
    return piece;
}

Soap::W__ImportPhase phaseOf(TransferDesk::ImportState::Phase phase)
{
    return Soap::W__ImportPhase::Type(int(phase)); // the same order in the contract
}

Soap::W__GetImportResponse stateOf(const TransferDesk::ImportState &state)
{
    using Phase = TransferDesk::ImportState::Phase;
    Soap::W__GetImportResponse soap;
    soap.setPhase(phaseOf(state.phase));
    if (!state.what.isEmpty())
        soap.setWhat(state.what);
    soap.setDone(state.done);
    soap.setTotal(state.total);
    if (state.phase == Phase::Done)
        soap.setSummary(summaryOf(state.summary));
    return soap;
}

Result<ExportRequest> exportOf(const Soap::W__ExportRows &soap)
{
    const auto kind = exportKindFromName(soap.kind());
    const auto format = exportFormatFromName(soap.format());
    if (!kind || !format)
        return failure(ErrorCode::InvalidInput, Tr::tr("没有这种导出：%1 %2").arg(soap.kind(), soap.format()),
                       kind ? u"format"_s : u"kind"_s);
    ExportRequest request;
    request.kind = *kind;
    request.format = *format;
    request.fromMs = soap.from() ? soap.from()->toMSecsSinceEpoch() : 0;
    request.toMs = soap.to() ? soap.to()->toMSecsSinceEpoch() : 0;
    if (soap.zone())
        request.zone = soap.zone()->toLatin1();
    return request;
}

Soap::W__ExportRowsResponse portionOf(const TransferDesk::Portion &portion)
{
    Soap::W__ExportRowsResponse soap;
    soap.setBytes(portion.bytes);
    soap.setTotal(portion.total);
    soap.setRows(portion.rows);
    return soap;
}

Soap::W__ExportTrailResponse trailOf(const TransferDesk::Trail &trail)
{
    Soap::W__ExportTrailResponse soap;
    soap.setFile(trail.file);
    soap.setOperations(trail.operations);
    soap.setExporter(trail.exporter.value);
    return soap;
}

} // namespace Warmline::SoapTransfers
