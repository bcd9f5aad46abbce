// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/pane.h"
#include "ui/customer/customer_facts.h"

#include <QTimer>

namespace Warmline {

class Clock;
class ContactService;
class ElidedLabel;

/// 邻户室温: the flats above, beside and below the household on the card, with their room temperatures and
/// ages. Object names: neighbour_pane (this), neighbour_grid. GUI thread.
class NeighbourPane : public Pane
{
    Q_OBJECT
public:
    NeighbourPane(ContactService &contact, const Clock &clock, QWidget *parent = nullptr);

signals:
    /// A flat was chosen: ContactService::open() shows it.
    void householdRequested(const Warmline::AccountNo &account);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void refresh();
    void letGo();
    int columnsThatFit() const;

    ContactService &m_contact;
    const Clock &m_clock;
    NeighbourGrid *m_grid;
    ElidedLabel *m_legend; ///< what the colours lie round
    AccountNo m_household; ///< whose neighbours are shown
    QList<AccountNo> m_accounts; ///< of the cells; empty: none can be opened
    int m_columns = 0; ///< that fitted at the last refresh
    int m_shown = 0;
    QTimer m_tick; ///< ages grow
};

} // namespace Warmline
