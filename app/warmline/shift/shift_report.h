// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QString>

namespace Warmline {

/// What a shift leaves behind: summary.json for programs, summary.md for people.
struct ShiftReport
{
    QJsonObject figures;
    QJsonArray steps;
    QJsonArray pictures;
    QJsonArray unfit; ///< what had no room in a picture; empty is right
    QString ticket;
    QString failedStep; ///< empty: all came true

    [[nodiscard]] QString text() const;
    [[nodiscard]] bool write(const QString &folder) const;
};

} // namespace Warmline
