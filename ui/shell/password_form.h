// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/identifiers.h"

#include <QWidget>

class QLabel;
class QLineEdit;

namespace Warmline {

class KeyButton;
class SignInService;

/// A new password for an account: of who is signed in, or asked for at the first sign-in. Object names:
/// password_current, password_next, password_again, password_save, password_back, password_message. GUI
/// thread.
class PasswordForm : public QWidget
{
    Q_OBJECT

public:
    explicit PasswordForm(SignInService &service, QWidget *parent = nullptr);

    /// Begins anew. \a current: known already (just typed in the sign-in window); else it is asked for.
    void start(const AgentId &account, const QString &current, const QString &why);

signals:
    void done();
    void cancelled();

protected:
    void changeEvent(QEvent *event) override;

private:
    QLineEdit *addField(QLabel *&title, const char *name);
    void retranslate();
    void refresh();
    void submit();
    /// What keeps the button from being pressed, in words; empty: nothing.
    [[nodiscard]] QString problem() const;

    SignInService &m_service;
    AgentId m_account;
    QString m_known;
    QLabel *m_why;
    QLabel *m_currentTitle = nullptr;
    QLabel *m_nextTitle = nullptr;
    QLabel *m_againTitle = nullptr;
    QLineEdit *m_current = nullptr;
    QLineEdit *m_next = nullptr;
    QLineEdit *m_again = nullptr;
    QLabel *m_message;
    KeyButton *m_save;
    KeyButton *m_back;
};

} // namespace Warmline
