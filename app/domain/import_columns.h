// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/ids.h"
#include "app/core/result.h"

#include <QByteArray>
#include <QCborMap>
#include <QList>
#include <QStringList>

#include <cmath>
#include <optional>
#include <vector>

// Columns of a packed import block (docs/journal.md, "Blocks"): one canonical CBOR map of byte strings,
// compressed by zstd. A block is described once, by a function over an "archive"; ColumnWriter and
// ColumnReader are the two archives, so that writing and reading can't drift apart.
namespace Warmline {

/// SHA-256 of the columns without their compression, which may differ between versions of zstd. Empty when it
/// can't be unpacked.
[[nodiscard]] QByteArray unpackedDigest(const QByteArray &packed);

/// Packs rows column by column (docs/journal.md, Blocks): each call adds one column of all rows.
class ColumnWriter
{
public:
    explicit ColumnWriter(qsizetype rows)
        : m_rows(rows)
    { }

    template <class Row, class Get>
    void text(const char *name, QList<Row> &rows, Get get)
    {
        std::vector<const QString *> values;
        values.reserve(size_t(rows.size()));
        for (Row &row : rows)
            values.push_back(&get(row));
        putTexts(name, values);
    }
    template <class Row, class Get>
    void integer(const char *name, QList<Row> &rows, Get get)
    {
        std::vector<qint64> values;
        values.reserve(size_t(rows.size()));
        for (Row &row : rows)
            values.push_back(qint64(get(row)));
        putIntegers(name, values);
    }
    /// A fraction as an integer of 1/\a scale.
    template <class Row, class Get>
    void scaled(const char *name, QList<Row> &rows, Get get, double scale)
    {
        integer(name, rows, [&](Row &row) {
            const double value = get(row) * scale;
            return std::isfinite(value) && std::abs(value) < 9e15 ? std::llround(value) : 0;
        });
    }
    template <class E, class Row, class Get>
    void enumeration(const char *name, QList<Row> &rows, Get get, E, E)
    {
        integer(name, rows, [&](Row &row) { return qint64(get(row)); });
    }
    template <class Row, class Get>
    void optional(const char *name, QList<Row> &rows, Get get)
    {
        integer(name, rows, [&](Row &row) -> qint64 {
            const auto &value = get(row);
            return value ? qint64(*value) * 2 + 1 : 0;
        });
    }
    template <class Row, class Get>
    void uuid(const char *name, QList<Row> &rows, Get get)
    {
        QByteArray bytes;
        bytes.reserve(rows.size() * 16);
        for (Row &row : rows)
            bytes.append(get(row).toBytes());
        putUuids(name, bytes);
    }
    /// The lists of all rows, one behind the other; \a describe gives the columns of the flat list.
    template <class Row, class Get, class Describe>
    void nested(const char *name, QList<Row> &rows, Get get, Describe describe)
    {
        integer(name, rows, [&](Row &row) { return get(row).size(); });
        std::remove_reference_t<decltype(get(rows.first()))> flat;
        for (Row &row : rows)
            flat.append(get(row));
        describe(*this, flat);
    }

    [[nodiscard]] QByteArray finish() const;

private:
    void putTexts(const char *name, const std::vector<const QString *> &values);
    void putIntegers(const char *name, const std::vector<qint64> &values);
    void putUuids(const char *name, const QByteArray &bytes);

    QCborMap m_columns;
    qsizetype m_rows;
};

/// Reads what ColumnWriter wrote. A column that is not there leaves its fields as they are (an older writer,
/// or personal values that were destroyed); a column that can't be read sets error() and ends all reading.
class ColumnReader
{
public:
    /// Empty \a packed: nothing is there, every field stays as it is.
    explicit ColumnReader(const QByteArray &packed);

    [[nodiscard]] qsizetype rows() const { return m_rows; }
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }

    template <class Row, class Get>
    void text(const char *name, QList<Row> &rows, Get get)
    {
        std::vector<QString *> targets;
        targets.reserve(size_t(rows.size()));
        for (Row &row : rows)
            targets.push_back(&get(row));
        takeTexts(name, targets);
    }
    template <class Row, class Get>
    void integer(const char *name, QList<Row> &rows, Get get)
    {
        each(name, rows,
             [&](Row &row, qint64 value) { get(row) = std::remove_reference_t<decltype(get(row))>(value); });
    }
    template <class Row, class Get>
    void scaled(const char *name, QList<Row> &rows, Get get, double scale)
    {
        each(name, rows, [&](Row &row, qint64 value) { get(row) = double(value) / scale; });
    }
    template <class E, class Row, class Get>
    void enumeration(const char *name, QList<Row> &rows, Get get, E first, E last)
    {
        each(name, rows, [&](Row &row, qint64 value) {
            if (value < qint64(first) || value > qint64(last))
                fail(name);
            else
                get(row) = E(value);
        });
    }
    template <class Row, class Get>
    void optional(const char *name, QList<Row> &rows, Get get)
    {
        each(name, rows, [&](Row &row, qint64 value) {
            using Value = std::remove_reference_t<decltype(*get(row))>;
            if (value != 0)
                get(row) = Value((value - 1) / 2);
        });
    }
    template <class Row, class Get>
    void uuid(const char *name, QList<Row> &rows, Get get)
    {
        const QByteArray bytes = takeUuids(name, rows.size());
        if (bytes.isEmpty())
            return;
        qsizetype at = 0;
        for (Row &row : rows) {
            get(row) = Uuid7::fromBytes(QByteArrayView(bytes).sliced(at, 16));
            at += 16;
        }
    }
    template <class Row, class Get, class Describe>
    void nested(const char *name, QList<Row> &rows, Get get, Describe describe)
    {
        std::vector<qint64> counts;
        if (!takeIntegers(name, rows.size(), counts))
            return;
        qint64 total = 0;
        for (const qint64 count : counts) {
            if (count < 0 || count > kMostRows || (total += count) > kMostRows)
                return fail(name);
        }
        std::remove_reference_t<decltype(get(rows.first()))> flat;
        flat.resize(total);
        describe(*this, flat);
        auto from = flat.begin();
        for (qsizetype i = 0; i < rows.size(); ++i) {
            auto &list = get(rows[i]);
            list.reserve(counts[size_t(i)]);
            for (qint64 n = 0; n < counts[size_t(i)]; ++n)
                list.append(std::move(*from++));
        }
    }

    static constexpr qint64 kMostRows = 2'000'000;

private:
    template <class Row, class Set>
    void each(const char *name, QList<Row> &rows, Set set)
    {
        std::vector<qint64> values;
        if (!takeIntegers(name, rows.size(), values))
            return;
        auto value = values.cbegin();
        for (Row &row : rows)
            set(row, *value++);
    }
    void fail(const char *name);
    /// The column behind its kind and count; empty when it is not there or not readable.
    QByteArrayView column(const char *name, char &kind, qsizetype count);
    void takeTexts(const char *name, const std::vector<QString *> &targets);
    bool takeIntegers(const char *name, qsizetype count, std::vector<qint64> &values);
    QByteArray takeUuids(const char *name, qsizetype count);

    QCborMap m_columns;
    QByteArray m_current; ///< keeps the column alive that a view points into
    qsizetype m_rows = 0;
    std::optional<Error> m_error;
};

} // namespace Warmline
