// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;

namespace Warmline {

class ElidedLabel;
class LevelMeter;
struct ServiceSet;

/// In the softphone: how loud both sides of the call are, and on which device; without a device to speak or
/// to hear with it says so, also while the telephone is free. Object names: phone_sound, phone_sound_device.
class SoundRow : public QWidget
{
    Q_OBJECT

public:
    explicit SoundRow(ServiceSet &services, QWidget *parent = nullptr);

private:
    void refresh();

    ServiceSet &m_services;
    QWidget *m_meters;
    LevelMeter *m_microphone;
    LevelMeter *m_speaker;
    QLabel *m_icon;
    ElidedLabel *m_device;
};

} // namespace Warmline
