// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/telemetry.h"
#include "app/postgres/pg_array.h"
#include "app/postgres/pg_connection.h"

#include <QSet>

#include <map>

namespace Warmline {

/// Chunks of many series, to be written by one statement.
class PgChunkRows
{
public:
    /// As many chunks as \a samples fill; by rising time.
    void add(int series, const QList<Sample> &samples);
    [[nodiscard]] bool holds(int series) const { return m_added.contains(series); }
    /// First moment of the month of \a utcMs, UTC.
    [[nodiscard]] static qint64 monthOf(qint64 utcMs);
    /// The months that chunks begin in.
    [[nodiscard]] QList<qint64> months() const { return {m_months.begin(), m_months.end()}; }
    Result<void> insert(PgConnection &db) const;

private:
    PgArray m_series, m_first, m_last, m_count, m_good, m_min, m_max, m_sum, m_data;
    QSet<int> m_added;
    QSet<qint64> m_months; ///< their first moments, UTC ms
};

/// Short pieces of many series as they came, to be written by one statement.
class PgJournalRows
{
public:
    /// In portions of a chunk's size.
    void add(int series, const QList<Sample> &samples);
    Result<void> insert(PgConnection &db) const;

private:
    PgArray m_series, m_first, m_last, m_count, m_data;
};

namespace PgSeriesRows {

/// Decodes the first column of each row, one behind the other. \a table: for the error.
[[nodiscard]] Result<QList<Sample>> samples(QSqlQuery &rows, QLatin1StringView table);
/// Of pieces in the order in which they were written: the later wins.
[[nodiscard]] Result<QList<Sample>> merged(const std::map<qint64, QByteArray> &pieces,
                                           QLatin1StringView table);

} // namespace PgSeriesRows

} // namespace Warmline
