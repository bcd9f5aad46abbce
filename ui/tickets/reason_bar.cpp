// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tickets/reason_bar.h"

#include "ui/common/key_button.h"
#include "ui/common/source_field.h"
#include "ui/common/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace Warmline {

ReasonBar::ReasonBar(QWidget *parent)
    : QFrame(parent)
    , m_field(new SourceField(tr("原因"), this))
    , m_confirm(new KeyButton(tr("确定"), KeyButton::Kind::Plain, this))
{
    m_field->lineEdit()->setObjectName(u"ticket_reason"_s);
    m_confirm->setObjectName(u"ticket_reason_confirm"_s);
    m_confirm->setKeyText(u"↵"_s);
    auto *cancel = new KeyButton(tr("取消"), KeyButton::Kind::Quiet, this);
    cancel->setObjectName(u"ticket_reason_cancel"_s);
    cancel->setKeyText(u"Esc"_s);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::of(this)->px(8));
    layout->addWidget(m_field, 1);
    layout->addWidget(m_confirm);
    layout->addWidget(cancel);
    connect(m_field->lineEdit(), &QLineEdit::returnPressed, this, &ReasonBar::confirm);
    connect(m_field, &SourceField::edited, this, [this] { m_field->setInvalid({}); });
    connect(m_confirm, &KeyButton::clicked, this, &ReasonBar::confirm);
    connect(cancel, &KeyButton::clicked, this, &ReasonBar::dismiss);
    hide();
}

void ReasonBar::ask(const QString &question, const QString &confirm, std::function<void(const QString &)> act)
{
    m_act = std::move(act);
    m_field->setInvalid({});
    m_field->setText({});
    m_field->lineEdit()->setPlaceholderText(question);
    m_field->lineEdit()->setAccessibleName(question);
    m_confirm->setText(confirm);
    m_confirm->updateGeometry();
    show();
    m_field->lineEdit()->setFocus(Qt::OtherFocusReason);
}

void ReasonBar::dismiss()
{
    m_act = {};
    hide();
}

void ReasonBar::confirm()
{
    const QString text = m_field->text().trimmed();
    if (text.isEmpty()) {
        m_field->setInvalid(tr("请写一句"));
        m_field->lineEdit()->setFocus(Qt::OtherFocusReason);
        return;
    }
    const auto act = std::exchange(m_act, {});
    hide();
    if (act)
        act(text);
}

void ReasonBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        dismiss();
    else
        QFrame::keyPressEvent(event);
}

} // namespace Warmline
