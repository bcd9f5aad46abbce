// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/phone/agent_state.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QMenu;
class QPushButton;

namespace Warmline {

class KeyButton;
struct ServiceSet;

/// Top of the softphone: what the agent is doing and since when, why the program changed it, the menu of
/// states (F11), wrap-up with its extension. What the agent is doing is never cut: where the clock has no
/// room beside it, the clock stands below. Object names: phone_state, phone_state_title, phone_state_time,
/// phone_state_menu, phone_wrap_extend, phone_wrap_finish.
class StateBlock : public QWidget
{
    Q_OBJECT

public:
    explicit StateBlock(ServiceSet &services, QWidget *parent = nullptr);

    /// A state that a person may choose, as the menu and the command palette name it.
    struct Choice
    {
        QByteArray id; ///< of its command, behind "agent."
        QString text;
        const char *icon = nullptr;
        AgentState state = AgentState::Ready;
        QString reason; ///< of a break
    };
    [[nodiscard]] static QList<Choice> choices();

    void openMenu();
    /// As narrow as the title and the clock below each other can be.
    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void refresh();
    void tick();
    void fit();
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
    QHBoxLayout *m_top;
    QHBoxLayout *m_below; ///< the clock's row where the first one is too narrow; else empty
    QHBoxLayout *m_bottom;
    bool m_narrow = false;
};

} // namespace Warmline
