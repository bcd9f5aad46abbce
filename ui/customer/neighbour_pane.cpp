// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customer/neighbour_pane.h"

#include "app/services/customer/contact_service.h"
#include "ui/common/elided_label.h"
#include "ui/common/format.h"
#include "ui/common/state_view.h"
#include "ui/common/theme.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Warmline {

NeighbourPane::NeighbourPane(ContactService &contact, const Clock &clock, QWidget *parent)
    : Pane(tr("邻户室温"), u"buildings"_s, parent)
    , m_contact(contact)
    , m_clock(clock)
    , m_grid(new NeighbourGrid(this))
    , m_legend(new ElidedLabel)
{
    setObjectName(u"neighbour_pane"_s);
    m_grid->setObjectName(u"neighbour_grid"_s);
    m_legend->setObjectName(u"neighbour_legend"_s);
    setTextRole(m_legend, TextRole::Label, ColorToken::T2);
    m_legend->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    m_legend->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred); // yields before the title
    addHeaderWidget(m_legend, 1000);
    contentLayout()->addWidget(m_grid);
    contentLayout()->addStretch(1);
    connect(m_grid, &NeighbourGrid::cellActivated, this, [this](int row, int column) {
        const AccountNo account = m_accounts.value(row * m_shown + column);
        if (!account.isEmpty())
            emit householdRequested(account);
    });
    connect(&m_contact, &ContactService::cardPublished, this, &NeighbourPane::letGo);
    connect(&m_contact, &ContactService::cardCleared, this, &NeighbourPane::letGo);
    connect(&m_contact, &ContactService::cardSettled, this, &NeighbourPane::refresh);
    connect(&m_contact, &ContactService::valuesChanged, this, &NeighbourPane::refresh);
    m_tick.setInterval(30'000);
    connect(&m_tick, &QTimer::timeout, this, &NeighbourPane::refresh);
    refresh();
}

int NeighbourPane::columnsThatFit() const
{
    const Theme *theme = Theme::of(this);
    return std::clamp((width() - theme->px(48)) / theme->px(88), 1, 6);
}

/// The grid is drawn anew behind the card: until then it opens nobody's neighbour but the card's.
void NeighbourPane::letGo()
{
    const auto &card = m_contact.card();
    if (!card || card->detail.household.account != m_household)
        m_accounts.clear();
}

void NeighbourPane::refresh()
{
    const auto &card = m_contact.card();
    m_household = card ? card->detail.household.account : AccountNo();
    const QString middle = card ? Format::quantity(card->standard_C, u"°C"_s) : QString();
    m_legend->setText(card ? tr("以 %1 为界：低 %2 一档，高 %3 一档")
                                 .arg(middle, Format::quantity(1, u"°C"_s), Format::quantity(2, u"°C"_s))
                           : QString());
    m_legend->setShortText(card ? tr("以 %1 为界").arg(middle) : QString());
    if (!card || card->neighbours.isEmpty()) {
        stateView()->showEmpty(card ? tr("没有这一户同楼的资料") : tr("来电后显示楼上、楼下和对门"),
                               u"buildings"_s);
        showState();
        return;
    }
    m_columns = columnsThatFit();
    const auto table = CustomerFacts::neighbours(*card, m_columns, m_clock.utcMs());
    m_shown = static_cast<int>(table.columns.size());
    m_accounts = table.accounts;
    m_grid->setGrid(table.columns, table.floors, table.cells);
    showContent();
}

void NeighbourPane::resizeEvent(QResizeEvent *event)
{
    Pane::resizeEvent(event);
    if (columnsThatFit() != m_columns)
        refresh();
}

void NeighbourPane::showEvent(QShowEvent *event)
{
    Pane::showEvent(event);
    m_tick.start();
    refresh();
}

void NeighbourPane::hideEvent(QHideEvent *event)
{
    m_tick.stop();
    Pane::hideEvent(event);
}

} // namespace Warmline
