// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/csv_reader.h"

#include <QCoreApplication>

#include <array>

namespace Warmline {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(CsvReader)
};

QChar guessSeparator(const QString &text)
{
    constexpr std::array candidates{u',', u';', u'\t'};
    std::array<int, 3> counts{};
    bool quoted = false;
    for (const QChar c : text) {
        if (c == u'"')
            quoted = !quoted;
        else if (!quoted && (c == u'\n' || c == u'\r'))
            break;
        for (size_t i = 0; i < candidates.size() && !quoted; ++i)
            counts[i] += c == candidates[i] ? 1 : 0;
    }
    size_t best = 0;
    for (size_t i = 1; i < candidates.size(); ++i)
        best = counts[i] > counts[best] ? i : best;
    return candidates[best];
}

} // namespace

CsvReader::CsvReader(QString text)
    : m_text(std::move(text))
    , m_separator(guessSeparator(m_text))
{ }

std::optional<CsvRecord> CsvReader::next()
{
    if (m_at >= m_text.size())
        return std::nullopt;
    CsvRecord record;
    record.line = m_line;
    const qsizetype start = m_at;
    for (;;) {
        QString field;
        if (!readField(field, record.problem)) {
            record.fields.clear();
            m_at = start; // go on with the line after the one that began the record
            m_line = record.line;
            skipLine();
            return record;
        }
        record.fields.append(field);
        if (m_at >= m_text.size() || takeLineBreak())
            return record;
        ++m_at; // the separator
    }
}

bool CsvReader::readField(QString &field, QString &problem)
{
    if (m_at < m_text.size() && m_text.at(m_at) == u'"')
        return readQuoted(field, problem);
    const qsizetype start = m_at;
    while (m_at < m_text.size()) {
        const QChar c = m_text.at(m_at);
        if (c == m_separator || c == u'\n' || c == u'\r')
            break;
        if (c == u'"') {
            problem = Tr::tr("没有用引号括起的字段里有引号");
            return false;
        }
        ++m_at;
    }
    field = m_text.sliced(start, m_at - start);
    return true;
}

bool CsvReader::readQuoted(QString &field, QString &problem)
{
    ++m_at;
    while (m_at < m_text.size()) {
        const QChar c = m_text.at(m_at);
        if (c == u'"') {
            if (m_at + 1 < m_text.size() && m_text.at(m_at + 1) == u'"') {
                field.append(u'"');
                m_at += 2;
                continue;
            }
            ++m_at;
            if (m_at < m_text.size() && m_text.at(m_at) != m_separator && m_text.at(m_at) != u'\n'
                && m_text.at(m_at) != u'\r') {
                problem = Tr::tr("字段的结束引号后面还有字符");
                return false;
            }
            return true;
        }
        if (c == u'\n' || c == u'\r') {
            field.append(u'\n');
            takeLineBreak();
            continue;
        }
        field.append(c);
        ++m_at;
    }
    problem = Tr::tr("引号没有闭合");
    return false;
}

void CsvReader::skipLine()
{
    while (m_at < m_text.size() && !takeLineBreak())
        ++m_at;
}

bool CsvReader::takeLineBreak()
{
    const QChar c = m_text.at(m_at);
    if (c != u'\n' && c != u'\r')
        return false;
    m_at += c == u'\r' && m_at + 1 < m_text.size() && m_text.at(m_at + 1) == u'\n' ? 2 : 1;
    ++m_line;
    return true;
}

QString csvLine(const QStringList &fields)
{
    QString line;
    for (qsizetype i = 0; i < fields.size(); ++i) {
        if (i > 0)
            line.append(u',');
        QString field = fields.at(i);
        const bool quote = field.contains(u',') || field.contains(u'"') || field.contains(u'\n')
                        || field.contains(u'\r')
                        || (!field.isEmpty() && (field.at(0).isSpace() || field.back().isSpace()));
        if (quote)
            line.append(u'"' + field.replace(u'"', QStringLiteral("\"\"")) + u'"');
        else
            line.append(field);
    }
    return line + QStringLiteral("\r\n");
}

} // namespace Warmline
