// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/softphone/sound/sound_row.h"

#include "app/services/phone/phone_service.h"
#include "app/services/phone/sound_service.h"
#include "app/services/service_set.h"
#include "ui/common/elided_label.h"
#include "ui/common/format.h"
#include "ui/common/label_icon.h"
#include "ui/common/theme.h"
#include "ui/softphone/sound/level_meter.h"

#include <QHBoxLayout>
#include <QLabel>

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

QLabel *soundRowIcon(const QString &name, ColorToken ink, QWidget *parent)
{
    auto *label = new QLabel(parent);
    setLabelIcon(label, name, ink);
    return label;
}

} // namespace

SoundRow::SoundRow(ServiceSet &services, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_meters(new QWidget(this))
    , m_microphone(new LevelMeter(tr("您的声音"), m_meters))
    , m_speaker(new LevelMeter(tr("对方的声音"), m_meters))
    , m_icon(soundRowIcon(u"exclamation-triangle"_s, ColorToken::Red, this))
    , m_device(new ElidedLabel(this))
{
    setObjectName(u"phone_sound"_s);
    m_device->setObjectName(u"phone_sound_device"_s);
    auto *meters = new QHBoxLayout(m_meters);
    meters->setContentsMargins(0, 0, 0, 0);
    meters->addWidget(soundRowIcon(u"mic"_s, ColorToken::T2, m_meters));
    meters->addWidget(m_microphone, 1);
    meters->addWidget(soundRowIcon(u"headset"_s, ColorToken::T2, m_meters));
    meters->addWidget(m_speaker, 1);
    auto *device = new QHBoxLayout;
    device->addWidget(m_icon);
    device->addWidget(m_device, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 0, 12, 6);
    layout->setSpacing(2);
    layout->addWidget(m_meters);
    layout->addLayout(device);
    connect(services.sound.get(), &SoundService::changed, this, &SoundRow::refresh);
    connect(services.phone.get(), &PhoneService::callChanged, this, &SoundRow::refresh);
    connect(services.phone.get(), &PhoneService::levelsMeasured, this,
            [this](double microphone, double speaker) {
                m_microphone->setLevel(microphone);
                m_speaker->setLevel(speaker);
            });
    refresh();
}

void SoundRow::refresh()
{
    const auto call = m_services.phone->call();
    const bool talks = call && call->state == TelephonyState::Talking;
    const auto &line = m_services.sound->line();
    const bool silent = m_services.sound->isSilent();
    setVisible(silent || talks);
    m_meters->setVisible(talks && !silent);
    m_icon->setVisible(silent);
    m_device->setVisible(silent || line);
    if (!talks) {
        m_microphone->setLevel(0);
        m_speaker->setLevel(0);
    }
    setTextRole(m_device, TextRole::Label, silent ? ColorToken::Red : ColorToken::T2);
    if (silent)
        m_device->setText(tr("没有声音设备：对方听不到您"));
    else if (line)
        m_device->setText(line->microphone == line->speaker
                              ? line->speaker
                              : tr("%1 · 话筒 %2").arg(line->speaker, line->microphone));
    m_device->setToolTip(tr("在“设置 › 声音设备”里换"));
}

} // namespace Warmline
