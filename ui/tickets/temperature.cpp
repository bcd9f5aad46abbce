// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tickets/temperature.h"

#include "ui/common/format.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace Warmline::Temperature {

std::optional<std::optional<int>> parse(const QString &text)
{
    QString plain;
    for (const QChar c : text) {
        if (c.digitValue() >= 0)
            plain += QChar(u'0' + c.digitValue());
        else if (c == u'−' || c == u'－')
            plain += u'-';
        else if (c == u',' || c == u'。' || c == u'．')
            plain += u'.';
        else
            plain += c;
    }
    plain = plain.trimmed();
    for (const QString &unit : {u"°C"_s, u"℃"_s, u"度"_s, u"°"_s}) {
        if (plain.endsWith(unit, Qt::CaseInsensitive))
            plain = plain.chopped(unit.size()).trimmed();
    }
    if (plain.isEmpty())
        return std::optional<int>();
    bool ok = false;
    const double value = plain.toDouble(&ok);
    if (!ok || !std::isfinite(value) || value < -20 || value > 45)
        return std::nullopt;
    return std::optional<int>(int(std::lround(value * 10)));
}

QString editText(std::optional<int> tenths)
{
    return tenths ? QString::number(*tenths / 10.0, 'f', *tenths % 10 == 0 ? 0 : 1) : QString();
}

QString words(std::optional<int> tenths)
{
    return tenths ? Format::quantity(*tenths / 10.0, u"°C"_s, 1) : QString();
}

} // namespace Warmline::Temperature
