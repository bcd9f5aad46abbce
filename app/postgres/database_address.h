// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"

#include <QStringList>

namespace Warmline {

/// Where a PostgreSQL database is, as an administrator writes it: "service=warmline", other keyword=value
/// pairs of libpq, or a URL postgresql://user@host,host2:port/database?key=value. Never with a password: that
/// comes from a 0600 file (passfile=…, PGPASSFILE, ~/.pgpass) or from a client certificate.
class DatabaseAddress
{
public:
    /// InvalidInput says what is wrong with it.
    [[nodiscard]] static Result<DatabaseAddress> parse(const QString &text);

    [[nodiscard]] bool isEmpty() const { return m_options.isEmpty(); }
    /// keyword=value pairs for libpq.
    [[nodiscard]] const QString &options() const { return m_options; }
    [[nodiscard]] bool has(const QString &keyword) const;

private:
    QString m_options;
    QStringList m_keywords;
};

} // namespace Warmline
