// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "translations/language_option.h"

namespace Warmline::Language {

bool isKnown(const QString &language)
{
    const QString base = language.section(QLatin1Char('_'), 0, 0);
    return base == QLatin1String("zh") || base == QLatin1String("en") || base == QLatin1String("ug");
}

QString wanted(const QStringList &arguments)
{
    const QString option = QStringLiteral("--lang");
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        if (arguments.at(i) == option)
            return arguments.value(i + 1, QStringLiteral(""));
        if (arguments.at(i).startsWith(option + QLatin1Char('=')))
            return arguments.at(i).sliced(option.size() + 1);
    }
    return {};
}

} // namespace Warmline::Language
