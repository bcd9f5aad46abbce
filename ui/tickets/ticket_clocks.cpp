// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tickets/ticket_clocks.h"

#include "app/services/tickets/ticket_views.h"
#include "ui/common/format.h"
#include "ui/common/theme.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPixmap>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Warmline::TicketClocks {
namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(TicketClocks)
};

constexpr std::array Steps{TicketStep::Accept, TicketStep::Dispatch, TicketStep::Handle, TicketStep::Verify,
                           TicketStep::Close};

/// "1:26 / 15:00": what was used, and of what.
QString usedOf(qint64 used, qint64 limit)
{
    return Format::isolate(Format::clock(used) + u" / "_s + Format::clock(limit));
}

/// How late, in the largest unit only.
QString overWords(qint64 ms)
{
    const qint64 hours = ms / 3'600'000;
    if (hours >= 48)
        return Tr::tr("超 %1 天").arg(Format::isolate(QString::number(hours / 24)));
    if (hours > 0)
        return Tr::tr("超 %1 小时").arg(Format::isolate(QString::number(hours)));
    return Tr::tr("超 %1").arg(Format::isolate(Format::clock(ms)));
}

SpineStep current(const QString &title, qint64 used, qint64 limit)
{
    SpineStep step{
        title, {}, SpineStep::State::Current, limit > 0 ? double(used) / double(limit) : -1.0, used > limit};
    step.subLine = step.overdue ? Tr::tr("超 %1").arg(Format::isolate(Format::clock(used - limit)))
                                : usedOf(used, limit);
    return step;
}

} // namespace

TierLook look(Tier tier)
{
    return tier == Tier::Red ? TierLook::Red : tier == Tier::Yellow ? TierLook::Yellow : TierLook::Blue;
}

SlaClockState total(const Ticket &ticket, const TicketLimits &limits, qint64 nowMs)
{
    const ClockReading reading = TicketClock::total(ticket, limits, nowMs);
    SlaClockState state{look(ticket.tier), reading.leftMs(), reading.limitMs, reading.paused};
    if (reading.paused && !ticket.pauses.isEmpty())
        state.pauseReason = ticket.pauses.constLast().reason;
    return state;
}

QString limitWords(qint64 limitMs)
{
    const qint64 hours = limitMs / 3'600'000;
    const bool whole = hours > 0 && limitMs % 3'600'000 == 0;
    return whole ? Tr::tr("%1 小时").arg(Format::isolate(QString::number(hours)))
                 : Tr::tr("%1 分").arg(Format::isolate(QString::number(limitMs / 60'000)));
}

QString tierWords(Tier tier, const TicketLimits &limits)
{
    return TicketViews::tierTitle(tier) + u" · "_s + limitWords(limits.forTier(tier));
}

QPixmap tierPixmap(Tier tier, qreal devicePixelRatio)
{
    const int side = Theme::of()->metric(Theme::Metric::IconText);
    QPixmap pixmap(QSize(side, side) * devicePixelRatio);
    pixmap.setDevicePixelRatio(devicePixelRatio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    paintTier(&painter, QRectF(0, 0, side, side), look(tier));
    return pixmap;
}

qint64 usedIn(const Ticket &ticket, TicketStep step, qint64 nowMs)
{
    qint64 used = 0;
    for (const StepSpan &span : ticket.spans) {
        if (span.step != step)
            continue;
        const qint64 end = span.leftMs > 0 ? span.leftMs : nowMs;
        used += std::max<qint64>(0, end - span.enteredMs);
        for (const PauseSpan &pause : ticket.pauses) {
            const qint64 from = std::max(span.enteredMs, pause.fromMs);
            const qint64 to = std::min(end, pause.toMs > 0 ? pause.toMs : nowMs);
            used -= std::max<qint64>(0, to - from);
        }
    }
    return std::max<qint64>(0, used);
}

int stepIndex(TicketStep step)
{
    return std::min(int(step) - 1, 4);
}

QList<SpineStep> spine(const Ticket &ticket, const TicketLimits &limits, qint64 nowMs, bool brief)
{
    QList<SpineStep> steps;
    const bool closed = ticket.step == TicketStep::Closed;
    for (const TicketStep step : Steps) {
        const QString title = TicketViews::stepTitle(step);
        const bool been =
            std::ranges::any_of(ticket.spans, [&](const StepSpan &s) { return s.step == step; });
        if (step == ticket.step) {
            const ClockReading reading = TicketClock::step(ticket, limits, nowMs);
            SpineStep here = current(title, reading.usedMs, reading.limitMs);
            if (reading.paused)
                here.subLine = Tr::tr("暂停");
            else if (brief)
                here.subLine = here.overdue ? overWords(reading.usedMs - reading.limitMs)
                                            : Format::isolate(Format::clock(reading.usedMs));
            steps.append(here);
        } else if (closed || (been && int(step) < int(ticket.step))) {
            const QString used = Format::isolate(Format::clock(usedIn(ticket, step, nowMs)));
            steps.append({title, brief ? used : Tr::tr("用时 %1").arg(used), SpineStep::State::Done});
        } else {
            steps.append({title, been ? Tr::tr("退回") : brief ? u"—"_s : Tr::tr("未到")});
        }
    }
    return steps;
}

QList<SpineStep> draftSpine(qint64 startedMs, const TicketLimits &limits, qint64 nowMs)
{
    const QString node = Tr::tr("节点 %1").arg(Format::isolate(Format::clock(limits.nodeMs)));
    const qint64 used = startedMs > 0 ? std::max<qint64>(0, nowMs - startedMs) : 0;
    return {current(TicketViews::stepTitle(TicketStep::Accept), used, limits.nodeMs),
            {TicketViews::stepTitle(TicketStep::Dispatch), node},
            {TicketViews::stepTitle(TicketStep::Handle), Tr::tr("到场处理")},
            {TicketViews::stepTitle(TicketStep::Verify), Tr::tr("回访 + 室温")},
            {TicketViews::stepTitle(TicketStep::Close), Tr::tr("核对缺项")}};
}

} // namespace Warmline::TicketClocks
