// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/wrap_up_limits.h"

#include "app/domain/effective_time.h"
#include "app/domain/queries.h"
#include "app/domain/wrap_up_rule.h"

#include <algorithm>

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

enum Mode { Seat = 0, Boxed, Strict, Open, None }; // as WrapUpMode counts them

constexpr qint64 ms(int seconds)
{
    return qint64(seconds) * 1'000;
}

} // namespace

WrapUpLimits::WrapUpLimits(const QList<JournalEntry> &mode, const QList<JournalEntry> &length)
    : m_mode(changes(mode, Boxed, None))
    , m_length(changes(length, WrapUpRule::kLeast_s, WrapUpRule::kMost_s))
{ }

Result<WrapUpLimits> WrapUpLimits::read(Queries &queries)
{
    const auto mode = queries.trail(EntityKind::Setting, WrapUpRule::mode());
    if (!mode)
        return std::unexpected(mode.error());
    const auto length = queries.trail(EntityKind::Setting, WrapUpRule::length());
    if (!length)
        return std::unexpected(length.error());
    return WrapUpLimits(*mode, *length);
}

QList<WrapUpLimits::Change> WrapUpLimits::changes(const QList<JournalEntry> &trail, int least, int most)
{
    QList<Change> list;
    for (const JournalEntry &entry : trail) {
        if (entry.verdict != VerdictKind::Confirmed || entry.operation.intent != "setting.set"_L1)
            continue;
        const int value = entry.operation.values.value("value"_L1).toString().toInt();
        list.append({EffectiveTime::of(entry), value >= least && value <= most ? value : 0});
    }
    return list;
}

int WrapUpLimits::at(const QList<Change> &changes, qint64 atMs)
{
    int value = 0;
    for (const Change &change : changes) { // in the server's order: of two times the later word holds
        if (change.fromMs <= atMs)
            value = change.value;
    }
    return value;
}

qint64 WrapUpLimits::allowedMs(qint64 statedMs, qint64 startedMs) const
{
    const int mode = at(m_mode, startedMs);
    const int length = at(m_length, startedMs);
    const bool isOpen = statedMs <= 0;
    if (isOpen && (mode == Seat || mode == Open))
        return 0;
    qint64 most = ms(length > 0 ? length : WrapUpRule::kMost_s);
    if (mode == None)
        most = ms(WrapUpRule::kLeast_s); // there should be none: the least that one can be
    else if (mode == Open)
        most = ms(WrapUpRule::kMostStated_s);
    else if (mode != Strict && !isOpen)
        most += ms(length > 0 ? WrapUpRule::kPrescribedExtension_s : WrapUpRule::kMostExtension_s);
    return isOpen ? most : std::min(statedMs, most);
}

} // namespace Warmline
