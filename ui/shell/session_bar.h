// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;

namespace Warmline {

class KeyButton;

/// A line below the top bar while the server does not take this session any more: why, and the way back.
/// Nothing is locked meanwhile, so that what is being typed is not lost. Object names: session_bar,
/// session_bar_text, session_bar_sign_in. GUI thread.
class SessionBar : public QFrame
{
    Q_OBJECT

public:
    explicit SessionBar(QWidget *parent = nullptr);
    /// Empty hides it.
    void setReason(const QString &why);

signals:
    void signInRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void applyTheme();

    QLabel *m_icon;
    QLabel *m_text;
    KeyButton *m_button;
};

} // namespace Warmline
