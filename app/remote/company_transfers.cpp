// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The part of CompanyClient that carries files.
#include "app/contract/soap_time.h"
#include "app/remote/company_client.h"
#include "app/remote/soap_connection.h"

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

/// A portion of rows or a piece of a file takes longer than a call.
constexpr int kTransferMs = 60'000;

std::optional<QString> unlessEmpty(const QString &text)
{
    return text.isEmpty() ? std::nullopt : std::optional(text);
}

ImportSummary summaryOf(const Soap::W__ImportSummary &soap)
{
    ImportSummary summary;
    summary.read = soap.read();
    summary.imported = soap.imported();
    summary.updated = soap.updated();
    summary.unchanged = soap.unchanged();
    for (const auto &rejection : soap.rejected().value_or(QList<Soap::W__Rejection>()))
        summary.rejected.append({rejection.line(), rejection.reason()});
    for (const auto &derived : soap.derived().value_or(QList<Soap::W__Derived>()))
        summary.derived.insert(derived.name(), derived.count());
    summary.notes = soap.note().value_or(QStringList());
    summary.encoding = soap.encoding().value_or(QString());
    summary.dryRun = soap.dryRun();
    return summary;
}

} // namespace

QFuture<Result<qint64>> CompanyClient::uploadImport(const ImportOrder &order, qint64 offset,
                                                    const QByteArray &bytes, bool last)
{
    Soap::W__UploadImport p;
    p.setRequestId(order.id);
    p.setKind(order.kind);
    p.setOffset(offset);
    p.setBytes(bytes);
    p.setLast(last);
    if (offset == 0) {
        const auto give = [&p](const QString &text, auto setter) {
            if (const auto value = unlessEmpty(text))
                (p.*setter)(*value);
        };
        give(order.fileName, &Soap::W__UploadImport::setFileName);
        give(order.encoding, &Soap::W__UploadImport::setEncoding);
        give(order.branch, &Soap::W__UploadImport::setBranch);
        give(order.zone, &Soap::W__UploadImport::setZone);
        give(order.crs, &Soap::W__UploadImport::setCrs);
        p.setLayer(order.layers);
        p.setDryRun(order.dryRun);
        QList<Soap::W__FieldMapping> fields;
        for (const auto &[name, header] : order.mapping.asKeyValueRange()) {
            Soap::W__FieldMapping field;
            field.setName(name);
            field.setHeader(header);
            fields.append(field);
        }
        p.setField(fields);
    }
    return m_connection->call<Soap::UploadImportJob, qint64>(
        "UploadImport", p, kTransferMs,
        [](const Soap::W__UploadImportResponse &answer) -> Result<qint64> { return answer.received(); });
}

QFuture<Result<CompanyClient::ImportProgress>> CompanyClient::importProgress(const QString &id, int waitMs)
{
    Soap::W__GetImport p;
    p.setRequestId(id);
    p.setWaitMs(waitMs);
    return m_connection->call<Soap::GetImportJob, ImportProgress>(
        "GetImport", p, kTransferMs + waitMs,
        [](const Soap::W__GetImportResponse &answer) -> Result<ImportProgress> {
            ImportProgress progress;
            progress.isDone = answer.summary().has_value();
            progress.what = answer.what().value_or(QString());
            progress.done = answer.done();
            progress.total = answer.total();
            if (progress.isDone)
                progress.summary = summaryOf(*answer.summary());
            return progress;
        });
}

QFuture<Result<void>> CompanyClient::cancelImport(const QString &id)
{
    Soap::W__CancelImport p;
    p.setRequestId(id);
    return m_connection
        ->call<Soap::CancelImportJob, bool>(
            "CancelImport", p, m_connection->options().deadlineMs,
            [](const Soap::W__CancelImportResponse &) -> Result<bool> { return true; })
        .then([](const Result<bool> &done) -> Result<void> {
            return done ? Result<void>() : std::unexpected(done.error());
        });
}

QFuture<Result<CompanyClient::Rows>> CompanyClient::exportRows(const RowsOrder &order, qint64 offset)
{
    Soap::W__ExportRows p;
    p.setRequestId(order.id);
    p.setOffset(offset);
    p.setKind(order.kind);
    p.setFormat(order.format);
    if (order.fromMs != 0)
        p.setFrom(soapTime(order.fromMs));
    if (order.toMs != 0)
        p.setTo(soapTime(order.toMs));
    if (const auto zone = unlessEmpty(order.zone))
        p.setZone(*zone);
    return m_connection->call<Soap::ExportRowsJob, Rows>(
        "ExportRows", p, kTransferMs, [](const Soap::W__ExportRowsResponse &answer) -> Result<Rows> {
            return Rows{answer.bytes(), answer.total(), answer.rows()};
        });
}

QFuture<Result<CompanyClient::Trail>> CompanyClient::exportTrail(const QString &number)
{
    Soap::W__ExportTrail p;
    p.setNumber(number);
    return m_connection->call<Soap::ExportTrailJob, Trail>(
        "ExportTrail", p, kTransferMs, [](const Soap::W__ExportTrailResponse &answer) -> Result<Trail> {
            return Trail{answer.file(), answer.operations(), answer.exporter()};
        });
}

} // namespace Warmline
