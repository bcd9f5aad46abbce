// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace Warmline {

/// A setting of the company that the command line can change: a whole number, or one of a few words.
struct CompanySetting
{
    QString name; ///< "retention.series_raw_days"
    QString what; ///< for people, translated
    QString unit; ///< "d"; empty: none
    QString usual; ///< what holds while nobody has set it
    qint64 least = 0, most = 0; ///< least == most: no number
    bool zeroIsNever = false; ///< 0 is allowed below \a least and means for ever
    QStringList words = {}; ///< instead of a number

    [[nodiscard]] bool isNumber() const { return least != most; }
    /// \a text as it is kept, or why it can't be.
    [[nodiscard]] Result<QString> fitting(const QString &text) const;
};

/// Those that can be set; what else the journal holds has commands of its own (alarm set, server init).
[[nodiscard]] const QList<CompanySetting> &companySettings();

} // namespace Warmline
