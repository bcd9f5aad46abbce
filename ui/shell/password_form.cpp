// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/password_form.h"

#include "app/core/password.h"
#include "app/services/sync/sign_in_service.h"
#include "ui/common/key_button.h"
#include "ui/common/theme.h"

#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace Warmline {

PasswordForm::PasswordForm(SignInService &service, QWidget *parent)
    : QWidget(parent)
    , m_service(service)
    , m_why(new QLabel(this))
    , m_message(new QLabel(this))
    , m_save(new KeyButton({}, QKeySequence(Qt::Key_Return), KeyButton::Kind::Primary, this))
    , m_back(new KeyButton({}, QKeySequence(Qt::Key_Escape), KeyButton::Kind::Plain, this))
{
    setObjectName(QStringLiteral("password_form"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    m_why->setWordWrap(true);
    setTextRole(m_why, TextRole::Body);
    column->addWidget(m_why);
    column->addSpacing(8);
    m_current = addField(m_currentTitle, "password_current");
    m_next = addField(m_nextTitle, "password_next");
    m_again = addField(m_againTitle, "password_again");
    m_message->setObjectName(QStringLiteral("password_message"));
    m_message->setWordWrap(true);
    setTextRole(m_message, TextRole::Body, ColorToken::Red);
    column->addWidget(m_message);
    column->addSpacing(8);
    m_save->setObjectName(QStringLiteral("password_save"));
    m_save->setSizeClass(KeyButton::Size::Large);
    m_back->setObjectName(QStringLiteral("password_back"));
    m_back->setSizeClass(KeyButton::Size::Large);
    column->addWidget(m_save);
    column->addWidget(m_back);

    for (QLineEdit *field : {m_current, m_next, m_again}) {
        connect(field, &QLineEdit::textChanged, this, [this] {
            m_message->hide();
            refresh();
        });
        connect(field, &QLineEdit::returnPressed, this, &PasswordForm::submit);
    }
    connect(m_save, &QAbstractButton::clicked, this, &PasswordForm::submit);
    connect(m_back, &QAbstractButton::clicked, this, &PasswordForm::cancelled);
    connect(&m_service, &SignInService::busyChanged, this, &PasswordForm::refresh);
    connect(&m_service, &SignInService::refused, this, [this](const Error &error) {
        m_message->setText(error.text);
        m_message->setVisible(isVisible());
    });
    connect(&m_service, &SignInService::passwordChanged, this, [this](const AgentId &account) {
        if (account == m_account && isVisible())
            emit done();
    });
    retranslate();
    refresh();
}

QLineEdit *PasswordForm::addField(QLabel *&title, const char *name)
{
    title = new QLabel(this);
    setTextRole(title, TextRole::Label, ColorToken::T2);
    auto *field = new QLineEdit(this);
    field->setObjectName(QString::fromLatin1(name));
    field->setEchoMode(QLineEdit::Password);
    field->setMaxLength(256);
    title->setBuddy(field);
    layout()->addWidget(title);
    layout()->addWidget(field);
    return field;
}

void PasswordForm::start(const AgentId &account, const QString &current, const QString &why)
{
    m_account = account;
    m_known = current;
    m_why->setText(why);
    m_why->setVisible(!why.isEmpty());
    for (QLineEdit *field : {m_current, m_next, m_again})
        field->clear();
    m_currentTitle->setVisible(current.isEmpty());
    m_current->setVisible(current.isEmpty());
    m_message->hide();
    refresh();
    (current.isEmpty() ? m_current : m_next)->setFocus();
}

QString PasswordForm::problem() const
{
    const QString next = m_next->text();
    if (m_known.isEmpty() && m_current->text().isEmpty())
        return tr("请填现在的口令");
    if (const auto good = Password::check(next, m_account.value); !good)
        return good.error().text;
    if (next == (m_known.isEmpty() ? m_current->text() : m_known))
        return tr("新口令要与现在的不同");
    if (next != m_again->text())
        return tr("两次填的新口令不一样");
    return {};
}

void PasswordForm::submit()
{
    if (m_service.isBusy())
        return;
    if (const QString why = problem(); !why.isEmpty()) {
        m_message->setText(why);
        m_message->show();
        return;
    }
    m_message->hide();
    m_service.changePassword(m_account, m_known.isEmpty() ? m_current->text() : m_known, m_next->text());
}

void PasswordForm::refresh()
{
    const bool busy = m_service.isBusy();
    const QString why = problem();
    m_save->setEnabled(!busy && why.isEmpty());
    m_save->setToolTip(why);
    m_back->setEnabled(!busy);
    m_back->setToolTip(busy ? tr("正在保存…") : QString());
    for (QLineEdit *field : {m_current, m_next, m_again})
        field->setReadOnly(busy);
}

void PasswordForm::retranslate()
{
    const auto name = [](QLabel *title, const QString &text) {
        title->setText(text);
        title->buddy()->setAccessibleName(text);
    };
    name(m_currentTitle, tr("现在的口令"));
    name(m_nextTitle, tr("新口令（8 个字符以上）"));
    name(m_againTitle, tr("再填一次新口令"));
    m_message->setAccessibleName(tr("修改结果"));
    m_save->setText(tr("保存新口令"));
    m_back->setText(tr("返回"));
}

void PasswordForm::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        refresh();
    }
    QWidget::changeEvent(event);
}

} // namespace Warmline
