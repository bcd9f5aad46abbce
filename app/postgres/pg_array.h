// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace Warmline {

/// A column of values as PostgreSQL's text of an array, to be bound and cast: many rows in one statement.
/// Values go in in order; text() ends it.
class PgArray
{
public:
    void add(qint64 value) { next().append(QString::number(value)); }
    /// With all its bits.
    void add(double value) { next().append(QString::number(value, 'g', 17)); }
    void add(const QByteArray &bytes)
    {
        next().append(u"\"\\\\x").append(QLatin1StringView(bytes.toHex())).append(u'"');
    }
    void add(const QString &text)
    {
        QString quoted = text;
        quoted.replace(u'\\', QLatin1StringView("\\\\")).replace(u'"', QLatin1StringView("\\\""));
        next().append(u'"').append(quoted).append(u'"');
    }
    void addNull() { next().append(QLatin1StringView("NULL")); }

    [[nodiscard]] bool isEmpty() const { return m_text.isEmpty(); }
    [[nodiscard]] QString text() const { return u'{' + m_text + u'}'; }

    template <class Range>
    [[nodiscard]] static QString of(const Range &values)
    {
        PgArray array;
        for (const auto &value : values)
            array.add(value);
        return array.text();
    }

private:
    QString &next()
    {
        if (!m_text.isEmpty())
            m_text.append(u',');
        return m_text;
    }

    QString m_text;
};

} // namespace Warmline
