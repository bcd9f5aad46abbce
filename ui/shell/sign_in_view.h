// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"

#include <QWidget>

class QAction;
class QKeyEvent;
class QLabel;
class QLineEdit;

namespace Warmline {

class KeyButton;
class PasswordForm;
class SegmentedControl;
class SignInService;
class StatusStrip;

/// Who sits here: account and password, before there is a seat or when the server takes the session no more.
/// Works without a mouse. Object names: sign_in_account, sign_in_password, sign_in_code, sign_in_language,
/// sign_in_button, sign_in_later, sign_in_message, sign_in_caps. GUI thread.
class SignInView : public QWidget
{
    Q_OBJECT

public:
    struct Facts
    {
        QString server; ///< host, as shown
        QString companyName; ///< empty: this seat has not heard it yet
        int offlineDays = 0;
        QString language; ///< chosen at first
    };
    SignInView(SignInService &service, const Facts &facts, QWidget *parent = nullptr);

    void setAccount(const QString &account);
    /// A device that was never here may need a one-time code; the field is only shown then.
    void setAsksForCode(bool asks);
    /// A reason why the window is here again.
    void showMessage(const QString &text);

signals:
    void languageChosen(const QString &language);
    void cancelled();

protected:
    void paintEvent(QPaintEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QLineEdit *addField(QLabel *&title, const char *name, const QString &iconName);
    void makeForm();
    void makeFoot();
    void bind();
    void submit(bool ready);
    void refresh();
    void retranslate();
    void applyTheme();
    void setOffered(bool offered);
    void showReach();
    void noteCapsLock(const QKeyEvent &key);
    [[nodiscard]] QString account() const;

    SignInService &m_service;
    Facts m_facts;
    QWidget *m_form;
    PasswordForm *m_passwordForm;
    QLabel *m_logo = nullptr;
    QLabel *m_name = nullptr;
    QLabel *m_company = nullptr;
    QLabel *m_title = nullptr;
    QLabel *m_where = nullptr;
    QLabel *m_accountTitle = nullptr;
    QLabel *m_passwordTitle = nullptr;
    QLabel *m_codeTitle = nullptr;
    QLabel *m_languageTitle = nullptr;
    QLineEdit *m_account = nullptr;
    QLineEdit *m_password = nullptr;
    QLineEdit *m_code = nullptr;
    QAction *m_eye = nullptr;
    QLabel *m_caps = nullptr;
    SegmentedControl *m_language = nullptr;
    QLabel *m_message = nullptr;
    KeyButton *m_button = nullptr;
    KeyButton *m_later = nullptr;
    QLabel *m_note = nullptr;
    StatusStrip *m_strip = nullptr;
    bool m_ready = true; ///< as the last submit() wanted it
    bool m_offered = false; ///< the server is away, and the seat would vouch
};

} // namespace Warmline
