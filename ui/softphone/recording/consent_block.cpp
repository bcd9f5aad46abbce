// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/softphone/recording/consent_block.h"

#include "app/services/phone/call_recorder.h"
#include "app/services/service_set.h"
#include "ui/common/key_button.h"
#include "ui/common/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

namespace Warmline {

using namespace Qt::StringLiterals;

ConsentBlock::ConsentBlock(ServiceSet &services, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_title(new QLabel(this))
    , m_text(new QLabel(this))
    , m_yes(new KeyButton(tr("客户同意"), KeyButton::Kind::Primary, this))
    , m_no(new KeyButton(tr("不同意"), KeyButton::Kind::Plain, this))
{
    setObjectName(u"phone_consent"_s);
    m_text->setObjectName(u"phone_consent_text"_s);
    m_yes->setObjectName(u"phone_consent_yes"_s);
    m_no->setObjectName(u"phone_consent_no"_s);
    setTextRole(m_title, TextRole::LabelStrong);
    setTextRole(m_text, TextRole::Body);
    m_title->setWordWrap(true);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_no->setToolTip(tr("这个通话已录的会删掉，后面也不录。"));
    for (KeyButton *button : {m_yes, m_no})
        button->setSizeClass(KeyButton::Size::Small);
    auto *row = new QHBoxLayout;
    row->addWidget(m_yes);
    row->addWidget(m_no);
    row->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->setSpacing(4);
    layout->addWidget(m_title);
    layout->addWidget(m_text);
    layout->addLayout(row);
    CallRecorder *recorder = services.recorder.get();
    connect(recorder, &CallRecorder::changed, this, &ConsentBlock::refresh);
    connect(m_yes, &QAbstractButton::clicked, recorder, &CallRecorder::consent);
    connect(m_no, &QAbstractButton::clicked, recorder, &CallRecorder::refuseConsent);
    refresh();
}

void ConsentBlock::refresh()
{
    const CallRecorder &recorder = *m_services.recorder;
    const QString text = recorder.consentText();
    const bool refused = recorder.isRefused();
    setVisible(!text.isEmpty() || refused);
    m_title->setText(refused                    ? tr("客户不同意：本次通话不录音")
                     : recorder.awaitsConsent() ? tr("请念给客户听；同意后才录音")
                                                : tr("请念给客户听"));
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
    m_yes->setVisible(!text.isEmpty());
    m_no->setVisible(!text.isEmpty());
    update();
}

void ConsentBlock::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme *theme = Theme::of(this);
    painter.fillRect(rect(), theme->color(ColorToken::BluS));
    painter.fillRect(0, height() - 1, width(), 1, theme->color(ColorToken::Line));
}

} // namespace Warmline
