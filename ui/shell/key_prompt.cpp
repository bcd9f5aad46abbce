// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/key_prompt.h"

#include "ui/common/format.h"
#include "ui/common/icons.h"
#include "ui/common/key_button.h"
#include "ui/common/theme.h"

#include <QCloseEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QVBoxLayout>

namespace Warmline {

KeyPrompt::KeyPrompt(const QString &folder, const QString &why, QWidget *parent)
    : QWidget(parent)
    , m_key(new QLineEdit(this))
    , m_message(new QLabel(this))
    , m_open(new KeyButton(tr("打开"), QKeySequence(Qt::Key_Return), KeyButton::Kind::Primary, this))
{
    setObjectName(QStringLiteral("key_prompt"));
    setWindowTitle(tr("暖线"));
    auto *title = new QLabel(tr("数据密钥"), this);
    auto *where = new QLabel(why + u'\n'
                                 + tr("请输入 %1 的数据密钥（64 位十六进制数字）；程序不会把它存下来。")
                                       .arg(Format::isolate(folder)),
                             this);
    setTextRole(title, TextRole::Figure);
    setTextRole(where, TextRole::Label, ColorToken::T2);
    where->setWordWrap(true);
    m_key->setObjectName(QStringLiteral("key_prompt_key"));
    m_key->setAccessibleName(tr("数据密钥"));
    m_key->setEchoMode(QLineEdit::Password);
    m_key->setMaxLength(64);
    m_key->addAction(Icons::get(QStringLiteral("key")), QLineEdit::LeadingPosition);
    m_message->setObjectName(QStringLiteral("key_prompt_message"));
    m_message->setWordWrap(true);
    setTextRole(m_message, TextRole::Body, ColorToken::Red);
    m_open->setObjectName(QStringLiteral("key_prompt_open"));
    m_open->setSizeClass(KeyButton::Size::Large);
    auto *column = new QVBoxLayout;
    column->setSpacing(8);
    for (QWidget *widget :
         {static_cast<QWidget *>(title), static_cast<QWidget *>(where), static_cast<QWidget *>(m_key),
          static_cast<QWidget *>(m_message), static_cast<QWidget *>(m_open)}) {
        widget->setFixedWidth(Theme::of(this)->px(420));
        column->addWidget(widget);
    }
    auto *layout = new QVBoxLayout(this);
    layout->addStretch();
    layout->addLayout(column);
    layout->addStretch();
    layout->setAlignment(column, Qt::AlignHCenter);
    resize(Theme::of(this)->px(640), Theme::of(this)->px(400));
    connect(m_key, &QLineEdit::returnPressed, this, &KeyPrompt::submit);
    connect(m_open, &QAbstractButton::clicked, this, &KeyPrompt::submit);
    showMessage({});
    m_key->setFocus();
}

void KeyPrompt::showMessage(const QString &text)
{
    m_message->setText(text);
    m_message->setVisible(!text.isEmpty());
}

void KeyPrompt::submit()
{
    const QByteArray typed = m_key->text().toLatin1();
    m_key->clear(); // kept nowhere
    emit answered(typed);
}

void KeyPrompt::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::of(this)->color(ColorToken::S1));
}

void KeyPrompt::closeEvent(QCloseEvent *event)
{
    event->accept();
    emit cancelled();
}

} // namespace Warmline
