// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace Warmline {

/// One record of a CSV file. A malformed one carries the reason instead of fields.
struct CsvRecord
{
    qint64 line = 0; ///< in which it starts, from 1; a quoted field may go over several lines
    QStringList fields;
    QString problem;
    [[nodiscard]] bool isBlank() const
    {
        return problem.isEmpty() && fields.size() == 1 && fields.first().trimmed().isEmpty();
    }
};

/// Reads RFC 4180 text: quoted fields with doubled quotes and line breaks inside, LF, CRLF or CR.
/// After a malformed record reading goes on with the next line, so that one bad line costs one line.
class CsvReader
{
public:
    /// The separator is the one of , ; TAB that is most frequent in the first line outside quotes.
    explicit CsvReader(QString text);

    [[nodiscard]] std::optional<CsvRecord> next();
    [[nodiscard]] QChar separator() const { return m_separator; }
    /// Read so far, of size().
    [[nodiscard]] qsizetype position() const { return m_at; }
    [[nodiscard]] qsizetype size() const { return m_text.size(); }

private:
    bool readField(QString &field, QString &problem);
    bool readQuoted(QString &field, QString &problem);
    void skipLine();
    /// Steps over a line break at the cursor; false when there is none.
    bool takeLineBreak();

    QString m_text;
    QChar m_separator = u',';
    qsizetype m_at = 0;
    qint64 m_line = 1;
};

/// One line of CSV, with CRLF; fields are quoted where they must be.
[[nodiscard]] QString csvLine(const QStringList &fields);

} // namespace Warmline
