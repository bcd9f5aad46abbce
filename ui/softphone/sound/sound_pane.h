// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/phone/sound_service.h"
#include "ui/common/pane.h"

#include <QPointer>

#include <array>

class QLabel;
class QListWidget;
class QScrollArea;
class QSlider;
class QVBoxLayout;

namespace Warmline {

class KeyButton;
class LevelMeter;
class Ringer;
class SoundCheck;
struct ServiceSet;

/// Which devices to speak into, to hear with and to be rung by; how loud it rings; a test of the ringing, and
/// one in which a person hears himself. Object names: sound_pane, sound_microphones, sound_speakers,
/// sound_rings (with _up and _down), sound_volume, sound_ring_test, sound_check, sound_said.
class SoundPane : public Pane
{
    Q_OBJECT

public:
    SoundPane(ServiceSet &services, Ringer &ringer, QWidget *parent = nullptr);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Rank
    {
        QListWidget *list = nullptr;
        KeyButton *up = nullptr;
        KeyButton *down = nullptr;
    };
    void addRank(QVBoxLayout *layout, SoundService::Use use, const QString &title, const char *name);
    void addRing(QVBoxLayout *layout);
    void addCheck(QVBoxLayout *layout);
    void fill(SoundService::Use use, QListWidget &list);
    void move(SoundService::Use use, int by);
    void fit();
    void fitWidth();
    void refresh();
    void toggleCheck();
    void say(const QString &words, bool isBad);

    ServiceSet &m_services;
    QPointer<Ringer> m_ringer;
    std::array<Rank, 2> m_ranks; ///< microphones, speakers
    QListWidget *m_rings = nullptr;
    QSlider *m_volume = nullptr;
    QScrollArea *m_scroll;
    LevelMeter *m_microphone = nullptr;
    LevelMeter *m_speaker = nullptr;
    KeyButton *m_checkButton = nullptr;
    QLabel *m_said = nullptr;
    SoundCheck *m_check;
    bool m_filling = false;
};

} // namespace Warmline
