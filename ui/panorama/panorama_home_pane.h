// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/panorama/panorama_service.h"
#include "ui/common/pane.h"

#include <QTimer>

class QGridLayout;
class QLabel;

namespace Warmline {

class DialKey;
class ElidedLabel;
class FactCell;

/// Who lives where, how much heat they take, and what they paid for it season by season. GUI thread.
///
/// Object names: panorama_home_pane (the pane), panorama_address, panorama_subtitle, panorama_person,
/// panorama_room, panorama_use, panorama_area, panorama_floor, panorama_fee_0… (a season each).
class PanoramaHomePane : public Pane
{
    Q_OBJECT

public:
    PanoramaHomePane(PanoramaService &service, const Clock &clock, QWidget *parent = nullptr);

signals:
    /// The card of this household is wanted at the seat.
    void seatRequested(const Warmline::AccountNo &account);

private:
    void refresh();
    void refreshRoom();
    void showFees(const QList<Payment> &payments);

    PanoramaService &m_service;
    const Clock &m_clock;
    ElidedLabel *m_address;
    QLabel *m_subtitle;
    ElidedLabel *m_person;
    DialKey *m_dial;
    FactCell *m_room;
    FactCell *m_use;
    FactCell *m_area;
    FactCell *m_floor;
    QWidget *m_fees;
    QTimer m_tick; ///< ages
};

} // namespace Warmline
