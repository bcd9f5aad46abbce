// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The lower part of the card: what was before, what was promised, how often.
#include "ui/customer/customer_pane.h"

#include "app/core/clock.h"
#include "ui/common/chip.h"
#include "ui/common/elided_label.h"
#include "ui/common/format.h"
#include "ui/common/key_button.h"
#include "ui/common/theme.h"
#include "ui/common/times.h"
#include "ui/customer/customer_facts.h"

#include <QGridLayout>

using namespace Qt::StringLiterals;

namespace Warmline {
namespace {

constexpr int HistoryRows = 3;

QString count(int n)
{
    return Format::isolate(QString::number(n));
}

} // namespace

void CustomerPane::showHistory(const ContactCard &card)
{
    delete m_history->layout();
    qDeleteAll(m_history->findChildren<QWidget *>(Qt::FindDirectChildrenOnly));
    const Theme *theme = Theme::of(this);
    auto *grid = new QGridLayout(m_history);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(theme->px(8));
    grid->setVerticalSpacing(0);
    const qint64 now = m_clock.utcMs();
    const auto place = [&](QWidget *widget, int row, int column, Qt::Alignment alignment = {}) {
        grid->addWidget(widget, row, column, alignment);
        grid->setRowMinimumHeight(row, theme->px(24));
        widget->show();
    };

    m_narrow = isNarrow();
    // Side by side where there is room; else one line of history, promise and counts below it.
    const int least = card.counts.callsTodayElsewhere > 0 ? 2 : 1; // the last ticket keeps its line
    const auto lines = CustomerFacts::history(card).mid(0, m_narrow ? least : HistoryRows);
    const int labels = m_narrow ? 0 : 6;
    const int chips = m_narrow ? 4 : 8;
    const auto placeFact = [&](ElidedLabel *text,
                               int row) { // over the chip's column too when below the history
        place(text, row, labels + 1);
        if (m_narrow)
            grid->addWidget(text, row, 1, 1, 3);
    };
    for (int row = 0; row < lines.size(); ++row) {
        const auto &line = lines[row];
        place(label(Times::local(line.atMs).date().year() == Times::local(now).date().year()
                        ? Times::day(line.atMs)
                        : Format::isolate(Times::local(line.atMs).toString(u"yy-MM-dd"_s)),
                    TextRole::Label, ColorToken::T2),
              row, 0);
        place(label(line.what, TextRole::Body, ColorToken::T1), row, 1);
        if (!line.chip.isEmpty())
            place(new Chip(line.chip, line.kind), row, 2, Qt::AlignLeading | Qt::AlignVCenter);
        if (line.ticket.isNull() || card.lookedUp) { // of a looked-up household there is nothing to open
            place(label(line.side, TextRole::Label, ColorToken::T2), row, 4,
                  Qt::AlignTrailing | Qt::AlignVCenter);
            continue;
        }
        auto *link = new KeyButton(line.side, KeyButton::Kind::Quiet);
        link->setSizeClass(KeyButton::Size::Small);
        link->setObjectName(u"customer_history_%1"_s.arg(row));
        link->setAccessibleName(tr("打开工单 %1").arg(line.side));
        connect(link, &KeyButton::clicked, this,
                [this, ticket = line.ticket] { emit ticketRequested(ticket); });
        place(link, row, 4, Qt::AlignTrailing | Qt::AlignVCenter);
    }
    if (lines.isEmpty())
        place(label(tr("近期没有工单和通话"), TextRole::Body, ColorToken::T2), 0, 0);

    int row = m_narrow ? int(std::max<qsizetype>(1, lines.size())) : 0;
    if (const auto promise = CustomerFacts::promise(card, now)) {
        place(label(tr("承诺"), TextRole::Label, ColorToken::T2), row, labels);
        auto *text =
            label(tr("%1 前").arg(Times::dayMinute(promise->promiseMs)), TextRole::Body, ColorToken::T1);
        text->setObjectName(u"customer_promise"_s);
        placeFact(text, row);
        const bool broken = promise->kept == false;
        Chip *chip = promise->kept
                       ? new Chip(broken ? tr("未兑现") : tr("已兑现"), broken ? ChipKind::Bad : ChipKind::Ok,
                                  broken ? u"exclamation-triangle"_s : u"check2"_s)
                       : new Chip(tr("未到时"), ChipKind::Neutral);
        place(chip, row++, chips, Qt::AlignTrailing | Qt::AlignVCenter);
    }
    const ContactCounts &counts = card.counts;
    place(label(tr("近 3 年"), TextRole::Label, ColorToken::T2), row, labels);
    auto *text =
        label(counts.tickets3Years == 0
                  ? tr("没有工单，通话 %1 次", nullptr, counts.calls3Years).arg(count(counts.calls3Years))
                  : tr("工单 %1 件，其中室温 %2 件", nullptr, counts.tickets3Years)
                        .arg(count(counts.tickets3Years), count(counts.roomTemperature3Years)),
              TextRole::Body, ColorToken::T1);
    text->setObjectName(u"customer_counts"_s);
    placeFact(text, row);
    if (counts.secondReport)
        place(new Chip(tr("二次报修"), ChipKind::Warn, u"repeat"_s), row, chips,
              Qt::AlignTrailing | Qt::AlignVCenter);
    ++row;
    if (counts.buildingTickets2Hours > 0) {
        place(label(tr("同楼"), TextRole::Label, ColorToken::T2), row, labels);
        placeFact(label(tr("近 2 小时另有 %1 件").arg(count(counts.buildingTickets2Hours)), TextRole::Body,
                        ColorToken::T1),
                  row);
    }
    grid->setColumnMinimumWidth(0, theme->px(40));
    grid->setColumnStretch(3, 1); // all free room lies before the numbers
    grid->setColumnMinimumWidth(5, theme->px(m_narrow ? 2 : 12)); // the numbers are not the promise's
}

} // namespace Warmline
