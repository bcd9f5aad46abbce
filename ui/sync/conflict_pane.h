// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/clock.h"
#include "app/services/sync/conflict_service.h"
#include "ui/common/pane.h"

class QVBoxLayout;

namespace Warmline {

/// One field with its two values side by side: who, when, and a button each. The keys 1 and 2 choose while
/// the card has the focus.
class ConflictCard : public QFrame
{
    Q_OBJECT

public:
    ConflictCard(const ConflictItem &item, qint64 nowMs, QWidget *parent = nullptr);

signals:
    void chosen(Warmline::ConflictSide side);
    void ticketActivated(const QString &number);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QWidget *makeSide(const ConflictValue &value, ConflictSide side, bool holds, qint64 nowMs);

    ConflictItem m_item;
};

/// The tray where two people's words on one field both stand until somebody chooses. GUI thread.
class ConflictPane : public Pane
{
    Q_OBJECT

public:
    ConflictPane(ConflictService &conflicts, const Clock &clock, QWidget *parent = nullptr);

signals:
    void ticketActivated(const QString &number);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void refresh();

    static constexpr int kCards = 50; ///< more are told by their number

    ConflictService &m_conflicts;
    const Clock &m_clock;
    QVBoxLayout *m_cards;
    QList<QWidget *> m_shown;
};

} // namespace Warmline
