// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"
#include "app/exchange/csv_reader.h"
#include "app/exchange/import_types.h"
#include "app/geo/crs.h"

#include <QHash>
#include <QPointF>
#include <QTimeZone>

#include <limits>
#include <memory>

namespace Warmline {

/// A field that a kind of file may have, with the headers by which it is found (compared without case,
/// blanks, underscores and units in brackets).
struct FieldSpec
{
    QString name;
    QStringList synonyms;
    bool required = false;
};

/// Which column holds which field.
class HeaderMapping
{
public:
    /// Fields by synonyms, then \a explicitHeaders (field → header) over them. InvalidInput when a required
    /// field is missing, a header stands twice for one field, or the mapping names a field or header that is
    /// not there (then the error's place is "--map").
    [[nodiscard]] static Result<HeaderMapping> make(const QStringList &headers, const QList<FieldSpec> &specs,
                                                    const QMap<QString, QString> &explicitHeaders);
    /// JSON object or lines `field=header` (# starts a comment).
    [[nodiscard]] static Result<QMap<QString, QString>> readFile(const QString &file);

    [[nodiscard]] int column(QLatin1StringView field) const { return m_columns.value(QString(field), -1); }
    [[nodiscard]] QString header(QLatin1StringView field) const { return m_headers.value(column(field)); }
    [[nodiscard]] qsizetype columnCount() const { return m_headers.size(); }

private:
    [[nodiscard]] bool knowsAnyOf(const QList<FieldSpec> &specs) const;

    QHash<QString, int> m_columns;
    QStringList m_headers;
};

/// A row under its headers. The read… functions leave the target alone when the file has no such column; a
/// value that can't be read rejects the row with a sentence that names the column.
class TableRow
{
public:
    TableRow(std::shared_ptr<const HeaderMapping> mapping, CsvRecord record, const QTimeZone &zone)
        : m_mapping(std::move(mapping))
        , m_record(std::move(record))
        , m_zone(zone)
        , m_reason(m_record.problem)
    { }

    [[nodiscard]] qint64 line() const { return m_record.line; }
    [[nodiscard]] bool has(QLatin1StringView field) const { return m_mapping->column(field) >= 0; }
    [[nodiscard]] QString text(QLatin1StringView field) const;
    /// The same, and rejects the row when it is empty, or holds what nobody sees (a line break, a mark of
    /// direction).
    [[nodiscard]] QString required(QLatin1StringView field);

    /// Rejects the row when the field holds what nobody sees: two names that look the same are not.
    void rejectHidden(QLatin1StringView field);

    void read(QLatin1StringView field, QString &target, qsizetype longest = 200);
    void readList(QLatin1StringView field, QStringList &target); ///< separated by ; ； 、 |
    void readInteger(QLatin1StringView field, int &target, int low, int high);
    /// Rounded to \a decimals, so that what is stored in scaled integers compares equal.
    void readNumber(QLatin1StringView field, double &target, double low, double high, int decimals);
    /// Fields longitude, latitude; both or none. As WGS-84. A reason tells when they look exchanged.
    void readPosition(QPointF &target);
    /// A ring as WKT ("POLYGON ((126.5 45.7, …))") or just its pairs; the closing point is dropped.
    void readOutline(QLatin1StringView field, QList<QPointF> &target);
    void setCrs(Geo::Crs crs) { m_crs = crs; }
    void readPhone(QLatin1StringView field, QString &target);
    /// ISO 8601 with a zone, or date and time in the company's zone; left alone when empty. What a file tells
    /// has been: neither before 1970 nor more than a day ahead of this machine's clock.
    void readTime(QLatin1StringView field, qint64 &targetMs);
    void readBoolean(QLatin1StringView field, std::optional<bool> &target);
    template <class E>
    void readName(QLatin1StringView field, E &target,
                  const std::function<std::optional<E>(const QString &)> &fromName)
    {
        const QString value = text(field);
        if (value.isEmpty())
            return;
        if (const auto found = fromName(value))
            target = *found;
        else
            rejectValue(field, value);
    }
    template <class Tag>
    void readId(QLatin1StringView field, StrongString<Tag> &target)
    {
        read(field, target.value, 64);
    }

    void reject(const QString &reason);
    void rejectValue(QLatin1StringView field, const QString &value);
    void rejectShortened(QLatin1StringView field, const QString &value);
    [[nodiscard]] bool isRejected() const { return !m_reason.isEmpty(); }
    [[nodiscard]] const QString &reason() const { return m_reason; }

private:
    std::shared_ptr<const HeaderMapping> m_mapping;
    CsvRecord m_record;
    QTimeZone m_zone;
    QString m_reason;
    Geo::Crs m_crs = Geo::Crs::Wgs84;
};

/// A CSV file read to its rows. Malformed and incomplete rows are among them, already rejected.
struct TableFile
{
    QList<TableRow> rows;
    QString encoding;

    [[nodiscard]] static Result<TableFile> read(const QByteArray &bytes, const ImportRequest &request,
                                                const QList<FieldSpec> &specs, const std::stop_token &stop,
                                                const ImportProgress &progress);
};

} // namespace Warmline
