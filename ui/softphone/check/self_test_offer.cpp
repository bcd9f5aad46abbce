// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/softphone/check/self_test_offer.h"

#include "app/services/command_registry.h"
#include "app/services/phone/phone_service.h"
#include "app/services/phone/shift_record.h"
#include "app/services/service_set.h"
#include "ui/common/key_button.h"
#include "ui/common/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

namespace Warmline {

using namespace Qt::StringLiterals;

SelfTestOffer::SelfTestOffer(ServiceSet &services, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
{
    setObjectName(u"phone_test_offer"_s);
    auto *text = new QLabel(tr("上岗前测一下：20 秒，测耳机、线路和数据。"), this);
    text->setWordWrap(true);
    setTextRole(text, TextRole::Body);
    auto *now = new KeyButton(tr("现在测"), KeyButton::Kind::Primary, this);
    auto *later = new KeyButton(tr("这次不测"), KeyButton::Kind::Plain, this);
    now->setObjectName(u"phone_test_now"_s);
    later->setObjectName(u"phone_test_later"_s);
    auto *row = new QHBoxLayout;
    for (KeyButton *button : {now, later}) {
        button->setSizeClass(KeyButton::Size::Small);
        row->addWidget(button);
    }
    row->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->setSpacing(4);
    layout->addWidget(text);
    layout->addLayout(row);
    connect(now, &QAbstractButton::clicked, this,
            [this] { m_services.commands->trigger(u"shift.self_test"_s); });
    connect(later, &QAbstractButton::clicked, services.shift.get(), &ShiftRecord::putOff);
    connect(services.shift.get(), &ShiftRecord::changed, this, &SelfTestOffer::refresh);
    connect(services.selfTest.get(), &SelfTestService::changed, this, &SelfTestOffer::refresh);
    refresh();
}

void SelfTestOffer::refresh()
{
    setVisible(m_services.shift->isDue() && m_services.selfTest->mayStart());
}

void SelfTestOffer::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme *theme = Theme::of(this);
    painter.fillRect(rect(), theme->color(ColorToken::AccentS));
    painter.fillRect(0, height() - 1, width(), 1, theme->color(ColorToken::Line));
}

} // namespace Warmline
