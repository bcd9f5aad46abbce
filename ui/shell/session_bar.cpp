// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/session_bar.h"

#include "ui/common/icons.h"
#include "ui/common/key_button.h"
#include "ui/common/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

namespace Warmline {

SessionBar::SessionBar(QWidget *parent)
    : QFrame(parent)
    , m_icon(new QLabel(this))
    , m_text(new QLabel(this))
    , m_button(new KeyButton(tr("重新登录"), KeyButton::Kind::Plain, this))
{
    setObjectName(QStringLiteral("session_bar"));
    m_text->setObjectName(QStringLiteral("session_bar_text"));
    m_text->setWordWrap(true);
    m_button->setObjectName(QStringLiteral("session_bar_sign_in"));
    setTextRole(m_text, TextRole::Body, ColorToken::T1);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 4, 16, 4);
    layout->setSpacing(10);
    layout->addWidget(m_icon);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_button);
    connect(m_button, &QAbstractButton::clicked, this, &SessionBar::signInRequested);
    connect(Theme::of(this), &Theme::changed, this, &SessionBar::applyTheme);
    applyTheme();
    hide();
}

void SessionBar::setReason(const QString &why)
{
    m_text->setText(why.isEmpty()
                        ? QString()
                        : tr("登录已失效：%1。可以接着做，所做的都留在本机，登录后再发。").arg(why));
    setVisible(!why.isEmpty());
}

void SessionBar::applyTheme()
{
    const int side = Theme::of(this)->metric(Theme::Metric::IconText);
    m_icon->setPixmap(Icons::get(QStringLiteral("person-lock"), ColorToken::War)
                          .pixmap(QSize(side, side), devicePixelRatioF()));
    update();
}

void SessionBar::paintEvent(QPaintEvent *)
{
    const Theme *theme = Theme::of(this);
    QPainter painter(this);
    painter.fillRect(rect(), theme->color(ColorToken::WarS));
    painter.fillRect(0, height() - 1, width(), 1, theme->color(ColorToken::Line));
}

} // namespace Warmline
