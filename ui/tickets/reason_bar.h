// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

#include <functional>

namespace Warmline {

class KeyButton;
class SourceField;

/// One line that asks for a reason or a note before something is done; Enter does it, Esc leaves it. Never a
/// dialog. Object names: ticket_reason (the editor), ticket_reason_confirm, ticket_reason_cancel.
class ReasonBar : public QFrame
{
    Q_OBJECT
public:
    explicit ReasonBar(QWidget *parent = nullptr);

    /// Shows itself and takes the focus. \a act runs with the text; an empty text is refused.
    void ask(const QString &question, const QString &confirm, std::function<void(const QString &text)> act);
    void dismiss();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void confirm();

    SourceField *m_field;
    KeyButton *m_confirm;
    std::function<void(const QString &)> m_act;
};

} // namespace Warmline
