// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/warmlinectl/commands/ticket_draft.h"

#include "app/core/clock.h"
#include "app/warmlinectl/commands/time_option.h"

#include <QCoreApplication>

#include <cmath>

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(TicketCommand)
};

std::unexpected<Error> wrong(const QString &option)
{
    return failure(ErrorCode::InvalidInput, Tr::tr("--%1 的值不能用").arg(option));
}

} // namespace

Result<void> DraftFiller::unknownName(const QString &option, const QStringList &names) const
{
    return failure(ErrorCode::InvalidInput, Tr::tr("--%1 不认识“%2”；可以写 %3，或相应的中文")
                                                .arg(option, m_line.value(option), names.join(u"、"_s)));
}

void DraftFiller::text(const QString &option, const QString &personal)
{
    if (m_line.has(option))
        m_draft.personal.insert(personal, m_line.value(option).toUtf8());
}

Result<void> DraftFiller::temperature(const QString &value)
{
    if (!m_line.has(u"temperature"_s))
        return {};
    bool ok = false;
    const double celsius = m_line.value(u"temperature"_s).toDouble(&ok);
    if (!ok || !(std::abs(celsius) < 200))
        return wrong(u"temperature"_s);
    m_draft.values.insert(value, qRound(celsius * 10));
    return {};
}

Result<void> DraftFiller::promise()
{
    const auto time = TimeOption::read(m_line, u"promise"_s, m_zone);
    if (!time)
        return std::unexpected(time.error());
    if (*time == 0)
        return {};
    if (const auto ahead = TimeOption::ahead(*time, u"promise"_s); !ahead)
        return ahead;
    m_draft.values.insert("promise_ms"_L1, *time);
    return {};
}

Result<void> DraftFiller::position()
{
    if (!m_line.has(u"at"_s))
        return {};
    const QStringList parts = m_line.value(u"at"_s).split(u',');
    bool okX = false;
    bool okY = false;
    const double x = parts.value(0).toDouble(&okX);
    const double y = parts.value(1).toDouble(&okY);
    if (parts.size() != 2 || !okX || !okY || !(std::abs(x) <= 180) || !(std::abs(y) <= 90))
        return wrong(u"at"_s);
    m_draft.values.insert("longitude_e6"_L1, qRound64(x * 1e6));
    m_draft.values.insert("latitude_e6"_L1, qRound64(y * 1e6));
    return {};
}

Result<void> DraftFiller::judgement()
{
    m_draft.values.insert("ok"_L1, !m_line.has(u"not-ok"_s));
    if (m_line.has(u"satisfied"_s)) {
        const QString word = m_line.value(u"satisfied"_s).toLower();
        const bool yes = word == u"yes" || word == u"是" || word == u"true";
        if (!yes && word != u"no" && word != u"否" && word != u"false")
            return wrong(u"satisfied"_s);
        m_draft.values.insert("satisfied"_L1, yes);
    }
    if (m_line.has(u"nps"_s)) {
        bool ok = false;
        const int nps = m_line.value(u"nps"_s).toInt(&ok);
        if (!ok || nps < 0 || nps > 10)
            return wrong(u"nps"_s);
        m_draft.values.insert("nps"_L1, nps);
    }
    return {};
}

} // namespace Warmline
