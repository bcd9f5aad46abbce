// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/chip.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace Warmline {

/// The bar on top: brand, agent state (outside the seat workspace), search, weather | outdoor temperature,
/// clock, person. GUI thread.
class TopBar : public QFrame
{
    Q_OBJECT

public:
    explicit TopBar(QWidget *parent = nullptr);

    /// The state pill; hidden while the softphone itself is on the screen.
    void setAgentState(const QString &text, ChipKind kind, const QString &iconName);
    void setAgentStateVisible(bool visible);
    /// The cap in the search box, as Format::keyText() makes it; empty: none.
    void setSearchKey(const QString &text);
    /// A warning that the weather source gave; empty hides it. Never made up here.
    void setWeatherWarning(const QString &text);
    /// "−24.3 °C"; empty hides it.
    void setOutdoor(const QString &value, const QString &tip);
    void setTime(const QString &clock, const QString &date);
    void setPerson(const QString &name, const QString &seat);
    /// How many notices nobody has looked at.
    void setUnread(int count);

signals:
    void searchRequested();
    /// The bell was pressed; the list opens below it.
    void noticesRequested(QWidget *bell);
    void personClicked();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void applyTheme();

    Chip *m_state;
    QPushButton *m_search;
    Chip *m_weather;
    QLabel *m_outdoorIcon;
    QLabel *m_outdoor;
    QLabel *m_outdoorWord;
    QLabel *m_clock;
    QLabel *m_date;
    QPushButton *m_bell;
    QPushButton *m_person;
    QString m_name;
    QString m_seat;
};

} // namespace Warmline
