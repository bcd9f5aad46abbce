// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QMenu;
class QPushButton;

namespace Warmline {

class KeyButton;
struct ServiceSet;

/// Top of the softphone: what the agent is doing and since when, why the program changed it, the menu of
/// states (F11), wrap-up with its extension. Object names: phone_state, phone_state_menu, phone_wrap_extend,
/// phone_wrap_finish.
class StateBlock : public QWidget
{
    Q_OBJECT

public:
    explicit StateBlock(ServiceSet &services, QWidget *parent = nullptr);

    void openMenu();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void refresh();
    void tick();
    void fillMenu();

    ServiceSet &m_services;
    QLabel *m_icon;
    QLabel *m_title;
    QLabel *m_time;
    QLabel *m_line;
    KeyButton *m_menuButton;
    KeyButton *m_extend;
    KeyButton *m_finish;
    QMenu *m_menu;
};

} // namespace Warmline
